"""What the words beside a name say about it: that it is a place, a person, an organ of a county, a city or a county.

In: `page.plain` and a span of it. Out: yes or no. No other name of the page is looked at.
"""

from __future__ import annotations

from extractnews.kinds.places.boundaries import joins_left
from extractnews.kinds.places.mention import Division, PlaceCandidate
from extractnews.match.late_pattern import LatePattern

_BEFORE = LatePattern(
    "[在赴到往抵驻离从于经由向对来去]$|来自$|走进$|深入$|位于$|前往$|返回$|途经$|途径$|视察$|考察$|调研$|督导$|慰问$"
)
# Those of them that no person's name follows; the second ones lead to buildings and hills as well.
_SURELY_BEFORE = LatePattern("[赴往抵驻]$|来自$|走进$|位于$|地处$|落户$|奔赴$|开往$|飞往$")
_LIKELY_BEFORE = LatePattern("在$|(?<![达报得收受感])到$|深入$")
_AFTER = LatePattern(
    "境内|方面|等[地县区市]|[两三四]地|一带|全境|籍|当地|各地|地区|县城|城区|市区|本地|干部群众|市民|全域|各界|普降|遭遇"
    "|(?:经济|高新|产业)(?:技术)?(?:产业)?(?:开发区|区|园区)|开发区|工业(?:园|集中区)"
)
_SURELY_AFTER = LatePattern(
    "境内|等[地县区市]|[两三四]地|一带|全境|籍|各地|地区|县城|城区|市区|干部群众|市民|全域|各界|普降|遭遇|人民(?!币|日报|网)"
    "|地委|行署|(?:县|市|区)?(?:机场|火车站|高铁站|汽车站|高速)|段(?!位)|农村|农民|民众|百姓|乡亲|老区"
    "|[至-][^\\W\\d_]{2,4}?(?:高速|铁路|公路|公交|班车)"
)
# What a county does at the head of a clause, and no word, hill or river: 昌平|加快建设.
_ACTS = LatePattern(
    "大力|加快|积极|全力|着力|狠抓|率先|坚持|启动|召开|举办|出台|扎实|推进|实施|组织|探索|聚焦|立足|紧扣|强化|落实|投入|发布|通报"
)
_CLAUSE = frozenset(",。;:!?、\n“ ")
_AREA = LatePattern("境内|全境|县城|城区|市区")
# Surnames that seldom end a word; what follows them is a given name.
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱林郭罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭汪范廖贾韦邹孟熊"
    "秦邱尹薛闫侯史陶黎贺顾毛郝龚邵钱严覃戴莫孔汤傅乔康文赖洪温庞樊倪施牛翟殷聂焦欧柴凌柳涂"
)
_PERSON_AFTER = LatePattern("同志|先生|女士|老师|老人|教授|院士|,?[男女],|说[,:“]|告诉|\\([男女]")
_ORGAN_OF_COUNTY = LatePattern(
    "委(?!托)|政府|政协|人大|长(?![江沙春治])|级|直|领导|人民|纪委|里|城|域|乡|情"
    "|(?<=[随任和]县)(?:[^\\W\\d_]{1,6}?(?:局|办|厅|院|部|站|所|中心|联社?|协会?|工会|团委)|团委|支行|分行|支队|大队)"
)
_VERBS = frozenset("代随任和")  # 代|县长, 随|县委书记, also at the start of a clause
# What is named after far places: 上海大厦, 南京商城; stations, works and new areas only after a county.
_VENUE = LatePattern(
    "(?:国际|大)?(?:大厦|商厦|大酒店|酒店|饭店|宾馆|商城|商场|购物中心|步行街|[^\\W\\d_]{0,2}(?:汽车|商贸|建材|商品|轻纺|家居|美食|服装)城)"
)
_STATION = LatePattern(
    "[^\\W\\d_]{0,2}(?:物流|贸易|商务|产业|功能)区|新区|客车站|客运[总中东南西北]?站|公交|[^\\W\\d_]{1,4}厂(?![区房])"
)
_ROAD = LatePattern("[至到-][^\\W\\d_]{2,4}?(?:高速|铁路|公路|高铁|客运专线)")
_RURAL = LatePattern("县城|各?乡镇|农村|牧区")
_URBAN = LatePattern("市区|城区|市民|街头")


