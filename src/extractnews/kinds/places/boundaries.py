"""Whether a name of a place stands on its own, or is cut out of the words around it (提高|明显 is no 高明).

In: a span of `page.plain` with its neighbourhood. Out: yes or no. No page context is used here.
"""

from __future__ import annotations

from functools import cache

from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_kinds, read_rows

# Full names that are common nouns count only beside another name: 长治市城区.
COMMON_NOUNS = frozenset(
    ("城区", "郊区", "矿区", "新区", "东区", "西区", "老城区", "新城区", "新市区", "市郊区", "港口区")
)
# Full names that new areas of other cities bear as well.
SHARED_NAMES = frozenset(("滨海新区",))
# Names of two characters whose first is also a function word or an adjective: 市和县 is not 和县.
_FUNCTIONAL_FIRST = frozenset("和全成单新古富南代应开达环容理临任高云文道")
_GENERIC_PARTS = frozenset("镇乡")  # begin names (镇江, 乡宁), and end those of towns
_CUES = frozenset("在到赴从往对由及自至向给驻与抵离以和于经是为将去看查访")

_WHOLE_WORDS = read_kinds("places/beside.tsv")["lead"]  # whatever their last character makes with the next one

_STREET = (
    "[东南西北中环]{0,2}(?:[一二三四五六七八九十]|第[一二三四])?"
    "(?:路(?![桥段网政径灯况线长域])|大?街(?![道区头])|大道|胡同|里弄|高架|站(?![点在位起稳岗台长出好前上立到得]))"
)
_LOCALITY = (
    "(?:[东南西北中]?(?:街道|社区|小区|苏木|嘎查)|镇(?![域区村])|乡(?![村镇亲里贤情愁音土间下民企])"
    "|村(?![民庄级镇居干党支两屯])|林场|农场|牧场)"
)
_HILL = LatePattern(
    "山(?![区西东洪林水体村])|湖(?![南北])|湾(?![区里])|区(?![域间别块情])|联?圩(?![堤区镇内])|垸(?![堤区内])"
)
_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
_SMALL_BODY = LatePattern("派出所|司法所|居委会|卫生院|供电所|小学|幼儿园|菜市场|农贸市场")
_LONG_RIVER = LatePattern("河(?![套南北西东长])")  # of a name of three and more: 额尔古纳|河
_NATURE = LatePattern("江(?![西苏])|河(?![南北道湖流])|水库|峡谷|大桥|中学")
# One more character before a locality's generic part: 湘阴|渡|街道, 白沙|洲|工业园.
_LONGER_LOCALITY = (
    r"城小区|新村(?![镇乡])|门(?:片区|广场|外)|(?:[^\W\d_]{1,4}族){1,3}乡|民族(?:乡|苏木|村)|(?!一村(?:支书|民|干部|官|主任))[^\W\d_整各全某农乡城老新小大县市区多几和的与等及高]"
    "(?:街道|镇|乡|社区|村|工业园|开发区|小区|新区)"
)
_PASTURE = r"[^\W\d_的和在到]{1,4}?(?:苏木|嘎查)"
_BRAND = (
    "时间|奥运|冬奥|大众|啤酒|大屠杀|会战|战役|起义|话[,。说]|菜|烤鸭|牌|号[卫星舰]"
    "|现代(?!农业|化|产业|服务|物流|制造|都市|种业|渔业|畜牧|林业|流通|纺织|商贸)"
)
_RIVER = "(?<=[江河溪湖水川])(?:流域|干流|支流|上游|中游|中下游|下游|水系|源头|特?大桥|铁桥|[一二三四老]桥|桥头)"
_RIVERS = frozenset("江河溪湖水川")
_GAUGE = LatePattern("[^\\W\\d_]{2,3}?(?:水文|水位)?站(?=超|水位|流量|洪峰|出现)")
_COMPANY = LatePattern(r"[^\W\d_在的和与对到赴了是等为至市县区省]{2,14}?(?:有限|股份|集团|控股|公司)")
_OTHER = LatePattern("|".join((_RIVER, _STREET, _LOCALITY, _LONGER_LOCALITY, _PASTURE, _BRAND)))


@cache
def _words() -> dict[str, tuple[str, str]]:
    return {sign: (preceding, following) for sign, preceding, following in read_rows("places/boundaries.tsv", 3)}


@cache
def _before(character: str) -> frozenset[str]:
    """What precedes a character in words."""
    return frozenset(_words().get(character, ("", ""))[0].split())


