"""Places work of rows that name no key result, in tables whose rows lost their order.

Numbers in front ("(2) …") say which place a piece of work has under its key result: each key result holds
each number once and none without the one before. What the numbers leave open, shared words and nearness
decide.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice, permutations

from planner.documents.reading.drafts import DraftInitiative, DraftKeyResult
from planner.documents.reading.likeness import shared

# More pieces of work with one number than these are placed one after the other.
_TOGETHER = 5
# Words of a key result's first pieces of work count as its own.
_COMPARED = 6
_ABOVE = 0.25
_WORDS, _STEP = 3.0, 0.12


@dataclass(slots=True)
class LooseInput:
    """Work of a row that names no key result; `number` is its own, `row` its place in the table."""

    initiative: DraftInitiative
    number: int | None
    row: int


def place_loose(
    anchors: list[tuple[int, DraftKeyResult]], loose: list[LooseInput], asides: list[tuple[int, str]]
) -> bool:
    """Give loose work and remarks to key results; return whether the order of the rows was lost."""
    first = anchors[0][0]
    ordered = all(one.number is None for one in loose) or not _lost(anchors, loose)
    if ordered:
        for one in loose:
            _above(anchors, one.row).initiatives.append(one.initiative)
    else:
        for number in sorted({one.number or 0 for one in loose}):
            _place_number(anchors, [one for one in loose if (one.number or 0) == number], number)
        for _, key_result in anchors:
            key_result.initiatives.sort(key=lambda initiative: _leading_number(initiative.title))
    for row, remark in asides:
        (_above(anchors, row) if row > first else anchors[0][1]).notes.append(remark)
    return not ordered


def _lost(anchors: list[tuple[int, DraftKeyResult]], loose: list[LooseInput]) -> bool:
    """Say whether reading the rows downwards would give a key result a number twice, or out of turn."""
    if loose[0].row < anchors[0][0]:
        return True
    expected = {id(key_result): len(key_result.initiatives) + 1 for _, key_result in anchors}
    for one in loose:
        holder = id(_above(anchors, one.row))
        if one.number != expected[holder]:
            return True
        expected[holder] += 1
    return False


def _above(anchors: list[tuple[int, DraftKeyResult]], row: int) -> DraftKeyResult:
    """Return the key result nearest above a row."""
    at = bisect_right(anchors, row, key=lambda anchor: anchor[0])
    return anchors[max(at - 1, 0)][1]


def _place_number(anchors: list[tuple[int, DraftKeyResult]], items: list[LooseInput], number: int) -> None:
    """Give the pieces of work with one number to different key results, to the best sum of scores."""
    open_for = [anchor for anchor in anchors if len(anchor[1].initiatives) >= number - 1] or anchors
    if len(items) > len(open_for) or len(items) > _TOGETHER or len(open_for) > _TOGETHER + 2:
        for item in items:
            _above(anchors, item.row).initiatives.append(item.initiative)
        return
    best = max(
        permutations(open_for, len(items)),
        key=lambda chosen: sum(_score(item, anchor) for item, anchor in zip(items, chosen, strict=True)),
    )
    for item, (_, key_result) in zip(items, best, strict=True):
        item.initiative.confidence = 0.7
        key_result.initiatives.append(item.initiative)


def _score(item: LooseInput, anchor: tuple[int, DraftKeyResult]) -> float:
    """Return how well work fits a key result: shared words count most, rows between count against."""
    row, key_result = anchor
    first = islice(key_result.initiatives, _COMPARED)
    told = " ".join([key_result.title, *(initiative.title for initiative in first)])
    distance = abs(item.row - row) + (_ABOVE if item.row < row else 0)
    return _WORDS * shared(item.initiative.title, told) - _STEP * distance


def _leading_number(title: str) -> int:
    """Return the number in front of a title."""
    digits = title.lstrip(" (").split(")")[0]
    return int(digits) if digits.isdecimal() and len(digits) < 4 else 0
