"""The one error tree: every message names the page and says what to do next."""

from __future__ import annotations


class ExtractNewsError(Exception):
    """Something that the caller can mend.

    `source` is the page or option it is about, `reason` what is wrong, `hint` the next step.
    """

    def __init__(self, source: str, reason: str, hint: str = "") -> None:
        self.source = source
        self.reason = reason
        self.hint = hint
        super().__init__(source, reason, hint)

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}" + (f" ({self.hint})" if self.hint else "")


class UnreadablePageError(ExtractNewsError):
    """The page cannot be read as text: missing, a folder, binary, too large, or its encoding is unknown."""


class BadOptionError(ExtractNewsError):
    """An option's value cannot be used: an impossible date, an unknown region, an unknown kind."""


class MissingExtraError(ExtractNewsError):
    """What was asked for needs an optional package that is not installed."""


class BadDataError(ExtractNewsError):
    """A dictionary file of the package is damaged; `source` is file:line."""


class UnwritableOutputError(ExtractNewsError):
    """Standard output cannot take the results: its disk is full, or it is closed."""

    def __init__(self, reason: str) -> None:
        super().__init__("standard output", reason, "the results are not complete: send them elsewhere")
