"""Answers remembered for a moment: several questions about one line begin with the same step."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

Answer = TypeVar("Answer")
# Enough for the lines around the one being read, and for words that a document repeats.
_SIZE = 1024
_remembered: list[Any] = []


def remembered(answer: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Remember the latest answers of a function of a text alone, whose answers nobody changes."""
    wrapped = lru_cache(_SIZE)(answer)
    _remembered.append(wrapped)
    return wrapped


def forget() -> None:
    """Let go of the words of a document that was read."""
    for wrapped in _remembered:
        wrapped.cache_clear()
