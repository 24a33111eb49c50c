"""Posts that stand together: 市人大常委会党组副书记、副主任 → 市人大常委会副主任.

ties.py (which posts are one holder's) · lending.py (what a post lends to the next: organ, level, place) ·
next_holder.py (what it still lends where the next post is another person's) · runs.py (runs of titles, complete).
"""
