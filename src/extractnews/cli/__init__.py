"""The command: arguments in, one call, output, exit status. Nothing about Chinese here.

commands.py (what a user types) → arguments.py (options, checked before any page is read) → pages.py (files in,
failures collected) → streams.py (results to standard output, everything else to standard error).
"""
