"""Breaking a title into lines between words, also in Korean, where Qt would break inside a word.

Widths are sums of the advances of single characters, each asked for once: laying out thousands of cards
takes a fraction of the time that shaping each title would. Kerning makes real lines a little shorter.
"""

from __future__ import annotations

from collections.abc import Callable

Measure = Callable[[str], float]


# Characters are measured between two of these: a font may give a space another width among Hangul.
NEIGHBOUR = "가"


class Advances(dict[str, float]):
    """The width of each character in one font, in pixels."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._neighbours = measure(2 * NEIGHBOUR)

    def __missing__(self, character: str) -> float:
        """Ask the font once."""
        among_others = self._measure(NEIGHBOUR + character + NEIGHBOUR)
        self[character] = advance = among_others - self._neighbours
        return advance

    def width(self, text: str) -> float:
        """The width of a text."""
        return sum(map(self.__getitem__, text))


def break_lines(text: str, width: float, measure: Measure, most: int) -> list[str]:
    """Lines no wider than `width`, at most `most` of them; the last of these then holds all the rest."""
    lines: list[str] = []
    line = ""
    words = text.split(" ")
    at = 0
    while at < len(words):
        if len(lines) == most - 1:
            return [*lines, " ".join([line, *words[at:]] if line else words[at:])]
        joined = f"{line} {words[at]}" if line else words[at]
        if measure(joined) <= width:
            line = joined
            at += 1
        elif line:
            lines.append(line)
            line = ""
        else:
            head = _head(words[at], width, measure)
            lines.append(head)
            words[at] = words[at][len(head) :]
    return [*lines, line] if line or not lines else lines


def _head(word: str, width: float, measure: Measure) -> str:
    """As much of a word as fits, at least one character."""
    end = 1
    while end < len(word) and measure(word[: end + 1]) <= width:
        end += 1
    return word[:end]
