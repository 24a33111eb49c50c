"""One post, read leftwards from its head: 湖南省郴州市|教育局|党组|副|书记.

In: a head that the scan found, the plain text, the names of divisions. Out: the post with its organs, its own place
and level, before any coordination; None where the words are no post (书记员, 城市长期).
"""

from __future__ import annotations

from functools import cache

from extractnews.kinds.officials.posts.edges import Divisions, is_hard_edge, levels
from extractnews.kinds.officials.posts.organ_chain import read_contracted, read_organs
from extractnews.kinds.officials.posts.organs import Suffixes, organ_at
from extractnews.kinds.officials.posts.positions import forbidden_after, forbidden_before, heads, modifiers, statuses
from extractnews.kinds.officials.posts.post_places import read_front, read_host, read_place, read_waters
from extractnews.kinds.officials.posts.reading import Post, Reading, is_institution
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.match.scan import Hit

_CANDIDATE = ("候选人", "提名人选", "拟任人选", "人选")
_NOT_ACTING = "现当时古近年换世朝一两三四五六七八九十几新后历"
_PLAINS = "平草高中太屈还复病开五固雪荒燎黄莽川松"  # 太原|市委书记
_SOUND_BEFORE_STATUS = "的由与向和是据任为了在请省市县区州盟旗镇乡村"


_CELL = LatePattern(r"(?P<organ>[^\W\da-zA-Z_]{2,14}) {1,4}\Z")
_LONGEST_CELL = 18


@cache
def _levels_of_organs() -> Suffixes[str]:
    return Suffixes((ending, level) for ending, level in read_rows("officials/organ_levels.tsv", 2))


def read_post(plain: str, hit: Hit, divisions: Divisions, floor: int) -> Post | None:
    """The post whose head is `hit`; nothing before `floor` belongs to it."""
    head = heads()[hit.word]
    may_go_on = plain[hit.end : hit.end + 1] in forbidden_after()
    if may_go_on and plain.startswith(head.not_before, hit.end) and not _goes_on_with_name(plain, hit):
        return None
    end = hit.end + 2 * (head.kind in ("chief", "head") and plain.startswith("助理", hit.end))
    position = plain[hit.start : end]
    post = Post(hit.start, end, hit.start, head, position, office_tail=position, tail=end)
    if plain.startswith(_CANDIDATE, end):
        post.tail, post.status = end, "candidate"
        while word := next((word for word in _CANDIDATE if plain.startswith(word, post.tail)), ""):
            post.tail += len(word)  # 镇长|候选人|提名人选
    return _read(Reading(plain, divisions, floor, post), hit)


def _goes_on_with_name(plain: str, hit: Hit) -> bool:
    """Whether what no post stands before is another word here: 县长|期间, 崇明县|县长|江口 (not 县|长江口)."""
    is_whole = hit.start > 0 and plain[hit.start - 1] == hit.word[0]
    return plain.startswith("期间", hit.end) or (is_whole and plain.startswith("江", hit.end))


def _read(reading: Reading, hit: Hit) -> Post | None:
    post = reading.post
    _modifiers(reading)
    _organs_and_place(reading, hit)
    if post.organization and reading.plain.endswith("驻", reading.floor, post.start):
        read_host(reading)
    read_front(reading)
    if not post.level and not is_institution(reading):
        told = _levels_of_organs().ending_at(post.organization, len(post.organization))
        post.level = told[1] if told is not None else ""
    _prefix(reading)
    return post if _is_sound(reading, hit) else None


def _modifiers(reading: Reading) -> None:
    """副, 常务副, 一级 into the position; 代 into the status; the 原 of 市委原书记 too."""
    plain, post = reading.plain, reading.post
    for _ in range(3 if plain[post.start - 1 : post.start] in modifiers().last_characters else 0):
        for start, modifier in modifiers().all_ending_at(plain, post.start):
            if start >= reading.floor and modifier.fits(post.head) and _is_modifier(plain, start, modifier.status):
                break
        else:
            break
        if modifier.status:
            post.status = "acting"
            if plain[post.start - 1] == "副":  # 代理副市长 keeps its 副
                post.position = post.office_tail = "副" + post.position
        else:
            post.position = post.office_tail = plain[start : post.start] + post.position
        post.start, post.is_modified = start, True
    before = post.start - 1
    if before > reading.floor and plain[before] in "原前" and _ends_organ(reading, before):
        post.start, post.status = before, "former"


