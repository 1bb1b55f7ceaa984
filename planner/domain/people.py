"""Names of people: those that were written together for one item, each by itself."""

from __future__ import annotations

from collections.abc import Iterable
from re import compile as pattern

_BETWEEN = pattern(r"\s*[,/，、]\s*")


def single_names(written: str) -> tuple[str, ...]:
    """The names in "성은, 다혜/상언", each once, in their order."""
    return tuple(dict.fromkeys(name for name in _BETWEEN.split(written.strip()) if name))


def all_single_names(written: Iterable[str]) -> list[str]:
    """Each name that occurs, alone or beside others, in order."""
    return sorted({name for together in written for name in single_names(together)})
