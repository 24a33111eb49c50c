"""Dates as TIMEX3 values: absolute, relative to the piece, lunar; parts of the day and ranges."""
