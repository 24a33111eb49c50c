"""Lines told by their labels: source lines, credits, contacts, counters, rows of a table of metadata."""

from __future__ import annotations

from collections.abc import Sequence

from extractnews.layout.credits.names import read_names
from extractnews.layout.fields import Labelled, read_fields
from extractnews.layout.rows import LONG, SENTENCE_ENDS, Row
from extractnews.layout.stamps import find_stamp
from extractnews.layout.words import ROLES, words
from extractnews.match.late_pattern import LatePattern

_FIELD_SIGNS = ": |丨│"
_FILE_NUMBER = LatePattern(r"^(?:索引)?号\s?:\s?\d{6}")  # of a table whose first signs were lost
_NUMBER = LatePattern(r"\d{3,4}[-\s]?\d{2,4}[-\s]?\d{4}|[\w.]@\w")  # of a telephone, or an address for mail
_DIGIT = LatePattern(r"\d")


def judge_labels(row: Row) -> bool:
    """Meta, credit, contact or counter line by its labels; whether that was decided."""
    return any(sign in row.plain for sign in _FIELD_SIGNS) and _judge_fields(row, read_fields(row.plain))


def _judge_fields(row: Row, fields: Sequence[Labelled]) -> bool:
    plain = row.plain
    kinds = {field.field for field in fields}
    if not fields or (fields[0].at > 16 and "。" in plain):
        return False
    stamp = find_stamp(plain)
    if (("published" in kinds or "updated" in kinds) and (stamp or fields[0].at <= 12) and _is_meta(row, fields)) or (
        "outlet" in kinds and _is_meta(row, fields)
    ):
        row.keep("meta")
    elif kinds & ROLES and _is_credit(plain, fields):
        row.keep("meta" if stamp else "credit")
    elif kinds <= {"counter", "contact", "site", "file"} and fields[0].at <= 20 and not plain.endswith("。"):
        if stamp and fields[0].at > 8:
            row.keep("meta")
        else:
            row.drop({"file": "metadata", "site": "licence"}.get(fields[0].field, fields[0].field))
    else:
        return False
    return True


def is_contact_note(plain: str) -> bool:
    """Whether a line is all in brackets and says whom to call or write to: `(新闻热线:0731-… 邮箱…)`."""
    if plain[0] != "(" or plain[-1] != ")" or not _NUMBER.search(plain):
        return False
    return any(field.field == "contact" for field in read_fields(plain)[:1])


def is_table_row(plain: str) -> bool:
    """Whether a line is a row of a table of metadata: `索引号 430000-2020-00017`."""
    if len(plain) < 3 * LONG and plain.replace(" ", "").startswith(words().table_starts):
        return True
    return _FILE_NUMBER.match(plain) is not None


def is_source_line(plain: str, reason: str) -> bool:
    """Whether a date beside a label, or before a share bar, outweighs the links on the same line.

    A date before a menu is the day of the visit: `2023年3月29日 星期三 首页 要闻`.
    """
    stamp = find_stamp(plain) if _DIGIT.search(plain) else None
    if stamp is None:
        return False
    is_labelled = any(field.field in ("published", "updated", "outlet") for field in read_fields(plain))
    return is_labelled or (reason == "share" and stamp.start == 0)


def _is_meta(row: Row, fields: Sequence[Labelled]) -> bool:
    """Whether the values are as short as those of a source line, and the line is no sentence."""
    plain = row.plain
    if plain.endswith("。") or len(plain) > 4 * LONG:
        return False
    if fields[0].label in ("时间", "日期", "发布", "上传", "更新"):  # words of programmes and notices too
        return find_stamp(plain, fields[0].start, labelled=True, of_republic=True) is not None
    return all(field.end - field.start <= 40 for field in fields if field.field not in ("published", "updated"))


def _is_credit(plain: str, fields: Sequence[Labelled]) -> bool:
    """Whether a role label is followed by names; an interview's `记者:您怎么看?` is not."""
    if plain[-1] in SENTENCE_ENDS and plain[-1] != "。":
        return False
    credited = [field for field in fields if field.field in ROLES]
    return any(read_names(plain, field.start, field.end, "author") for field in credited) or all(
        field.end - field.start <= 12 and "," not in plain[field.start : field.end] for field in credited
    )
