"""Figures: numbers that count or measure, with unit, bound, change, and what is counted.

find.py (numerals of the page, what is none turned down in guards.py) → amounts.py (number, unit, bounds; one half of a
range in halves.py, units in units.py, bounds in bounds.py) → counted.py (what each amount is of: asked.py reads beside
it with phrases.py, noun_before.py, noun_after.py and context.py; spoken.py remembers; shares.py gives places their
parts, lists.py the members of a list their noun).
"""
