"""The words that documents use, as data: one table per meaning, by language.

To teach the reader a word, add it to the table of its meaning; spaces, case and punctuation don't matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_NOT_A_WORD = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """Return what two spellings of a composed (NFC) word have in common: letters and digits, caseless."""
    return _NOT_A_WORD.sub("", text.casefold())


def every(words: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Return the words of all languages."""
    return (word for of_language in words.values() for word in of_language)


def keys(words: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the keys of all words of a table."""
    return frozenset(key(word) for word in every(words))


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression that matches any of the words, the longest first, spaces being optional."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \t-]?") for word in ordered)
