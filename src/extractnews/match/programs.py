"""Patterns compiled once for all runs: `re` takes longer to compile those of a page than the page takes to be read.

What `re` makes of a pattern is kept in the user's folder of caches (`~/.cache/extractnews`, or as XDG_CACHE_HOME or
LOCALAPPDATA say). The command writes it when it ends; workers and the library only read. Where the file is missing,
cannot be written, or comes from another Python, patterns are compiled as ever.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple, TypeAlias

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # a Python whose patterns have no programs
    _sre = None

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
    programs: dict[tuple[str, int], _Program] = {}
    with suppress(OSError, EOFError, ValueError, TypeError), open(_place(), "rb") as file:  # noqa: PTH123 - see lexicon
        maker, found = marshal.load(file)
        programs = found if maker == _maker() else programs
    return _Store(programs, len(programs))


def keep_programs() -> None:
    """Adds what this run had to compile to what is kept; does nothing where that cannot be written."""
    if _sre is None or len(_store().programs) == _store().known:
        return
    place = _place()
    unfinished = f"{place}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        try:
            with open(unfinished, "wb") as file:  # noqa: PTH123
                marshal.dump((_maker(), _store().programs), file)
            os.replace(unfinished, place)  # noqa: PTH105
        except OSError:
            os.unlink(unfinished)  # noqa: PTH108
            raise


def _place() -> str:
    """The file, one for each version of Python; "" where the user has no folder for it."""
    caches = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
    if not os.path.isabs(caches):  # noqa: PTH117
        return ""
    return os.path.join(caches, "extractnews", f"patterns-{sys.implementation.cache_tag}.bin")  # noqa: PTH118


def _maker() -> tuple[str, int, int]:
    """What must be the same for a program to be understood."""
    return sys.version, _sre.MAGIC, _sre.CODESIZE
