"""What a person's name looks like where one is due: beside a role word, in a closing bracket. Nothing finds it here."""

from __future__ import annotations

from extractnews.layout.words import ends_as_outlet, words

_NEVER_FIRST = frozenset("的在是与及了也都就被把对到为")
ORG_END = frozenset("网报社台局部委室办院处科站组团厅会县市区镇乡村校司队所园馆店厂线端")

_UNIT_END = frozenset("局委办院部厅县市区乡处室校所司")  # of ORG_END those that end no given name: 李登科


def looks_like_name(text: str) -> bool:
    """Whether a word beside a role label has the shape of a person's name."""
    lexicon = words()
    if "·" in text:
        return 3 <= len(text) <= 16 and text[0] != "·" and text[-1] != "·"
    if not 2 <= len(text) <= 4 or _is_a_word(text):
        return False
    if len(text) == 2:
        return text[0] in lexicon.surnames or text[-1] not in ORG_END
    if len(text) == 3:
        return text[0] in lexicon.surnames or (text[-1] not in ORG_END and text[:2] not in lexicon.not_names)
    if text[:2] in lexicon.surnames or is_minority_name(text):
        return True
    are_two = text[0] in lexicon.common_surnames and name_length(text, 0)  # 王伟李强, but not 沙尔石古
    return not are_two and text[-1] not in ORG_END and text[:2] not in lexicon.not_names


def is_minority_name(text: str) -> bool:
    """Whether a word without a dot is a transcribed name: 乌云其其格."""
    return text[-1] not in ORG_END and any(part in text for part in words().minority_name_parts)


def ends_as_unit(text: str) -> bool:
    """Whether three characters of a run of names are the end of a unit: 公安局, 某平县."""
    return len(text) == 3 and text[-1] in _UNIT_END


def name_length(text: str, at: int) -> int:
    """Length of the name that starts at `at` in a run of names; three characters unless the rest would not fit."""
    surnames = words().surnames
    compound = text[at : at + 2] in surnames
    if not compound and text[at] not in surnames:
        return 0
    sizes = (4, 3) if compound else (3, 2)
    for size in sizes:
        rest = at + size
        if rest == len(text) or (rest + 2 <= len(text) and text[rest] in surnames):
            return size
    return 0


def has_surname(name: str) -> bool:
    surnames = words().surnames
    if "·" in name:
        return True
    return (len(name) <= 3 and name[0] in surnames) or (3 <= len(name) <= 4 and name[:2] in surnames)


def is_bare_name(line: str) -> bool:
    """Whether a line holds nothing but names with common surnames: the authors between headline and date.

    One may be of two characters and spaced; of several all have three.
    """
    names = line.split()
    if len(names) < 2 or max(map(len, names)) == 1:
        names = ["".join(names)]
    shortest = 2 if len(names) == 1 else 3
    return len(names) <= 3 and all(
        shortest <= len(name) <= 3 and name[0] in words().common_surnames and looks_like_name(name) for name in names
    )


def _is_a_word(text: str) -> bool:
    lexicon = words()
    if (
        text in lexicon.not_names
        or text in lexicon.own_outlets
        or (text[:2] in lexicon.not_names and text[-1] in ORG_END)
    ):
        return True
    if text[-1] in "网报社台局省市县区镇乡" or text.endswith(("报道", "报导")):
        return True
    if len(text) == 4 and ends_as_outlet(text):  # 安平发布
        return True
    return text[0] in _NEVER_FIRST and not is_minority_name(text)
