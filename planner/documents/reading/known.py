"""Finds what was told before among many titles, by words rather than spelling, in linear time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from planner.documents.reading.likeness import pairs, same
from planner.documents.reading.words import key

Node = TypeVar("Node")
# Titles that share only pairs of letters that many titles have are not compared.
_COMMON = 40
_COMPARED = 12


class Titled(Protocol):
    """Anything with a title."""

    @property
    def title(self) -> str | None:
        """Its words."""
        ...


Part = TypeVar("Part", bound=Titled)


class KnownParts:
    """What things that are told again and again hold, by its words; only what was added is looked at."""

    def __init__(self) -> None:
        self._known: dict[int, Known[Any]] = {}

    def of(self, parts: list[Part]) -> Known[Part]:
        """Return the parts of a list that lives on, with those that its end gained meanwhile."""
        known: Known[Part] = self._known.setdefault(id(parts), Known([]))
        for part in parts[len(known) :]:
            known.add(part.title or "", part)
        return known

    def forget(self, parts: list[Part]) -> None:
        """Look at a list anew the next time, because a title in it changed."""
        self._known.pop(id(parts), None)


class Known(Generic[Node]):
    """Titles with what they name."""

    def __init__(self, titles: Sequence[tuple[str, Node]]) -> None:
        self._by_key: dict[str, Node] = {}
        self._titles: list[tuple[str, Node]] = []
        self._by_pair: dict[str, list[int]] = defaultdict(list)
        for title, node in titles:
            self.add(title, node)

    def __len__(self) -> int:
        return len(self._titles)

    def add(self, title: str, node: Node) -> None:
        """Remember one more title."""
        self._by_key.setdefault(key(title), node)
        for pair in pairs(title):
            if len(self._by_pair[pair]) <= _COMMON:
                self._by_pair[pair].append(len(self._titles))
        self._titles.append((title, node))

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
