"""Localities: street offices, towns, villages, communities, estates and zones, with the division they lie in.

find.py ── generic_parts.py (is 镇 one here?) ──→ name_start.py (edges.py, names.py), short_forms.py, zones.py ──→
chains.py, parents.py (where it lies), on ground.py (the page so far). Then own_towns.py and town_homes.py tell of
places what only towns do; townships.py is the table.
"""
