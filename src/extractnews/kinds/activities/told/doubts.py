"""The words between a subject and its verb that take the visit away: 计划到…, 曾到…, 他强调,…"""

from __future__ import annotations

from extractnews.kinds.activities.told.sentence import Sentence
from extractnews.kinds.activities.words import doubt, doubts
from extractnews.light_classes import dataclass


@dataclass(frozen=True)
class Doubts:
    """The last words up to `read_to` that make what follows a plan, a wish, history or speech, by how long they do.

    A sentence is read once, however many verbs it has.
    """

    read_to: int = -1
    in_clause: int = -1
    in_sentence: int = -1

    def until(self, verb: int, since: int, sentence: Sentence) -> Doubts:
        """With the words from `since`, where the subject of the verb ends, to the verb at `verb`."""
        begin = max(self.read_to, since)
        if begin >= verb:
            return self
        in_clause, in_sentence = self.in_clause, self.in_sentence
        for match in doubt().finditer(sentence.plain, begin, verb):
            kind = doubts()[match.group()]
            if not kind or sentence.ground.cast.is_named_in(match.start(), match.start() + 1):
                continue  # 曾 of 市长曾文明 is none
            if kind == "clause":
                in_clause = match.start()
            else:
                in_sentence = match.start()
        return Doubts(verb, in_clause, in_sentence)

    def hold(self, since: int, clause: int) -> bool:
        """Whether they hold for a verb whose subject ends at `since`, in the clause that begins at `clause`."""
        return self.in_sentence >= since or self.in_clause >= max(since, clause)
