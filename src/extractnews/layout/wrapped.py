"""Sentences that a page breaks in two: lines set to a fixed width, a paragraph cut where a picture or an ad stood, and
blanks where the lines of a paragraph once ended.

In: the simplified text. Out: the text without the breaks inside sentences, and which raw lines each line of it holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from extractnews.layout.credits.name_shapes import is_bare_name
from extractnews.layout.words import ends_as_outlet, words
from extractnews.match.late_pattern import LatePattern
from extractnews.text.traced import Edit, TracedText

_INDENTS = ("\u3000\u3000", "  ", "\t")
_NARROWEST, _WIDEST = 30, 130  # columns of a page set to a fixed width
_RAGGED = 3  # columns by which a full line may be shorter than the widest: a mark or a number that did not fit
_FEWEST = 3  # full lines that show a fixed width
_FEWEST_RAGGED, _LONGEST_SHORT = 5, 60  # lines of a run, and characters of each
_LINES_A_STOP = 6
_FULL_A_WIDER = 5  # full lines for each that is wider: a source line, a row of links
_BLANK = LatePattern(r" (?<=[^\s\da-zA-Z] )(?=[^\s\da-zA-Z])")  # the blank first is quick to search
_FEWEST_OLD, _NEARLY_ALL, _INDENT = 2, 0.8, 2  # lines that show it, their share, and what a first line is shorter by
_LONG = 30  # characters of a line that can only be a paragraph
_SHORT = 10
_LABEL = 8  # characters in which a colon ends a label: 责任编辑:
_FIELDS = frozenset({"outlet", "reporter", "correspondent", "photographer", "editor", "author"})
_ORGANS = ("局", "政府", "办公室", "委员会", "中心")
_LONGEST_VALUE = 16
_MARKS = "，,。"
_ENDS = "。！？…；：”）.!?;:)"
_NEVER_FIRST = tuple("，。；、！？”）,;!?)")


def unwrap(text: TracedText) -> tuple[TracedText, list[range]]:
    """The text with broken sentences joined; for each of its lines the numbers (from 1) of the raw lines it holds."""
    lines = text.value.splitlines(keepends=True)
    follows = dict([*_ragged(lines), *_set_to_width(lines), *_cut_in_two(lines), *_labels_apart(lines)])
    blanks = list(_blanks_of_old_breaks(lines))
    if not follows and not blanks:
        return text, [range(number, number + 1) for number in range(1, len(lines) + 1)]
    starts = list(accumulate(map(len, lines), initial=0))
    held: list[range] = []
    edits: list[Edit] = []
    first = index = 0
    while index < len(lines):
        following = follows.get(index)
        if following is None:
            index += 1
            held.append(range(first + 1, index + 1))
            first = index
        else:
            before, after = lines[index].rstrip(), lines[following].lstrip()
            end = starts[following + 1] - len(after)
            edits.append(Edit(starts[index] + len(before), end, _between(before[-1], after[0])))
            index = following
    edits += [Edit(starts[index] + at, starts[index] + at + 1, "") for index, at in blanks]
    return text.edited(sorted(edits)), held


def _between(last: str, first: str) -> str:
    """Foreign words are parted by a blank, Chinese ones by nothing."""
    return " " if last.isascii() and last.isalpha() and first.isascii() and first.isalpha() else ""


def _set_to_width(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(line, next line) for each break in running text whose lines are of one width."""
    narrow = [(index, line.rstrip()) for index, line in enumerate(lines) if len(line) <= _WIDEST]
    shown = [(index, line) for index, line in narrow if line]
    if len(shown) < _FEWEST or len(lines) - len(narrow) > len(shown) / _FULL_A_WIDER:  # paragraphs
        return
    widths = {index: len(line.encode("gbk", "replace")) for index, line in shown}
    counts = Counter(widths.values())
    # the width that most lines have, the greatest of these
    width = max(counts, key=lambda one: (sum([counts.get(one - less, 0) for less in range(_RAGGED + 1)]), one))
    full = {index: None for index, _ in shown if width - _RAGGED <= widths[index] <= width}
    if not _NARROWEST <= width <= _WIDEST or len(full) < _FEWEST:
        return
    prose = {index for index, line in shown if widths[index] <= width and any(mark in line for mark in _MARKS)}
    wider = sum(len(line) > width or widths.get(index, 0) > width for index, line in enumerate(lines))
    if not prose or len(prose.intersection(full)) < len(prose) / 2 or wider > len(full) / _FULL_A_WIDER:
        return
    stops = sum("。" in lines[index] for index in prose)
    ended = sum(lines[index].rstrip()[-1] in _ENDS for index in full)
    if stops < len(full) / _LINES_A_STOP or ended > len(full) / 2:  # headlines, notices
        return
    breaks = [(index, index + 1) for index in full if _goes_on(lines, index + 1, filled=index + 1 in full)]
    if len(breaks) >= _FEWEST:
        yield from breaks


