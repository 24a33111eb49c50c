"""The matching engine: lexicons, one scan for anchors, numerals, and the settling of overlaps."""
