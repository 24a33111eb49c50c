"""Who holds a post, as the page puts it: every finding is a Claim.

```
unheld.py ──→ told/ ──→ beside/ ──→ told/          find.py asks each post in this order,
no post of    任命张三  市长|张三    张三…任|市长   so_far.py is what it carries from post to post
the page's    为|市长   张三|副市长  lines of a CV
```

What no post tells: attendance.py (who attended), rolls.py (rolls of seats), lost_names.py (a name that only the
headline still has). namesakes.py tells two persons of one name apart.
"""