def _goes_on(lines: Sequence[str], index: int, *, filled: bool) -> bool:
    """Whether a line can be the rest of a full one: itself full, or the last of its paragraph."""
    below = lines[index].rstrip() if index < len(lines) else ""
    return bool(below) and not below.startswith(_INDENTS) and (filled or below[-1] in _ENDS)


def _ragged(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(line, next line) for each break in runs of short lines that all stop within a sentence.

    Headlines have no full stops, notices have one at the end of each line.
    """
    run: list[int] = []
    for index, line in enumerate((*lines, "")):
        goes_on = bool(run) and not line.startswith(_INDENTS) and lines[run[-1]].rstrip()[-1] not in _ENDS
        if run and not goes_on:
            if _is_prose([lines[at] for at in run]):
                yield from pairwise(run)
            run = []
        if len(line) <= _LONGEST_SHORT and len(line.strip()) >= _SHORT:
            run.append(index)
        else:
            run = []


def _is_prose(run: Sequence[str]) -> bool:
    """Whether a run of lines that stop within sentences is running text: with commas, and full stops inside."""
    commas = sum("，" in line or "," in line for line in run)
    stops = sum("。" in line for line in run)
    return len(run) >= _FEWEST_RAGGED and commas >= len(run) / 2 and stops >= len(run) / _LINES_A_STOP


def _blanks_of_old_breaks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(line, offset) of blanks that stand every so many characters in all long lines of a page, inside of words too."""
    long = {index: line for index, line in enumerate(lines) if len(line) > _LONG and "。" in line}
    blanks = {index: [found.start() for found in _BLANK.finditer(line)] for index, line in long.items()}
    firsts = Counter(found[0] for found in blanks.values() if found and found[0] >= _NARROWEST)
    if not firsts:
        return
    first, count = max(firsts.items(), key=lambda item: (item[1], -item[0]))
    reaching = [index for index, line in long.items() if len(line) > first + _RAGGED]
    told = sum(any(abs(at - first) <= _RAGGED for at in blanks[index][:1]) for index in reaching)
    if count < _FEWEST_OLD or told < _NEARLY_ALL * len(reaching):
        return
    period = first + _INDENT
    for index, found in blanks.items():
        yield from ((index, at) for at in found if min((at - first) % period, (first - at) % period) <= _RAGGED)


def _labels_apart(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(line, next line) for each label of a credit whose value stands on the line below: 来源: above 某某日报."""
    for index, line in enumerate(lines[:-1]):
        label = line.strip()
        if not 3 <= len(label) <= _LABEL or label[-1] not in ":：":
            continue
        value = lines[index + 1].strip()
        if words().labels.get(label[:-1]) in _FIELDS and 2 <= len(value) <= _LONGEST_VALUE and _is_value(value):
            yield index, index + 1


def _is_value(text: str) -> bool:
    return text not in words().link_tokens and (is_bare_name(text) or ends_as_outlet(text) or text.endswith(_ORGANS))


def _cut_in_two(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(line, next line that is not blank) for each paragraph that stops within a sentence and goes on below."""
    for index, line in enumerate(lines[:-1]):
        if len(line) < _LONG or not (shown := line.rstrip()) or not shown[-1].isalnum():
            continue
        following = index + 1 if lines[index + 1].strip() else index + 2
        below = lines[following] if following < len(lines) else ""
        text = below.strip()
        if len(text) < _SHORT or not any(mark in line for mark in _MARKS):
            continue
        is_continued = line.startswith(_INDENTS) and not below.startswith(_INDENTS)
        is_prose = "。" in text and ":" not in text[:_LABEL] and "：" not in text[:_LABEL]
        if text.startswith(_NEVER_FIRST) or (is_continued and is_prose):
            yield index, following
