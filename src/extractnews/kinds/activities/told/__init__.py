"""What the sentences tell: the verbs of each, in order, become events.

read.py is the door: sentence by sentence, verb by verb, what is `SoFar` (so_far.py) goes in and comes out with more.
verbs.py finds the verbs · sentence.py knows the clauses, quotes and persons of one sentence.

Each verb is asked in turn: subject.py, carried.py (whose is it?) · doubts.py (does it tell of a visit at all?) ·
stops.py (where?) · company.py (陪同, 带队: with whom?) · meetings.py (is it a meeting, and where?) · visits.py (then
what event is it, or does it go on with the one before?).
"""
