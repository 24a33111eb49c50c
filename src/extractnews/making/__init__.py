"""Scripts that build the dictionary files in `data/`; never imported by the package itself."""

from pathlib import Path

from extractnews.match import lexicon

DATA = Path(lexicon.DATA)
