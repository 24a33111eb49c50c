"""Whose post it is.

order.py asks what stands around.py a post that names no place, in this order: abroad.py (越南|副省长) ·
institutions.py (schools, firms, bare posts) with schools.py · towns.py (镇长) · delegations.py (guests and hosts) ·
paragraph.py (the nearest place before) · home.py (of piece and page) · only_one.py (the only place of its level).

seats.py tells which divisions can have a post, elsewhere.py which places are only visited or listed.
"""
