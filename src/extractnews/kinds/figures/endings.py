"""How noun phrases end: what tells a quantity from a thing, a place from a count, a suffix from a noun."""

from __future__ import annotations

from extractnews.match.lexicon import read_kinds

_ENDINGS = read_kinds("figures/endings.tsv")

SUFFIXES = frozenset(_ENDINGS["suffix"])
SINGLE_NOUNS = frozenset(_ENDINGS["noun"])
TEAMS = frozenset(_ENDINGS["team"])
GATHERINGS = frozenset(_ENDINGS["gathering"])
MAKING = _ENDINGS["making"]
QUANTITY_ENDS = _ENDINGS["quantity"]
SURE_ENDS = _ENDINGS["sure"]
SHARED_ENDS = QUANTITY_ENDS + _ENDINGS["shared"]
PLACE_ENDS = _ENDINGS["place"]
AIM_ENDS = _ENDINGS["aim"]
BODY_ENDS = _ENDINGS["body"]
MONEY_ENDS = _ENDINGS["money"]
DIVISION_ENDS = _ENDINGS["division"]
AGENT_ENDS = _ENDINGS["agent"]
PEOPLE_ENDS = _ENDINGS["people"]
CREWS = _ENDINGS["crew"]
