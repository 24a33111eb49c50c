"""One thing that happened, as one sentence tells it; days and places may still be open."""

from __future__ import annotations

from extractnews.light_classes import dataclass
from extractnews.records import PlaceRef

VAGUE: tuple[str, ...] = ("",)  # the days of what the page says to be of no one day

CARRIED = "carried subject"  # the rule of events whose subject stands in a sentence before
ABROAD = "abroad"  # of someone at a place that has no code
UNNAMED = "place not named"  # of guests who came to 我市, of which the page does not tell which it is
HERE = "came to the home"  # of someone who comes to the page's home
VENUE = "venue of a meeting"  # the rules of events that are nobody's
OTHERS = "visit of a party"
LED = "leader of a party"


@dataclass(frozen=True)
class Stop:
    """One place of a visit; `is_sharp` where a facility or locality there is named, not just the division.

    `place` is None for a locality of which the page does not tell where it lies.
    """

    place: PlaceRef | None
    is_sharp: bool
    locality: str | None = None


@dataclass(frozen=True)
class Event:
    """`persons` and `company` are indices of persons; `days` is () while open, VAGUE where there is no one day.

    `company` came along and counts with the first of the `stops` only. `start` and `end` are those of the words.
    """

    piece: int
    persons: tuple[int, ...]
    days: tuple[str, ...]
    stops: tuple[Stop, ...]
    verb: str
    start: int
    end: int
    rule: str
    is_meeting: bool = False
    company: tuple[int, ...] = ()

    def joined_by(self, others: tuple[int, ...]) -> Event:
        """With more companions."""
        return self.gone_on(self.verb, self.end, (), others)

    def led_by(self, leaders: tuple[int, ...]) -> Event:
        """The visit of a party, of which is now told who led it."""
        told = self.verb, self.start, self.end, LED, self.is_meeting, self.company
        return Event(self.piece, leaders, self.days, self.stops, *told)

    def gone_on(self, verb: str, end: int, stops: tuple[Stop, ...] = (), others: tuple[int, ...] = ()) -> Event:
        """Told on to `end`, with more stops and companions."""
        company = tuple(dict.fromkeys((*self.company, *others))) if others else self.company
        told = self.persons, self.days, self.stops + stops
        return Event(self.piece, *told, verb, self.start, end, self.rule, self.is_meeting, company)

    def settled(self, persons: tuple[int, ...], days: tuple[str, ...], stops: tuple[Stop, ...]) -> Event:
        """With what the page tells beyond the sentence."""
        told = self.verb, self.start, self.end, self.rule, self.is_meeting, self.company
        return Event(self.piece, persons, days, stops, *told)
