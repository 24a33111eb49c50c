"""Whether a text is what this package reads at all."""

from __future__ import annotations


def has_chinese(text: str) -> bool:
    """Whether there is a Chinese character in `text`."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)
