"""Officials: named persons with their posts, and whose posts they are.

titles.py (the values) ← offices.py (grammar of posts) → persons.py (who holds them) → jurisdiction.py (whose) →
records.py (one record a person).
"""
