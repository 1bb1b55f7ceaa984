"""The words of our own pages in each language in which they are written; reading knows all of them."""

from __future__ import annotations

from typing import Literal

from planner.domain.report import ColumnRole

Language = Literal["en", "ko"]
# A column of the board: what it means, and its name if it has one of its own.
Place = tuple[ColumnRole, str | None]
LANGUAGES: tuple[Language, ...] = ("en", "ko")
# Where a page says how sure reading was of what it tells, most often, that is a third word.
MARK = "<!-- okr-planner 1 {about} -->"

# What begins a section, a property, or a list below an item.
HEADS: dict[str, tuple[str, str]] = {
    "objective": ("Objective", "목표"),
    "team": ("Team", "팀"),
    "no team": ("No team", "팀 없음"),
    "actions": ("Action items", "액션 아이템"),
    "decisions": ("Decisions", "결정 사항"),
    "agenda": ("Agenda", "안건"),
    "kpis": ("KPI", "KPI"),
    "meeting": ("Meeting", "회의"),
    "date": ("Date", "일시"),
    "location": ("Location", "장소"),
    "attendees": ("Attendees", "참석자"),
    "cycle": ("Cycle", "기간"),
    "rhythm": ("Check-in", "체크인 주기"),
    "next meeting": ("Next meeting", "다음 회의"),
    "check-ins": ("Check-ins", "체크인"),
}  # fmt: skip
# What is told of an item behind its title.
FACTS: dict[str, tuple[str, str]] = {
    "owner": ("owner", "담당"),
    "team": ("team", "팀"),
    "start": ("start", "시작"),
    "current": ("current", "현재"),
    "target": ("target", "목표"),
    "value": ("value", "값"),
    "unit": ("unit", "단위"),
    "direction": ("direction", "방향"),
    "bound": ("bound", "기준"),
    "measure": ("measured as", "측정"),
    "progress": ("progress", "진행률"),
    "status": ("status", "상태"),
    "due": ("due", "기한"),
    "weight": ("weight", "가중치"),
    "stage": ("stage", "단계"),
    "draft of": ("draft of", "초안 대상"),
    "supports": ("supports", "상위 목표"),
    "certainty": ("certainty", "확실성"),
    "column": ("column", "열"),
    "key result": ("key result", "핵심 결과"),
    "labels": ("labels", "라벨"),
    "done": ("done", "완료"),
    "period": ("period", "주기"),
    "confidence": ("confidence", "신뢰도"),
    "recorded": ("recorded", "기록"),
}  # fmt: skip
# What a fact may be; the key is the report's own word.
VALUES: dict[str, dict[str, tuple[str, str]]] = {
    "direction": {"decrease": ("down", "감소"), "maintain": ("keep", "유지")},
    "bound": {
        "at-least": ("at least", "이상"),
        "more-than": ("more than", "초과"),
        "at-most": ("at most", "이하"),
        "less-than": ("less than", "미만"),
    },
    "measure": {
        "metric": ("metric", "지표"),
        "maintain": ("keep", "유지"),
        "milestone": ("milestone", "마일스톤"),
        "roll-up": ("roll-up", "이니셔티브 평균"),
    },
    "status": {
        "on-track": ("on-track", "순항"),
        "at-risk": ("at-risk", "주의"),
        "off-track": ("off-track", "이탈"),
        "done": ("done", "완료"),
    },
    "stage": {"draft": ("draft", "초안"), "closed": ("closed", "종료")},
    "column": {
        "todo": ("To do", "할 일"),
        "doing": ("In progress", "진행 중"),
        "backlog": ("Backlog", "백로그"),
        "done": ("Done", "완료"),
    },
    "every": {
        "week": ("every week", "매주"),
        "two weeks": ("every two weeks", "격주"),
        "month": ("every month", "매월"),
    },
    "rule": {},
    "nothing": {"none": ("none", "없음"), "unknown": ("unknown", "모름")},
}  # fmt: skip
_DAYS = (("Monday", "월요일"), ("Tuesday", "화요일"), ("Wednesday", "수요일"), ("Thursday", "목요일"),
         ("Friday", "금요일"), ("Saturday", "토요일"), ("Sunday", "일요일"))  # fmt: skip
_WEEKS = (
    ("first", "첫째 주"),
    ("second", "둘째 주"),
    ("third", "셋째 주"),
    ("fourth", "넷째 주"),
    ("last", "마지막 주"),
)
VALUES["rule"] = {day: (day, own) for day, own in _DAYS} | {
    f"{week} {day}": (f"{week} {day}", f"{own_week} {own_day}")
    for week, own_week in _WEEKS
    for day, own_day in _DAYS
}
DUE: tuple[str, str] = ("by {day}", "{day}까지")


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        self._at = LANGUAGES.index(language)

    def head(self, name: str) -> str:
        """What begins a section or a property."""
        return HEADS[name][self._at]

    def fact(self, name: str) -> str:
        """What a fact is called."""
        return FACTS[name][self._at]

    def value(self, fact: str, value: str) -> str:
        """What a fact says; a value without a word of ours says itself."""
        known = VALUES[fact].get(value)
        return value if known is None else known[self._at]

    def due(self, day: object) -> str:
        """Until when a card is to be done."""
        return DUE[self._at].format(day=day)


def unsaid_column(place: Place, *, done: bool) -> Place:
    """Where a card stands by its box alone, below the name of a column or the card of `place`."""
    if (place[0] == "done") == done:
        return place
    return ("done", None) if done else ("todo", None)


def heads() -> dict[str, str]:
    """What each word at the head of something begins."""
    return {word: name for name, words in HEADS.items() for word in words}


def facts() -> dict[str, str]:
    """What each name of a fact tells."""
    return {word: name for name, words in FACTS.items() for word in words}


def values(fact: str) -> dict[str, str]:
    """The report's word for each word that a fact may say."""
    return {word: value for value, words in VALUES[fact].items() for word in words}


def language_of(text: str) -> Language:
    """The language of a page of these words: Korean where a tenth of their letters is Hangul."""
    letters = sum(sign.isalpha() for sign in text)
    hangul = sum("가" <= sign <= "힣" for sign in text)
    return "ko" if hangul * 10 > letters else "en"
