"""What a post still lends where the next one is another person's: 市政协主席甲,副主席乙; 任命甲为市教育局局长,乙为….

In: where the run before ends, the first post of the next, what the run lends. Out: what of it reaches the next.
"""

from __future__ import annotations

from extractnews.kinds.officials.coordination.lending import Lender, is_of_assembly
from extractnews.kinds.officials.posts.reading import Post
from extractnews.match.late_pattern import LatePattern

_LISTED = LatePattern(r"(?:[^\W\da-zA-Z_]|[·、 ]){2,40}(?:[、, ]|和|及)")
_BODIES = ("人大", "人大常委会", "政协", "纪委", "政府")
_GO_ON_WITH_A_LIST = frozenset(("党委", "党组", "分党组", *_BODIES, "管委会"))
# From one post that is given or taken to the next person's: `职务,李四的`, `,李四、王五当选为`.
_NEXT_GIVEN = LatePattern(
    r"(?:的?职务|一职)?[,;、](?:决定)?(?:任命|免去|选举)?[^\W\d_]{1,4}(?:[^\W\d_]|[·、()]){1,80}(?:当选为|当选|为|任|的)"
)
_FARTHEST_NEXT = 100


def lender_of_next(plain: str, end: int, post: Post, lender: Lender) -> Lender:
    """What the last run, which ends at `end`, lends to one that begins with `post`."""
    if _is_listed(plain, end, post):
        return lender if post.organization in _BODIES else lender.for_next_person()
    if post.edge - end <= _FARTHEST_NEXT and _NEXT_GIVEN.fullmatch(plain, end, post.edge):
        return lender.for_next_person(gives_place=True)
    return Lender()


def _is_listed(plain: str, end: int, post: Post) -> bool:
    """市政协主席甲,副主席乙、丙,秘书长丁: whether a bare post goes on with the list that an earlier post began.

    So does one of the same organ's party part (集团党委书记、董事长甲,党委副书记、总经理乙), and the bodies beside a
    committee (市委书记甲、政协主席乙).
    """
    is_bare = not post.organs and post.head.kind == "head"
    goes_on = is_bare or post.organization in _GO_ON_WITH_A_LIST or is_of_assembly(post.organization)
    if not goes_on or post.own_place is not None or post.level_word:
        return False
    return _LISTED.fullmatch(plain, end, post.edge) is not None
