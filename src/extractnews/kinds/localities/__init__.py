"""Localities: street offices, towns, villages, communities, estates and zones, with the division they lie in."""
