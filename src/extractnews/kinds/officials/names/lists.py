"""Lists of names: 张三、李四(女)和王五, forwards from the first and backwards from the last."""

from __future__ import annotations

from collections.abc import Container

from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.no_names import is_no_name, is_unknown_word
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.names.statistics import han_name_weight, running_weights
from extractnews.match.late_pattern import LatePattern

_SUFFIX = LatePattern(r"(?: ?同志)?(?: ?\([^()\n]{1,14}\))?")
_BEGIN_SUFFIX, _END_SUFFIX = frozenset(" 同("), frozenset("志)")
_JOINT = LatePattern(r" ?(?:、|和|与|以及|及) ?")
_WIDE_JOINT = LatePattern(r" ?(?:、|和|与|以及|及|,) ?| {1,3}|\n")
_SUFFIX_BEFORE = LatePattern(r"(?:同志)?(?:\([^()\n]{1,14}\))?\Z")
_JOINTS = frozenset("、和与及")
_ENDS_ITEM = LatePattern(r"[、,。;:)(\n 和与及等]|\Z|一行|出席|参加|陪同|列席|分别|同志|参与|随同|一同")
_ITEM = LatePattern(r"([^\W\da-zA-Z_]{2,3})、")
_GLUED_ITEM = LatePattern(r"([^\W\da-zA-Z_]{5,6})(?= |、|,|\n|\Z)")
_NO_NAME = 10_000
_NEXT_POST = ("拟", "现任", "当选", "被", "分别")  # 副市长甲、乙拟任…: what follows tells more of both
_BODIES = ("地委", "市委", "县委", "区委", "州委", "旗委", "盟委", "行署", "市政府", "县政府", "区政府", "两级", "有关")
LIKELY = 50  # surplus of a name where one is expected
LISTED = 15  # the same between 、 and 、
AMONG = -60  # the same among several
MOST = 120


def end_of_name(plain: str, end: int) -> int:
    """Where a name at `plain[:end]` ends with its suffixes: 同志, (女), (左二)."""
    found = _SUFFIX.match(plain, end) if plain[end : end + 1] in _BEGIN_SUFFIX else None
    return found.end() if found else end


def names_from(reader: NameReader, first: Name, posts: Container[int], *, wide: bool = False) -> list[Name]:
    """`first` and the names joined to it; stops where a post begins. `wide`: commas and spaces join too."""
    plain, joint = reader.plain, _WIDE_JOINT if wide else _JOINT
    names = [first]
    while len(names) < MOST:
        found = joint.match(plain, end_of_name(plain, names[-1].end))
        if found is None or found.end() in posts:
            break
        following = reader.at(found.end())
        if following is None or not _fits(plain, following, len(names)):
            following = _unlikely(reader, found.end(), posts) if len(names) > 1 and "、" in found[0] else None
        if wide and len(names) > 1 and (following is None or not _ENDS_ITEM.match(plain, following.end)):
            glued = _glued(reader, found.end(), posts)
            names += glued
            if glued:
                continue
        if following is None or (following.end in posts and not plain.startswith(_NEXT_POST, following.end)):
            break
        if any(at in posts for at in range(following.start + 1, following.end)):  # 黄石港 in 黄石|港务局局长
            break
        if wide and found[0].strip() in {",", ""} and not _ENDS_ITEM.match(plain, following.end):
            break
        names.append(following)
    return names


def _fits(plain: str, name: Name, before: int) -> bool:
    """Whether a name stands well in a list after so many others: an item by itself, or clearly a name."""
    if before > 1 and plain[name.end : name.end + 1] in {"、", ","}:
        return name.surplus >= AMONG
    if plain.startswith(_BODIES, name.end):
        return False  # 副省长张三及|吕梁|地委有关领导
    return name.surplus >= (LISTED if _ENDS_ITEM.match(plain, name.end) else LIKELY)


def _unlikely(reader: NameReader, start: int, posts: Container[int]) -> Name | None:
    """An item that by itself is no name (雪松) but stands in a list that goes on with one, or with one more such."""
    item = _ITEM.match(reader.plain, start)
    if item is None or not is_unknown_word(item[1]) or any(at in posts for at in range(start, item.end())):
        return None
    after = _ITEM.match(reader.plain, item.end())
    starts = (item.end(), after.end()) if after is not None and is_unknown_word(after[1]) else (item.end(),)
    for at in starts:
        following = reader.at(at)
        if following is not None and following.surplus >= LIKELY and _ENDS_ITEM.match(reader.plain, following.end):
            return Name(start, item.end(1), item[1], LISTED)
    return None


def _glued(reader: NameReader, start: int, posts: Container[int]) -> list[Name]:
    """Two names that lost what parted them, an item of a roll: 张建国 |王文川黄克华| 李明 are four persons."""
    item = _GLUED_ITEM.match(reader.plain, start)
    if item is None or any(at in posts for at in range(start, item.end() + 1)):
        return []
    text, best = item[1], None
    for size in {len(text) - 3, 3}:
        weights = (_weight(text[:size]), _weight(text[size:]))
        if max(weights) < _NO_NAME and (best is None or sum(weights) < best[0]):
            best = (sum(weights), size)
    if best is None or running_weights(text)[0] < best[0]:
        return []
    middle = start + best[1]
    return [Name(start, middle, text[: best[1]], LISTED), Name(middle, item.end(1), text[best[1] :], LISTED)]


def _weight(text: str) -> int:
    """The weight of a name with a surname; of all else, more than any has."""
    weight = han_name_weight(text)
    return _NO_NAME if weight is None or is_no_name(text) else weight


def names_before(reader: NameReader, end: int, least: int = LIKELY) -> list[Name]:
    """The names joined to the one that ends at `end`, in order of the text; empty where no name ends there.

    `least` is the surplus that the last of them must have.
    """
    names: list[Name] = []
    while len(names) < MOST:
        if reader.plain[end - 1 : end] in _END_SUFFIX:
            suffix = _SUFFIX_BEFORE.search(reader.plain, max(0, end - 18), end)
            end = suffix.start() if suffix else end
        name = reader.ending_at(end)
        if name is None or name.surplus < (LISTED if names else least):
            break
        names.append(name)
        end = name.start - 1
        if reader.plain[end : end + 1] not in _JOINTS:
            break
        end -= reader.plain.startswith("以及", end - 1)
    return names[::-1]
