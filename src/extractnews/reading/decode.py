"""Bytes into text: by a stated encoding; else a BOM, UTF-8 (few bytes may be damaged), the page's own declaration of
GB or Big5, and GB18030 against Big5.

Line ends stay as they are, so that offsets in the text are offsets in the decoded page. A byte order mark is no
part of the text. What cannot be decoded becomes U+FFFD, one for one run.
"""

from __future__ import annotations

import codecs
import re

from extractnews.errors import BadOptionError, UnreadablePageError
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What writers call GB2312 or Big5 holds characters of the larger sets; a browser reads it by those, too.
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_DECLARED = rb"""(?i)<(?:meta\b[^<>]{0,200}?charset|\?xml[^<>]{0,100}?encoding)\s{0,9}=\s{0,9}["']?([\w-]{3,20})"""
_MULTIBYTE = LatePattern("[^\x00-\x7f\ufffd]+")
_SURROGATE = LatePattern("[\ud800-\udfff]")
_DOCUMENT_TAG = LatePattern(r"<(?:!doctype\s+html|html)\b", re.I)
_EMPTY_ELEMENT = LatePattern(r"<(\w{1,20})(?:\s[^<>]{0,200})?></\1>")  # what a stripper of tags leaves of planted links
_PART_TAG = LatePattern(r"<(?:head|body)\b", re.I)
# The commonest characters of both scripts: the right reading is full of them, a wrong one is not.
_COMMON = frozenset(
    "的一是不了在人有我他这為为之大来來以个個中上们們到说說和国國地也子时時道出而要于於就下得可你年生自会會那后後能对對着著事其里"
    "所去行过過家十用发發天如然作方成者多日都三小军軍二无無同么麼经經法当當起与與好看学學进進种種将將还還分此心前面又定见見只主"
    "没沒公从從市县縣区區镇鎮村省委书書记記长長政府工员員领領导導部门門月，。、：“”（）《》「」；"
)
_SAMPLE = 100_000
_HEAD = 4_000
_AS_TEXT = "give the page as text or HTML"


@dataclass(frozen=True)
class RawPage:
    """A decoded page. `is_html` where it holds a document with tags, `encoding` what it was read as."""

    text: str
    encoding: str
    is_html: bool


def decode(data: str | bytes, source: str, encoding: str | None = None) -> RawPage:
    """The text of a page; text that comes decoded passes, with U+FFFD for unpaired surrogates.

    Raises UnreadablePageError for empty and binary data and where no encoding fits, BadOptionError for an
    `encoding` that Python does not know.
    """
    if isinstance(data, str):
        text, name = _without_surrogates(data), "str"
    else:
        text, name = _read(data, source, encoding)
        refuse_empty(text, source)
    return RawPage(text, name, is_html(text))


def is_html(text: str) -> bool:
    """Whether `text` is a document or fragment of HTML; a plain page with some stray tags is not."""
    if _DOCUMENT_TAG.search(text, 0, _HEAD):
        return True
    closing_tags = text.count("</")
    if closing_tags >= 3 and _PART_TAG.search(text, 0, _HEAD):
        return True
    if closing_tags < 5 or closing_tags * 200 < len(text):
        return False
    return closing_tags - sum(1 for _ in _EMPTY_ELEMENT.finditer(text)) >= 5


def check_encoding(encoding: str) -> str:
    """The name by which Python knows `encoding`. Raises BadOptionError."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)  # refuses what is no encoding of text: hex, rot13
        b"\xff-".decode(codec.name, errors="replace")  # refuses what is one of names only: idna, punycode
    except (LookupError, ValueError) as error:
        hint = "use one such as utf-8, gb18030 or big5, or leave it out to have it detected"
        raise BadOptionError("--encoding", f"there is no encoding {encoding!r}", hint) from error
    return _LARGER.get(codec.name, codec.name)


def _read(data: bytes, source: str, encoding: str | None) -> tuple[str, str]:
    """The text and the name of its encoding."""
    if encoding is not None:
        return _read_as(check_encoding(encoding), data, source)
    refuse_empty(data, source)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, errors="replace"), name
    _refuse_binary(data, source)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _detect(data, source)


def _read_as(name: str, data: bytes, source: str) -> tuple[str, str]:
    """The text in a stated encoding. Every other byte of UTF-16 may be 0: there the text is looked at."""
    text = data.decode(name, errors="replace").removeprefix("\ufeff")
    _refuse_kinds(data, source)
    is_wide = name.startswith(("utf-16", "utf-32"))
    _refuse_controls(text[:_SAMPLE].encode(errors="replace") if is_wide else data[:_SAMPLE], source)
    return text, name


def refuse_empty(data: str | bytes, source: str) -> None:
    """Raises UnreadablePageError for a page of nothing, or of white space only."""
    if not data.strip():
        raise UnreadablePageError(source, "the page is empty", "check that the download worked")


def _refuse_binary(data: bytes, source: str) -> None:
    _refuse_kinds(data, source)
    _refuse_controls(data[:_SAMPLE], source)


def _refuse_kinds(data: bytes, source: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadablePageError(source, f"this is {kind}, not a page of text", _AS_TEXT)


def _refuse_controls(sample: bytes, source: str) -> None:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 20 > len(sample):
        raise UnreadablePageError(source, "this is binary data, not a page of text", _AS_TEXT)


def _detect(data: bytes, source: str) -> tuple[str, str]:
    """The likeliest reading of what is not clean UTF-8."""
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") * 10 <= sum(map(len, _MULTIBYTE.findall(text[:_SAMPLE]))):
        return text, "utf-8"
    declared = re.search(_DECLARED, data[:_HEAD])
    name = declared and _declared_name(declared.group(1).decode("ascii"))
    if name is None:
        sample = data[:_SAMPLE]
        name = max(("gb18030", "big5hkscs"), key=lambda choice: _likelihood(sample, choice))
    text = data.decode(name, errors="replace")
    if text.count("\ufffd") * 10 > len(text):
        hint = "name its encoding with --encoding, or save it as UTF-8"
        raise UnreadablePageError(source, "this is neither UTF-8 nor GB18030 nor Big5", hint)
    return text, name


def _declared_name(name: str) -> str | None:
    """The double-byte encoding that a page declares; None where it declares another or none that exists."""
    try:
        known = check_encoding(name)
    except BadOptionError:
        return None
    return known if known in ("gb18030", "big5hkscs") else None


def _likelihood(sample: bytes, encoding: str) -> float:
    """How much `sample` looks like Chinese when read as `encoding`."""
    text = sample.decode(encoding, errors="replace")
    common = sum(character in _COMMON for character in text)
    return (common - 5 * text.count("\ufffd")) / len(text)


def _without_surrogates(text: str) -> str:
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text
