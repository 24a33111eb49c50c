"""Numerals: Arabic, Chinese and mixed spellings in, exact numbers out.

Width is folded before (２ is 2). `RUN` finds a numeral inside a page; `read_numeral` gives its value. Bounds (多, 余,
近), units and what is counted are not read here.
"""

from __future__ import annotations

from functools import lru_cache

from extractnews.match.late_pattern import LatePattern

Number = int | float

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
DIGITS = "〇零一二两三四五六七八九"
TENS = "十百千廿卅"
MYRIADS = "万亿"
_SIGNS = f"{DIGITS}{TENS}{MYRIADS}"
# 达到3 860元: yearbooks part the thousands by a space. Only behind a word, where no row of a table can stand.
_WORD = r"[^\W\da-zA-Z_]"  # Han; a range of them takes half a millisecond to compile
_SAID = r"[^\W\da-zA-Z_表图第件项目案节章条款题号版页]"  # not the number of a thing: 图2 300件
_SPACE = "".join((" (?:", "|".join(f"(?<={_SAID}[0-9]{{{size}}} )" for size in (1, 2, 3)), f")(?=[0-9]{{3}}{_WORD})"))
# 叁佰万, as sums are secured. Most of these signs are parts of words (队伍, 大陆): a place in its spelling must follow.
_SECURED = "壹贰叁肆伍陆柒捌玖"
SECURED_TENS = "拾佰仟"
_IS_SECURED = f"(?=[{SECURED_TENS}]|[{MYRIADS}][{_SECURED}][{SECURED_TENS}])"
_SECURED_MORE = "|".join(
    (
        f"(?<=[{_SECURED}])[{SECURED_TENS}]",
        f"[{_SECURED}](?=[{SECURED_TENS}])",
        f"(?<=[{SECURED_TENS}])[{_SECURED}]",
        f"(?<=[{SECURED_TENS}]零)[{_SECURED}]",
    )
)
# It begins with a class, which lets the search skip what is no numeral.
RUN = (
    rf"[0-9{_SIGNS}{_SECURED}](?:(?<![{_SECURED}])|{_IS_SECURED})"
    rf"(?:[0-9{_SIGNS}○]|{_SECURED_MORE}|点(?=[{DIGITS}○])|(?<=[0-9])(?:\.(?=[0-9])|,(?=[0-9]{{3}}(?![0-9]))|{_SPACE}))*"
)

_DIGIT = {sign: value for value, signs in enumerate(("〇零○", "一壹", "二两贰", "三叁", "四肆")) for sign in signs} | {
    sign: value for value, signs in enumerate(("五伍", "六陆", "七柒", "八捌", "九玖"), 5) for sign in signs
}
_TEN = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIAD = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_PIECES = LatePattern(rf"{ARABIC}|[^0-9,.]")
_PLAIN = LatePattern(rf"({ARABIC})([万亿]?)")
_POSITIONAL = LatePattern("[〇零○一二两三四五六七八九]+")
_LONGEST = 300  # digits: beyond, it is no quantity, and a float could not hold it


@lru_cache(maxsize=2048)
def read_numeral(text: str) -> Number | None:
    """The value of a whole numeral: an int where it is one, else a float; None where `text` is no numeral.

    >>> [read_numeral(n) for n in ("1.2亿", "一百零五", "1亿2000万", "3万5千", "一百五", "1,234.5", "三点五")]
    [120000000, 105, 120000000, 35000, 150, 1234.5, 3.5]
    """
    if not text or len(text) > _LONGEST:
        return None
    arabic = _PLAIN.fullmatch(text)
    if arabic:  # most numbers of a page: 12.5, 1,068, 6万
        return _plain(arabic.group(1), arabic.group(2))
    if "点" in text:
        return _with_point(text)
    if text[-1] == "半" and len(text) > 1:
        whole = read_numeral(text[:-1])
        return None if whole is None else whole + 0.5
    if _POSITIONAL.fullmatch(text):
        return int("".join(str(_DIGIT[sign]) for sign in text)) if len(text) != 2 or text[0] in "〇零○" else _pair(text)
    return _composed(text)


def read_neighbours(text: str) -> tuple[int, int] | None:
    """Two neighbouring digits that name a span: 三四百 → (300, 400), 十七八 → (17, 18), 三五 → (3, 5); else None.

    >>> read_neighbours("两三万"), read_neighbours("十七八"), read_neighbours("二十三")
    ((20000, 30000), (17, 18), None)
    """
    for at in range(len(text) - 1):
        low, high = _DIGIT.get(text[at]), _DIGIT.get(text[at + 1])
        if not low or not high:
            continue
        if high != low + 1 and (low, high) != (3, 5):
            return None
        ends = (read_numeral(text[: at + 1] + text[at + 2 :]), read_numeral(text[:at] + text[at + 1 :]))
        return (ends[0], ends[1]) if isinstance(ends[0], int) and isinstance(ends[1], int) else None
    return None


