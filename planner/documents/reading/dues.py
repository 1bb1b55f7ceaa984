"""Due dates inside of titles: the words and signs that make a date one, and how it is cut out."""

from __future__ import annotations

import re

from planner.documents.reading.calendar import FoundDate, find_dates
from planner.documents.reading.words import alternation, every, key, keys
from planner.documents.reading.words.labels import DUE, DUE_AFTER, DUE_BEFORE

_AFTER_WORDS = tuple(every(DUE_AFTER))
_DUE_WORDS = (*every(DUE), *every(DUE_BEFORE), "@", "~", "〜", "∼")
_BEFORE_DUE = re.compile(
    rf"(?=[{''.join(sorted({word[0] for word in _DUE_WORDS}))}(\[（【])(?:(?P<word>"
    + alternation(_DUE_WORDS)
    + r")\s*[:：]?\s*|[(\[（【]\s*(?:~\s*)?)(?:[^\W\d]{1,3}\s)?$",
    re.IGNORECASE,
)
_AFTER_DUE = re.compile(
    r"\s*(?:\([^()\d]{1,9}\))?\s*(?:(?P<word>" + alternation(_AFTER_WORDS) + r")|[)\]）】])"
)
# A due word stands no farther than this in front of its date.
_NEAR = 24
_ENDINGS = frozenset(_AFTER_WORDS) - {"예정", "완료"}
_WEEKDAY = re.compile(r"\s*\([^()\d]{1,9}\)")


def find_due(title: str, *, work: bool) -> tuple[FoundDate, str] | None:
    """Return the date that words or parentheses mark as due, and the title without it."""
    for found in reversed(find_dates(title, short=True)):
        at = max(found.start - _NEAR, 0)
        before = _BEFORE_DUE.search(title[at : found.start])
        after = _AFTER_DUE.match(title, found.end)
        if _marks_due(before, after, work=work):
            start = at + before.start() if before else found.start
            weekday = _WEEKDAY.match(title, found.end)
            end = after.end() if after else (weekday.end() if weekday else found.end)
            return found, _join(title[:start], title[end:])
    return None


def whole_due(part: str) -> FoundDate | None:
    """Return the date of words that are nothing but a due date: "10/18까지", "due 3/15", "avant le 16/02"."""
    found = find_dates(part, short=True)
    if len(found) != 1:
        return None
    rest = key(_WEEKDAY.sub("", part[: found[0].start] + part[found[0].end :]))
    return found[0] if not rest or rest in _DUE_KEYS else None


def _marks_due(before: re.Match[str] | None, after: re.Match[str] | None, *, work: bool) -> bool:
    """Say whether what stands around a date makes it a due date; of work, parentheses alone do."""
    if after is not None and after["word"] in _ENDINGS:
        return True
    if before is None or (not before["word"] and not work and "~" not in before.group()):
        return False
    return bool(before["word"]) or after is not None


def _join(head: str, tail: str) -> str:
    """Join what stood around a removed annotation, closing its parenthesis."""
    head, tail = head.rstrip(" (（["), tail.lstrip(" )）]")
    return f"{head} {tail}".strip()


def is_date_note(text: str, found: FoundDate) -> bool:
    """Say whether a badge is about a date: little else stands beside it than a due word."""
    rest = text[: found.start].strip(" :：~")
    return len(rest) <= 8 and (
        not rest or key(rest) in _DUE_KEYS or key(rest.split()[-1]) in _DUE_KEYS or found.start < 3
    )


_DUE_KEYS = keys(DUE) | keys(DUE_BEFORE) | keys(DUE_AFTER)
