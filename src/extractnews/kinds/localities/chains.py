"""What the chain of a locality says of where it lies: the place it touches, begins with, is listed with, 位于 which."""

from __future__ import annotations

from extractnews.kinds.localities.ground import Ground
from extractnews.kinds.localities.zones import PARTS
from extractnews.kinds.places.gazetteer import prefecture_of
from extractnews.kinds.places.mention import Division
from extractnews.match.late_pattern import LatePattern

_LIES_IN = LatePattern("位于|地处|坐落[于在]|隶属于?|属于?")
_JOINTS = ("", "、", "和", "及", "与")


def division_of_chain(ground: Ground, start: int, end: int, kind: str) -> Division | None:
    """The division that the chain of the locality at `plain[start:end]` names, else that of the one listed before."""
    beginning = ground.places_beginning
    place = (beginning.get(start) if kind == "zone" else None) or ground.places_ending.get(start)
    if kind == "zone" and ground.plain.endswith(PARTS, start, end):
        place = next((beginning[at] for at in range(end - 2, start, -1) if at in beginning), place)
    if place is not None:
        return place.division
    lies = _LIES_IN.match(ground.plain, end)
    if lies is not None:
        return _finest_from(ground, lies.end())
    before = ground.found[-1] if ground.found else None
    if before is None or ground.plain[before.end : start] not in _JOINTS:
        return None
    return prefecture_of(before.parent) if kind == "zone" else before.parent


def _finest_from(ground: Ground, start: int) -> Division | None:
    """The last division of the chain that begins at `start`: 位于|张家界市|永定区."""
    finest: Division | None = None
    while (place := ground.places_beginning.get(start)) is not None:
        finest, start = place.division, place.end
    return finest