def speaks_of_place(plain: str, start: int, end: int) -> bool:
    """Whether the words beside a name speak of a place: 在…, 赴…, …境内."""
    return leads_to_place(plain, start) or _AFTER.match(plain, end) is not None


def acts(plain: str, start: int, end: int) -> bool:
    """Whether a name at the head of a clause does what counties do: 昌平|加快建设."""
    return (not start or plain[start - 1] in _CLAUSE) and _ACTS.match(plain, end) is not None


def leads_to_place(plain: str, start: int) -> bool:
    """Whether the word that ends at `start` leads to a place: 在, 赴, 来自."""
    return _BEFORE.search(plain, max(0, start - 2), start) is not None


def is_surely_place(plain: str, start: int, end: int, *, is_foreign: bool) -> bool:
    """Whether they do so beyond doubt, so that a name that could be a person's or a word is read as a place.

    `is_foreign`: the page speaks of other provinces only, so that 到, 在 do not suffice.
    """
    if _PERSON_AFTER.match(plain, end):
        return False
    if _SURELY_AFTER.match(plain, end) or _SURELY_BEFORE.search(plain, max(0, start - 2), start):
        return True
    return not is_foreign and _LIKELY_BEFORE.search(plain, max(0, start - 2), start) is not None


def is_area(plain: str, end: int) -> bool:
    """Whether what follows a name of a county takes it as an area with a town: 黄州|城区, 兴宁|境内."""
    return _AREA.match(plain, end) is not None


def is_place_by_what_follows(plain: str, end: int) -> bool:
    """Whether the words after a name speak of a place: 境内, 等地, 一带."""
    return _AFTER.match(plain, end) is not None


def is_given_name(plain: str, start: int, end: int) -> bool:
    """Whether a short form is the given name behind a surname (王|建德), or the whole name of a person."""
    if _PERSON_AFTER.match(plain, end):
        return True
    before = start - 1
    return before >= 0 and plain[before] in _SURNAMES and not joins_left(plain, before)


def may_belong_to_organ(plain: str, start: int, end: int) -> bool:
    """Whether the 县 of a county of two characters may belong to what follows: 笔者随|县委, not 随县|县委."""
    stands_free = start == 0 or not plain[start - 1].isalpha()
    if stands_free and plain[start] not in _VERBS:
        return False
    return _ORGAN_OF_COUNTY.match(plain, end) is not None


def may_be_verb(plain: str, start: int, end: int) -> bool:
    """Whether a county of two characters may be a verb and the 县 of an organ: 代|县长, 任|县委书记."""
    return plain[start] in _VERBS and _ORGAN_OF_COUNTY.match(plain, end) is not None


def is_told_elsewhere(plain: str, name: str) -> bool:
    """Whether a county of two characters stands on the page where its 县 is sure to be its own."""
    at = plain.find(name)
    while at >= 0:
        if not may_belong_to_organ(plain, at, at + len(name)):
            return True
        at = plain.find(name, at + 1)
    return False


def is_named_after(plain: str, end: int, candidate: PlaceCandidate) -> bool:
    """Whether what follows a short form may only be named after it, far from there: 上海|大厦, 金阳|客车站."""
    if candidate.is_full:
        return False
    if _VENUE.match(plain, end):
        return True
    return all(one.level == "county" for one in candidate.divisions) and _STATION.match(plain, end) is not None


def town_or_country(plain: str, end: int, options: list[Division]) -> list[Division]:
    """Of a city and a county that share a prefecture and a short form (伊宁), those that the next words speak of.

    A road leads from a city: 吉林至延吉高速公路.
    """
    if len(options) > 1 and _ROAD.match(plain, end):
        options = [option for option in options if option.level != "province"] or options
    if len(options) < 2 or len({option.parent for option in options}) > 1:
        return options
    if _RURAL.match(plain, end):
        return [option for option in options if option.name.endswith("县")]
    if _URBAN.match(plain, end):
        return [option for option in options if not option.name.endswith("县")]
    return options
