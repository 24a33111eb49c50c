"""Which posts are one holder's: 省委常委|、|常务副省长, 市委书记|兼|市人大常委会主任, not 市长甲任组长,|局长乙任….

In: the posts of a page, in order of the text. Out: the posts of each holder together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractnews.kinds.officials.posts.reading import Post
from extractnews.match.late_pattern import LatePattern

_TIE = LatePattern(
    r"(?:\([正副兼挂女享][^()\n]{0,8}\))?"  # 副市长(挂职)
    r"(?:[、/,]\s?(?:(?:并|现)?(?:兼任?)?|并?(?:提名|推荐)为)|兼任?|暨| ?)"
)
_LONGEST_TIE = 14
_AND = ("和", "及", "以及", "与")
_STATES_A_POST = ("任", "为", "是", "选")
_NEXT_STATED = LatePattern(
    "(?!同时)[^\\W\\d_]{2,4}(?:任|担任|兼任|为)[^\\W\\d_]{0,6}[长任记挥席员]"
)  # 任组长、水务局局长|江湖任|副组长


def tied_posts(plain: str, posts: Iterable[Post]) -> Iterator[list[Post]]:
    """The posts of each holder."""
    group: list[Post] = []
    for post in posts:
        if group and not _is_tied(plain, group, post):
            yield group
            group = []
        group.append(post)
    if group:
        yield group


def _is_tied(plain: str, group: list[Post], post: Post) -> bool:
    """Whether `post` is another one of the holder of `group`."""
    between = plain[group[-1].tail : post.edge]
    if len(between) > _LONGEST_TIE:
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
