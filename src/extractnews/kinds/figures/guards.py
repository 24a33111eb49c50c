"""Guards: numbers that neither measure nor count, though they look like it.

Ordinals (第9次), names (三门峡, 84消毒液), codes (G107, 12345), slogans (“六个一”, 四个意识), grades (三级干部),
sessions (十三届三次会议), 一 as an article (一名), years.
"""

from __future__ import annotations

from functools import cache

from extractnews.kinds.figures.amounts import Amount
from extractnews.kinds.figures.words import is_han, word_after
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_kinds, read_lines
from extractnews.match.numerals import DIGITS, MYRIADS, SECURED_TENS, TENS

_CODE_BEFORE = frozenset("-./+·#№第初_\\=@&~^*:×")
_JOINTS = frozenset("、和及与")
_NUMBER = f"[0-9.{DIGITS}{TENS}]{{1,6}}"
_ORDINALS = LatePattern(f"第 ?{_NUMBER}(?:[、和及与]{_NUMBER}){{0,6}}[、和及与]$")  # 第3、|5个
_ORDINALS_REACH = 24
_SIGNS = frozenset(DIGITS + TENS + SECURED_TENS + MYRIADS + "点")
_ROUND = frozenset("百千万亿")
_QUOTED = LatePattern(r"[^“”,。、;:!? \n]{1,9}”")
_LONGEST_WORD = 4
_LABELLED = frozenset({"percent", "measure", "money", "person", "count"})
_THINGS = frozenset("nhmfg")
_OF_THINGS = frozenset("条座所家间口台件名户块场层箱组类")
_OF_BUILT = frozenset("条座口")
_GOES_ON = frozenset(",。、;被都均全已受")
_SEATS = frozenset("镇乡村")
_PLAIN_RULES = frozenset({"numeral", "range"})
_ONE_IS_STATED = frozenset({"倍", "%"})  # 一倍, 一成: not an article
_ASKED = LatePattern("[吗呢么吧几谁哪]|何|多少|怎|是否|有没有|能不能")
_QUESTION = 30
_TERMS = ("期", "为期", "历时", "期限", "时长", "长达", "满")  # 试用期一年
_GENERATIONS = ("级", "代", "制", "后", "号", "生")
_LONGEST_PHRASE = 8
_ROADS = ("省道", "县道", "乡道", "村道")
_TRACKS = LatePattern("[0-9]{1,2}线")  # 3台|7线
_BUILDINGS = frozenset("栋幢座")
_ADDRESS = LatePattern("[0-9一二三四五六七八九十]{1,4}(?:单元|室|号|楼|层)")  # 2栋|3单元501室


def _words(kind: str) -> tuple[str, ...]:
    """The words of one kind of `guards.tsv`."""
    return read_kinds("figures/guards.tsv")[kind]


@cache
def _phrases() -> frozenset[str]:
    """Slogans and words that begin with a numeral."""
    return frozenset(read_lines("figures/slogans.tsv") + read_lines("figures/number_words.tsv"))


@cache
def _starts_of_phrases() -> frozenset[str]:
    """Their first two characters."""
    return frozenset([phrase[:2] for phrase in _phrases()])


def end_of_phrase(plain: str, start: int) -> int:
    """Where the slogan or idiom that begins with the numeral at `start` ends; `start` where there is none."""
    if plain[start : start + 2] not in _starts_of_phrases():
        return start
    phrases = _phrases()
    for end in range(start + _LONGEST_PHRASE, start + 1, -1):
        if plain[start:end] in phrases:
            return end
    return start


def counts_nothing(plain: str, amount: Amount) -> bool:
    """Whether the number at `amount` is none that measures or counts."""
    before = plain[amount.number - 1 : amount.number]
    is_code = before in _CODE_BEFORE or (before.isascii() and before.isalnum())
    if before and amount.start == amount.number and is_code and not _is_labelled(plain, amount):
        return True
    if before in _JOINTS and _ORDINALS.search(plain, max(0, amount.number - _ORDINALS_REACH), amount.number):
        return True
    is_arabic = plain[amount.number].isascii()
    if before == "?" and is_arabic and not _ASKED.search(plain, max(0, amount.number - _QUESTION), amount.number):
        return True  # a lost sign, perhaps a digit
    if _is_quoted(plain, amount.number) or (not is_arabic and _is_word(plain, amount)):
        return True
    if not amount.unit and amount.rule in _PLAIN_RULES:
        return _is_bare(plain, amount, is_arabic)
    return _is_no_measure(plain, amount, is_arabic)


def _is_labelled(plain: str, amount: Amount) -> bool:
    """粮食总产量:|48.6万吨: a colon behind a word, where a time or a score has a number."""
    label = plain[amount.number - 2 : amount.number]
    return label[1:] == ":" and is_han(label[0]) and amount.kind in _LABELLED


