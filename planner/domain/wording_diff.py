"""Two wordings compared word by word, as a person reads them, Korean included.

A Korean word ends in particles and endings ("고객을", "고객이"), so where one word took another's place and
both begin alike, only their tails count as changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, takewhile
from re import compile as pattern
from typing import TypeVar

Item = TypeVar("Item")

# A word: Hangul, letters of other scripts, a number with its separators, or one sign; the spaces before it
# are its own, so that all words together are the text.
_WORD = pattern(r"\s*(?:[가-힣ㄱ-ㆎ]+|\d+(?:[.,]\d+)*|[^\W\d_가-힣ㄱ-ㆎ]+|\S)|\s+")
_HANGUL = pattern(r"[가-힣]+")
# Words with a common stem of this many syllables differ only in what follows it: one syllable is no stem,
# or 매출 and 매입 would be one.
_STEM_SYLLABLES = 2
# Wordings less alike than this say different things.
_LIKE = 0.45


class Mark(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one fate."""

    mark: Mark
    text: str


def compare(former: str, latter: str) -> list[Piece]:
    """How `latter` came from `former`; `side` tells either from the pieces."""
    before, after = _WORD.findall(former), _WORD.findall(latter)
    matcher = SequenceMatcher(None, _keys(before), _keys(after), autojunk=False)
    pieces: list[Piece] = []
    for tag, low, high, start, end in matcher.get_opcodes():
        if tag == "equal":
            pieces += _kept(before[low:high], after[start:end])
        else:
            pieces += _replaced(before[low:high], after[start:end])
    return _joined(pieces)


def side(pieces: Sequence[Piece], other: Mark) -> list[Piece]:
    """The pieces of one wording: all but those with the mark of the other one."""
    return [piece for piece in pieces if piece.mark is not other]


def likeness(former: str, latter: str) -> float:
    """How much two wordings have in common, 0..1, whatever their spacing and case."""
    return SequenceMatcher(None, _folded(former), _folded(latter), autojunk=False).ratio()


def paired(
    former: Sequence[Item], latter: Sequence[Item], wording: Callable[[Item], str]
) -> list[tuple[Item | None, Item | None]]:
    """Pair the items that are most alike, each once, in the order of `latter`; others stand alone."""
    scores = sorted(
        (
            (likeness(wording(old), wording(new)), -abs(i - j), i, j)
            for i, old in enumerate(former)
            for j, new in enumerate(latter)
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, _, i, j in scores:
        if score >= _LIKE and i not in taken and j not in partner:
            partner[j] = i
            taken.add(i)
    return _in_order(former, latter, partner, taken)


def _in_order(
    former: Sequence[Item], latter: Sequence[Item], partner: dict[int, int], taken: set[int]
) -> list[tuple[Item | None, Item | None]]:
    """The pairs in the order of `latter`, each dropped item where it stood among the others."""
    left = [i for i in range(len(former)) if i not in taken]
    pairs: list[tuple[Item | None, Item | None]] = []
    for j, new in enumerate(latter):
        while left and left[0] < partner.get(j, 0):
            pairs.append((former[left.pop(0)], None))
        pairs.append((former[partner[j]] if j in partner else None, new))
    return pairs + [(former[i], None) for i in left]


def _folded(text: str) -> str:
    """The text without spaces and case."""
    return "".join(text.casefold().split())


def _keys(words: Sequence[str]) -> list[str]:
    """What makes words equal: all but the spaces before them."""
    return [word.strip() or " " for word in words]


def _kept(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    """Equal words; where only their spacing differs, that is what changed."""
    for old, new in zip(before, after, strict=True):
        word = old.strip()
        yield from _swapped(old.removesuffix(word), new.removesuffix(word))
        yield Piece(Mark.KEPT, word)


def _swapped(old: str, new: str) -> Iterator[Piece]:
    """One text in the place of another."""
    if old == new:
        yield Piece(Mark.KEPT, new)
        return
    yield Piece(Mark.REMOVED, old)
    yield Piece(Mark.ADDED, new)


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    """Other words: those that share a stem, met in order, keep it."""
    if len(before) == len(after) and any(map(_stem, before, after)):
        for old, new in zip(before, after, strict=True):
            stem = _stem(old, new)
            yield from (Piece(Mark.KEPT, stem), *_swapped(old[len(stem) :], new[len(stem) :]))
        return
    yield Piece(Mark.REMOVED, "".join(before))
    yield Piece(Mark.ADDED, "".join(after))


def _stem(old: str, new: str) -> str:
    """What two Korean words begin with, their spaces included; empty when that is too little to be a stem."""
    if not (_HANGUL.fullmatch(old.strip()) and _HANGUL.fullmatch(new.strip())):
        return ""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    common = "".join(sign for sign, _ in same)
    return common if len(common.strip()) >= _STEM_SYLLABLES else ""


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbours with one fate as one piece; within a change what was removed comes first."""
    merged: list[Piece] = []
    for kept, run in groupby(
        (piece for piece in pieces if piece.text), lambda piece: piece.mark is Mark.KEPT
    ):
        stretch = list(run)
        for mark in (Mark.KEPT,) if kept else (Mark.REMOVED, Mark.ADDED):
            text = "".join(piece.text for piece in stretch if piece.mark is mark)
            if text:
                merged.append(Piece(mark, text))
    return merged
