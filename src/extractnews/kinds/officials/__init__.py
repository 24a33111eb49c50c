"""Officials: named persons with their posts, and whose posts they are.

```
offices.py ── find_titles ──→ persons.py ── find_persons ──→ jurisdiction.py ── official_records ──→ records
 posts/: how a post is          holders/: who holds it,        whose/: the province, city or
 written, read backwards        by the words around it         county whose post it is
 from its position              names/: what is a name
 coordination/: the posts of
 one holder, and what they share
```

titles.py and claims.py are the values handed on: a post as read, and one statement of the page that someone holds it.
"""
