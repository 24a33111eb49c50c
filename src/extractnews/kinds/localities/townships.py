"""The table of townships: which counties have a town, township or street office of a name (end of 2025)."""

from __future__ import annotations

from functools import cache

from extractnews.match.lexicon import read_bytes

TABLED = frozenset(("subdistrict", "town", "township"))
_REGION = 4  # digits of a code that a prefecture and its counties share
_CODE = 6
_SHORTEST = 2
# Longer names first: 土家族 is not 家 + 族, 东乡族 not 乡 + 族.
_PEOPLES = tuple(
    f"{people}族"
    for people in (
        "柯尔克孜 乌孜别克 维吾尔 哈萨克 达斡尔 塔吉克 俄罗斯 鄂温克 塔塔尔 鄂伦春 蒙古 布依 朝鲜 土家 哈尼 傈僳 高山 拉祜 东乡 "
        "纳西 景颇 仫佬 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 德昂 保安 裕固 独龙 赫哲 门巴 珞巴 基诺 "
        "回 藏 苗 彝 壮 满 侗 瑶 白 傣 黎 佤 畲 水 土 羌 怒 京 各"
    ).split(" ")
)


@cache
def _table() -> bytes:
    """The file itself, rows in order of their codes: a page needs three of 2,900."""
    return b"\n" + read_bytes("localities/townships.tsv")


@cache
def of_region(region: str) -> dict[str, list[str]]:
    """Township -> the counties that have one of this name, within a prefecture given by four digits.

    3100 is all of a municipality. 河镇乡 stands for 河镇彝族苗族乡 as well.
    """
    found: dict[str, list[str]] = {}
    table, begin = _table(), f"\n{region.removesuffix('00')}".encode()
    at = table.find(begin)
    while at >= 0:
        end = table.find(b"\n", at + 1)
        county, _, names = table[at + 1 : end].decode().partition("\t")
        for name in names.split(" "):
            found.setdefault(name, []).append(county)
            if name.endswith("族乡"):
                found.setdefault(_without_peoples(name), []).append(county)
        at = end if table.startswith(begin, end) else -1
    return found


def _without_peoples(name: str) -> str:
    """The name of a township of one or more peoples in short: 河镇彝族苗族乡 is 河镇乡."""
    stem = name.removesuffix("乡")
    while stem.endswith("族"):
        shorter = next((stem.removesuffix(people) for people in _PEOPLES if stem.endswith(people)), stem)
        if shorter == stem or len(shorter) < _SHORTEST:
            break
        stem = shorter
    return stem + "乡"


def counties_with(name: str, region: str = "") -> list[str]:
    """The counties whose code begins with `region` ("" for all: a third of a millisecond) that have such a township.

    >>> counties_with("朔里镇"), counties_with("朔里镇", "3406"), counties_with("朔里镇", "43")
    (['340602'], ['340602'], [])
    """
    if len(region) == _REGION:
        return of_region(region).get(name, [])
    table, wanted = _table(), name.encode()
    found: dict[str, None] = {}
    at = table.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if table[at - 1 : at] in (b" ", b"\t") and table[end : end + 1] in (b" ", b"\n"):
            row = table.rfind(b"\n", 0, at) + 1
            found[table[row : row + _CODE].decode()] = None
        at = table.find(wanted, end)
    return [county for county in found if county.startswith(region)]
