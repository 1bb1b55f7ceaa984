"""Threads: what several readings say of one and the same item, found by nothing but their words.

The readings are replayed in the order in which they were kept, so that the same documents always give the
same threads: what keeping a document changed can be computed again, and taken back, without a record of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from planner.domain.cadence import quarter_of
from planner.domain.entities import Decision, Initiative, KeyResult, Measure
from planner.domain.report import ReadCycle
from planner.services.edition_said import Said
from planner.services.edition_series import Kinship, Reading, kinship
from planner.services.import_plan import Figure

# Fields of a metric, which is told as a whole or not at all.
_METRIC = frozenset({"measure", "start", "current", "target", "unit", "direction", "inclusive"})
_ALWAYS_BELOW = (KeyResult.kind, Initiative.kind)
# A day, a period, and which of several figures of both it is.
FigureKey = tuple[date, str, int]


@dataclass(slots=True, eq=False)
class Saying:
    """One reading's words on an item; `order` counts the readings."""

    reading: Reading
    said: Said
    order: int


@dataclass(slots=True, eq=False)
class Thread:
    """All sayings on one item, in the order of their days."""

    kind: str
    sayings: list[Saying] = field(default_factory=list)

    @property
    def marks(self) -> set[str]:
        """The fingerprints of all its wordings."""
        return {saying.said.mark for saying in self.sayings}


