"""Stage 1, read: bytes or text of a page into decoded text."""
