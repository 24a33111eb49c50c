"""Posts that are given, taken and sought: 任命张三为市长, 免去李四的局长职务, 接受王五辞去…的请求, 拟任, 当选."""

from __future__ import annotations

from functools import cache

from extractnews.kinds.officials.titles import TitleRun
from extractnews.light_classes import dataclass
from extractnews.match.late_pattern import LatePattern
from extractnews.match.lexicon import read_rows
from extractnews.records import Status

_REMOVES = LatePattern("免去|撤销|罢免|辞去|免职|撤职|解除|(?:^|[,、:])免:?")
_OF_REMOVAL = LatePattern("[免撤罢辞解]")  # a sign of each
_GIVES = LatePattern("任命|任免|选举|当选|推选|补选|增选|聘任|聘请|决定")
_YEARS = LatePattern(r"\d[年月]?(?:\d+月)?(?:至|到|[-—–―~]+) ?(?:\d{4}|次年)[^,。]{0,8},?\Z")
_OFFICE_WORD = LatePattern(r"(?:的)?(?:等)?(?:一)?(?:职务|之职|一职|职)")
_CANDIDATE = LatePattern("的?(?:拟任)?(?:候选人|人选|提名人选|建议人选)")
_NEEDS_A_NAME = frozenset({"是", "系", "作为", "身为", "兼", "免", "不任", "代理"})  # no subject from further left
_LEADS_A_GROUP = LatePattern("组长|指挥长|总指挥|召集人|主任$")
NEAR = 60
FAR = 600
LONGEST_VERB = 6
_BETWEEN = LatePattern(
    r"(?:同时|继续|先后|再次|正式|一直|已经|等\d*[两二三四五六七八九十]*[位名人]?(?:同志|代表|委员)?|(?:\d{1,3}|[两三四五六七八九十]+)[位名](?:同志|代表)?|[已曾将还又并被仍现也起则])+\Z"
)
_VOTES = LatePattern(r"(?:以[^,。;、\n]{1,16}|[高全满])票\Z")  # 张三|以190票的高票|当选为
_DELEGATE = LatePattern(r"(?<=为)[^\W\d]{1,9}[省市县区旗州盟]出席\Z")  # 当选为|某县出席|某市第六届人民代表大会代表
_SESSIONS = ("新一届", "本届", "首届", "第一届")
_SESSION = LatePattern(r"第[一二三四五六七八九十\d]{1,4}届\Z")
_FROM = ("从", "由")
# 由县长升任县委书记
_CHANGES = LatePattern("(?:的?(?:职务|位置|岗位)上?)?(?:升任|调任|转任|改任|晋升|提任|升为|跃升|出任|履新|任)")
_DENIED = ("未", "没有", "并非", "从未")  # 未被任命为: the verb begins with 被
CLAUSE = LatePattern("[。;\n]")


@dataclass(frozen=True)
class Appointment:
    """How a post is tied to a name before it: where the name ends, or that it is the subject of the sentence."""

    names_end: int | None
    by_subject: bool
    status: Status | None
    rule: str


NOBODY = Appointment(None, by_subject=False, status=None, rule="denied")  # 未被任命为州委常委


@cache
def _verbs() -> dict[str, Status | None]:
    """Verb between person and post -> status."""
    known: dict[str, Status | None] = {}
    for verb, status in read_rows("officials/post_verbs.tsv", 2):
        known[verb] = None if status == "-" else status  # type: ignore[assignment]  # the data names statuses only
    return known


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(verb[-1] for verb in _verbs())


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(verb[0] for verb in _verbs())


def appointment_of(plain: str, run: TitleRun) -> Appointment | None:
    """The appointment that ends in `run`; None where no such words stand around it, NOBODY where they deny it."""
    verb, at = _verb_before(plain, run)
    if verb:
        if plain.endswith(_DENIED, 0, at):
            return NOBODY
        status = _status(plain, run, verb, at) if at < run.start else None
        by_subject = verb not in _NEEDS_A_NAME and (verb != "为" or status is not None or at == run.start)
        return Appointment(_end_of_names(plain, at), by_subject, status, f"person {verb} post")
    return _removal(plain, run)


