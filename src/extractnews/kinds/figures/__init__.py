"""Figures: numbers that count or measure, with unit, bound, change, and what is counted."""
