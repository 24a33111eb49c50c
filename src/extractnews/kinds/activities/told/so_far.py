"""What has been told when a verb is reached: all that reading carries from one verb to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractnews.kinds.activities.event import Event
from extractnews.kinds.activities.told.doubts import Doubts
from extractnews.light_classes import dataclass

RECENT = 4  # events of earlier sentences that can be gone on with


@dataclass(frozen=True)
class SoFar:
    """`recent` are the last events of earlier sentences, `visits` those of this one, both in order of the text.

    `to_join` are those who come along with the visit to be told next (张三陪同|李四到…).
    """

    recent: Sequence[Event] = ()
    visits: tuple[Event, ...] = ()
    to_join: tuple[int, ...] = ()
    doubts: Doubts = Doubts()

    @property
    def last(self) -> Event | None:
        """The event last told in this sentence."""
        return self.visits[-1] if self.visits else None

    def recent_of(self, piece: int) -> Iterator[Event]:
        """The events of earlier sentences of a piece, the latest first."""
        return (event for event in reversed(self.recent) if event.piece == piece)

    def latest_of(self, piece: int) -> Iterator[Event]:
        """The events of a piece, the latest first."""
        yield from reversed(self.visits)
        yield from self.recent_of(piece)

    def and_visit(self, event: Event) -> SoFar:
        """With one more visit of this sentence."""
        return SoFar(self.recent, (*self.visits, event), self.to_join, self.doubts)

    def with_last(self, event: Event) -> SoFar:
        """With `event` in the place of the last visit of this sentence."""
        return SoFar(self.recent, (*self.visits[:-1], event), self.to_join, self.doubts)

    def with_company(self, event: Event, others: tuple[int, ...]) -> SoFar:
        """With more companions for one of the events told."""
        return self.with_instead(event, event.joined_by(others)) if others else self

    def with_instead(self, event: Event, other: Event) -> SoFar:
        """With `other` in the place of one of the events told."""
        recent = tuple([other if one is event else one for one in self.recent])
        visits = tuple([other if one is event else one for one in self.visits])
        return SoFar(recent, visits, self.to_join, self.doubts)
