"""What the amounts of a line have been about so far: the one place where reading figures remembers anything."""

from __future__ import annotations

from extractnews.kinds.figures.amounts import OF_LIST, Amount
from extractnews.kinds.figures.asked import Reading
from extractnews.light_classes import dataclass, field
from extractnews.records import Change


@dataclass()
class Spoken:
    """The noun, unit and end of the amount before, and what they still may lend to the next."""

    end: int
    noun: str = ""
    unit: str = ""
    change: Change | None = None
    had_noun: bool = False  # whether the amount before had a noun of its own
    has_topic: bool = False  # whether `noun` is what a length of time named: 增速连续17个月
    nouns: list[str] = field(default_factory=list)  # those of the sentence
    units: set[str] = field(default_factory=set)  # in which `noun` has been counted
    of_places: str = ""  # the noun that places have their shares of, up to the next full stop
    is_shared: bool = False  # whether `分别` puts the next amount to the same noun
    listed: list[str] = field(default_factory=list)  # what is left of `工业、农业分别增长8%、3%`
    listed_change: Change | None = None
    before_semicolon: str = ""  # the noun that the clause before had, for a bare change behind it
    _before_aside: tuple[str, str, bool, set[str], list[str], str] | None = None

    def open_aside(self) -> None:
        """Keeps what was spoken of while brackets tell of a part of it: 问题126个(其中隐患8个),|整改118个."""
        if self._before_aside is None:
            units, nouns = set(self.units), list(self.nouns)
            self._before_aside = (self.noun, self.unit, self.had_noun, units, nouns, self.of_places)

    def before_brackets(self, noun: str) -> None:
        """What stands before brackets is spoken of again behind them: 占比(52%)|提高1个百分点."""
        if self._before_aside is not None:
            self._before_aside = (noun, self.unit, True, {self.unit}, [*self._before_aside[4], noun], noun)

    def close_aside(self) -> bool:
        """What was spoken of before the brackets is spoken of again; False where none were open."""
        if self._before_aside is None:
            return False
        self.noun, self.unit, self.had_noun, self.units, self.nouns, self.of_places = self._before_aside
        self._before_aside = None
        return True

    def begin_sentence(self, *, is_full_stop: bool) -> None:
        """Forgets what does not reach over the end of a sentence, or of a clause with a semicolon."""
        self.before_semicolon = "" if is_full_stop else self.noun
        self.noun, self.listed, self.nouns = "", [], []
        if is_full_stop:
            self.of_places = ""

    def is_of_term(self, unit: str, between: str) -> bool:
        """Whether a length of time goes on with one that had its noun: 平均年限由9年|提高到10年."""
        return not between and unit == self.unit and self.had_noun

    def note(self, amount: Amount, reading: Reading) -> None:
        """Remembers an amount that was read."""
        self.had_noun, self.has_topic = bool(reading.nouns), reading.topic != ""
        if reading.nouns and not reading.is_base:
            if reading.nouns[0] != self.noun:
                self.units = set()
            self.noun = self.of_places = reading.nouns[0]
            self.before_semicolon = ""
            self.units.add(amount.unit)
            if self.noun not in self.nouns[-1:]:
                self.nouns.append(self.noun)
        if reading.topic:
            self.noun, self.units = reading.topic, set()
        if amount.rule == OF_LIST and not self.listed and (reading.nouns or not self.noun):  # 道路12.5|、13.6公里
            self.is_shared = True
        self.change = reading.change
        self.end, self.unit = amount.end, amount.unit
