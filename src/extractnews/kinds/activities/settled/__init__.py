"""What the sentences left open, seen over the whole page.

leaders.py (visits only looked back on are out) → days.py (the day of each event) → places.py (the places of those that
name none) → itinerary.py (who was at which stop on which day: a summary is told again day by day).
"""
