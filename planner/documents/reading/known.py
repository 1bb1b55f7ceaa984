"""Finds what was told before among many titles, by words rather than spelling, in linear time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Generic, TypeVar

from planner.documents.reading.likeness import pairs, same
from planner.documents.reading.words import key

Node = TypeVar("Node")
# Titles that share only pairs of letters that many titles have are not compared.
_COMMON = 40
_COMPARED = 12


class Known(Generic[Node]):
    """Titles with what they name."""

    def __init__(self, titles: Sequence[tuple[str, Node]]) -> None:
        self._by_key: dict[str, Node] = {}
        self._titles = titles
        self._by_pair: dict[str, list[int]] = defaultdict(list)
        for at, (title, node) in enumerate(titles):
            self._by_key.setdefault(key(title), node)
            for pair in pairs(title):
                if len(self._by_pair[pair]) <= _COMMON:
                    self._by_pair[pair].append(at)

    def find(self, title: str) -> Node | None:
        """Return what the same words named before, the likest first; None when they are new."""
        exact = self._by_key.get(key(title))
        if exact is not None:
            return exact
        votes: Counter[int] = Counter()
        for pair in pairs(title):
            if len(self._by_pair.get(pair, ())) <= _COMMON:
                votes.update(self._by_pair.get(pair, ()))
        for at, _ in votes.most_common(_COMPARED):
            if same(title, self._titles[at][0]):
                return self._titles[at][1]
        return None