def _plain(digits: str, myriad: str) -> Number:
    """Digits with at most one 万 or 亿."""
    if "," in digits:
        digits = digits.replace(",", "")
    whole, _, decimals = digits.partition(".")
    value = int(whole + decimals) * (_MYRIAD[myriad] if myriad else 1)
    return _exact(value, 10 ** len(decimals)) if decimals else value


def _pair(text: str) -> int | None:
    """Two digits without a place (三四) are a guess, unless a zero shows that they are spelled one by one (三〇)."""
    return _DIGIT[text[0]] * 10 if text[1] in "〇零○" else None


def _with_point(text: str) -> Number | None:
    """三点五, 一百二十点七五, 三点五亿."""
    whole, _, rest = text.partition("点")
    myriads = len(rest) - len(rest.rstrip(MYRIADS))
    digits = rest[: len(rest) - myriads]
    head = read_numeral(whole)
    if not isinstance(head, int) or not digits or any(sign not in _DIGIT for sign in digits):
        return None
    scale = 10 ** len(digits)
    value = head * scale + int("".join(str(_DIGIT[sign]) for sign in digits))
    return _exact(value * _product(rest[len(digits) :]), scale)


def _product(signs: str) -> int:
    product = 1
    for sign in signs:
        product *= _MYRIAD[sign]
    return product


def _exact(dividend: int, divisor: int) -> Number:
    """The quotient, as an int where it is one, else the nearest float."""
    return dividend // divisor if dividend % divisor == 0 else dividend / divisor


def _composed(text: str) -> Number | None:
    """A numeral with places: sections below 万 and 亿, each of digits and tens."""
    reader = _Sections()
    position = 0
    for piece in _PIECES.finditer(text):
        if piece.start() != position or not reader.take(piece.group()):
            return None
        position = piece.end()
    return reader.value() if position == len(text) else None


class _Sections:
    """Adds a numeral up, sign by sign. Amounts are kept as integers over `scale`, so that 1.2亿 is exact."""

    __slots__ = ("_after_zero", "_digit", "_last", "_section", "_total", "scale")

    def __init__(self) -> None:
        self.scale = 1
        self._total = 0  # what stands before the last 万 or 亿
        self._section = 0  # tens since then
        self._digit: int | None = None  # a digit that waits for its place
        self._last = 0  # the last place read, for 一百五 and 3万5
        self._after_zero = False

    def take(self, piece: str) -> bool:
        """Reads one sign or one Arabic number; False where it cannot stand here."""
        if piece in _TEN:
            return self._ten(_TEN[piece])
        if piece in _MYRIAD:
            return self._myriad(_MYRIAD[piece])
        if piece in "廿卅":
            self._section += 20 if piece == "廿" else 30
            self._last = 10
            return self._digit is None
        if self._digit is not None:
            return False
        if piece in _DIGIT:
            return self._one(_DIGIT[piece])
        return self._arabic(piece)

    def _one(self, digit: int) -> bool:
        if digit == 0:
            self._after_zero = True
            return True
        self._digit = digit * self.scale
        return True

    def _arabic(self, piece: str) -> bool:
        if not (piece[0].isdecimal() and piece[0].isascii()):
            return False
        whole, _, decimals = piece.replace(",", "").partition(".")
        if decimals:
            if self.scale > 1:
                return False
            self.scale = 10 ** len(decimals)
            self._total *= self.scale
            self._section *= self.scale
        self._digit = int(whole + decimals) if decimals else int(whole) * self.scale
        self._after_zero = True  # 3万500 is 30,500
        return True

    def _ten(self, place: int) -> bool:
        if self._last and 1 < self._last <= place and self._section:
            return False
        digit = self.scale if self._digit is None else self._digit
        self._section += digit * place
        self._digit, self._last, self._after_zero = None, place, False
        return True

    def _myriad(self, place: int) -> bool:
        section = self._section + (self._digit or 0)
        if not section:  # 万 after 亿 or at the start: 亿万 is no number, 万亿 is; a bare 万 counts as one
            if self._total and place < 10**8:
                return False
            self._total = (self._total or self.scale) * place
        elif self._total and place > 10**4 and self._total < place * self.scale:  # 三千万零五百亿
            self._total = (self._total + section) * place
        else:
            self._total += section * place
        self._section, self._digit, self._last, self._after_zero = 0, None, place, False
        return True

    def value(self) -> Number:
        """What has been read; a last digit without a place takes the next lower one (一百五, 3万五)."""
        digit = self._digit or 0
        if digit and self._last > 10 and not self._after_zero:
            digit *= self._last // 10
        return _exact(self._total + self._section + digit, self.scale)