def _is_word(plain: str, amount: Amount) -> bool:
    """Whether a Chinese numeral is an article, a name, or part of another word."""
    number = amount.number
    if amount.start == number and plain.endswith(_words("week"), 0, number):
        return True
    if amount.rule not in _PLAIN_RULES or (plain[number + 1 : number + 2] in _SIGNS and number + 1 < amount.bare_end):
        return False
    sign = plain[number]
    if sign == "一":
        is_term = amount.kind == "duration" and plain.endswith(_TERMS, 0, number)
        return amount.mod is None and amount.unit not in _ONE_IS_STATED and not is_term
    if sign in _ROUND:  # 千名干部 is a manner of speaking, 上千名 is a number
        return amount.mod is None
    is_beast = amount.unit == "头" and plain.startswith(_words("beast"), amount.bare_end)
    if sign == "二" or (
        amount.unit in _words("arabic") and not is_beast
    ):  # 二 counts nothing by itself, 两 does; 分三期建设 counts
        is_made = amount.unit == "点" and plain.startswith(_words("point"), amount.bare_end)  # 三点意见
        return not is_made and plain[number - 1 : number] != "分"
    return amount.unit in _words("name_unit") and sign != "两" and _is_name(plain, amount.bare_end, amount.unit)


def _is_name(plain: str, end: int, unit: str) -> bool:
    """Whether a numeral and its unit begin the name of a place: 五里|桥, 八棵|树镇; not 五名|村民, 三条|街道|积水."""
    word_class, word_end = word_after(plain, end, end + _LONGEST_WORD)
    if (
        unit in _OF_THINGS
        and word_class in _THINGS
        and word_end - end > 1
        and plain[word_end : word_end + 1] not in _SEATS
    ):
        return False
    if unit in _OF_BUILT and plain[end + 1 : end + 2] in _GOES_ON:  # 五座桥|被冲毁
        return False
    for sign in plain[end : end + 3]:
        if sign in _SEATS:
            return not plain.startswith(_words("no_seat"), plain.index(sign, end))
    return plain.startswith(_words("name_end"), end)


def _is_quoted(plain: str, number: int) -> bool:
    """“六个一”, “三类人员”: a quotation that is only a short phrase with a number in front."""
    opening = plain[number - 1 : number]
    return opening == "《" or (opening in {"“", "‘"} and _QUOTED.match(plain, number) is not None)


def _is_bare(plain: str, amount: Amount, is_arabic: bool) -> bool:
    """A number without a unit is a figure where 万, 亿 or 多 makes it one, or where it counts divisions (14市州)."""
    text = plain[amount.number : amount.bare_end]
    if amount.kind == "area":
        return not is_arabic or amount.value == 0 or plain.startswith(_ROADS, amount.bare_end)  # 101省道
    if text[-1] not in "余多万亿" or len(text) < (2 if is_arabic else 3):  # 闻一多
        return True
    return text[0] in _ROUND and amount.mod is None


def _is_no_measure(plain: str, amount: Amount, is_arabic: bool) -> bool:
    """What the unit and the words around it say."""
    unit, end = amount.unit, amount.bare_end
    if plain[end - 1 : end + 1] in _words("part") or (unit in _BUILDINGS and _ADDRESS.match(plain, end)):
        return True
    if unit == "台" and _TRACKS.match(plain, end):
        return True
    if unit == "年":
        is_year = isinstance(amount.value, int) and amount.value > 1000
        return is_year or plain.startswith(_GENERATIONS, end)
    if unit == "级" and amount.rule in _PLAIN_RULES:
        return not _is_wind(plain, amount)
    if unit == "次":
        return _is_session(plain, amount, is_arabic)
    return _is_other_unit(plain, amount)


def _is_other_unit(plain: str, amount: Amount) -> bool:
    """个 of a slogan (三个确保), 分 and 点 of the clock, 前10个月, 路 of a bus, 届 of a congress."""
    number, end = amount.number, amount.bare_end
    match amount.unit:
        case "个":
            is_none = plain.startswith(_words("pledge"), end)
        case "分":
            is_none = plain.endswith(("时", "点"), 0, number)
        case "个月":
            is_none = plain.endswith("前", 0, number)
        case "点":
            is_none = not plain.startswith(_words("point"), end)
        case "路":
            is_none = not (plain.startswith(_words("troop"), end) or plain.endswith(("分", "成"), 0, number))
        case unit:
            is_none = unit == "届"
    return is_none


def _is_wind(plain: str, amount: Amount) -> bool:
    """Only winds and quakes are measured in 级; 一级响应 and 三级干部 are grades."""
    after = _words("wind")
    return plain.startswith(after, amount.end) or plain.endswith(_words("wind_before"), 0, amount.start)


def _is_session(plain: str, amount: Amount, is_arabic: bool) -> bool:
    """十三届三次会议, 十一届八次、九次全会."""
    if plain.endswith("届", 0, amount.number):
        return True
    if not plain.startswith(_words("session"), amount.bare_end):
        return False
    is_named = not is_arabic and plain.startswith(("全会", "全体会议", "代表大会"), amount.bare_end)
    return is_named or "届" in plain[max(0, amount.start - 8) : amount.start]