def _is_modifier(plain: str, start: int, status: str) -> bool:
    """代 is no modifier in 时代 or 当代."""
    return not status or start == 0 or plain[start - 1] not in _NOT_ACTING


def _ends_organ(reading: Reading, end: int) -> bool:
    place = reading.divisions.ending_at(end)
    if place is not None:
        return place.is_full
    organ = organ_at(reading.plain, end)
    return organ is not None and not organ.is_ending


def _organs_and_place(reading: Reading, hit: Hit) -> None:
    post, head = reading.post, reading.post.head
    if reading.plain[post.start - 1 : post.start] == " ":
        _pass_cell(reading)
    if head.kind == "charge":
        read_waters(reading)
    if post.start != hit.start or not read_contracted(reading, hit):
        read_organs(reading)
    if head.kind == "chief" and not post.organs:
        post.level = head.level
        post.level_word = "" if head.level == "nation" else head.word[0]
    read_place(reading)
    if head.kind == "chief":
        post.level_word = post.level_word or head.word[0]
    elif head.kind == "charge" and not post.level:
        found = levels().ending_at(post.position, 1)
        post.level = found[1] if found else ""  # 县级河长


def _pass_cell(reading: Reading) -> None:
    """`市委 |书记 张三`: in a table the organ has a cell of its own, the first of its line."""
    plain, post = reading.plain, reading.post
    cell = _CELL.search(plain, max(reading.floor, post.start - _LONGEST_CELL), post.start)
    if cell is None or plain[post.end : post.end + 1] != " " or (cell.start() and plain[cell.start() - 1] != "\n"):
        return
    organ = organ_at(plain, cell.end("organ"))
    if organ is None or organ.is_ending or post.head.kind == "chief":
        return
    place = reading.divisions.reaching(organ.start)
    begin = reading.divisions.chain_start(place) if place is not None else organ.start
    level = levels().ending_at(plain, begin)
    if cell.start() in (begin, level[0] if level is not None else begin):
        post.start = cell.end("organ")


def _prefix(reading: Reading) -> None:
    """原, 时任, 拟任 before the post; 株洲市|原|市长 has its place before it."""
    plain, post = reading.plain, reading.post
    post.edge = post.start
    found = statuses().ending_at(plain, post.start)
    if found is None or found[0] < reading.floor:
        return
    start, status = found
    place = reading.divisions.ending_at(start)
    is_sound = post.start - start > 1 or is_hard_edge(plain, start) or plain[start - 1] in _SOUND_BEFORE_STATUS
    is_sound = is_sound or (plain[start] == "原" and plain[start - 1] not in _PLAINS)
    if place is None and not is_sound:
        return
    post.edge, post.prefix_status = start, status
    if place is not None and post.own_place is None and (place.is_full or _is_called_by(post, place)):
        post.start = reading.divisions.chain_start(place)
        post.edge, post.own_place = post.start, (post.start, place.end)


def _is_called_by(post: Post, place: PlaceCandidate) -> bool:
    """东莞|前|市委书记: whether the short name of a city stands before the word of its level."""
    word = post.level_word or (post.head.word[0] if post.head.kind == "chief" else "")
    return word != "" and any(division.name.endswith(word) for division in place.divisions)


def _is_sound(reading: Reading, hit: Hit) -> bool:
    plain, post, head = reading.plain, reading.post, reading.post.head
    if forbidden_before().ending_at(plain, post.edge) or "private" in [organ.kind for organ in post.organs]:
        return False
    is_alone = not post.organs and not post.own_place and (not post.level_word or head.kind == "chief")
    if is_alone and not post.is_modified and plain.endswith(head.not_after, 0, hit.start):
        return False
    is_loose = not post.organs or post.office_tail[0] == "长"
    if is_loose and head.word[-1] == "长" and reading.divisions.begins_at(hit.end - 1):
        return False  # 总部长沙, 石家庄市长安区
    if head.kind == "member" and not post.organs:
        post.needs_organ = True  # 市委书记、常委、委员
        return plain[post.edge - 1 : post.edge] == "、" or post.edge == reading.floor > 0  # 局长|经理
    if head.kind == "member" or (head.kind == "charge" and is_alone and not post.is_modified):
        return bool(post.organs) and head.can_lead(post.organization)
    return True
