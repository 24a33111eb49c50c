"""Posts that stand together share organ and place: 市人大常委会党组副书记、副主任 → 市人大常委会副主任.

In: the posts of a page as read one by one. Out: runs of titles, each with what earlier members of its coordination
lend it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractnews.kinds.officials.posts.reading import Post
from extractnews.kinds.officials.titles import Title, TitleRun
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.records import Status

_TIE = LatePattern(
    r"(?:\([正副兼挂女享][^()\n]{0,8}\))?"  # 副市长(挂职)
    r"(?:[、/,]\s?(?:(?:并|现)?(?:兼任?)?|并?(?:提名|推荐)为)|兼任?|暨| ?)"
)
_LISTED = LatePattern(r"(?:[^\W\da-zA-Z_]|[·、 ]){2,40}(?:[、, ]|和|及)")
# From one post that is given or taken to the next person's: `职务,李四的`, `,李四、王五当选为`.
_OF_ONE_ORGAN = ("党委", "党组", "分党组")
_BODIES = ("人大", "人大常委会", "政协", "纪委", "政府")
_COURTS = ("法院", "检察院")
_ZONES = ("区", "园", "城", "港", "岛", "湖", "基地", "街道", "湾")
_OF_ZONES = "管委会"
_GO_ON_WITH_A_LIST = frozenset((*_OF_ONE_ORGAN, *_BODIES, _OF_ZONES))
_NEXT_GIVEN = LatePattern(
    r"(?:的?职务|一职)?[,;、](?:决定)?(?:任命|免去|选举)?[^\W\d_]{1,4}(?:[^\W\d_]|[·、()]){1,80}(?:当选为|当选|为|任|的)"
)
_FARTHEST_NEXT = 100
_NEXT_STATED = LatePattern(
    "(?!同时)[^\\W\\d_]{2,4}(?:任|担任|兼任|为)[^\\W\\d_]{0,6}[长任记挥席员]"
)  # 任组长、水务局局长|江湖任|副组长
_AND = ("和", "及", "以及", "与")
_STATES_A_POST = ("任", "为", "是", "选")
# What is left of a party organ once its party part is gone is the organ whose party part it was.
_PARTY_PARTS = (
    *("直属党支部", "纪检监察组", "临时党委", "联合党委", "机关党委", "党支部", "党总支", "分党组", "党委会", "党工委"),
    *("纪检组", "纪工委", "党支委", "党组", "党委", "工委", "支部", "总支", "工会", "支委"),
)


@dataclass()
class _Lender:
    """What the members of a coordination so far lend to the next."""

    base: str = ""
    whole: str = ""
    level: str = ""
    level_word: str = ""
    place: tuple[int, int] | None = None
    is_of_level: bool = True
    is_former: bool = False

    gives_place: bool = False

    def for_next_person(self, *, gives_place: bool = False) -> _Lender:
        """What a post with another holder may still share: the organ, nothing of its level."""
        return _Lender(self.base, self.whole, self.level, "", self.place, is_of_level=False, gives_place=gives_place)


def title_runs(plain: str, posts: Iterable[Post]) -> list[TitleRun]:
    """The posts in runs of one holder, in order of the text."""
    runs: list[TitleRun] = []
    lender = _Lender()
    for group in _groups(plain, posts):
        lender = _lender_of_next(plain, runs[-1].end, group[0], lender) if runs else _Lender()
        kept = _titles(group, lender)
        if kept:
            runs.append(TitleRun(kept[0][0].edge, kept[-1][0].tail, tuple(title for _, title in kept)))
    return runs


def _titles(group: list[Post], lender: _Lender) -> list[tuple[Post, Title]]:
    kept = []
    status: Status = "current"
    for post in group:
        status = post.prefix_status or status
        title = _title(post, lender, status)
        if not post.needs_organ or title.inherits:
            kept.append((post, title))
    return kept


def _groups(plain: str, posts: Iterable[Post]) -> Iterator[list[Post]]:
    group: list[Post] = []
    for post in posts:
        if group and not _is_tied(plain, group, post):
            yield group
            group = []
        group.append(post)
    if group:
        yield group


def _lender_of_next(plain: str, end: int, post: Post, lender: _Lender) -> _Lender:
    """What the last run, which ends at `end`, lends to one that begins with `post`."""
    if _is_listed(plain, end, post):
        return lender if post.organization in _BODIES else lender.for_next_person()
    if post.edge - end <= _FARTHEST_NEXT and _NEXT_GIVEN.fullmatch(plain, end, post.edge):
        return lender.for_next_person(gives_place=True)
    return _Lender()


def _is_listed(plain: str, end: int, post: Post) -> bool:
    """市政协主席甲,副主席乙、丙,秘书长丁: whether a bare post goes on with the list that an earlier post began.

    So does one of the same organ's party part (集团党委书记、董事长甲,党委副书记、总经理乙), and the bodies beside a
    committee (市委书记甲、政协主席乙).
    """
    is_bare = not post.organs and post.head.kind == "head"
    goes_on = is_bare or post.organization in _GO_ON_WITH_A_LIST
    if not goes_on or post.own_place is not None or post.level_word:
        return False
    return _LISTED.fullmatch(plain, end, post.edge) is not None


def _is_tied(plain: str, group: list[Post], post: Post) -> bool:
    between = plain[group[-1].tail : post.edge]
    if len(between) > 14:
        return False
    if between in _AND:
        return not post.organization or (bool(post.organs) and post.organs[-1].kind in ("inner", "hosted"))
    if not _TIE.fullmatch(between):
        return False
    before = plain[max(0, group[0].edge - 1) : group[0].edge]
    states = before in _STATES_A_POST
    if between[:1] != ",":
        return not states or _NEXT_STATED.match(plain, post.tail) is None
    if group[-1].position.endswith("负责人"):
        return False  # 省水利厅负责人,市委书记张三: those of a department are not named
    states = states or plain.endswith("任", group[0].edge, group[0].start)  # 曾任甲县县长,市委书记张三
    return not states or not plain[post.end : post.end + 1].isalnum()


def _title(post: Post, lender: _Lender, status: Status) -> Title:
    organization = post.organization
    rule = "bare" if not organization and not post.own_place else "own words"
    inherits = _inherit(post, lender)
    if inherits:
        rule = "coordination"
    if not inherits and post.own_place is None and lender.place and _is_of_same_level(post, lender):
        post.own_place, inherits = lender.place, True
        post.level = post.level if lender.gives_place else lender.level
    _lend(post, lender)
    return Title(
        start=post.start,
        end=post.end,
        office=post.organization + post.office_tail,
        organization=post.organization,
        position=post.position,
        status=post.status or status,
        level=post.level,
        own_place=post.own_place,
        rule=rule,
        inherits=inherits,
    )


def _is_of_same_level(post: Post, lender: _Lender) -> bool:
    """市长 after 郴州市委副书记, 军分区政委 after 郴州市委常委, 财政局局长 after 任命张三为郴州市教育局局长."""
    if lender.gives_place and post.organs and post.level == "":
        return True
    if post.organs and post.organs[-1].kind == "fixed":
        return post.level == lender.level
    return post.level_word == lender.level_word != ""


def _inherit(post: Post, lender: _Lender) -> bool:
    """Fills in what the post lacks; whether it did."""
    if not lender.base and not lender.level_word:
        return False
    if post.own_place is not None or (post.level_word and not _is_chief_without_level(post)):
        return False
    shared = _shared_organ(post, lender)
    if not shared:
        return False
    post.organization = _joined(shared, post.organization)
    post.level_word, post.level, post.own_place = lender.level_word, lender.level, lender.place
    if lender.is_former and post.prefix_status is None:
        post.status = post.status or "former"  # 市政协原党组书记、主席
    return True


def _joined(shared: str, organization: str) -> str:
    """锡盟代表团临时|党支部 lends no 临时 to 临时党支部 once more."""
    for size in range(min(len(shared), len(organization)), 1, -1):
        if shared.endswith(organization[:size]):
            return shared + organization[size:]
    return shared + organization


def _is_chief_without_level(post: Post) -> bool:
    """Whether 市 stands but in the head: 政府市长, not 市政府市长."""
    return post.head.kind == "chief" and not post.organization.startswith(post.level_word)


def _shared_organ(post: Post, lender: _Lender) -> str:
    if not post.organs:
        return _shared_with_bare(post, lender)
    kind = post.organs[-1].kind
    if kind == "agency" and lender.is_of_level:
        return lender.level_word
    if kind == "party" and lender.is_of_level:
        return _committee(lender)
    if kind == "inner":
        return lender.base
    return lender.base if kind == "hosted" and _can_host(lender) else ""


def _can_host(lender: _Lender) -> bool:
    """Whether it may have a 管委会: of another holder's post only a zone, 开发区书记甲、管委会主任乙."""
    if not lender.is_of_level and not lender.base.endswith(_ZONES):
        return False
    return lender.base != _committee(lender) and not lender.base.endswith("政府")


