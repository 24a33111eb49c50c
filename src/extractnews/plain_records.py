"""Records without pydantic, for the short life of a command: the same classes and fields, a tenth of the loading.

Pydantic and the building of its models take as long as the rest of `extractnews parse` together. What the types say
is checked by mypy, and by the tests, which validate the command's output with the models. `records.py` asks here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractnews.light_classes import constructor

try:
    from _json import encode_basestring
except ImportError:  # the package around it, with its patterns, where Python comes without the fast one
    from json.encoder import encode_basestring

_wanted = False


def want(wanted: bool = True) -> None:
    """To be called before `extractnews.records` is loaded; later it changes nothing."""
    global _wanted  # noqa: PLW0603 - one decision for the whole process
    _wanted = wanted


def are_wanted() -> bool:
    """Whether this process is to have plain records."""
    return _wanted


class _Shape(type):
    """Gives a class slots for its annotated fields, and a constructor that takes each of them by name."""

    fields: tuple[str, ...]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Shape:
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body.pop(field) for field in fields if field in body}
        body["__slots__"] = fields
        shape = super().__new__(cls, name, bases, body)
        shape.fields = fields
        if fields:
            shape.__init__ = constructor(fields, defaults, by_name=True)  # type: ignore[misc]
        return shape


class Record(metaclass=_Shape):
    """Base of all records, with what callers use of a pydantic model."""

    @classmethod
    def model_construct(cls, **fields: Any) -> Record:
        """The constructor: there is no validation to leave out."""
        return cls(**fields)

    def model_dump_json(self, *, indent: int | None = None) -> str:
        """The JSON that pydantic writes, to the byte."""
        return _json(self, "", "") if indent is None else _json(self, "\n", " " * indent)

    def values(self) -> tuple[Any, ...]:
        """The values of the fields, in their order."""
        return tuple([getattr(self, field) for field in type(self).fields])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and type(self) is type(other) and self.values() == other.values()

    def __hash__(self) -> int:
        return hash(self.values())

    def __repr__(self) -> str:
        fields = zip(type(self).fields, self.values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"


def _json(value: Any, line: str, step: str) -> str:
    """`line` is what a line begins with ("" for JSON without white space), `step` what the next level adds to it."""
    kind = type(value)
    if kind in _SCALARS:
        return _SCALARS[kind](value)
    deeper = line + step
    comma = "," + deeper
    if kind is list or kind is tuple:
        if not value:
            return "[]"
        return f"[{deeper}{comma.join([_json(each, deeper, step) for each in value])}{line}]"
    colon = '": ' if step else '":'
    fields = [f'"{field}{colon}{_json(getattr(value, field), deeper, step)}' for field in kind.fields]
    return f"{{{deeper}{comma.join(fields)}{line}}}"


def _float(value: float) -> str:
    """Python writes 1e-05 and 1e-07 where pydantic writes 0.00001 and 1e-7."""
    number, exponent, power = repr(value).partition("e-0")
    if power == "5":
        digits = number.lstrip("-").replace(".", "")
        return f"{'-' if value < 0 else ''}0.0000{digits}"
    return f"{number}e-{power}" if exponent else number


_SCALARS: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: str,
    float: _float,
    type(None): lambda _: "null",
}
