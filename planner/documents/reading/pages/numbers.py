"""Numbers in our own pages: every digit that tells two numbers apart, and none beyond."""

from __future__ import annotations

import re
from decimal import Decimal

from planner.documents.reading.pages.signs import escaped, unescaped

_NUMBER = r"-?\d+(?:\.\d+)?"
_MEASURED = re.compile(rf"(?P<money>[$€£¥₩])(?P<sum>{_NUMBER})|(?P<number>{_NUMBER})(?P<unit>.*)", re.ASCII)
_PERCENT = re.compile(rf"({_NUMBER})\s?%", re.ASCII)
_ASCII_DIGITS = "0123456789."
_MONEY = "$€£¥₩"


def digits(number: float) -> str:
    """The shortest digits that read back as the same number, without exponent or a needless ".0"."""
    return _plain(Decimal(repr(number)))


def percent(share: float) -> str:
    """A share of 0..1 in percent."""
    return f"{_plain(Decimal(repr(share)) * 100)}%"


def measured(number: float, unit: str | None) -> str:
    """A number with its unit: a mark of money stands before it, everything else behind."""
    if unit and len(unit) == 1 and unit in _MONEY:
        return f"{unit}{digits(number)}"
    text = unit or ""
    if text[:1] and text[0] in _ASCII_DIGITS:
        return f"{digits(number)}&#{ord(text[0])};{escaped(text[1:])}"
    return f"{digits(number)}{escaped(text)}"


def read_digits(text: str) -> float | None:
    """The number that is written, or None."""
    return float(text) if re.fullmatch(_NUMBER, text, re.ASCII) else None


def read_percent(text: str) -> float | None:
    """The share of 0..1 that is written in percent, or None."""
    match = _PERCENT.fullmatch(text)
    return None if match is None else float(Decimal(match[1]) / 100)


def read_measured(text: str) -> tuple[float, str] | None:
    """The number and its unit as written, or None."""
    match = _MEASURED.fullmatch(text)
    if match is None:
        return None
    if match["money"]:
        return float(match["sum"]), match["money"]
    return float(match["number"]), unescaped(match["unit"])


def _plain(number: Decimal) -> str:
    """All digits of a number."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
