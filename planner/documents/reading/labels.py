"""Labels that say what a line is: "O1 : …", "**KR1** …", "Key Result 2.1: …", "[KR3] …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from planner.documents.reading.memo import remembered
from planner.documents.reading.words import alternation, every, key, keys
from planner.documents.reading.words.labels import (
    INITIATIVE,
    KEY_RESULT,
    KEY_RESULT_LETTERS,
    OBJECTIVE,
    OBJECTIVE_LETTERS,
    WEAK_KEY_RESULT,
    WEAK_OBJECTIVE,
)

LabelKind = Literal["objective", "key result", "initiative"]

_WORDS = tuple(
    word
    for table in (OBJECTIVE, KEY_RESULT, INITIATIVE, WEAK_OBJECTIVE, WEAK_KEY_RESULT)
    for word in every(table)
)
_LETTERS = (*KEY_RESULT_LETTERS, *OBJECTIVE_LETTERS)
_FIRST = frozenset(word[0].casefold() for word in (*_WORDS, *_LETTERS)) | frozenset("[(【「")
_LABEL = re.compile(
    r"[\[(【「]?\s*(?:[OО]\d{1,2}\s*[-./·]?\s*(?=KR|КР|K))?"
    rf"(?:(?P<word>{alternation(_WORDS)})|(?P<letters>{alternation(_LETTERS)}))"
    r"(?P<gloss>\s?[(（](?:KRs?|Key Results?|O|Objectives?)[)）])?"
    r"\s*(?:[#№]|No\.|[nN][°º.]\s?|Nr\.?\s?|-(?=\d)|(?:KR|O)(?=\d))?\s*"
    r"(?P<number>\d{1,5}(?:[.\-]\d{1,3}){0,3}[a-z]?(?![\w%])|[一二三四五六七八九十]{1,2}(?=\s*[:：.、]))?"
    r"(?:\s?\([^()]{1,20}\)(?=\s*[:：]))?"
    r"(?P<gap>\s*)(?P<mark>[\])】」]?\s*[:：|]|[\])】」]|[.](?=\s|$)|[-–—](?=\s))?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_OBJECTIVE_KEYS = keys(OBJECTIVE)
_WEAK_KEYS = keys(WEAK_OBJECTIVE) - _OBJECTIVE_KEYS
_KEY_RESULT_KEYS = keys(KEY_RESULT)
_WEAK_RESULT_KEYS = keys(WEAK_KEY_RESULT)
_YEAR = re.compile(r"(?:19|20)\d\d")
# A team's or cycle's mark before the label: "OBS-O1", "R0-KR2".
_PREFIX = re.compile(r"[A-Z][A-Z0-9]{0,5}-(?=(?:O|KR|Obj)\s?\d)")
_LONGEST_PREFIX = 8
_NUMBERED_OKR = re.compile(r"OKR\s?#?(?P<number>\d{1,2})\s*[:：.)–—-]\s*(?P<rest>\S.*)", re.IGNORECASE)
_NUMERALS = "一二三四五六七八九十"
_LETTER_KEYS = frozenset(key(letters) for letters in KEY_RESULT_LETTERS)


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is called, its number and the words after it; `weak` is an everyday word ("목표")."""

    kind: LabelKind
    number: str | None
    rest: str
    weak: bool = False


@remembered
def _opening(words: str) -> re.Match[str] | None:
    """Return what opens a line like a label."""
    if "-" in words[:_LONGEST_PREFIX]:
        words = _PREFIX.sub("", words, count=1)
    return _LABEL.match(words) if words[:1].casefold() in _FIRST else None


def read_label(words: str, *, loose: bool) -> Label | None:
    """Return the label that opens a line; `loose` also takes one that only a space parts from the rest."""
    match = _opening(words)
    if match is None:
        return None
    words = match.string
    number, mark, rest = match["number"], match["mark"], match["rest"].strip()
    if number and _YEAR.fullmatch(number):
        return None
    alone = not rest and not words.endswith((".", "?", ","))
    if not (mark or alone or (number and loose and match["gap"])):
        return None
    if match["letters"] and not _letters_count(match["letters"], number, mark):
        return None
    kind, weak = _kind(match["word"], match["letters"])
    weak = weak and not match["gloss"]
    if weak and not (number if kind == "key result" else number or mark):
        return None
    return Label(kind, _as_digits(number), rest, weak and not number)


def heading_label(words: str) -> Label | None:
    """Return the label of a heading, where "O" alone and "OKR 2: …" are objectives too.

    Of the latter one may state its objective again, in a line of its own: it counts only with key results.
    """
    if words in OBJECTIVE_LETTERS:
        return Label("objective", None, "")
    numbered = _NUMBERED_OKR.match(words)
    if numbered is not None:
        return Label("objective", numbered["number"], numbered["rest"], weak=True)
    return read_label(words, loose=True)


def _as_digits(number: str | None) -> str | None:
    """Return "二" as "2"; other numbers as they are."""
    return str(_NUMERALS.index(number) + 1) if number and number in _NUMERALS else number


def _letters_count(letters: str, number: str | None, mark: str | None) -> bool:
    """Say whether one or two letters are a label: in capitals, with a number or a colon."""
    if letters.upper() != letters and letters.lower() != "obj":
        return False
    return bool(number) or (mark or "").endswith((":", "："))


def _kind(word: str | None, letters: str | None) -> tuple[LabelKind, bool]:
    """Return what the word means and whether it is an everyday word."""
    if letters is not None:
        return ("key result" if key(letters) in _LETTER_KEYS else "objective"), False
    name = key(word or "")
    if name in _KEY_RESULT_KEYS:
        return "key result", False
    if name in _OBJECTIVE_KEYS:
        return "objective", False
    if name in _WEAK_KEYS:
        return "objective", True
    return ("key result", True) if name in _WEAK_RESULT_KEYS else ("initiative", False)
