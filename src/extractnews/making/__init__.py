"""Scripts that build the dictionary files in `data/`; never imported by the package itself."""
