"""Who holds a post, as the page puts it: every finding is a Claim.

beside.py is the door: a name beside a post, before or after. It asks subjects.py (张三…任市长), careers.py (lines of a
CV), split_posts.py (a post cut by its holder), appointments.py (免去张三的…), chains.py (names that could be words, in
lists), one_each.py (甲县、乙县县长张三、李四) and towns.py (康王乡长石桥 is no post). attendance.py reads who attended,
lost_names.py names spelled with lost characters, rolls.py rolls of seats, namesakes.py tells two persons of one name
apart.
"""
