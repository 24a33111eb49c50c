"""Composes pages of the genre: a headline, a source line, inspections, figures, speeches, credits, a footer.

The same seed gives the same pages. `annotated` pages are traditional characters with pinyin in brackets.
"""

from __future__ import annotations

from functools import cache
from random import Random

_HOMES = (
    *(("邯郸市", "武安市"), ("洛阳市", "栾川县"), ("绵阳市", "江油市"), ("宜昌市", "秭归县"), ("赣州市", "于都县")),
    *(("遵义市", "湄潭县"), ("汉中市", "城固县"), ("通化市", "辉南县"), ("黄山市", "歙县"), ("泰安市", "新泰市")),
)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "建国志强文华晓峰明远立新海涛向东永康思源家骏德福春生秋平玉兰凤英丽娜"
_POSTS = (
    "市委书记",
    "市委副书记、市长",
    "市委常委、常务副市长",
    "市委常委、组织部部长",
    "副市长",
    "市人大常委会主任",
    "市政协主席",
)
_SPOTS = (
    "城关镇",
    "河东街道",
    "新华社区",
    "柳林村",
    "经济开发区",
    "人民医院",
    "中心小学",
    "水库大坝",
    "产业园",
    "火车站",
)
_WORKS = ("防汛抗旱", "疫情防控", "脱贫攻坚", "安全生产", "项目建设", "乡村振兴", "环境保护", "招商引资")
_SPEECH = (
    "要坚持以人民为中心的发展思想，压实各级责任，完善工作机制，确保各项措施落到实处。",
    "各级各部门要提高政治站位，统筹发展和安全，抓重点、补短板、强弱项，推动各项工作取得新成效。",
    "要加强统筹协调，强化要素保障，优化营商环境，帮助企业解决用地、用工、融资等方面的实际困难。",
    "要始终把群众冷暖放在心上，扎实办好民生实事，不断增强人民群众的获得感、幸福感、安全感。",
    "要严格落实值班值守制度，加强监测预警，备足物资和队伍，做到早发现、早报告、早处置。",
)
_FURNITURE = (
    "首页 > 新闻中心 > 本地要闻",
    "版权所有 未经许可不得转载 ICP备05001234号",
    "分享到： 微信 微博 QQ空间 打印 关闭",
    "上一篇：下一篇：",
)


def composed_page(seed: int, characters: int = 4000) -> str:
    """One simplified page of about so many characters."""
    dice = Random(seed)
    city, county = dice.choice(_HOMES)
    people = [(_name(dice), post) for post in _POSTS]
    year, month, day = dice.randint(2003, 2024), dice.randint(1, 12), dice.randint(2, 28)
    work, leader = dice.choice(_WORKS), people[0][0]
    lines = [
        _FURNITURE[0],
        f"{leader}到{county}调研{work}工作",
        f"{year}-{month:02}-{day:02} 来源：{city[:-1]}日报 编辑：{_name(dice)}",
        f"本报讯（记者 {_name(dice)} 通讯员 {_name(dice)}）{month}月{day - 1}日，"
        f"{city[:-1]}{people[0][1]}{leader}到{county}调研{work}工作。",
    ]
    while sum(map(len, lines)) < characters - 120:
        lines.append(_paragraph(dice, city, county, people, month))
    return "\n\n".join([*lines, *_FURNITURE[1:]]) + "\n"


def _paragraph(dice: Random, city: str, county: str, people: list[tuple[str, str]], month: int) -> str:
    name, post = dice.choice(people)
    work = dice.choice(_WORKS)
    number, rate = dice.randint(2, 990), dice.randint(10, 980) / 10
    kinds = (
        f"{month}月{dice.randint(1, 28)}日上午，{name}先后来到{county}{dice.choice(_SPOTS)}、{dice.choice(_SPOTS)}，"
        f"实地察看{work}情况，"
        f"看望慰问一线干部群众。{name}强调，{dice.choice(_SPEECH)}",
        f"今年以来，{city}完成固定资产投资{number}.{number % 10}亿元，同比增长{rate}%；"
        f"新增城镇就业{number * 10}人，"
        f"建成高标准农田{number % 90 + 1}万亩，受益群众超过{number % 30 + 2}万人。",
        f"{post}{name}主持召开{work}工作会议，听取有关部门情况汇报，研究部署下一阶段重点任务。"
        f"会议指出，{dice.choice(_SPEECH)}{dice.choice(_SPEECH)}",
        f"{people[-1][1]}{people[-1][0]}、{people[-2][1]}{people[-2][0]}参加调研。",
        f"在{county}{dice.choice(_SPOTS)}，{name}详细了解{work}进展，"
        f"并与{number % 40 + 3}名基层代表座谈交流。{dice.choice(_SPEECH)}",
    )
    return dice.choice(kinds)


def annotated_page(seed: int, characters: int = 4000) -> str:
    """One traditional page with a reading in brackets after one character in eight, as scrapers find them."""
    dice = Random(seed)
    converted = _to_traditional().convert(composed_page(seed, characters))
    readings = _readings()
    return "".join(
        f"{character}({readings[character]})" if character in readings and dice.random() < 0.4 else character
        for character in converted
    )


def _name(dice: Random) -> str:
    at = dice.randrange(0, len(_GIVEN), 2)
    return dice.choice(_SURNAMES) + _GIVEN[at : at + dice.choice((1, 2, 2, 2))]


@cache
def _to_traditional():  # type: ignore[no-untyped-def]  # opencc ships no types
    from opencc import OpenCC

    return OpenCC("s2t")


@cache
def _readings() -> dict[str, str]:
    """Some frequent characters whose traditional form got an annotation, with the reading."""
    pairs = (
        "領lǐng 導dǎo 區qū 縣xiàn 長zhǎng 書shū 記jì 萬wàn 億yì 產chǎn 業yè "
        "會huì 議yì 衛wèi 醫yī 務wù 調diào 強qiáng 實shí 現xiàn"
    )
    return {pair[0]: pair[1:] for pair in pairs.split()}
