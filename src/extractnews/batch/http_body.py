"""The body of a stored HTTP response as the page it was: chunks joined, gzip and deflate unpacked."""

from __future__ import annotations

import re
import zlib

from extractnews.errors import UnreadablePageError

_CHUNK = re.compile(rb"\s{0,2}([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_PLAIN = frozenset(("", "identity", "utf-8", "none"))


def http_body(body: bytes, transfer: str, coding: str, source: str, most: int) -> bytes:
    """The page in `body`; `transfer` and `coding` are the headers Transfer-Encoding and Content-Encoding.

    No more than `most` bytes and one are unpacked. Crawlers that store a page unpacked leave the headers as they were:
    what is not packed passes. Raises UnreadablePageError for a packing that is not known, or is damaged.
    """
    if "chunked" in transfer.lower():
        body = _joined(body)
    coding = coding.strip().lower()
    if coding in _PLAIN or not body:
        return body
    if body.startswith(b"\x1f\x8b"):
        return _unpacked(body, zlib.MAX_WBITS | 16, source, most)
    if coding == "deflate":
        is_wrapped = body[0] & 15 == 8 and int.from_bytes(body[:2], "big") % 31 == 0
        return _unpacked(body, zlib.MAX_WBITS if is_wrapped else -zlib.MAX_WBITS, source, most)
    if coding in ("gzip", "x-gzip") or _is_text(body):
        return body
    raise UnreadablePageError(source, f"it is packed as {coding}, which cannot be unpacked", "fetch it unpacked")


def _joined(body: bytes) -> bytes:
    """The chunks of a body, one after another; a body that does not begin with a chunk is stored joined already."""
    parts: list[bytes] = []
    at = 0
    while (head := _CHUNK.match(body, at)) and (size := int(head[1], 16)):
        parts.append(body[head.end() : head.end() + size])
        at = head.end() + size
    return b"".join(parts) if parts else body


def _unpacked(body: bytes, window: int, source: str, most: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(body, most + 1)
    except zlib.error as error:
        if _is_text(body):
            return body
        raise UnreadablePageError(source, f"cannot be unpacked: {error}", "fetch it again") from error


def _is_text(body: bytes) -> bool:
    return body.lstrip()[:1] == b"<"
