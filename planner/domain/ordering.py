"""Ranks: strings that order siblings, so that one can be put between two others without touching them.

A rank is a fraction written in base 62 after an imaginary point ("V" is about a half). It never ends in the
lowest digit, so there is always room below it. Plain byte order is the order.
"""

from __future__ import annotations

from collections.abc import Collection

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
VALUE = {digit: value for value, digit in enumerate(DIGITS)}
BASE = len(DIGITS)
# Ranks made at either end of a list keep this width: there is room for 62⁴ steps, 14 million.
WIDTH = 5
# A list whose ranks have grown past this is given new ones: only hundreds of insertions at one place do it.
LONGEST = 60


def between(low: str | None, high: str | None) -> str:
    """A rank above `low` and below `high`; None stands for no bound on that side.

    Raises ValueError when `low` is not below `high`.
    """
    if low is not None and high is not None:
        if low >= high:
            raise ValueError(f"{low!r} is not below {high!r}")
        return _middle(low, high)
    if low is not None:
        return _step(low, up=True) or _middle(low, None)
    if high is not None:
        return _step(high, up=False) or _middle("", high)
    return "V"


def spread(
    count: int, low: str | None = None, high: str | None = None, taken: Collection[str] = ()
) -> list[str]:
    """`count` ascending ranks between the bounds, none of them in `taken`, all about equally short."""
    if count == 0:
        return []
    if high is None:
        return _ascending(count, low, taken)
    middle = between(low, high)
    while middle in taken:
        middle = between(middle, high)
    below = count // 2
    return [*spread(below, low, middle, taken), middle, *spread(count - below - 1, middle, high, taken)]


def _ascending(count: int, low: str | None, taken: Collection[str]) -> list[str]:
    """`count` ranks after `low`, each one step after the last."""
    ranks: list[str] = []
    while len(ranks) < count:
        low = between(low, None)
        if low not in taken:
            ranks.append(low)
    return ranks


def _step(rank: str, *, up: bool) -> str | None:
    """The rank one step beyond `rank`, or None when the ends are used up."""
    number = sum(VALUE[digit] * BASE ** (WIDTH - 1 - at) for at, digit in enumerate(rank[:WIDTH]))
    number += BASE if up else -BASE
    if not BASE <= number < BASE**WIDTH - BASE:
        return None
    digits = ""
    for _ in range(WIDTH):
        number, digit = divmod(number, BASE)
        digits = DIGITS[digit] + digits
    return digits.rstrip("0")


def _middle(low: str, high: str | None) -> str:
    """The shortest rank about halfway between two bounds."""
    prefix = ""
    for at in range(len(high or "") + len(low) + 1):
        floor = VALUE[low[at]] if at < len(low) else 0
        ceiling = VALUE[high[at]] if high is not None and at < len(high) else BASE
        if ceiling - floor > 1:
            return prefix + DIGITS[(floor + ceiling) // 2]
        if ceiling > floor:
            return prefix + DIGITS[floor] + _middle(low[at + 1 :], None)
        prefix += DIGITS[floor]
    raise ValueError(f"no rank between {low!r} and {high!r}")
