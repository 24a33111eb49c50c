"""`dataclass` as far as this package needs it, with slots always.

The standard one is slow to start: it loads `inspect` and compiles five functions a class, a tenth of a short run.

mypy sees to what is frozen; at run time nothing watches, which makes construction twice as fast.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

Class = TypeVar("Class")
Value = TypeVar("Value")


class _Field:
    __slots__ = ("default_factory", "init")

    def __init__(self, default_factory: Callable[[], Any] | None, init: bool) -> None:
        self.default_factory, self.init = default_factory, init


def field(*, default_factory: Callable[[], Any] | None = None, init: bool = True) -> Any:
    """A field that gets a new value in each object, or (`init=False`) one that `__post_init__` sets."""
    return _Field(default_factory, init)


@dataclass_transform(field_specifiers=(field,))
def dataclass(*, frozen: bool = False) -> Callable[[type[Class]], type[Class]]:  # noqa: ARG001 - `frozen` is for mypy
    """Makes a class with slots and a constructor of its annotated fields, compared and shown by their values."""
    return _made


def constructor(
    fields: tuple[str, ...], defaults: dict[str, Any], *, by_name: bool = False, then: str = ""
) -> Callable[..., None]:
    """`def __init__(self, a, b): self.a = a; self.b = b`: half the cost of any loop over the fields.

    A default that is a list is copied for each object. `by_name` takes no argument by its place; `then` is the name
    of a method that is called at the end.
    """
    parameters, lines = ["self", *("*" * by_name)], []
    for name in fields:
        default = defaults.get(name, ...)
        if isinstance(default, _Field):
            if not default.init:
                continue
            parameters.append(f"{name}=None")
            lines.append(f"self.{name} = new_{name}() if {name} is None else {name}")
        else:
            parameters.append(name if default is ... else f"{name}=defaults[{name!r}]")
            lines.append(f"self.{name} = {name}{'.copy()' if isinstance(default, list) else ''}")
    if then:
        lines.append(f"self.{then}()")
    made: dict[str, Callable[..., None]] = {}
    known = {f"new_{name}": one.default_factory for name, one in defaults.items() if isinstance(one, _Field)}
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), {"defaults": defaults, **known}, made)
    return made["__init__"]


def replace(value: Value, /, **changes: object) -> Value:
    """A copy of `value` with some fields changed."""
    kind: Any = type(value)
    return kind(**{name: changes.get(name, getattr(value, name)) for name in kind.__init__.__code__.co_varnames[1:]})  # type: ignore[no-any-return]


def _made(cls: Any) -> Any:
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    fields = tuple(body.get("__annotations__", ()))
    defaults = {name: body.pop(name) for name in fields if name in body}
    body["__slots__"] = fields
    body["__init__"] = constructor(fields, defaults, then="__post_init__" if "__post_init__" in body else "")

    def values(self: object) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in fields])

    body.setdefault("__eq__", lambda self, other: type(self) is type(other) and values(self) == values(other))
    body.setdefault("__hash__", lambda self: hash(values(self)))
    body.setdefault("__repr__", lambda self: f"{cls.__name__}{values(self)!r}")
    return type(cls)(cls.__name__, cls.__bases__, body)