@cache
def _after(character: str) -> frozenset[str]:
    """What follows a character in words."""
    return frozenset(_words().get(character, ("", ""))[1].split())


@cache
def _continuations() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for name, rest in read_rows("places/continuations.tsv", 2):
        known[name] = (*known.get(name, ()), rest)
    return known


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff"


def is_behind_word(plain: str, start: int) -> bool:
    """Whether a word stands before `start` of which no other word begins: 深入, 其中."""
    return plain.endswith(_WHOLE_WORDS, 0, start)


def joins_left(plain: str, start: int) -> bool:
    """Whether the character at `start` ends a word that began before it; not 深入|海淀, 其中|青县."""
    if is_behind_word(plain, start):
        return False
    known, three = _before(plain[start]), plain[max(0, start - 3) : start]
    return three[-1:] in known or three[-2:] in known or three in known


def joins_right(plain: str, end: int) -> bool:
    """Whether the character before `end` begins a word that goes on after it."""
    known, three = _after(plain[end - 1]), plain[end : end + 3]
    return three[:1] in known or three[:2] in known or three in known


def is_cut(plain: str, start: int, end: int, risk: int, *, is_joined: bool) -> bool:
    """Whether a short form of `risk` at `plain[start:end]` is made of parts of other words.

    `is_joined`: 和 joins it to a place, and makes no word with it: 庆元和|龙泉.
    """
    left, right = not is_joined and joins_left(plain, start), joins_right(plain, end)
    if plain[start] in _GENERIC_PARTS and start and is_han(plain[start - 1]):
        # 老洲镇|江堤 is no 镇江
        return not _is_free(plain, start - 1) or (right and plain[start - 1] not in _CUES)
    if end - start == 2 and plain[end - 1] in _GENERIC_PARTS and start and _is_of_town(plain, start):
        return True
    if left and right:
        return True
    if risk >= 2:
        return left or (right and plain[start - 1 : start] not in _CUES and not is_behind_word(plain, start))
    return left and not _is_free(plain, start - 1)


def _is_of_town(plain: str, start: int) -> bool:
    """Whether a county's name in 镇 or 乡 at `start` is the end of a town's: 中|固镇."""
    return is_han(plain[start - 1]) and not _is_free(plain, start - 1)


def _is_free(plain: str, at: int) -> bool:
    """Whether the character before a name belongs to what precedes it: 今年|长沙, 运至|上海, 27日|常州."""
    return (
        plain[at] in _CUES
        or is_behind_word(plain, at + 1)
        or (at > 0 and (plain[at - 1].isdigit() or joins_left(plain, at)))
    )


def is_county_of_two(plain: str, start: int) -> bool:
    """Whether `和县`, `高县`, `范县` … at `start` is a county and not the end of another word before 县."""
    if start == 0 or not is_han(plain[start - 1]):
        return True
    if joins_left(plain, start):
        return False
    return plain[start] not in _FUNCTIONAL_FIRST or plain[start - 1] in _CUES or is_behind_word(plain, start)


def names_something_else(
    plain: str, end: int, name: str, *, risk: int, is_province: bool, is_followed: bool = False
) -> bool:
    """Whether what follows a short form makes it the name of a street, station, village, hill, brand or idiom.

    Hills and lakes are no part of a province's name: 湖南|山区. No province has bodies as small as a police station.
    `is_followed`: another name of a place touches it, so that only a river can be meant.
    """
    if is_followed:
        return name[-1] in _RIVERS and _GAUGE.match(plain, end) is not None  # 黔江|武宣站超警戒水位
    if _OTHER.match(plain, end) or goes_on(plain, end, name):
        return True
    if is_province and name not in _MUNICIPALITIES and _SMALL_BODY.match(plain, end):
        return True
    if not is_province and _HILL.match(plain, end):
        return True
    if len(name) > 2 and _LONG_RIVER.match(plain, end):
        return True
    return risk >= 2 and _NATURE.match(plain, end) is not None


def goes_on(plain: str, end: int, name: str) -> bool:
    """Whether a name and what follows make an idiom, an event or a product: 长治|久安, 沙县|小吃."""
    rests = _continuations().get(name)
    return rests is not None and plain.startswith(rests, end)


def begins_company(plain: str, end: int) -> bool:
    """Whether a short form that ends at `end` begins the name of a company: 苏州|健宇医疗科技有限公司."""
    return _COMPANY.match(plain, end) is not None
