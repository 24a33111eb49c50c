"""What is a name.

statistics.py (how likely characters are one) · no_names.py (what no name is) · evidence.py (what follows on the page,
and where it comes again) → lengths.py (how many characters the name has), parted.py (艾合买提江·买买提, 王 凯) →
reader.py (the name.py at a position) → lists.py (张三、李四) · filled_cells.py (names in cells of tables and rosters) ·
mentions.py (where known names, and surnames, come again).
"""
