"""Many pages into one result: sources → chunks → workers → journal → tables.

sources.py, earlier.py, containers.py (where pages come from) → run.py (the order of work) → work.py (one chunk in a
worker) → journal.py (what survives a kill) → writing.py, tables.py, sqlite.py (what the user's tools open), failures.py
(what could not be read). `run_batch` is the entry.
"""
