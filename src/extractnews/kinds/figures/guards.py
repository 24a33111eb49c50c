"""Guards: numbers that neither measure nor count, though they look like it.

Ordinals (第9次), names (三门峡, 84消毒液), codes (G107, 12345), slogans (“六个一”, 四个意识), grades (三级干部), sessions
(十三届三次会议), 一 as an article (一名), years.
"""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.figures.amounts import Amount
from extractnews.match.lexicon import read_words
from extractnews.match.numerals import DIGITS, TENS

_CODE_BEFORE = frozenset("-./+·#№第初_\\=@&~^*:")
_WEEK = ("星期", "礼拜", "周", "成百", "数", "几", "好几", "数以", "无数", "老", "小")
_SIGNS = frozenset(DIGITS + TENS + "万亿")
_QUOTED = re.compile(r"[^“”,。、;:!? \n]{1,9}”")
_WIND = re.compile(
    r"(?:及?以[上下]|左右)?(?:的)?(?:大风|阵风|风|地震|台风|强风|北风|南风|暴雨|余震|海浪|雷暴)|[-~—至到]"
)
_WIND_BEFORE = (
    "风力",
    "阵风",
    "震级",
    "里氏",
    "大风",
    "震感",
    "烈度",
    "北风",
    "南风",
    "东风",
    "西风",
    "地震",
    "最大",
    "达",
    "风",
)
_GRADED = frozenset(("级", "届", "期", "号"))
_WEAK = frozenset(
    "期 班 组 届 点 口 门 部 路 对 面 层 块 片 单 套 级 头 把 道 段 方 节 里 节 封 卷 盘 字 回 起 票 克 升 瓦 本 度 分 篇 尾 根 眼 孔 则 平 兆 顶 铺 来 斤 卡 元".split()
)
_NAMED_AFTER = frozenset("镇乡村庄屯沟坪坡湾店街路桥山岭河寨堡营集塘溪洞坝湖岛井堂殿寺庙塔中高院")
_NAMED_UNITS = frozenset(
    "家 里 台 门 户 队 元 盘 间 座 口 道 星 方 亩 棵 块 块石 组 合 箱 桥 层 场 类 面 角 斗 头 尖 叉 岔 名 件 条 分".split()
)
_DIVIDED = re.compile("人马|工作组|督导组|督查组|检查组|大军|队伍|纵队|专班|小组")
_SESSION = re.compile("会议|全会|全体|常委会|代表大会|大会|党代会")
_LONGEST_PHRASE = 8


@cache
def _phrases() -> frozenset[str]:
    """Slogans and words that begin with a numeral."""
    return frozenset(read_words("figures/slogans.tsv") + read_words("figures/number_words.tsv"))


def counts_nothing(plain: str, amount: Amount) -> bool:
    """Whether the number at `amount` is none that measures or counts."""
    number = amount.number
    before = plain[number - 1 : number]
    if before in _CODE_BEFORE and before and amount.start == number:
        return True
    if before.isascii() and before.isalnum() and before:
        return True
    is_arabic = plain[number].isascii()
    if not is_arabic and _chinese_is_none(plain, amount):
        return True
    return _quoted(plain, number) or _unit_is_none(plain, amount, is_arabic)


def _chinese_is_none(plain: str, amount: Amount) -> bool:
    number = amount.number
    if plain[max(0, number - 2) : number].endswith(_WEEK) and amount.start == number:
        return True
    phrases = _phrases()
    if any(plain[number : number + length] in phrases for length in range(2, _LONGEST_PHRASE + 1)):
        return True
    sign = plain[number]
    is_single = plain[number + 1 : number + 2] not in _SIGNS
    if is_single and sign == "一":
        return (
            amount.mod is None
            and amount.unit not in {"倍", "%"}
            and amount.rule != "half"
            and amount.rule != "fraction"
        )
    if is_single and sign == "二" and amount.rule == "numeral":
        return True
    if is_single and sign in "百千万亿" and amount.rule != "parts of a hundred":  # 千名干部 is no number, 上千名 is
        return amount.mod is None
    return is_single and _is_name(plain, amount)


def _is_name(plain: str, amount: Amount) -> bool:
    """五里桥, 三台村, 八家镇: a numeral and a classifier inside a name."""
    follower = plain[amount.bare_end : amount.bare_end + 1]
    return amount.unit in _NAMED_UNITS and follower in _NAMED_AFTER and bool(follower)


def _quoted(plain: str, number: int) -> bool:
    """“六个一”, “三类人员”: a quotation that is only a short phrase with a number in front."""
    if plain[number - 1 : number] not in {"“", "《", "‘"}:
        return False
    return plain[number - 1] == "《" or _QUOTED.match(plain, number) is not None


def _unit_is_none(plain: str, amount: Amount, is_arabic: bool) -> bool:
    """What the unit and the words after it say."""
    unit, end = amount.unit, amount.bare_end
    if not unit and amount.rule in {"numeral", "range"}:
        return _bare_is_none(plain, amount, is_arabic)
    if unit == "年" and isinstance(amount.value, int) and (amount.value > 1000 or _is_school_year(plain, end)):
        return True
    if unit in {"级", "届"} and amount.rule in {"numeral", "range"}:
        return _grade_is_none(plain, amount)
    if unit == "次" and (
        plain[amount.start - 1 : amount.start] == "届" or "届" in plain[max(0, amount.start - 8) : amount.start]
    ):
        return _SESSION.match(plain, end) is not None
    if unit == "路":
        return _DIVIDED.match(plain, end) is None and plain[max(0, amount.number - 1) : amount.number] not in {
            "分",
            "成",
        }
    if unit in {"日", "月"}:
        return True
    if unit in {"分", "点"} and not is_arabic:
        return True
    follower = plain[end : end + 1]
    if unit in {"期", "组", "班", "届"} and not is_arabic:
        return True
    return (
        follower in {"级", "后", "代", "号", "式"}
        and unit in {"年", "个", "分", "层", "期", "批"}
        and follower in "级代号"
    )


def _bare_is_none(plain: str, amount: Amount, is_arabic: bool) -> bool:
    """A number without a unit is a figure where 万 or 亿 makes it one, or where it counts divisions (14市州)."""
    text = plain[amount.number : amount.bare_end]
    if amount.kind == "area":
        return not is_arabic or amount.value == 0
    if text[-1] in "余多":
        return not (is_arabic or len(text) > 2)
    return not (text[-1] in "万亿" and len(text) > 1)


def _grade_is_none(plain: str, amount: Amount) -> bool:
    """Only winds and quakes are measured in 级."""
    if amount.unit == "届":
        return True
    before = plain[max(0, amount.start - 2) : amount.start]
    return not (_WIND.match(plain, amount.end) or _WIND.match(plain, amount.bare_end) or before.endswith(_WIND_BEFORE))


def _is_school_year(plain: str, end: int) -> bool:
    return plain[end : end + 1] in {"级", "代", "制"}
