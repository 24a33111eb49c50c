"""Whose post it is.

seats.py (which divisions can have such a post) · surroundings.py (what stands around a post that names no place) ·
delegations.py (guests and hosts) · schools.py (a school named earlier) ·
institutions.py (firms and schools of the nation) · elsewhere.py (places that are only visited or listed).
"""
