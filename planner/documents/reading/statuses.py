"""Statuses by word or sign: the health of a key result and where a piece of work stands."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from planner.documents.reading.words import every, key
from planner.documents.reading.words.statuses import STATUS, WORK
from planner.domain.report import ColumnRole, Status

_SPLIT = re.compile(r"[.,;/·|]|\s-\s")


@cache
def _statuses() -> dict[str, str]:
    """Return the status of each word's key and of each sign."""
    return _table(cast("dict[str, dict[str, tuple[str, ...]]]", STATUS))


@cache
def _columns() -> dict[str, str]:
    """Return the column of each word's key and of each sign."""
    return _table(cast("dict[str, dict[str, tuple[str, ...]]]", WORK))


def _table(words: dict[str, dict[str, tuple[str, ...]]]) -> dict[str, str]:
    """Return the meaning by key; a sign has no letters, so it stands for itself."""
    return {key(word) or word: meaning for meaning, table in words.items() for word in every(table)}


def status_of(text: str) -> Status | None:
    """Return the health that a short text states by a word, or by a sign that opens it."""
    return cast("Status | None", _meaning(text, _statuses()))


def column_of(text: str) -> ColumnRole | None:
    """Return where the work stands that a short text tells of; of several words the last counts."""
    found = _meaning(text, _columns())
    if found is None and len(text) <= 40:
        for part in reversed(_SPLIT.split(text)):
            found = found or _by_ending(part)
    return cast("ColumnRole | None", found)


def _meaning(text: str, table: dict[str, str]) -> str | None:
    """Look the whole text up, then its first sign with or without a variation mark."""
    text = text.strip()
    if not text or len(text) > 60:
        return None
    return table.get(key(text)) or table.get(text) or table.get(text[:2]) or table.get(text[:1])


def _by_ending(part: str) -> str | None:
    """Look up the last one or two words of a phrase: "메이킹 예정", "디자인 완료"."""
    words = part.split()
    for count in (2, 1):
        if len(words) >= count:
            found = _columns().get(key(" ".join(words[-count:])))
            if found is not None:
                return found
    return None
