"""What the page names, asked by offset: nothing here knows of verbs.

cast.py (persons, and whether each mention acts, comes along or is only spoken of) · calendar.py (days) · map.py
(divisions, localities, lands abroad) · ground.py (all three with their page, as the next chamber takes them).
"""
