"""Reads the line that adds a card: a title with "@owner", "~10/20" or "10/20까지", and "#key result" in it.

What is understood leaves the title; what is not stays in it, so that no typed word is ever lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.domain.fields import clean_line
from planner.domain.typed_date import Span, parse_date

MARKS = "@~#"
# "~다음 주 금요일" and "~in 2 weeks" are the longest dates that are written with spaces.
DATE_WORDS = 3
UNTIL = "까지"
COURTESY = "님"
BRACKETS = "()[]"


class Candidate(NamedTuple):
    """A key result that a line may name, with first and last day of its cycle."""

    id: int
    title: str
    within: Span | None = None


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """What a line says.

    `owner` is a known name or the one that was typed; `unmatched` is what "#" found no key result for.
    """

    title: str
    owner: str = ""
    due: date | None = None
    key_result_id: int | None = None
    unmatched: str = ""

    @property
    def has_marks(self) -> bool:
        """Whether anything but a title was understood, or asked for in vain."""
        return bool(self.owner or self.due or self.key_result_id or self.unmatched)


def understand(
    text: str,
    today: date,
    people: Sequence[str] = (),
    key_results: Sequence[Candidate] = (),
    within: Span | None = None,
) -> QuickAdd:
    """What a typed line says; of key results that fit equally well the first one is meant.

    A day without a year is of the cycle of the key result that is named, else of `within`.
    """
    return _Line(clean_line(text).split(), today, people, key_results).read(within)


class _Line:
    """The words of a line, taken away as they are understood."""

    def __init__(
        self, words: list[str], today: date, people: Sequence[str], key_results: Sequence[Candidate]
    ) -> None:
        self._words = words
        self._today = today
        self._people = people
        self._key_results = key_results
        self._owner = ""
        self._due = ""
        self._key_result: Candidate | None = None
        self._unmatched = ""

    def read(self, within: Span | None) -> QuickAdd:
        """Walk over the words once; the day waits for the key result that may be named after it."""
        title: list[str] = []
        at = 0
        while at < len(self._words):
            taken = self._take(at)
            if not taken:
                title.append(self._words[at])
            at += taken or 1
        return QuickAdd(
            title=" ".join(title),
            owner=self._owner,
            due=_day(self._due, self._today, (self._key_result and self._key_result.within) or within),
            key_result_id=self._key_result.id if self._key_result else None,
            unmatched=self._unmatched,
        )

    def _take(self, at: int) -> int:
        """How many words from `at` on say something else than the title."""
        mark = self._words[at][0]
        if mark == "@":
            return self._take_owner(at)
        if mark == "#":
            return self._take_key_result(at)
        return self._take_due(at)

    def _take_owner(self, at: int) -> int:
        """A known name of as many words as possible, or the one word as it is."""
        if self._owner or self._words[at] == "@":
            return 0
        for count, typed in self._phrases(at, len(self._words)):
            known = _person_named(typed, self._people)
            if known:
                self._owner = known
                return count
        self._owner = self._words[at][1:]
        return 1

    def _take_due(self, at: int) -> int:
        """A day after "~", or one that "까지" ends."""
        if self._due:
            return 0
        marked = self._words[at].startswith("~")
        for count, typed in self._phrases(at, DATE_WORDS, skip=1 if marked else 0):
            said = typed.strip(BRACKETS)
            if marked or said.endswith(UNTIL):
                self._due = said if _day(said, self._today) else ""
            if self._due:
                return count
        return 0

    def _take_key_result(self, at: int) -> int:
        """As many words after "#" as fit one key result together."""
        if self._key_result or self._words[at] == "#":
            return 0
        for count, typed in self._phrases(at, len(self._words)):
            found = _best(typed, self._key_results)
            if found:
                self._key_result = found
                return count
        self._unmatched = self._unmatched or self._words[at][1:]
        return 0

    def _phrases(self, at: int, most: int, skip: int = 1) -> Iterator[tuple[int, str]]:
        """The longest run of words up to the next mark, then ever shorter ones, without the mark."""
        end = at + 1
        while end < min(len(self._words), at + most) and self._words[end][0] not in MARKS:
            end += 1
        for stop in range(end, at, -1):
            yield stop - at, " ".join(self._words[at:stop])[skip:].strip()


def _day(typed: str, today: date, within: Span | None = None) -> date | None:
    """The day, or None for what is none."""
    try:
        return parse_date(typed, today, within)
    except ValueError:
        return None


def _person_named(typed: str, people: Sequence[str]) -> str:
    """The person of that name; part of a name is enough when it is part of only one."""
    wanted = typed.removesuffix(COURTESY).casefold()
    same = [name for name in people if name.casefold() in (wanted, typed.casefold())]
    if same:
        return same[0]
    alike = [
        name for name in people if name.casefold().startswith(wanted) or name.casefold().endswith(wanted)
    ]
    return alike[0] if wanted and len(alike) == 1 else ""


def _best(typed: str, key_results: Sequence[Candidate]) -> Candidate | None:
    """The key result that has every typed word in its title: the same title first, then that begins so."""
    wanted = typed.casefold()
    fitting = [one for one in key_results if all(word in one.title.casefold() for word in wanted.split())]
    return min(fitting, key=lambda one: _distance(wanted, one.title.casefold()), default=None)


def _distance(wanted: str, title: str) -> int:
    """How far a fitting title is from what was typed; the smallest is nearest."""
    if title == wanted:
        return 0
    return 1 if title.startswith(wanted) else 2
