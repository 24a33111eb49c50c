"""The check of the options that commands share: nonsense is refused before any page is read."""

from __future__ import annotations

from extractnews.errors import BadOptionError
from extractnews.options import KINDS, Kind, Options, checked_day


def page_options(published: str, region: str, only: str, encoding: str) -> Options:
    """The checked options. Raises BadOptionError for an impossible day, an unknown region, kind or encoding."""
    if published:
        checked_day(published)
    if region:
        _check_region(region, published)
    if encoding:
        from extractnews.reading.decode import check_encoding

        check_encoding(encoding)
    return Options(published or None, region or None, _kinds(only), encoding or None)


def _check_region(region: str, published: str) -> None:
    from extractnews.kinds.places.gazetteer import division_named, year_of

    division_named(region, year_of(published or None))


def _kinds(only: str) -> frozenset[Kind]:
    if not only:
        return frozenset(KINDS)
    wanted = {name.strip() for name in only.split(",")} - {""}
    unknown = ", ".join(sorted(wanted.difference(KINDS)))
    if unknown or not wanted:
        raise BadOptionError("--only", f"no such kind: {unknown or only!r}", f"choose from {', '.join(KINDS)}")
    return frozenset(kind for kind in KINDS if kind in wanted)


def chosen_form(form: str, forms: tuple[str, ...]) -> str:
    """`form` if it is one of `forms`. Raises BadOptionError."""
    if form not in forms:
        raise BadOptionError("--format", f"no such format: {form!r}", f"choose from {', '.join(forms)}")
    return form
