"""The benchmark: `python -m extractnews.bench`. Compares in one run, on pages that it composes."""