def _shared_with_bare(post: Post, lender: _Lender) -> str:
    if lender.base == post.head.word[:-1]:
        return ""  # 校党委书记、校长: the school is in the head
    if post.head.kind in ("head", "rank", "member"):
        if post.head.kind == "member" and (court := _part_that_it_leads(post, lender.base)):
            return court
        organs = (lender.base, lender.whole, _court_of(lender.base))
        return next((organ for organ in organs if organ and post.head.can_lead(organ)), "")
    return ""


def _court_of(base: str) -> str:
    """法院审判委员会委员、副院长: the court whose committee it is."""
    ends = [base.rfind(court) + len(court) for court in _COURTS if court in base]
    return base[: max(ends, default=0)] if base.endswith("委员会") else ""


def _part_that_it_leads(post: Post, base: str) -> str:
    """法院审判委员会委员、审判员: of the court, not of its committee."""
    ends = [base.rfind(lead) + len(lead) for lead in post.head.leads if len(lead) > 1 and lead in base]
    return base[: max(ends, default=0)]


def _committee(lender: _Lender) -> str:
    if not lender.level_word:
        return ""
    return "自治区党委" if lender.level_word == "自治区" else lender.level_word + "委"


def _lend(post: Post, lender: _Lender) -> None:
    """What the post, complete by now, lends to those after it."""
    if post.head.kind == "chief" and not post.organs:
        if post.level_word:
            lender.base = lender.whole = post.level_word + "政府"
    elif post.organization:
        lender.base, lender.whole = _without_party_part(post.organization), post.organization
    else:
        return
    lender.level, lender.level_word, lender.place = post.level, post.level_word, post.own_place
    lender.is_of_level, lender.is_former = bool(post.level_word), post.status == "former"


def _without_party_part(organization: str) -> str:
    if not organization.endswith(_PARTY_PARTS):
        return organization
    for part in _PARTY_PARTS:
        if organization.endswith(part):
            return organization[: -len(part)]
    return organization
