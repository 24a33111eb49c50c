"""Names that stand before a post and hold it by that: 张三|副市长, 张三|(市委书记), 张三|,市委书记."""

from __future__ import annotations

from extractnews.kinds.officials.holders.beside.chains import acts_alone
from extractnews.kinds.officials.holders.beside.towns import begins_ground
from extractnews.kinds.officials.holders.so_far import SoFar
from extractnews.kinds.officials.holders.told.subjects import CERTAIN
from extractnews.kinds.officials.names.lists import LIKELY, LISTED, names_before
from extractnews.kinds.officials.names.name import Name
from extractnews.kinds.officials.names.no_names import is_surname_behind_word
from extractnews.kinds.officials.names.reader import NameReader
from extractnews.kinds.officials.titles import TitleRun
from extractnews.match.late_pattern import LatePattern

LONGEST_WRITTEN = 16  # characters of a name with dots
_CLAUSE_START = LatePattern(r"[\n。;:、,(“ ]\Z")
_NO_CLAUSE = LatePattern(rf"[^\n。;:、,(“ ]{{{LONGEST_WRITTEN}}}\Z")
_CLAUSE_END = LatePattern(r"[\n。;、,) ]|\Z")
_PARTS_FROM_POST = frozenset(", ")


def names_before_post(so_far: SoFar, run: TitleRun, after: Name | None) -> list[Name]:
    """The names before `run` that hold it, in order of the text; `after` is the name after it."""
    reader, plain = so_far.reader, so_far.reader.plain
    before = plain[run.start - 1 : run.start]
    if before == "(" and plain[run.end : run.end + 1] == ")":
        return names_before(reader, run.start - 1)[-1:]
    if before in _PARTS_FROM_POST:
        return _in_apposition(reader, run, after)
    if not run.is_bare:
        return _in_table(so_far, run)
    if (after is not None and after.surplus >= CERTAIN) or begins_ground(reader, run):
        return []
    near = names_before(reader, run.start, LISTED if acts_alone(reader, run) else LIKELY)
    names = [name for name in near if not is_surname_behind_word(plain, name.start, name.text)]
    return [name for name in names if name.start not in so_far.taken or plain[name.start - 1] == ":"]


def _in_table(so_far: SoFar, run: TitleRun) -> list[Name]:
    """`副组长:张三省政府副秘书长`: lists that put the name first, each after a colon, a line break or a post."""
    plain = so_far.reader.plain
    if not _name_may_be_first(so_far, run.start):
        return []
    names = names_before(so_far.reader, run.start)[-1:]
    if not names or names[0].end != run.start:
        return []
    start = names[0].start
    if start > 0 and plain[start - 1] not in "\n:" and start != so_far.name_first_end:
        return []
    so_far.name_first_end = run.end
    return names


def _name_may_be_first(so_far: SoFar, start: int) -> bool:
    """Whether a line, what follows a colon, or a list that puts names first begins shortly before `start`."""
    plain, near = so_far.reader.plain, max(0, start - LONGEST_WRITTEN)
    if near == 0 or plain.find("\n", near - 1, start - 2) >= 0 or plain.find(":", near - 1, start - 2) >= 0:
        return True
    return near <= so_far.name_first_end < start


def _in_apposition(reader: NameReader, run: TitleRun, after: Name | None) -> list[Name]:
    """`张三,市委书记;` and `张三 市委书记`: a name by itself, then a post by itself."""
    plain, end = reader.plain, run.start - 1
    if plain[end - 1 : end] in _PARTS_FROM_POST:
        end -= 1
    if _NO_CLAUSE.search(plain, max(0, end - LONGEST_WRITTEN), end):
        return []
    names = names_before(reader, end)[-1:]
    if not names or not _CLAUSE_START.search(plain, max(0, names[0].start - 1), names[0].start):
        return names if names and names[0].start == 0 and after is None else []
    starts_line = plain[names[0].start - 1] in "\n:"
    if after is not None and not starts_line:
        return []
    return names if starts_line or _CLAUSE_END.match(plain, run.end) else []
