"""One post, read leftwards from its head: 湖南省郴州市|教育局|党组|副|书记.

In: a head that the scan found, the plain text, the names of divisions. Out: the post with its organs, its own place
and level, before any coordination; None where the words are no post (书记员, 城市长期).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extractnews.kinds.officials.edges import Divisions, clause_start, is_hard_edge, is_level, levels, name_start
from extractnews.kinds.officials.organs import Organ, organ_at
from extractnews.kinds.officials.positions import Head, forbidden_before, heads, modifiers, statuses
from extractnews.kinds.places.mention import PlaceCandidate
from extractnews.match.scan import Hit
from extractnews.records import Status

_ENDS_READING = {"committee", "league", "national", "fixed", "zone", "street", "village", "town"}
_NAMED_BELOW_COUNTY = {"street", "village", "town"}
_MOST_ORGANS = 6
_TOLD_BY_KIND = (
    *(("厅", "province"), ("高级人民法院", "province"), ("高院", "province"), ("中级人民法院", "prefecture")),
    *(("中院", "prefecture"), ("省委", "province")),
)
_NAMED_ZONES = ("新区", "新城", "景区", "片区")
_CANDIDATE = ("候选人", "提名人选", "拟任人选", "人选")
_LOCALITIES = ("街道", "社区", "镇", "乡", "村")
_NOT_ACTING = "现当时古近年换世朝一两三四五六七八九十几新后历"
_SOUND_BEFORE_STATUS = "的由与向和是据任为了在请省市县区州盟旗镇乡村"
_NOT_LEVEL_THEN = ("市场", "市政", "市民", "区域", "县域", "省际", "州际", "乡村", "村镇", "镇街", "村民", "社会")


@dataclass(slots=True)
class Post:
    """A post at `plain[start:end]`; `edge` is where the word before it that tells its status begins (原), else `start`.

    `organization` holds no names of places; `level_word` (市) is what it begins with or stands for. `organs` go from
    the innermost outwards. `office_tail` is what follows the organization in the office: 长 for 公安局长. `tail` is
    the end with what follows the head: 候选人.
    """

    start: int
    end: int
    edge: int
    head: Head
    position: str
    office_tail: str
    status: Status | None = None
    prefix_status: Status | None = None
    organs: list[Organ] = field(default_factory=list)
    organization: str = ""
    level: str = ""
    level_word: str = ""
    own_place: tuple[int, int] | None = None
    is_modified: bool = False
    tail: int = 0


def read_post(plain: str, hit: Hit, divisions: Divisions, floor: int) -> Post | None:
    """The post whose head is `hit`; nothing before `floor` belongs to it."""
    head = heads()[hit.word]
    if plain.startswith(head.not_before, hit.end):
        return None
    end = hit.end + 2 * (head.kind in ("chief", "head") and plain.startswith("助理", hit.end))
    post = Post(hit.start, end, hit.start, head, "", "", tail=end)
    for word in _CANDIDATE:
        if plain.startswith(word, end):
            post.tail, post.status = end + len(word), "candidate"
            break
    return _Reader(plain, divisions, floor, head, post).read(hit)


class _Reader:
    """Reads one post; everything right of `post.start` is read."""

    __slots__ = ("divisions", "floor", "head", "plain", "post")

    def __init__(self, plain: str, divisions: Divisions, floor: int, head: Head, post: Post) -> None:
        self.plain, self.divisions, self.floor, self.head, self.post = plain, divisions, floor, head, post

    def read(self, hit: Hit) -> Post | None:
        post = self.post
        post.position = post.office_tail = self.plain[hit.start : post.end]
        self._modifiers()
        self._organs_and_place(hit)
        if post.organization and self.plain[post.start - 1 : post.start] == "驻" and post.start > self.floor:
            self._host()
        self._front()
        if not post.level and not self._is_institution():
            post.level = next((level for ending, level in _TOLD_BY_KIND if post.organization.endswith(ending)), "")
        self._prefix()
        return post if self._is_sound(hit) else None

    def _modifiers(self) -> None:
        """副, 常务副, 一级 into the position; 代 into the status; the 原 of 市委原书记 too."""
        plain, post = self.plain, self.post
        for _ in range(3):
            for start, modifier in modifiers().all_ending_at(plain, post.start):
                if start >= self.floor and modifier.fits(self.head) and self._is_modifier(start, modifier.status):
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
        if before > self.floor and plain[before] in "原前" and self._ends_organ(before):
            post.start, post.status = before, "former"

    def _is_modifier(self, start: int, status: str) -> bool:
        return not status or self.plain[start - 1 : start] not in _NOT_ACTING or start == 0

    def _ends_organ(self, end: int) -> bool:
        place = self.divisions.ending_at(end)
        if place is not None:
            return place.is_full
        organ = organ_at(self.plain, end)
        return organ is not None and not organ.is_ending

    def _organs_and_place(self, hit: Hit) -> None:
        post = self.post
        if post.start != hit.start or not self._contracted(hit):
            self._organs()
        if self.head.kind == "chief" and not post.organs:
            post.level = self.head.level
            post.level_word = "" if self.head.level == "nation" else self.head.word[0]
        self._place()
        if self.head.kind == "chief":
            post.level_word = post.level_word or self.head.word[0]
        elif self.head.kind == "charge" and not post.level:
            found = levels().ending_at(post.position, 1)
            post.level = found[1] if found else ""  # 县级河长

    def _contracted(self, hit: Hit) -> bool:
        """公安局长: the head shares its first characters with the organ."""
        if self.head.kind != "head" or hit.word[-1] != "长" or organ_at(self.plain, hit.start):
            return False
        organ = organ_at(self.plain, hit.end - 1)
        if organ is None or organ.is_ending or not self.floor <= organ.start < hit.start:
            return False
        self.post.office_tail = self.plain[hit.end - 1 : self.post.end]
        self._take(organ)
        self._organs()
        return True

    def _take(self, organ: Organ) -> None:
        post = self.post
        post.organs.append(organ)
        post.organization = self.plain[organ.start : organ.end] + post.organization
        post.start, post.level = organ.start, organ.level or post.level
        if organ.kind in ("committee", "league"):
            post.level_word = self.plain[organ.start : organ.end].strip("团党委府办会")
        elif organ.kind in _NAMED_BELOW_COUNTY:
            post.level_word = next((word for word in _LOCALITIES if self.plain.startswith(word, organ.start)), "")

    def _organs(self) -> None:
        while len(self.post.organs) < _MOST_ORGANS:
            self._pass_other_name()
            organ = organ_at(self.plain, self.post.start)
            if organ is not None and (organ.is_ending or organ.kind == "zone"):
                organ = self._with_name(organ)
                if organ is not None and organ.end - organ.start == 1 and not self._is_short_for_own(organ.start):
                    organ = None
            if organ is None or organ.start < self.floor:
                break
            self._take(organ)
            if organ.kind in _ENDS_READING:
                return
        self._name_of_own()

    def _pass_other_name(self) -> None:
        """市规划局|(市测绘局)|党组: the second name of an organ in brackets is passed over."""
        plain, start = self.plain, self.post.start
        if plain[start - 1 : start] != ")":
            return
        opening = plain.rfind("(", max(self.floor, start - 16), start)
        if opening > 0 and organ_at(plain, opening) and organ_at(plain, start - 1):
            self.post.start = opening

    def _is_short_for_own(self, start: int) -> bool:
        """局|党组书记, 市|局|局长: the bare ending stands for the organ itself."""
        if self.divisions.ending_at(start) or is_level(self.plain, start - 1, start):
            return True
        before = organ_at(self.plain, start)
        if self.plain[start] == "办" and before is not None and not before.is_ending:
            return True  # 县委|办
        return bool(self.post.organs) and is_hard_edge(self.plain, start)

    def _name_of_own(self) -> None:
        """市|碧泉潭|水利管理处: an organ with a name of its own after the word of its level."""
        plain, post = self.plain, self.post
        if not post.organs or plain[post.organs[-1].end - 1] in "局厅委" or self._stands_well(post.start):
            return
        begin = max(clause_start(plain, post.start), self.floor)
        named = name_start(plain, begin, post.start)
        if named is not None and post.start - named < 11 and is_level(plain, named, named + 1):
            named += plain[named : named + 2] not in _NOT_LEVEL_THEN
            post.organization = plain[named : post.start] + post.organization
            post.start = named

    def _with_name(self, organ: Organ) -> Organ | None:
        """An organ with only its ending known, with the name before it: 南华|大学. None where there is no sound one."""
        plain, start = self.plain, organ.start
        if self._stands_well(start):
            return organ
        if not organ.is_free:
            return None
        begin = max(clause_start(plain, start), self.floor)
        place = self.divisions.latest_before(begin, start)
        if place is not None and self._is_in_name(place):
            place = None
        named = name_start(plain, place.end if place else begin, start)
        if named is not None and named < start - 1 and is_level(plain, named, named + 1):
            named += plain[named : named + 2] not in _NOT_LEVEL_THEN
        shortest = 1 if organ.end - start > 1 else 2
        if named is not None and start - named >= shortest:
            return organ._replace(start=named)
        return organ if organ.kind == "zone" or (named is None and is_hard_edge(plain, start)) else None

    def _stands_well(self, start: int) -> bool:
        """Whether what is left of an ending explains itself: a division, an organ, a level, or nothing."""
        place = self.divisions.ending_at(start)
        if (
            start <= self.floor
            or is_hard_edge(self.plain, start)
            or (place is not None and not self._is_in_name(place))
        ):
            return True
        before = organ_at(self.plain, start)
        if before is not None and not before.is_ending:
            return True
        return is_level(self.plain, start - 1, start) or is_level(self.plain, start - 2, start)

    def _place(self) -> None:
        """The level and the division before the organs; the names of towns and villages are passed over."""
        post = self.post
        outermost = post.organs[-1] if post.organs else None
        if outermost is not None and outermost.kind in _NAMED_BELOW_COUNTY:
            self._pass_locality()
        if self._take_division():
            return
        found = levels().ending_at(self.plain, post.start)
        if found is None or found[0] < self.floor or not is_level(self.plain, found[0], post.start):
            return
        start, level = found
        if not post.level_word:
            post.level_word = self.plain[start : post.start]
            post.organization = post.level_word + post.organization
            post.level = level
        elif level != "town":  # 市市长 is no post
            return
        post.start = start
        if level == "town":
            self._pass_locality()
        self._take_division()

    def _pass_locality(self) -> None:
        """白水镇三星|村: up to where its name soundly begins, else not at all."""
        post = self.post
        begin = max(clause_start(self.plain, post.start), self.floor)
        place = self.divisions.latest_before(begin, post.start)
        if place is not None and self._names_locality(place, post.start):
            named: int | None = place.start
        else:
            named = name_start(self.plain, place.end if place else begin, post.start)
        if named is None:
            return
        name = self.plain[named : post.start]
        longest = 11 if any(mark in name for mark in ("镇", "乡", "街道")) else 5
        if len(name) <= longest:
            post.start = named

    def _names_locality(self, place: PlaceCandidate, end: int) -> bool:
        """Whether what looks like a division is the name of a town or of a part of it: 永丰|街道, 白水|镇三星|村."""
        if place.is_full:
            return False
        return end - place.end < 2 or self.plain.startswith(("镇", "乡", "街道", "村", "社区"), place.end)

    def _take_division(self) -> bool:
        post = self.post
        place = self.divisions.reaching(post.start)
        if place is None or place.start < self.floor or not self._can_own(place):
            return False
        if place.end == post.start:
            self._lead_with(place)
        post.start = self.divisions.chain_start(place)
        post.own_place = (post.start, place.end)
        levels_of_place = {division.level for division in place.divisions}
        if self._is_institution() and not place.is_full and levels_of_place == {"county"}:
            post.own_place = None  # 南华大学 lies in no 南华县
        if len(levels_of_place) == 1 and post.level != "town" and not self._is_institution():
            post.level = levels_of_place.pop()
        return True

    def _can_own(self, place: PlaceCandidate) -> bool:
        """海南|书记 in 郭海南书记 is no division: a short name needs an organ, or the level of a chief."""
        if place.is_full:
            return True
        if self._is_in_name(place) or self._names_zone(place):
            return False
        if self.post.organs or self.post.level_word:
            return True
        return self.head.kind == "chief" and any(
            division.name.endswith(self.head.word[0]) or division.level == self.head.level
            for division in place.divisions
        )

    def _names_zone(self, place: PlaceCandidate) -> bool:
        """湘江|新区 is the zone's own name, 长沙|经开区 is Changsha's."""
        zone = self.post.organs[-1] if self.post.organs else None
        if zone is None or zone.kind != "zone" or zone.end - zone.start != 2 or place.end != zone.start:
            return False
        return self.plain[zone.start : zone.end] in _NAMED_ZONES and all(
            division.level == "county" for division in place.divisions
        )

    def _is_in_name(self, place: PlaceCandidate) -> bool:
        """市|青山湖|治理指挥部: what looks like a short name after the bare word of a level belongs to the organ."""
        if place.is_full or not is_level(self.plain, place.start - 1, place.start):
            return False
        return is_hard_edge(self.plain, place.start - 1)

    def _lead_with(self, place: PlaceCandidate) -> None:
        """株洲市|教育局 → 市教育局; 湖南|大学 keeps its name; 苏州市|市长 and 株洲市|市委 need nothing."""
        post = self.post
        if post.level_word or post.level == "town":
            return
        if place.is_full:
            found = levels().ending_at(self.plain, place.end)
            post.level_word = self.plain[found[0] : place.end] if found else ""
            post.organization = post.level_word + post.organization
        elif self._is_institution():
            post.organization = self.plain[place.start : place.end] + post.organization

    def _is_institution(self) -> bool:
        return bool(self.post.organs) and self.post.organs[-1].kind == "institution"

    def _host(self) -> None:
        """省纪委监委|驻|省教育厅纪检监察组, 省政府|驻|北京办事处: who sent it stands before its seat."""
        post = self.post
        seat = self.plain[post.start : post.own_place[1]] if post.own_place and not post.level_word else ""
        post.start -= 1
        sent = "派驻" if self.plain[post.start - 1] == "派" else "驻"
        post.start -= len(sent) - 1
        post.organization = sent + seat + post.organization
        post.own_place, post.level, post.level_word = None, "", ""
        self._organs()
        self._place()

    def _front(self) -> None:
        """中共|湖南省委 is 省委, 民革|湖南省委 is 民革省委."""
        plain, post = self.plain, self.post
        for word in ("中共", "中国共产党"):
            if plain.endswith(word, self.floor, post.start):
                post.start -= len(word)
        organ = organ_at(plain, post.start)
        if organ is not None and organ.kind == "front" and organ.start >= self.floor:
            if self._is_institution() and post.own_place is not None:  # 国网湖南省电力公司 keeps its name
                last = post.organs[-1]
                post.organization = plain[post.start : last.end] + plain[last.end : post.organs[0].end]
            post.organization = plain[organ.start : organ.end] + post.organization
            post.start = organ.start
            if post.own_place is None:
                self._take_division()

    def _prefix(self) -> None:
        """原, 时任, 拟任 before the post; 株洲市|原|市长 has its place before it."""
        plain, post = self.plain, self.post
        post.edge = post.start
        found = statuses().ending_at(plain, post.start)
        if found is None or found[0] < self.floor:
            return
        start, status = found
        place = self.divisions.ending_at(start)
        is_sound = post.start - start > 1 or is_hard_edge(plain, start) or plain[start - 1] in _SOUND_BEFORE_STATUS
        if place is None and not is_sound:
            return
        post.edge, post.prefix_status = start, status
        if place is not None and place.is_full and post.own_place is None:
            post.start = self.divisions.chain_start(place)
            post.edge, post.own_place = post.start, (post.start, place.end)

    def _is_sound(self, hit: Hit) -> bool:
        plain, post, head = self.plain, self.post, self.head
        if plain.endswith(forbidden_before(), 0, post.edge):
            return False
        is_alone = not post.organs and not post.own_place and (not post.level_word or head.kind == "chief")
        if is_alone and not post.is_modified and plain.endswith(head.not_after, 0, hit.start):
            return False
        if (
            head.word[-1] == "长"
            and self.divisions.begins_at(hit.end - 1)
            and (is_alone or post.office_tail[0] == "长")
        ):
            return False  # 总部长沙
        if head.kind == "member" or (head.kind == "charge" and is_alone and not post.is_modified):
            return bool(post.organs) and head.can_lead(post.organization)
        return True
