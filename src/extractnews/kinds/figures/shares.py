"""Shares of places: 确诊病例中,|广州|7例、|佛山|2例; 投资增速…,|上虞市、嵊州市|分别增长22.5%和20.1%.

What comes in are the words between one number and the next; what goes out is the noun that the place has its share of.
"""

from __future__ import annotations

from functools import lru_cache

from extractnews.kinds.figures.beside import beside
from extractnews.kinds.figures.phrases import phrase_before
from extractnews.kinds.figures.units import Kind
from extractnews.kinds.figures.words import word_before
from extractnews.match.late_pattern import LatePattern

_HAN = r"[^\W\da-zA-Z_]"
_WHOLE = LatePattern(f"({_HAN}{{2,10}})中,(?:{_HAN}{{2,3}}|{_HAN}{{1,5}}[省州市县区旗盟])$")  # 确诊病例中,广州
_PLACES = LatePattern(f"^[,;、。](?:其中,?)?{_HAN}{{1,5}}[省州市县区旗盟](?:[、和]{_HAN}{{1,5}}[省州市县区旗盟])*$")
_GAUGES = LatePattern(f"^[,;、(:](?:其中,?)?{_HAN}{{2,12}}(?:站|水库|镇|乡|街道|村)$")  # 警戒水位6米,甲江乙站|超8米
_SHORT_PLACE = LatePattern(f"^[,;、(:](?:其中,?)?{_HAN}{{2,3}}$")
_PLACE_OF_CASES = LatePattern(f"^[,;、(:](?:其中,?)?(?:{_HAN}{{1,5}}[省州市县区旗盟]|{_HAN}{{2,3}}特别行政区)$")
_ORIGIN = LatePattern("^[,;、(:](?:其中,?)?(?:境外输入|本土)$")
_GRADE = LatePattern("^[,;、(:](?:其中[,:]?)?((?:国家|省|市|州|县|区|镇|村|[1-5]A)级)$")
_GRADED = LatePattern("^(?:国家|省|市|州|县|区|镇|村)级")
_ONE_BY_ONE = frozenset({"percent", "measure", "money"})
_KEPT = 4096


def share_of_place(between: str, noun: str, kind: Kind) -> str:
    """The noun of which `between` names a place's share; `noun` is the one spoken of; "" where it names no place.

    Short names are only taken for places among cases of an illness, where nothing else has so many of them.
    """
    if between[:1] not in ",;、。(:" and "中," not in between:
        return ""
    return _share(between, noun, kind)


@lru_cache(maxsize=_KEPT)
def _share(between: str, noun: str, kind: Kind) -> str:
    whole = _WHOLE.search(between) if kind == "count" else None
    if whole is not None:
        found = phrase_before(whole[1], kind, "", is_change=True)
        return found.text if found is not None and found.text.endswith(beside("case")) else ""
    if kind in _ONE_BY_ONE:
        is_gauge = noun.endswith(beside("gauged")) and _GAUGES.match(between)
        return noun if is_gauge or _PLACES.match(between) or _GRADE.match(between) else ""
    if kind == "person":
        return noun if noun.endswith(beside("heads")) and _PLACES.match(between) else ""
    if not noun or kind != "count":
        return ""
    grade = _GRADE.match(between)
    if grade:  # 国家级非遗项目6个、|省级|38个
        return _GRADED.sub(grade[1], noun)
    return noun if _is_part(between, noun) else ""


def _is_part(between: str, noun: str) -> bool:
    """确诊病例12例(|甲山市|8例; 感染者9例(|境外输入|6例."""
    if not noun.endswith(beside("case")):
        return False
    if _PLACE_OF_CASES.match(between) or _ORIGIN.match(between):
        return True
    is_short = _SHORT_PLACE.match(between) is not None
    return is_short and word_before(between, 0, len(between))[0] not in {"x", "v", "f"}