def _verb_before(plain: str, run: TitleRun) -> tuple[str, int]:
    """The verb between person and post and where it starts; a verb may have been read into the post (拟任局长)."""
    verbs, end = _verbs(), _end_of_verb(plain, run.start)
    if plain[end - 1 : end] in _last_characters():
        for size in range(min(LONGEST_VERB, end), 0, -1):
            if plain[end - size : end] in verbs:
                return plain[end - size : end], end - size
    if plain[run.start - 1 : run.start] in _FROM and _CHANGES.match(plain, run.end):
        return "从", run.start - 1
    if plain[run.start] in _first_characters():
        for size in range(LONGEST_VERB, 1, -1):
            if plain[run.start : run.start + size] in verbs:
                return plain[run.start : run.start + size], run.start  # the posts tell their status themselves
    return "", run.start


def _end_of_verb(plain: str, end: int) -> int:
    """Where a verb before a post at `end` ends: before what tells of the session and of the delegation."""
    if (session := _SESSION.search(plain, max(0, end - 7), end)) is not None:  # 辞去|第十届|省人大代表
        end = session.start()
    if (delegate := _DELEGATE.search(plain, max(0, end - 14), end)) is not None:
        end = delegate.start()
    elif plain.endswith(_SESSIONS, 0, end):  # 当选为|新一届|党委委员
        end = max(plain.rfind(character, 0, end) for character in "新本首第")
    return end


def _end_of_names(plain: str, verb: int) -> int:
    """Where the names before `verb` end: before adverbs, before 等三位同志 and before the votes."""
    if plain[verb - 1 : verb] == "票" and (votes := _VOTES.search(plain, max(0, verb - 20), verb)):
        verb = votes.start()
    between = _BETWEEN.search(plain, max(0, verb - 10), verb)
    return between.start() if between else verb


def _clause_before(plain: str, at: int) -> str:
    """What stands before `at` in its sentence, at most NEAR characters."""
    window = plain[max(0, at - NEAR) : at]
    return CLAUSE.split(window)[-1]


def _heading(plain: str, at: int) -> str:
    """The line ending in a colon over a list that `at` stands in (任命:)."""
    end = plain.rfind(":\n", max(0, at - FAR), at)
    return plain[plain.rfind("\n", 0, end) + 1 : end][-NEAR:] if end >= 0 else ""


def _gives_before(plain: str, at: int) -> bool:
    """Whether an earlier clause of the line gives posts: 任命甲为…;乙为…, but not where posts were taken since."""
    line = plain[max(plain.rfind("\n", 0, at), plain.rfind("。", 0, at), at - FAR) + 1 : at]
    given = [found.end() for found in _GIVES.finditer(line)]
    taken = [found.end() for found in _REMOVES.finditer(line)]
    return bool(given) and given[-1] > max(taken, default=-1)


def _status(plain: str, run: TitleRun, verb: str, at: int) -> Status | None:
    if _CANDIDATE.match(plain, run.end):
        return "candidate"
    status = _verbs()[verb]
    if status is not None or verb not in {"为", "任", "担任"}:
        return status
    before = _clause_before(plain, at)
    if _YEARS.search(before):
        return "former"
    before += _heading(plain, at)
    if "提名" in before:
        return "candidate"
    if _GIVES.search(before) or _gives_before(plain, at):
        return "appointed"
    return "appointed" if verb == "任" and not _LEADS_A_GROUP.search(run.titles[-1].position) else None


def _removal(plain: str, run: TitleRun) -> Appointment | None:
    """免去张三的局长职务, 免去其局长职务, 接受张三辞去局长职务的请求."""
    is_owned = plain[run.start - 1 : run.start] == "的"
    if not is_owned and not _OF_REMOVAL.search(plain, max(0, run.start - NEAR), run.start):
        return None
    before = _clause_before(plain, run.start)
    if not _REMOVES.search(before) and not (is_owned and _OFFICE_WORD.match(plain, run.end)):
        return None
    if before.endswith(("其", "其的", "他", "她", "他的", "她的")):
        return Appointment(None, True, "removed", "his post is taken")
    end = run.start - 1 if is_owned else run.start
    return Appointment(end, False, "removed", "post is taken from person")
