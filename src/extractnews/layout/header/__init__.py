"""The header of a page, out of its headline and source lines: title.py, published.py, outlet.py (and dateline.py)."""
