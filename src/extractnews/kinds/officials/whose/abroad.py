"""Posts of another country: 越南老街省|副省长, 俄罗斯|总统."""

from __future__ import annotations

import re
from functools import cache

from extractnews.kinds.officials.whose.around import Around
from extractnews.match.lexicon import read_words
from extractnews.match.programs import compiled

_FARTHEST = 14


@cache
def _country_before() -> re.Pattern[str]:
    """A country and a word or two that end where a post begins; not 在日本访问的|市长, 俄罗斯族|乡党委书记."""
    return compiled(rf"(?:{'|'.join(read_words('places/countries.tsv'))})[^\W\d_的族访考察团赴来在与和]{{0,10}}\Z")


def is_abroad(post: Around) -> bool:
    """Whether the words right before the post begin with a country."""
    start = post.title.start
    return _country_before().search(post.page.plain, max(0, start - _FARTHEST), start) is not None
