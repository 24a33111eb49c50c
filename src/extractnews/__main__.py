"""`python -m extractnews` and the console script."""

from __future__ import annotations

from extractnews.cli import app


def main() -> None:
    """Runs the command."""
    app()


if __name__ == "__main__":
    main()
