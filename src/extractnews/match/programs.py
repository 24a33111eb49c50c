"""Patterns compiled once for all runs: `re` takes longer to compile those of a page than the page takes to be read.

What `re` makes of a pattern is kept in the user's folder of caches (`~/.cache/extractnews`, or as XDG_CACHE_HOME or
LOCALAPPDATA say). The command writes it when it ends; workers and the library only read. Where the file is missing,
cannot be written, is damaged, or comes from another Python, patterns are compiled as ever.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from binascii import crc32
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple, TypeAlias

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # a Python whose patterns have no programs
    _sre = None

_SHAPE = "flags, code, groups, names"  # of a program; a release that keeps another tells so here
_SUM = 4  # bytes before the rest, by which damage is seen
_MOST = (
    2_000_000  # bytes; four times what all patterns take: by then most are of releases long gone, and it starts anew
)
# Flags, code as the engine's words, number of groups, groups by name.
_Program: TypeAlias = tuple[int, bytes, int, dict[str, int]]


class _Store(NamedTuple):
    programs: dict[tuple[str, int], _Program]
    known: int  # how many of them the file has


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without its work where an earlier run did it.

    >>> compiled("(?P<month>[0-9]+)月").search("在12月")["month"]
    '12'
    """
    if _sre is None:
        return re.compile(source, flags)
    programs = _store().programs
    program = programs.get((source, int(flags)))
    if program is None:
        program = programs[source, int(flags)] = _program_of(source, flags)
    all_flags, code, groups, named = program
    names = {group: name for name, group in named.items()}
    in_order = tuple([names.get(group) for group in range(groups + 1)])
    pattern: re.Pattern[str] = _sre.compile(
        source, all_flags, memoryview(code).cast("I").tolist(), groups, named, in_order
    )
    return pattern


def _program_of(source: str, flags: int) -> _Program:
    """The work of `re.compile` but for its last step."""
    from array import array

    parsed: Any = _parser.parse(source, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict)


@cache
def _store() -> _Store:
    """What earlier runs kept; nothing where the file is damaged, or no file (to open a pipe would wait for ever)."""
    place = _place()
    programs: dict[tuple[str, int], _Program] = {}
    with suppress(OSError):
        if os.path.isfile(place) and os.path.getsize(place) <= _MOST:  # noqa: PTH113, PTH202
            with open(place, "rb") as file:  # noqa: PTH123 - see lexicon
                programs = _read(file.read())
    return _Store(programs, len(programs))


def _read(data: bytes) -> dict[tuple[str, int], _Program]:
    """The programs in a file that this Python and this release wrote, whole; none of any other."""
    payload = data[_SUM:]
    if data[:_SUM] != _sum(payload):  # neither `marshal` nor the engine bears what is damaged
        return {}
    maker, programs = marshal.loads(payload)
    return dict(programs) if maker == _maker() else {}


def keep_programs() -> None:
    """Adds what this run had to compile to what is kept; does nothing where that cannot be written."""
    place = _place()
    if _sre is None or not place or len(_store().programs) == _store().known:
        return
    from tempfile import mkstemp

    payload = marshal.dumps((_maker(), _store().programs))
    with suppress(OSError):
        folder = os.path.dirname(place)  # noqa: PTH120
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        handle, unfinished = mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(payload) + payload)
            os.replace(unfinished, place)  # noqa: PTH105
        except OSError:
            os.unlink(unfinished)  # noqa: PTH108
            raise


def _sum(payload: bytes) -> bytes:
    return crc32(payload).to_bytes(_SUM, "big")


def _place() -> str:
    """The file, one for each version of Python; "" where the user has no folder for it."""
    home = os.path.expanduser("~")  # noqa: PTH111
    at_home = os.path.join(home, ".cache") if home != os.sep else ""  # noqa: PTH118 - / is nobody's home
    caches = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or at_home
    if not os.path.isabs(caches):  # noqa: PTH117
        return ""
    return os.path.join(caches, "extractnews", f"patterns-{sys.implementation.cache_tag}.bin")  # noqa: PTH118


def _maker() -> tuple[str, int, int, str]:
    """What must be the same for a program to be understood."""
    return sys.version, _sre.MAGIC, _sre.CODESIZE, _SHAPE
