"""What a title says beside itself: owner, due date, status, score, current value; each becomes a field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from planner.documents.reading.calendar import FoundDate, last_date
from planner.documents.reading.dues import find_due, is_date_note, whole_due
from planner.documents.reading.inline import is_picture, is_struck, plain, without_pictures
from planner.documents.reading.people import People, clean_name, is_latin_name, looks_like_name
from planner.documents.reading.quantities import Quantity, find_quantities
from planner.documents.reading.shares import CLOSERS, find_score, plain_number, share_of, sole_figure
from planner.documents.reading.statuses import column_of, status_of
from planner.documents.reading.words import alternation, every, key, keys
from planner.documents.reading.words.labels import CURRENT, DUE, OWNER, PROGRESS, START, STATUS, TARGET
from planner.domain.report import ColumnRole, Status


@dataclass(slots=True)
class Said:
    """A title and the fields that its annotations give."""

    title: str
    owner: str | None = None
    team: str | None = None
    due: date | None = None
    undated: bool = False
    """A due date was named whose year nothing in the document tells."""
    status: Status | None = None
    column: ColumnRole | None = None
    progress: float | None = None
    start: Quantity | None = None
    current: Quantity | None = None
    target: Quantity | None = None
    struck: bool = False
    assigned: bool = False
    """Roles and names were given: "(PM : 성은, 개발 : 강욱)"."""
    follow_up: str | None = None
    """What should come after it: "(→ 전략팀과 논의 필요)"."""
    notes: list[str] = field(default_factory=list)


_FIELDS = {
    name: kind
    for kind, table in (
        ("owner", OWNER),
        ("due", DUE),
        ("status", STATUS),
        ("progress", PROGRESS),
        ("target", TARGET),
        ("current", CURRENT),
        ("start", START),
    )
    for name in keys(table)
}
_FIELD_WORDS = alternation(
    word for table in (OWNER, DUE, STATUS, PROGRESS, TARGET, CURRENT, START) for word in every(table)
)
_FIELD_INITIALS = frozenset(name[0] for name in _FIELDS)
# The words are tried only where the first letter of one stands.
_FIELD_WORD = rf"(?=[{''.join(sorted(_FIELD_INITIALS))}])(?P<name>{_FIELD_WORDS})"
_FIELD = re.compile(rf"[-–—/|,;·(\[（\s](?:(?<!\s)|\s)\s*{_FIELD_WORD}\s?[:：]\s?", re.IGNORECASE)
_BADGE = re.compile(r"\s*(?P<open>\[)?`(?P<text>[^`]{1,60})`(?(open)\])")
_AFTER_BADGES = re.compile(r"[\s*_.)]*(?:@\S+\s*)*$")
_RESULT = re.compile(r"\s*=+>+\s*\.?\s*")
_MENTION_END = re.compile(
    r"(?:[\s,;/(\[–—-]+|^)@(?P<name>[\w.-]+[\w])(?:\((?P<team>[^()]{1,40})\))?[)\]\s.]*$"
)
_MENTION_START = re.compile(
    r"@(?P<name>[\w.-]*\w)(?![\w/.])(?:\((?P<team>[^()]{1,40})\))?\s*[:：,]?\s+(?=\S)"
)
_BRACKET_START = re.compile(r"\[(?P<name>[^\[\]]{2,30})\]\s*(?=\S)")
_PAREN_END = re.compile(r"[(（\[](?P<name>[^()（）\[\]]{2,60})[)）\]]\s*$")
_COLON_START = re.compile(r"(?P<name>[^:：()]{2,40}?)\s*(?:：\s*|:\s+|\s[-–—]\s)(?=\S)")
_NAME_TO_DO = re.compile(r"(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?) (?:to|will|should) (?=\S)")
_ROLES = re.compile(
    r"\((?P<roles>[^()]{1,40}?\s?[:：]\s?[^()]{1,80})\)(?P<tail>[^()]{0,60}(?:\([^()]{1,3}\))?[^()]{0,8})$"
)
_ROLE = re.compile(
    r"(?P<role>[^:：,]{1,15}?)\s*[:：]\s*(?P<names>[^:：]+?)(?=\s*,\s*[^:：,]{1,15}?\s*[:：]|$)"
)
_ARROW = re.compile(r"[→⇒➡]|->")
_FOLLOW_UP = re.compile(r"\s*\(\s*(?:→|->|⇒|➡\ufe0f?)\s*(?P<text>[^()]{2,80})\)\s*$")
_NOW = re.compile(
    rf"[(（\[]\s*(?:{alternation(every(CURRENT))})\s*(?:is|:|：|=|at|은|는)?\s*(?P<value>[^()（）\[\]]{{1,40}})[)）\]]",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[(（\[]")
_NEXT_PART = re.compile(r"\s+[—–|·-]\s+")
_TAIL = re.compile(r"\s[-–—|]\s(?P<text>[^-–—|]{1,40}(?:-\d{1,2}-\d{1,2})?)$")
_MENTIONED_DATE = re.compile(r"(?P<mention>@[\w.-]*\w)\s+(?P<text>[\d./월月日 -]{3,12}일?)$")
_DIGIT = re.compile(r"\d")
_CLOSING = re.compile(r"[(（\[【](?P<text>[^()（）\[\]【】]{1,120})[)）\]】]$")
_PARTS = re.compile(r"\s*[,;]\s+|\s*[；，、]\s*|\s+[/·|]\s+")
_PART_SIGN = re.compile(r"[\s；，、]")
_ASIDE_FIELD = re.compile(rf"{_FIELD_WORD}(?:\s?[:：=]\s?|\s)(?:(?:is|at)\s)?(?P<value>.+)", re.IGNORECASE)
_FIELD_LINE = re.compile(rf"{_FIELD_WORD}\s?[:：]\s?(?P<value>.{{1,80}})", re.IGNORECASE)
# Several fields may share a line: "担当：山田 状態：順調".
_NEXT_FIELD = re.compile(rf"[\s/|,、，;；·]+(?={_FIELD_WORD}\s?[:：])", re.IGNORECASE)
_COUNT = re.compile(r"(\d[\d,]{0,9})\s?/\s?(\d[\d,]{0,9})")
# Without one of these a title tells no more than its words and a date.
_MARKED = re.compile("[][()（）【】:：@—–\\-\u20e3\ufe0f\u2190-\u2bff\U0001f000-\U0010ffff]")
_EDGES = " \t-–—:：,;|·"
_SLASH_END = re.compile(r"\s/+$")


class Annotations:
    """Peels annotations off titles; knows the document's people and the date that years come from."""

    def __init__(self, people: People, anchor: date | None) -> None:
        self.people = people
        self.anchor = anchor

    def peel(self, raw: str, *, work: bool = False) -> Said:
        """Return the title of a line and its fields; `work` is an action item, whose doer stands in front."""
        said = Said("", struck=("~" in raw or raw.startswith("<")) and is_struck(raw))
        if "=>" in raw:
            raw = self._result(raw, said)
        if "`" in raw:
            raw = self._badges(raw, said)
        text = plain(raw)
        if _MARKED.search(text):
            self._marked(text, said, work=work)
        else:
            said.title = text
            self._unmarked(said, work=work)
        if said.owner is not None:
            self.people.learn(said.owner)
        said.title = said.title.strip(_EDGES).strip()
        if said.title.endswith("/"):
            said.title = _SLASH_END.sub("", said.title).strip()
        return said

    def _unmarked(self, said: Said, *, work: bool) -> None:
        """Read what needs no mark: "Kim to …" and a date that a word makes due."""
        if work:
            self._doer(said)
        if _DIGIT.search(said.title):
            self._due(said, work=work)

    def _marked(self, text: str, said: Said, *, work: bool) -> None:
        """Read all that parentheses, colons, dashes, "@" and pictures can tell."""
        self._signs(text, said)
        said.title = without_pictures(text)
        if said.title.endswith(CLOSERS):
            self._follow_up(said)
            self._aside(said, work=work)
        if ":" in said.title or "：" in said.title:
            self._assignment(said)
            self._fields(said)
        self._late_status(said)
        if work:
            self._tail(said)
        self._people(said, work=work)
        if _DIGIT.search(said.title):
            self._figures(said)
            self._due(said, work=work)
        self._signs(said.title, said)
        said.title = without_pictures(said.title).strip(_EDGES)
        if said.title.endswith(CLOSERS):
            self._aside(said, work=work)  # what stood before a removed score
        if said.owner is None and (said.title.endswith((")", "]")) or "@" in said.title):
            self._people(said, work=False)  # what stood behind a removed date
        said.title = without_pictures(said.title)

    def _result(self, raw: str, said: Said) -> str:
        """Cut off what came of it: "… => In progress"."""
        parts = _RESULT.split(raw, maxsplit=1)
        if len(parts) == 2 and parts[0].strip():
            result = plain(parts[1])
            said.status = status_of(_RESULT.split(result)[0].split(".")[0])
            said.notes.append(result)
            return parts[0]
        return raw

    def _badges(self, raw: str, said: Said) -> str:
        """Take dates and statuses out of code marks: `ETA 5/19 (금)`, [`on-track`]."""

        def replace(match: re.Match[str]) -> str:
            closes = bool(match["open"]) or bool(_AFTER_BADGES.match(raw, match.end()))
            return "" if self._badge(match["text"].strip(), said, closes=closes) else match.group()

        return _BADGE.sub(replace, raw)

    def _badge(self, text: str, said: Said, *, closes: bool) -> bool:
        """Say whether a badge became a field."""
        found = last_date(text) if any(sign.isdigit() for sign in text) else None
        if found is not None and is_date_note(text, found):
            self._set_due(found, said)
            return True
        if not closes:
            return False
        status, column = status_of(text), column_of(text)
        said.status = said.status or status
        said.column = said.column or column
        return bool(status or column or not key(text))

    def _signs(self, text: str, said: Said) -> None:
        """Read a sign at an end: "✅ …", "… 🟢"."""
        for sign in (text[:1], text[-1:] if text[-1:] != "\ufe0f" else text[-2:-1]):
            if sign and is_picture(sign):
                said.status = said.status or status_of(sign)
                said.column = said.column or column_of(sign)

    def _follow_up(self, said: Said) -> None:
        """Read what an arrow in closing parentheses points to."""
        match = _FOLLOW_UP.search(said.title) if _ARROW.search(said.title) else None
        if match is not None and match.start() > 0:
            said.follow_up = match["text"]
            said.title = said.title[: match.start()]

    def _aside(self, said: Said, *, work: bool) -> None:
        """Read a closing parenthesis that lists fields: "(현재 1,800명, 담당: 이영희)", "[at-risk]"."""
        match = _CLOSING.search(said.title)
        head = said.title[: match.start()].rstrip() if match else ""
        if match is None or not head:
            return
        told = match["text"]
        parts = [part.strip() for part in _PARTS.split(told)] if _PART_SIGN.search(told) else [told]
        kept = [part for part in parts if not self._aside_part(part, said, head, work=work)]
        people = [part for part in kept if self._is_person(part)]
        if people and len(people) == len(kept) < len(parts) and said.owner is None:
            said.owner, kept, people = clean_name(", ".join(people)), [], []
        if len(kept) < len(parts) and not people:
            rest = f" ({', '.join(kept)})" if kept else ""
            said.title = head + rest

    def _aside_part(self, part: str, said: Said, head: str, *, work: bool) -> bool:
        """Read one part of an aside as a field, if it is one."""
        told = _ASIDE_FIELD.fullmatch(part) if part[:1].casefold() in _FIELD_INITIALS else None
        if told is not None:
            kind = _FIELDS[key(told["name"])]
            return self._set_field(kind, told["value"].strip(), said, aside=True)
        due = whole_due(part) if _DIGIT.search(part) else None
        if due is not None and (work or len(part) > due.end - due.start):
            self._set_due(due, said)
            return True
        status = status_of(part)
        if status is not None:
            said.status = said.status or status
            return True
        share = _COUNT.fullmatch(part)
        whole = plain_number(share[2]) if share is not None and not work else None
        if share is not None and any(figure.value == whole for figure in find_quantities(head)):
            said.current = find_quantities(share[1])[0]
            said.start = said.current._replace(value=0.0)
            return True
        return False

    def field_line(self, words: str, said: Said) -> bool:
        """Read a line that is one field: "담당: 이영희", "Owner: Kim"; say whether it is."""
        told = _FIELD_LINE.fullmatch(words)
        if told is None:
            return False
        second = _NEXT_FIELD.search(told["value"])
        if second is not None and self.field_line(told["value"][second.end() :], said):
            words = words[: told.start("value") + second.start()]
            told = _FIELD_LINE.fullmatch(words) or told
        return self._set_field(_FIELDS[key(told["name"])], told["value"].strip(), said, aside=True)

    def _late_status(self, said: Said) -> None:
        """Read a status behind a dash: "… — On track"."""
        head, dash, tail = said.title.rpartition(" — ")
        if not dash:
            head, dash, tail = said.title.rpartition(" - ")
        status = status_of(tail) if dash and head and len(tail) <= 20 else None
        if status is not None:
            said.status, said.title = said.status or status, head.rstrip()

    def _tail(self, said: Said) -> None:
        """Read who and when behind dashes or a mention: "Book it - Kim - 12/08/2024", "… @kim 3/13"."""
        mentioned = _MENTIONED_DATE.search(said.title) if "@" in said.title else None
        day = last_date(mentioned["text"]) if mentioned is not None else None
        if mentioned is not None and day is not None:
            self._set_due(day, said)
            said.title = said.title[: mentioned.end("mention")]
        while (match := _TAIL.search(said.title)) is not None and match.start() > 0:
            due = whole_due(match["text"]) if _DIGIT.search(match["text"]) else None
            if due is not None:
                self._set_due(due, said)
            elif said.owner is None and self._is_person(match["text"]):
                said.owner = clean_name(match["text"])
            else:
                return
            said.title = said.title[: match.start()].rstrip()

    def _assignment(self, said: Said) -> None:
        """Read "(PM : 성은, 개발 : 강욱) 강욱 개발 5/24": who does it in which role, and when."""
        match = _ROLES.search(said.title) if "(" in said.title else None
        if match is None:
            return
        pairs = list(_ROLE.finditer(match["roles"]))
        found = last_date(match["tail"])
        if not pairs or (match["tail"].strip() and found is None):
            return
        told = [name.strip() for pair in pairs for name in pair["names"].split(",")]
        names = [name for name in told if _short_name(name)]
        if not names or any(
            key(pair["role"]) in _FIELDS and _FIELDS[key(pair["role"])] != "owner" for pair in pairs
        ):
            return
        said.owner = ", ".join(dict.fromkeys(names))
        said.assigned = True
        if found is not None:
            self._set_due(found, said)
        rest = ", ".join(name for name in told if name not in names)
        said.title = said.title[: match.start()].rstrip() + (f" ({rest})" if rest else "")

    def _fields(self, said: Said) -> None:
        """Read fields that follow the title: "— 현재: x / 목표: y", "(담당: 김민수)"."""
        marks = [mark for mark in _FIELD.finditer(said.title) if mark.start() > 0]
        if not marks:
            return
        ends = [mark.start() for mark in marks[1:]] + [len(said.title)]
        kept = [said.title[: marks[0].start()]]
        for mark, end in zip(marks, ends, strict=True):
            value, tail = _field_value(said.title, mark, end)
            if not self._set_field(_FIELDS[key(mark["name"])], value, said, aside="(" in mark.group()):
                tail = said.title[mark.start() : end]
            kept.append(tail)
        said.title = "".join(kept).rstrip()

    def _set_field(self, kind: str, value: str, said: Said, *, aside: bool) -> bool:
        """Keep one field by its meaning; a figure's words are a note, unless an aside holds none."""
        if kind == "owner":
            said.owner = said.owner or clean_name(value)
        elif kind == "status":
            status = status_of(value)
            said.status, said.column = status or said.status, column_of(value) or said.column
            if status is None and said.current is None:
                said.current = sole_figure(value)  # "Stand: 21 %"
        elif kind == "progress":
            said.progress = share_of(value)
        elif kind == "due":
            found = last_date(value)
            if found is None:
                return False
            self._set_due(found, said)
        else:
            figure = sole_figure(value)
            if figure is None and aside:
                return False
            setattr(said, kind, figure)
            if figure is None:
                said.notes.append(f"{_FIELD_TITLES[kind]}: {value}")
        return True

    def _people(self, said: Said, *, work: bool) -> None:
        """Read who it belongs to: "@name" at an end, "이름: …", "… (이름)", "[이름] …"."""
        if "@" in said.title:
            self._mention(said, work=work)
        if work and said.owner is None:
            self._doer(said)
        if work and said.owner is None:
            match = _COLON_START.match(said.title)
            if match and self._names_doer(match["name"]):
                said.owner = clean_name(match["name"])
                said.title = said.title[match.end() :]
        closed = said.owner is None and said.title.endswith(CLOSERS)
        match = _PAREN_END.search(said.title) if closed else None
        head = said.title[: match.start()].rstrip() if match else ""
        if match and head and self._is_person(match["name"]):
            said.owner, said.title = clean_name(match["name"]), head
        match = _BRACKET_START.match(said.title) if said.title.startswith("[") else None
        if match and said.owner is None and self._is_person(match["name"]):
            said.owner = clean_name(match["name"])
            said.title = said.title[match.end() :]

    def _doer(self, said: Said) -> None:
        """Read "Kim to …" where Kim is known."""
        match = _NAME_TO_DO.match(said.title)
        if match and self.people.knows(match["name"]):
            said.owner, said.title = match["name"], said.title[match.end() :]

    def _mention(self, said: Said, *, work: bool) -> None:
        """Read "@name" at the end and, of work, at the start."""
        names: list[str] = []
        while (match := _MENTION_END.search(said.title)) is not None and match.start() >= 0:
            names.insert(0, match["name"])
            said.team = said.team or match["team"]
            said.title = said.title[: match.start()]
        front = _MENTION_START.match(said.title) if work else None
        while front is not None:
            names.append(front["name"])
            said.title = said.title[front.end() :]
            front = _MENTION_START.match(said.title) if said.title.startswith("@") else None
        if names:
            said.owner = ", ".join(names)

    def _names_doer(self, words: str) -> bool:
        """Say whether words before a colon say who acts; in a list of work a capitalised name does too."""
        return self.people.looks_like_people(words) or (
            is_latin_name(words) and key(words) not in _FIELDS and len(words.split()) == 2
        )

    def _is_person(self, words: str) -> bool:
        """Say whether every word group is a known person or a Korean full name."""
        parts = [part.strip() for part in re.split(r"[,/&·]", words)]
        return all(part and (self.people.knows(part) or looks_like_name(part)) for part in parts)

    def _figures(self, said: Said) -> None:
        """Read a score at the end and a current value in parentheses."""
        match = _NOW.search(said.title) if _OPENING.search(said.title) else None
        values = find_quantities(match["value"]) if match else []
        if match is not None and values:
            said.current = values[0]
            said.title = said.title[: match.start()].rstrip() + said.title[match.end() :]
        score = find_score(said.title)
        if score is not None:
            said.title, said.progress = said.title[: score[0]], score[1]

    def _due(self, said: Said, *, work: bool) -> None:
        """Read a due date that its words or parentheses mark as one: "(10/20까지)", "~10/20", "due Oct 3"."""
        due = find_due(said.title, work=work)
        if due is not None:
            self._set_due(due[0], said)
            said.title = due[1]

    def _set_due(self, found: FoundDate, said: Said) -> None:
        """Keep a due date; the first that is told counts."""
        day = found.on(self.anchor)
        said.due = said.due or day
        said.undated = said.undated or day is None


_FIELD_TITLES = {"target": "Target", "current": "Current", "start": "Start"}


def _field_value(title: str, mark: re.Match[str], end: int) -> tuple[str, str]:
    """Return a field's value and what follows it; a parenthesis around the field ends its value."""
    value = title[mark.end() : end]
    if mark.group().lstrip()[:1] in "(（[":
        value, closing, tail = re.split(r"([)）\]])", value + ")", maxsplit=1)
        return value.strip(), tail.removesuffix(")") if closing else ""
    parted = _NEXT_PART.search(value)
    if parted is not None and parted.start():
        return value[: parted.start()].strip(), value[parted.start() :]
    return value.strip(" )]）,;/"), ""


def _short_name(name: str) -> bool:
    """Say whether a word can be a name at all."""
    return 0 < len(name) <= 20 and (len(name.split()) == 1 or is_latin_name(name))
