"""What is told of an item behind its title: "— owner: 윤재석 / due: 2024-12-20"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TypeVar

from planner.documents.reading.pages.numbers import read_digits, read_measured, read_percent
from planner.documents.reading.pages.signs import COMMA, escaped, unescaped
from planner.documents.reading.pages.words import facts, values

T = TypeVar("T")

DASH, SLASH = " — ", " / "
_NAMES = facts()


def with_facts(title: str, told: Mapping[str, str | None]) -> str:
    """A title, escaped before, with the facts that say something; their values are escaped before too."""
    said = SLASH.join(f"{name}: {value}" for name, value in told.items() if value)
    return f"{title}{DASH if title else DASH.lstrip()}{said}" if said else title


def listed(words: tuple[str, ...]) -> str:
    """Several words in one fact."""
    return ", ".join(escaped(word, COMMA) for word in words)


def stamp(moment: datetime) -> str:
    """A moment in UTC."""
    return moment.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


@dataclass(slots=True)
class Facts:
    """The facts of one line by the names of `words.FACTS`; `unknown` are those that could not be read."""

    told: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    def take(self, name: str) -> str | None:
        """A fact as it was written."""
        self._taken.add(name)
        return self.told.get(name)

    def left(self) -> list[str]:
        """What nobody took, or understood."""
        untaken = (f"{name}: {text}" for name, text in self.told.items() if name not in self._taken)
        return [*self.unknown, *untaken]

    def words(self, name: str) -> str | None:
        """A fact in words."""
        text = self.take(name)
        return None if text is None else unescaped(text)

    def word(self, name: str, kind: str = "") -> str | None:
        """The report's word for a fact of few values; other words become unknown."""
        return self._read(name, values(kind or name).get)

    def number(self, name: str) -> float | None:
        """A plain number."""
        return self._read(name, read_digits)

    def share(self, name: str) -> float | None:
        """A share of 0..1."""
        return self._read(name, read_percent)

    def figure(self, name: str) -> tuple[float, str] | None:
        """A number with its unit."""
        return self._read(name, read_measured)

    def day(self, name: str) -> date | None:
        """A day."""
        return self._read(name, read_day)

    def moment(self, name: str) -> datetime | None:
        """A moment in UTC."""
        return self._read(name, read_stamp)

    def list(self, name: str) -> tuple[str, ...]:
        """Several words."""
        return tuple(map(unescaped, split(self.take(name) or "")))

    def _read(self, name: str, read: Callable[[str], T | None]) -> T | None:
        """A fact as `read` understands it."""
        text = self.take(name)
        value = None if text is None else read(text)
        if text is not None and value is None:
            self.unknown.append(f"{name}: {text}")
        return value


def read_facts(line: str) -> tuple[str, Facts]:
    """The title of a line, escaped as it was, and its facts; words without any fact belong to the title."""
    title, dash, said = f" {line}".rpartition(DASH)
    if not dash:
        return line, Facts()
    found = Facts()
    for part in said.split(SLASH):
        name, colon, value = part.partition(": ")
        if colon and name in _NAMES:
            found.told[_NAMES[name]] = value
        else:
            found.unknown.append(part)
    return (title.removeprefix(" "), found) if found.told else (line, Facts())


def split(text: str) -> list[str]:
    """The parts of an escaped list between its commas."""
    parts: list[str] = []
    escape = False
    start = 0
    for at, sign in enumerate(text):
        if sign == "," and not escape:
            parts.append(text[start:at])
            start = at + 1
        escape = sign == "\\" and not escape
    return [part.strip(" ") for part in [*parts, text[start:]] if part.strip(" ")]


def read_day(text: str) -> date | None:
    """A day as ISO 8601 writes it, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_stamp(text: str) -> datetime | None:
    """A moment as ISO 8601 writes it, or None."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
