"""Many pages into one result: sources → chunks → workers → journal → tables.

sources.py (where pages come from) → run.py (the order of work) → work.py (one chunk in a worker) → journal.py
(what survives a kill) → writers (what the user's tools open). `run_batch` is the entry.
"""
