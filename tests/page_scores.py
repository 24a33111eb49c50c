"""Precision and recall of the tool on pages with gold, kind by kind.

A page is `<name>.txt` beside `<name>.json`; the gold's form is that of the annotation guidelines: each fact has one
accepted key or several, `…_optional` facts neither reward nor punish.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from extractnews import extract

Json = dict[str, Any]  # JSON: gold files and dumped documents
Key = tuple[Any, ...]
Reader = Callable[[Json], Iterable[set[Key]]]


def one_spelling(text: str | None) -> str:
    """Width and spacing never decide."""
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _number(value: Any) -> Any:
    return tuple(float(part) for part in value) if isinstance(value, list | tuple) else float(value)


def _offices(gold: Json, *, with_place: bool, optional: bool) -> Iterable[set[Key]]:
    for person in gold.get("officials", []):
        for office in person["offices"]:
            if bool(office.get("optional")) != optional or (with_place and not office.get("adcode")):
                continue
            texts = [office["office"], *office.get("accept", [])]
            codes = _each(office.get("adcode")) if with_place else [None]
            yield {(one_spelling(person["name"]), one_spelling(text), code) for text in texts for code in codes}


def _figures(items: Iterable[Json]) -> Iterable[set[Key]]:
    for item in items:
        if item.get("value") is not None:
            yield {(_number(item["value"]), one_spelling(unit)) for unit in _each(item.get("unit") or "")}


def _counted(items: Iterable[Json]) -> Iterable[set[Key]]:
    """What the number counts, where the gold tells it; measures only."""
    for item in items:
        if item.get("of") and item.get("value") is not None:
            yield {
                (_number(item["value"]), one_spelling(unit), one_spelling(of))
                for unit in _each(item.get("unit") or "")
                for of in _each(item["of"])
            }


def _visits(items: Iterable[Json]) -> Iterable[set[Key]]:
    for item in items:
        yield {(one_spelling(item["name"]), day, code) for day in _each(item["day"]) for code in _each(item["adcode"])}


def _texts(items: Iterable[Any], field: str) -> Iterable[set[Key]]:
    for item in items:
        values = _each(item[field]) if isinstance(item, dict) else [item]
        yield {(one_spelling(str(value)),) for value in values}


WANTED: dict[str, Reader] = {
    "officials": lambda gold: _texts(gold["officials"], "name"),
    "offices": lambda gold: _offices(gold, with_place=False, optional=False),
    "offices+place": lambda gold: _offices(gold, with_place=True, optional=False),
    "places": lambda gold: _texts(gold["places"], "adcode"),
    "localities": lambda gold: _texts(gold["localities"], "text"),
    "dates": lambda gold: _texts(gold["dates"], "value"),
    "figures": lambda gold: _figures(gold["figures"]),
    "figures+of": lambda gold: _counted(gold["figures"]),
    "activities": lambda gold: _visits(gold["activities"]),
    "bylines": lambda gold: _texts(gold["bylines"], "name"),
    "articles": lambda gold: _texts(gold["articles"], "title"),
    "header": lambda gold: [
        {(field, one_spelling(value)) for value in _each(gold[field])}
        for field in ("title", "published", "outlet")
        if gold.get(field) and None not in _each(gold[field])
    ],
    "dropped lines": lambda gold: _texts(gold["drop_lines"], ""),
}
ALLOWED: dict[str, Reader] = {
    "officials": lambda gold: _texts(gold.get("officials_optional", []), "name"),
    "offices": lambda gold: _offices(gold, with_place=False, optional=True),
    "places": lambda gold: _texts(gold.get("places_optional", []), "adcode"),
    "header": lambda gold: [
        {(field, one_spelling(value)) for value in _each(gold.get(field)) if None in _each(gold.get(field))}
        for field in ("title", "published", "outlet")
    ],
    "localities": lambda gold: _texts(gold.get("localities_optional", []), "text"),
    "dates": lambda gold: _texts((d for d in gold.get("dates_optional", []) if d.get("value")), "value"),
    "figures": lambda gold: _figures(gold.get("figures_optional", [])),
    "activities": lambda gold: _visits(gold.get("activities_optional", [])),
    "bylines": lambda gold: _texts(gold.get("bylines_optional", []), "name"),
    "dropped lines": lambda gold: _texts(gold.get("drop_lines_optional", []), ""),
}

LEFT_OPEN = ("offices+place", "figures+of")


def found_keys(document: Json) -> dict[str, set[Key]]:
    """Kind -> what the tool found on one page, in the form of the gold's keys."""
    posts = [(one_spelling(p["name"]), o) for p in document["officials"] for o in p["offices"]]
    return {
        "officials": {(one_spelling(p["name"]),) for p in document["officials"]},
        "offices": {(name, one_spelling(o["office"]), None) for name, o in posts},
        "offices+place": {(n, one_spelling(o["office"]), (o["place"] or {}).get("adcode")) for n, o in posts},
        "places": {(p["adcode"],) for p in document["places"]},
        "localities": {(one_spelling(p["text"]),) for p in document["localities"]},
        "dates": {(d["value"],) for d in document["dates"]},
        "figures": {(_number(f["value"]), one_spelling(f["unit"])) for f in document["figures"]},
        "figures+of": {
            (_number(f["value"]), one_spelling(f["unit"]), one_spelling(f["of"]))
            for f in document["figures"]
            if f["of"]
        },
        "activities": {
            (one_spelling(a["official"]), a["date"], (a["place"] or {}).get("adcode")) for a in document["activities"]
        },
        "bylines": {(one_spelling(b["name"]),) for b in document["bylines"]},
        "articles": {(one_spelling(a["title"]),) for a in document["articles"] if a["title"]},
        "header": {(f, one_spelling(document[f])) for f in ("title", "published", "outlet") if document[f]},
        "dropped lines": {(str(d["line"]),) for d in document["dropped"]},
    }


def scores(folder: Path) -> dict[str, float]:
    """Kind -> F1 over all pages of a folder, rounded to three places."""
    hits, misses, false = Counter[str](), Counter[str](), Counter[str]()
    for gold_file in sorted(folder.glob("*.json")):
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        page = folder / gold["page"]
        found = found_keys(extract(page.read_bytes(), page.name).model_dump(mode="json"))
        for kind, reader in WANTED.items():
            wanted = list(reader(gold))
            allowed = set[Key]().union(*wanted, *(ALLOWED[kind](gold) if kind in ALLOWED else ()))
            if kind in LEFT_OPEN:  # of a post or a figure whose place or measure the gold leaves open, any
                told = {key[:2] for keys in wanted for key in keys}
                allowed |= {key for key in found[kind] if key[:2] not in told}
            hits[kind] += sum(not keys.isdisjoint(found[kind]) for keys in wanted)
            misses[kind] += sum(keys.isdisjoint(found[kind]) for keys in wanted)
            false[kind] += len(found[kind] - allowed)
    return {
        kind: round(2 * hits[kind] / total, 3) if (total := 2 * hits[kind] + misses[kind] + false[kind]) else 1.0
        for kind in WANTED
    }
