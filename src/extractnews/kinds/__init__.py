"""The rooms: one folder for each kind of record. A room sees the page, the anchors and earlier rooms' findings."""
