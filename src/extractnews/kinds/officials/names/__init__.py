"""What is a name.

statistics.py (how likely characters are one) · reader.py (the name at a position) · no_names.py (what no name is) ·
lists.py (张三、李四) · filled_cells.py (names in cells of tables and rosters) · mentions.py (where known names, and
surnames, come again).
"""