class Threads:
    """The threads of some readings."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self.readings: list[Reading] = []
        self.threads: list[Thread] = []
        self.of: dict[Said, Thread] = {}
        self._cycles: dict[Reading, ReadCycle] = {}
        self._superseded: set[Reading] = set()
        self._kin: dict[tuple[Reading, Reading], Kinship] = {}
        for reading in readings:
            self.hear(reading)

    def hear(self, reading: Reading) -> None:
        """Take up one more reading."""
        from planner.services.edition_matching import Matching  # it looks at threads

        for other in self.readings:
            self._kin[reading, other] = self._kin[other, reading] = kinship(reading, other)
        self._cycles[reading] = self._cycle_for(reading)
        pairs = Matching(self, reading).pairs()
        self._superseded |= {other for other in self.readings if self.kin(reading, other) is Kinship.SAME}
        self.readings.append(reading)
        for said in reading.said:
            self._join(pairs.get(said), Saying(reading, said, len(self.readings)))

    def and_then(self, reading: Reading) -> Threads:
        """These threads and one more reading; these themselves stay as they are."""
        more = Threads()
        twins = {thread: Thread(thread.kind, list(thread.sayings)) for thread in self.threads}
        more.readings = list(self.readings)
        more.threads = list(twins.values())
        more.of = {said: twins[thread] for said, thread in self.of.items()}
        more._cycles = dict(self._cycles)
        more._superseded = set(self._superseded)
        more._kin = dict(self._kin)
        more.hear(reading)
        return more

    def kin(self, one: Reading, other: Reading) -> Kinship:
        """How near two readings are; a reading is the same as itself."""
        return Kinship.SAME if one is other else self._kin[one, other]

    def cycle(self, saying: Saying) -> ReadCycle:
        """The cycle of an item, as its part of a page states it, or its document."""
        return saying.said.cycle or self._cycles[saying.reading]

    def cycle_of(self, reading: Reading) -> ReadCycle:
        """The cycle that a reading is about."""
        return self._cycles[reading]

    def nearness(self, reading: Reading, thread: Thread) -> Kinship:
        """How near a reading is to the nearest of a thread."""
        return max(self.kin(reading, saying.reading) for saying in thread.sayings)

    def is_current(self, reading: Reading) -> bool:
        """Whether a reading is the last one of its file."""
        return reading not in self._superseded

    def is_gone(self, thread: Thread) -> bool:
        """Whether the last readings of all files that told of it tell of it no more."""
        return all(saying.reading in self._superseded for saying in thread.sayings)

    def active(self, thread: Thread) -> list[Saying]:
        """The sayings that count, the ruling one last; of what is gone, those that counted."""
        live = [saying for saying in thread.sayings if saying.reading not in self._superseded]
        return live or thread.sayings[-1:]

    def head(self, thread: Thread) -> Saying:
        """Where the item is told now."""
        return self.active(thread)[-1]

    def values(self, thread: Thread) -> dict[str, Any]:
        """What is said of it: a later document that is silent about a field leaves it as it was."""
        first, *later = self.active(thread)
        values = dict(first.said.values)
        for saying in later:
            values |= stated(saying.said.values)
        if values.get("start") is not None and values["start"] == values["current"]:
            values["start"] = _first_start(thread, values)
        return values

    def above(self, thread: Thread) -> Thread | None:
        """What it stands below; where no objective is stated, the one that was stated before."""
        if thread.kind in _ALWAYS_BELOW:
            for saying in reversed(self.active(thread)):
                if (above := saying.said.above) is not None and above.words:
                    return self.of[above]
        above = self.head(thread).said.above
        return self.of[above] if above is not None else None

    def link(self, thread: Thread) -> Thread | None:
        """What it is for."""
        links = (saying.said.link for saying in reversed(self.active(thread)))
        return next((self.of[link] for link in links if link is not None), None)

    def serves(self, thread: Thread) -> Thread | None:
        """The objective that an objective supports."""
        told = self.head(thread).said.serves
        return self.of[told] if told is not None else None

    def done_since(self, thread: Thread) -> tuple[Reading, date | None]:
        """The reading that first told of a card what is told of its column now, and when it was due then."""
        until = len(thread.sayings)
        column = self.values(thread)["column"]
        while until > 1 and thread.sayings[until - 2].said.values["column"] is column:
            until -= 1
        due = (saying.said.values["due"] for saying in reversed(thread.sayings[:until]))
        return thread.sayings[until - 1].reading, next((each for each in due if each is not None), None)

    def figures(self, thread: Thread) -> dict[FigureKey, tuple[Figure, Saying]]:
        """The dated figures that it was said to have; one that only repeats the last is none."""
        figures: dict[FigureKey, tuple[Figure, Saying]] = {}
        last: tuple[float | None, float | None] | None = None
        for saying in self.active(thread):
            seen: Counter[tuple[date, str]] = Counter()
            for figure in saying.said.figures:
                present = (figure.progress, figure.value)
                at = (figure.on, figure.period)
                if figure.period or present != last or figure.at is not None:
                    _note(figures, (*at, seen[at]), figure, saying)
                    seen[at] += 1
                last = last if figure.period else present
        return figures

    def _cycle_for(self, reading: Reading) -> ReadCycle:
        """The cycle that a reading states, or that of its series at its day, or the quarter of that day."""
        if reading.cycle is not None:
            return reading.cycle
        for other in reversed(self.readings):
            cycle = self._cycles[other]
            if self.kin(reading, other) and cycle.start <= reading.day <= cycle.end:
                return cycle
        return ReadCycle(*quarter_of(reading.day))

    def _join(self, thread: Thread | None, saying: Saying) -> None:
        """Add a saying to its thread, or begin one."""
        if thread is None:
            thread = Thread(saying.said.kind)
            self.threads.append(thread)
        thread.sayings.append(saying)
        thread.sayings.sort(key=_ruling_last)
        self.of[saying.said] = thread


def _first_start(thread: Thread, values: dict[str, Any]) -> float:
    """Where a metric began: a document that tells only its present figure does not move its start."""
    starts = (saying.said.values.get("start") for saying in thread.sayings)
    return float(next((start for start in starts if start is not None), values["start"]))


def stated(values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The fields about which something is said."""
    untold = _METRIC if values.get("target") is None and values.get("measure") is not Measure.ROLL_UP else ()
    for name, value in values.items():
        if name not in untold and value is not None and value not in ("", ()):
            yield name, value


def _note(
    figures: dict[FigureKey, tuple[Figure, Saying]], key: FigureKey, figure: Figure, saying: Saying
) -> None:
    """Take up a figure; an equal one keeps its first source."""
    if key not in figures or figures[key][0] != figure:
        figures[key] = (figure, saying)


def _ruling_last(saying: Saying) -> tuple[int, int]:
    """By day: an older document that is read late does not rule. A decision stays where it was taken."""
    sign = -1 if saying.said.kind == Decision.kind else 1
    return sign * saying.reading.day.toordinal(), sign * saying.order
