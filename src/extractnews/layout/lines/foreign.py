"""Lines without a Chinese character: dates, counters, files, script, or what is left of a template."""

from __future__ import annotations

import re

from extractnews.layout.rows import LONG, Row
from extractnews.layout.stamps import find_stamp
from extractnews.match.late_pattern import LatePattern

_FILE_NAME = LatePattern(
    r"^[^\s。,]{0,120}\.(?:jpe?g|png|gif|bmp|webp|tiff?|mp[34]|flv|docx?|xlsx?|pdf|rar|zip|html?|shtml)$", re.I
)
_SCRIPT_SIGNS = LatePattern(r"[{}<>]|\(\)|\);|=[\"']|\$\(|//|&[a-z]+;")
_MONTH = LatePattern(r"(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}")  # heads a month of a chronicle
_ADDRESS = LatePattern(r"https?:|www\.|\.com|\.cn\b|@")


def is_file_name(plain: str) -> bool:
    """Whether a line is the name of a file: `20200214_001.jpg`."""
    return "." in plain and _FILE_NAME.match(plain) is not None


def judge_foreign(row: Row) -> None:
    """Decide what a line without a Chinese character is."""
    plain = row.plain
    if is_file_name(plain):
        row.drop("file name")
    elif find_stamp(plain, labelled=len(plain) < 12, of_republic=True):
        row.keep("meta")
    elif _MONTH.fullmatch(plain):
        row.keep("body")
    elif not any(map(str.isalnum, plain)):
        row.drop("markup" if _SCRIPT_SIGNS.search(plain) or len(plain) < 30 else "separator")
    elif plain.replace(",", "").replace(" ", "").isdigit():
        row.drop("counter")
    elif _SCRIPT_SIGNS.search(plain):
        row.drop("script")
    elif _ADDRESS.search(plain):
        row.drop("address")
    elif len(plain) < LONG:
        row.drop("foreign words")
    else:
        row.keep("body")
