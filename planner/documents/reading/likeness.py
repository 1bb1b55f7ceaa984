"""How alike two wordings are, by pairs of letters: spelling, spacing and small words hardly matter."""

from __future__ import annotations

import re

from planner.documents.reading.words import key

_CATEGORY = re.compile(r"^[^\s)\]]{1,15}[)\]]\s*|^\[[^\]]{1,20}\]\s*")
ALIKE = 0.72


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of each word's key."""
    word = key(text)
    return frozenset(word[at : at + 2] for at in range(len(word) - 1))


def likeness(one: str, two: str) -> float:
    """Return 0..1 by the pairs that two texts share among all of theirs (Dice)."""
    left, right = pairs(one), pairs(two)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def shared(part: str, whole: str) -> float:
    """Return the share of a text's word pairs that another text holds too."""
    left, right = _within_words(part), _within_words(whole)
    return len(left & right) / len(left) if left else 0.0


def same(one: str, two: str) -> bool:
    """Say whether two wordings tell the same, a category in front ("B2C) …") aside."""
    if key(one) == key(two):
        return True
    bare_one, bare_two = _CATEGORY.sub("", one), _CATEGORY.sub("", two)
    return key(bare_one) == key(bare_two) or likeness(bare_one, bare_two) >= ALIKE


def _within_words(text: str) -> frozenset[str]:
    """Return pairs of letters that stand in one word."""
    words = [key(word) for word in text.split()]
    return frozenset(word[at : at + 2] for word in words for at in range(len(word) - 1))
