"""What a post lends to those after it: 市教育局党组书记、|局长 → 市教育局局长; 郴州市委副书记、|市长 → 郴州市.

In: a post that lacks its organ, level or place, and what the members of its coordination before it lend. Out: the
post with what it lacked, and the lender with what the post itself lends on.
"""

from __future__ import annotations

from functools import cache

from extractnews.kinds.officials.posts.reading import Post
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_words

_COURTS = ("法院", "检察院")
_ZONES = ("区", "园", "城", "港", "岛", "湖", "基地", "街道", "湾")
_DISCIPLINE = "纪委"
_ASSEMBLIES = ("人大", "人大常委会", "政协")
_COMMITTEE = LatePattern("(?P<name>.{2,14}?)(?:(?:专门|工作)?委员会|专委会|工委|委)")


@cache
def _committees_of_assemblies() -> frozenset[str]:
    return frozenset(read_words("officials/assembly_committees.tsv"))


def is_of_assembly(organization: str) -> bool:
    """Whether it is a committee of a people's congress or of the CPPCC: 提案委员会, 财经委."""
    found = _COMMITTEE.fullmatch(organization)
    return found is not None and found["name"] in _committees_of_assemblies()


@dataclass()
class Lender:
    """What the members of a coordination so far lend to the next."""

    base: str = ""
    whole: str = ""
    level: str = ""
    level_word: str = ""
    place: tuple[int, int] | None = None
    is_of_level: bool = True
    is_former: bool = False
    gives_place: bool = False

    def for_next_person(self, *, gives_place: bool = False) -> Lender:
        """What a post with another holder may still share: the organ, nothing of its level."""
        return Lender(self.base, self.whole, self.level, "", self.place, is_of_level=False, gives_place=gives_place)


def inherit_organ(post: Post, lender: Lender) -> bool:
    """Fills in the organ that the post lacks, with its level and place; whether it did."""
    if not lender.base and not lender.level_word:
        return False
    if post.own_place is not None or (post.level_word and not _is_chief_without_level(post)):
        return False
    is_of_firm = post.organization == _DISCIPLINE and lender.whole.endswith("党委")  # 某集团党委副书记、纪委书记
    shared = lender.base if is_of_firm else _shared_organ(post, lender)
    if not shared:
        return False
    post.organization = _joined(shared, post.organization)
    post.level_word, post.level, post.own_place = lender.level_word, lender.level, lender.place
    if lender.is_former and post.prefix_status is None:
        post.status = post.status or "former"  # 市政协原党组书记、主席
    return True


def inherit_place(post: Post, lender: Lender) -> bool:
    """Fills in the place of a post whose organ is its own; whether it did."""
    if post.own_place is not None or not lender.place or not _is_of_same_level(post, lender):
        return False
    post.own_place = lender.place
    post.level = post.level if lender.gives_place else lender.level
    return True


def _is_of_same_level(post: Post, lender: Lender) -> bool:
    """市长 after 郴州市委副书记, 军分区政委 after 郴州市委常委, 财政局局长 after 任命张三为郴州市教育局局长."""
    if lender.gives_place and post.organs and post.level == "":
        return True
    if post.organs and post.organs[-1].kind == "fixed":
        return post.level == lender.level
    return post.level_word == lender.level_word != ""


def _joined(shared: str, organization: str) -> str:
    """锡盟代表团临时|党支部 lends no 临时 to 临时党支部 once more."""
    for size in range(min(len(shared), len(organization)), 1, -1):
        if shared.endswith(organization[:size]):
            return shared + organization[size:]
    return shared + organization


def _is_chief_without_level(post: Post) -> bool:
    """Whether 市 stands but in the head: 政府市长, not 市政府市长."""
    return post.head.kind == "chief" and not post.organization.startswith(post.level_word)


def _shared_organ(post: Post, lender: Lender) -> str:
    """What stands before the organs of the post as its kind asks (organs.tsv): 市, 市委, 市教育局; "" for nothing."""
    if not post.organs:
        return _shared_with_bare(post, lender)
    kind = post.organs[-1].kind
    if kind == "agency" and lender.base.endswith(_ASSEMBLIES) and is_of_assembly(post.organization):
        return lender.base
    if kind == "agency" and lender.is_of_level:
        return lender.level_word
    if kind == "party" and lender.is_of_level:
        return _committee(lender)
    if kind == "inner":
        return _town_of_its_government(post, lender)
    return lender.base if kind == "hosted" and _can_host(lender) else ""


def _town_of_its_government(post: Post, lender: Lender) -> str:
    """镇 of 镇长甲、党委委员乙: no government has a committee of the party."""
    is_of_town = post.organization.startswith("党") and lender.base in ("镇政府", "乡政府", "街道政府")
    return lender.base.removesuffix("政府") if is_of_town else lender.base


def _can_host(lender: Lender) -> bool:
    """Whether it may have a 管委会: of another holder's post only a zone, 开发区书记甲、管委会主任乙."""
    if not lender.is_of_level and not lender.base.endswith(_ZONES):
        return False
    return lender.base != _committee(lender) and not lender.base.endswith("政府")


def _shared_with_bare(post: Post, lender: Lender) -> str:
    """The organ of a post that names none."""
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


def _committee(lender: Lender) -> str:
    """市委 of 市."""
    if not lender.level_word:
        return ""
    return "自治区党委" if lender.level_word == "自治区" else lender.level_word + "委"


def lend(post: Post, lender: Lender) -> None:
    """What the post, complete by now, lends to those after it."""
    if post.head.kind == "chief" and not post.organs:
        if post.level_word:
            lender.base = lender.whole = post.level_word + "政府"
    elif post.organization == _DISCIPLINE:
        return  # of a firm or a school that is not told: 纪委书记、|工会主席
    elif post.organization.endswith(_DISCIPLINE) and len(post.organization) > 5:
        lender.base = lender.whole = post.organization.removesuffix(_DISCIPLINE)
    elif post.organization:
        lender.base, lender.whole = _without_party_part(post.organization), post.organization
    else:
        return
    lender.level, lender.level_word, lender.place = post.level, post.level_word, post.own_place
    lender.is_of_level, lender.is_former = bool(post.level_word), post.status == "former"


@cache
def _party_parts() -> tuple[str, ...]:
    return read_words("officials/party_parts.tsv")


def _without_party_part(organization: str) -> str:
    """市教育局党组 → 市教育局."""
    if not organization.endswith(_party_parts()):
        return organization
    for part in _party_parts():
        if organization.endswith(part):
            return organization[: -len(part)]
    return organization
