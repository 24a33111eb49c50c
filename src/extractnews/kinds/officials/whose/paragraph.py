"""The nearest place before a post, in its sentence or its paragraph: 在桂阳县召开。… 县委书记."""

from __future__ import annotations

from extractnews.kinds.officials.whose.around import MOST_MENTIONS, Around, Found
from extractnews.kinds.officials.whose.elsewhere import is_guest, is_of_visitor, is_one_of_several
from extractnews.kinds.officials.whose.seats import Seat, finest, is_called_as, is_called_otherwise, own_seat
from extractnews.kinds.places.mention import PlaceMention
from extractnews.match.late_pattern import LatePattern

_PARTS = LatePattern("出席|参加|陪同|主持|会见|分别|[与同向对]")
_ALSO_OF_CITY = ("常委、", "常委兼", "副市长、", "副市长兼")


def seat_of_paragraph(post: Around, home: Found | None) -> Found | None:
    """The nearest place of the level before the post. Where there is a home, only the sentence's own subject."""
    page, title, sentence = post.page, post.title, post.sentence[0]
    start = sentence if home or post.line is None else post.line.start
    for mention in post.latest(start):
        seat = own_seat(mention.division)
        if seat is None or mention.end > title.start or not post.suits(seat):
            continue
        if (home and is_guest(page, mention)) or is_one_of_several(page, post.places, mention):
            continue
        if is_of_visitor(page, mention) or _is_of_another_kind(post, seat):
            continue
        if home and _is_beside_its_city(post, mention, home[0]):
            return home
        if home is None and mention.start < sentence and (city := _city_of_line(post, mention, start)) is not None:
            return city, "paragraph"
        return seat, "sentence" if mention.start >= sentence else "paragraph"
    return None


def _is_of_another_kind(post: Around, seat: Seat) -> bool:
    """县委常委 after 临海市: a city, where the piece also names a county, as the post is called."""
    if post.piece < 0 or not is_called_otherwise(seat, post.title):
        return False
    piece = post.page.pieces[post.piece]
    mentions = post.places.within(piece.start, piece.end)[:MOST_MENTIONS]
    return any((own := own_seat(one.division)) and is_called_as(own, post.title) for one in mentions)


def _is_beside_its_city(post: Around, mention: PlaceMention, home: Seat) -> bool:
    """辽阳市…灯塔市副市长…,团市委书记: the city that the sentence names before its county is the home again.

    So it is where other words than posts and names stand between, 四会市市长…分别与市交通集团董事长…, and where who
    leads the county is one of the city's leaders too: 市委常委、寿光市委书记张三,市委秘书长….
    """
    if home.level != "prefecture" or mention.division.parent != home.adcode:
        return False
    plain = post.page.plain
    if plain.endswith(_ALSO_OF_CITY, 0, mention.start) or _PARTS.search(plain, mention.end, post.title.start):
        return True
    sentence = post.page.sentence_at(mention.start)[0]
    return any(other.division.adcode == home.adcode for other in post.places.within(sentence, mention.start))


def _city_of_line(post: Around, mention: PlaceMention, start: int) -> Seat | None:
    """黄冈市代市长…到麻城市。…市民政局局长: the city whose leader an earlier sentence took to its county."""
    for other in post.places.within(start, mention.start)[:MOST_MENTIONS]:
        if other.division.adcode == mention.division.parent and other.end < mention.start:
            seat = own_seat(other.division)
            return seat if seat is not None and post.suits(seat) else None
    return None


def seat_above_paragraph(post: Around) -> Found | None:
    """在桂阳县 … 市委书记: the city of the county named last."""
    for mention in post.latest(post.line.start if post.line else 0):
        seat = finest(mention.division, post.suits)
        if seat is not None and not is_of_visitor(post.page, mention):
            return None if is_one_of_several(post.page, post.places, mention) else (seat, "paragraph")
    return None
