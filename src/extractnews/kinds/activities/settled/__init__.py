"""What the sentences left open, seen over the whole page.

days.py (the day of each event) → places.py (the places of those that name none) → itinerary.py (who was at which stop
on which day: a summary is told again day by day).
"""
