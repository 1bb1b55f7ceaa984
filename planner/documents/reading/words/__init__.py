"""The words that documents use, as data: one table per meaning, by language.

To teach the reader a word, add it to the table of its meaning; spaces, case and punctuation don't matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import groupby

from planner.documents.reading.memo import remembered

_NOT_A_WORD = re.compile(r"[\W_]+")


@remembered
def key(text: str) -> str:
    """Return what two spellings of a composed (NFC) word have in common: letters and digits, caseless."""
    word = "".join(text.casefold().split())
    return word if word.isalnum() else _NOT_A_WORD.sub("", word)


def every(words: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Return the words of all languages, those of Latin letters without their accents too."""
    told = (word for of_language in words.values() for word in of_language)
    return (spelling for word in told for spelling in dict.fromkeys((word, without_accents(word))))


def without_accents(word: str) -> str:
    """Return a word as typed on a keyboard without accents; letters that aren't Latin stay."""
    if word.isascii():
        return word
    return "".join(unicodedata.normalize("NFD", sign)[0] if sign < "\u0250" else sign for sign in word)


def keys(words: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the keys of all words of a table."""
    return frozenset(key(word) for word in every(words))


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression that matches any of the words, the longest first, spaces being optional.

    It is to be compiled with IGNORECASE. Words with the same first letter stand together, so that most are
    passed over by one comparison.
    """
    ordered = sorted(set(words), key=lambda word: (word[0].casefold(), -len(word), word))
    groups = groupby(ordered, key=lambda word: word[0].casefold())
    return "|".join(_group(first, list(of_first)) for first, of_first in groups)


def _group(first: str, words: list[str]) -> str:
    """Return a regular expression for words that begin with the same letter."""
    rests = [re.escape(word[1:]).replace(r"\ ", r"[ \t-]?") for word in words]
    return f"{re.escape(first)}(?:{'|'.join(rests)})" if len(words) > 1 else re.escape(first) + rests[0]
