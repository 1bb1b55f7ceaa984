"""Reads a number as a person types it into a field with a unit: "1.8만" of 건 is 18000, of 만원 1.8."""

from __future__ import annotations

from math import prod
from re import compile as pattern

_TIMES = {"천": 1e3, "만": 1e4, "억": 1e8, "조": 1e12, "k": 1e3, "K": 1e3, "M": 1e6}
_TERM = pattern(r"(\d+(?:\.\d+)?|\.\d+)\s*([천만억조kKM]*)\s*")
_UNIT = pattern(r"([천만억조]*)(.*)")
# A sum of money may be typed with its currency whatever part of it the unit names: "16억원" of 억.
_CURRENCIES = frozenset("원₩$€£¥")


def parse_value(text: str, unit: str = "", decimal: str = ".") -> float | None:
    """The number in `unit` that `text` says, None for an empty text; ValueError for what is no number.

    `decimal` is the locale's decimal sign; a comma or point that is not, and spaces, only group digits.
    """
    figure = _plain(text, decimal)
    if not figure:
        return None
    sign = -1.0 if figure[0] in "-−" else 1.0
    figure = _without_unit(figure.removeprefix(figure[0]).strip() if figure[0] in "-−+" else figure, unit)
    return sign * _sum(figure, _times(_UNIT.fullmatch(unit.strip())[1]))  # type: ignore[index]


def _plain(text: str, decimal: str) -> str:
    """The text with a point for the decimal sign and nothing between the digits."""
    grouping = "," if decimal == "." else "."
    return text.strip().replace(grouping, "").replace(decimal, ".").replace("\u00a0", "")


def _without_unit(figure: str, unit: str) -> str:
    """The figure without the words of its unit, before or after it."""
    known = unit.strip()
    plain = _UNIT.fullmatch(known)[2]  # type: ignore[index]
    for word in sorted({known, plain, *_CURRENCIES} - {""}, key=len, reverse=True):
        if figure.startswith(word):
            return figure.removeprefix(word).strip()
        if figure.endswith(word):
            left = figure.removesuffix(word).strip()
            return left if word != known or word == plain else left + known.removesuffix(plain)
    return figure


def _sum(figure: str, unit_times: float) -> float:
    """The sum of terms such as "1억 5천만"; a bare number counts whole units."""
    terms, at = [], 0
    while at < len(figure):
        term = _TERM.match(figure, at)
        if term is None:
            raise ValueError(figure)
        terms.append((float(term[1]), term[2]))
        at = term.end()
    if not terms or (len(terms) > 1 and not all(times for _, times in terms[:-1])):
        raise ValueError(figure)
    if len(terms) == 1 and not terms[0][1]:
        return terms[0][0]
    return round(sum(number * _times(times) for number, times in terms) / unit_times, 10)


def _times(signs: str) -> float:
    """What a row of multipliers comes to: 천만 is ten million."""
    return prod(_TIMES[sign] for sign in signs)
