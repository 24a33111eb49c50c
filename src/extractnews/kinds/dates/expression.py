"""A date as it is said, before the page tells which day it is: what the readers give and the resolver takes."""

from __future__ import annotations

from typing import Literal, NamedTuple

from extractnews.light_classes import dataclass

Base = Literal["report", "spoken"]


class Shift(NamedTuple):
    """So many years, months, weeks or days from a base: 去年 -1 from the report, 次日 +1 from the day spoken of."""

    amount: int
    base: Base


class Ending(NamedTuple):
    """The open end of a range: 以来, 至今."""


UNTIL_NOW = Ending()


@dataclass()
class Expression:
    """A date said at `plain[start:end]`: each field as written, None where it is not said.

    `feast` is a code of `lunar.feast_day` (正月初三, 清明); `period` a part of a year or month ("Q1", "H2", "D1" for
    上旬); `part` a part of the day (TMO …) and `clock` its hour ("15:30"). `until` ends a range. `stated` is the
    shift that stands beside a written day: 昨天(2月14日) says -1, so the report is of the 15th.
    """

    start: int
    end: int
    rule: str
    year: int | Shift | None = None
    month: int | Shift | None = None
    day: int | Shift | None = None
    week: Shift | None = None
    weekday: int | None = None
    feast: str = ""
    period: str = ""
    part: str = ""
    clock: str = ""
    until: Expression | Ending | None = None
    stated: int | None = None

    @property
    def is_of_hours(self) -> bool:
        """Whether it goes from one hour of a day to another: 7月22日8时57分至10时42分."""
        return isinstance(self.until, Expression) and self.until.rule == "hour" and self.day is not None

    @property
    def names_day(self) -> bool:
        """Whether it says one day (and perhaps an hour of it)."""
        return bool(self.day is not None or self.feast or self.weekday is not None) and self.until is None
