"""Activities: who was where on which day, doing what.

```
find.py ─ find_activities
 named/: what the page names   ──→  told/: what its sentences  ──→  settled/: days and places   ──→  records.py
 cast.py (persons),                 tell, verb by verb: who,        that a sentence left open,       one record for each
 calendar.py (days), map.py         where, with whom                what was done on each day        person, day, place
        │                                  │                               │
      Ground                             Events                 Events, then Visits
```

Each chamber takes values and gives values: nothing is changed by another. event.py holds those handed on (`Event`, one
thing that happened; `Stop`, one place of it), words.py the words of `data/activities/` by class.
"""
