"""Which item of a new reading is which thread: by words, then by likeness, then by place.

What the same file or series said may be reworded and moved; what other documents say is the same item only
when words, cycle and place agree. Each thread is given once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from planner.domain.entities import (
    ActionItem,
    ColumnRole,
    Decision,
    Initiative,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
)
from planner.domain.wording_diff import likeness
from planner.services.edition_said import Said
from planner.services.edition_series import Kinship, Reading

if TYPE_CHECKING:
    from planner.services.edition_threads import Thread, Threads

# How alike two wordings of one item are at least: beside each other, and wherever they stand.
_LIKE_BESIDE = 0.6
_LIKE_ANYWHERE = 0.8
# Between the same neighbours a wording may have changed this much.
_LIKE_IN_PLACE = 0.35
# Wordings with fewer pairs of letters in common are not worth a closer look.
_PAIRS_IN_COMMON = 0.3
# More comparisons than these would keep a person waiting; then only equal words and places count.
_MOST_COMPARISONS = 40_000
_PLANNED = frozenset({Objective.kind, KeyResult.kind, Initiative.kind, Kpi.kind})

SaidKey = Callable[[Said], Any]
ThreadKey = Callable[["Thread"], Any]
Fits = Callable[[Said, "Thread"], bool]


class Matching:
    """Pairs the items of one reading with threads."""

    def __init__(self, threads: Threads, reading: Reading) -> None:
        self._threads = threads
        self._reading = reading
        self._pairs: dict[Said, Thread] = {}
        self._taken: set[Thread] = set()
        self._said: dict[str, list[Said]] = defaultdict(list)
        self._known: dict[str, list[Thread]] = defaultdict(list)
        cycles = [said.cycle for said in reading.said if said.cycle] + [threads.cycle_of(reading)]
        self._periods = {(cycle.start, cycle.end) for cycle in cycles}
        self._nearness = {thread: threads.nearness(reading, thread) for thread in threads.threads}
        for said in reading.said:
            self._said[said.kind].append(said)
        for thread in threads.threads:
            if self._is_in_reach(thread):
                self._known[thread.kind].append(thread)

    def pairs(self) -> dict[Said, Thread]:
        """The thread of each item that has one already."""
        if self._known:
            self._match_objectives()
            self._match_below(KeyResult.kind)
            self._match_below(Initiative.kind)
            self._match_cards()
            self._match_named()
            self._match_decisions()
        return self._pairs

    def _is_in_reach(self, thread: Thread) -> bool:
        """Whether a thread may be meant: plans are of one cycle, but for a file whose dates were mended."""
        if self._nearness[thread] is Kinship.SAME:
            return True
        if thread.kind not in _PLANNED and self._nearness[thread]:
            return True
        cycle = self._threads.cycle(self._threads.head(thread))
        return (cycle.start, cycle.end) in self._periods

    def _match_objectives(self) -> None:
        """Objectives: a draft is no approved objective; one without a title is known by its team."""
        kind = Objective.kind
        self._by_words(kind, lambda said: (said.values["stage"], said.values["team"]), self._stage_and_team)
        self._by_words(kind, lambda said: said.values["stage"], self._stage, self._teams_agree)
        self._by_words(kind, lambda _: (), lambda _: (), self._is_kin)
        self._by_likeness(kind, lambda said: said.values["stage"], self._stage, _LIKE_BESIDE)
        self._by_children()

    def _match_below(self, kind: str) -> None:
        """Key results or initiatives, first below what they stood below."""
        self._by_words(kind, self._said_place, self._place)
        self._by_words(kind, _said_stage, self._stage, self._may_move)
        self._by_likeness(kind, self._said_place, self._place, _LIKE_BESIDE)
        self._by_likeness(kind, _said_stage, self._stage, _LIKE_ANYWHERE)
        self._by_place(kind)

    def _match_cards(self) -> None:
        """Cards: first those of one person in one place."""
        kind = ActionItem.kind
        self._by_words(
            kind,
            lambda said: (self._said_place(said), self._said_link(said), said.values["owner"]),
            lambda thread: (self._place(thread), self._link(thread), self._owner(thread)),
            self._is_open_or_kin,
        )
        self._by_words(kind, lambda said: said.values["owner"], self._owner, self._is_open_or_kin)
        self._by_words(kind, lambda _: (), lambda _: (), self._is_kin)
        self._by_likeness(kind, self._said_place, self._place, _LIKE_BESIDE)
        self._by_likeness(kind, lambda _: (), lambda _: (), _LIKE_ANYWHERE)

    def _match_named(self) -> None:
        """Figures by their names, and the meeting of the same file, or of the same name and day."""
        self._by_words(Kpi.kind, lambda _: (), lambda _: ())
        self._by_likeness(Kpi.kind, lambda _: (), lambda _: (), _LIKE_ANYWHERE)
        self._by_words(Meeting.kind, lambda _: (), lambda _: (), self._is_same)
        self._by_words(
            Meeting.kind,
            lambda said: said.values["on"],
            lambda thread: self._threads.values(thread)["on"],
            lambda said, _: said.values["on"] is not None,
        )
        for said, thread in zip(self._left(Meeting.kind), self._free(Meeting.kind), strict=False):
            if self._is_same(said, thread):
                self._pair(said, thread)

    def _match_decisions(self) -> None:
        """Decisions: another meeting's are others unless their words are equal."""
        kind = Decision.kind
        self._by_words(kind, lambda said: said.values["agenda"], self._agenda)
        self._by_words(kind, lambda _: (), lambda _: ())
        self._by_likeness(kind, lambda _: (), lambda _: (), _LIKE_BESIDE, self._is_same)

    def _by_words(
        self, kind: str, said_key: SaidKey, thread_key: ThreadKey, fits: Fits = lambda _said, _thread: True
    ) -> None:
        """Pair items with equal words and equal keys, in order."""
        waiting: dict[Hashable, list[Thread]] = defaultdict(list)
        for thread in sorted(self._free(kind), key=lambda thread: -self._nearness[thread]):
            for mark in thread.marks:
                waiting[mark, thread_key(thread)].append(thread)
        for said in self._left(kind):
            for thread in waiting.get((said.mark, said_key(said)), ()):
                if thread not in self._taken and self._titles_agree(said, thread) and fits(said, thread):
                    self._pair(said, thread)
                    break

    def _by_likeness(
        self,
        kind: str,
        said_key: SaidKey,
        thread_key: ThreadKey,
        least: float,
        fits: Fits | None = None,
    ) -> None:
        """Pair what is most alike among those with equal keys, of this file or series alone."""
        groups: dict[Hashable, tuple[list[Said], list[Thread]]] = defaultdict(lambda: ([], []))
        for said in self._left(kind):
            if said.words:
                groups[said_key(said)][0].append(said)
        for thread in self._free(kind):
            if self._nearness[thread] and self._words(thread):
                groups[thread_key(thread)][1].append(thread)
        for left, free in groups.values():
            if len(left) * len(free) <= _MOST_COMPARISONS:
                self._pair_alike(left, free, least, fits or self._is_kin)

    def _pair_alike(self, left: Sequence[Said], free: Sequence[Thread], least: float, fits: Fits) -> None:
        """Pair the most alike first."""
        letters = {thread: _pairs_of_letters(self._words(thread)) for thread in free}
        scores = [
            (score, -abs(i - j), -i, -j)
            for i, said in enumerate(left)
            for j, thread in enumerate(free)
            if _may_be_alike(_pairs_of_letters(said.words), letters[thread]) and fits(said, thread)
            for score in [likeness(self._words(thread), said.words)]
            if score >= least
        ]
        for _, _, i, j in sorted(scores, reverse=True):
            if left[-i] not in self._pairs and free[-j] not in self._taken:
                self._pair(left[-i], free[-j])

    def _by_children(self) -> None:
        """Pair reworded objectives that have mostly the same key results."""
        below: dict[Thread, set[str]] = defaultdict(set)
        for thread in self._known[KeyResult.kind]:
            if (place := self._place(thread)) is not None and self._nearness[thread]:
                below[place] |= thread.marks
        told: dict[Said, set[str]] = defaultdict(set)
        for said in self._said[KeyResult.kind]:
            if said.above is not None:
                told[said.above].add(said.mark)
        for said in self._left(Objective.kind):
            for thread in self._free(Objective.kind):
                both = told[said] & below[thread]
                if both and 2 * len(both) >= len(told[said]) and self._stage(thread) == said.values["stage"]:
                    self._pair(said, thread)
                    break

    def _by_place(self, kind: str) -> None:
        """Pair what stands alone between the same neighbours, if its words are not quite others."""
        places: dict[Thread, list[Thread]] = defaultdict(list)
        for thread in self._known[kind]:
            if (place := self._place(thread)) is not None and self._nearness[thread]:
                places[place].append(thread)
        told: dict[Thread, list[Said]] = defaultdict(list)
        for said in self._said[kind]:
            if said.above in self._pairs:
                told[self._pairs[said.above]].append(said)
        for place, items in told.items():
            self._pair_gaps(items, sorted(places[place], key=self._line))

    def _pair_gaps(self, items: Sequence[Said], threads: Sequence[Thread]) -> None:
        """Pair single items between neighbours that are paired with each other."""
        at = {thread: n for n, thread in enumerate(threads)}
        for n, said in enumerate(items):
            if said in self._pairs:
                continue
            before = at.get(self._pairs[items[n - 1]], -2) if n and items[n - 1] in self._pairs else -1
            if n and before < 0:
                continue
            free = threads[before + 1] if before + 1 < len(threads) else None
            if free is None or free in self._taken or not self._closes(items, n, threads, before + 2):
                continue
            if likeness(self._words(free), said.words) >= _LIKE_IN_PLACE:
                self._pair(said, free)

    def _closes(self, items: Sequence[Said], n: int, threads: Sequence[Thread], after: int) -> bool:
        """Whether the item after a gap is the thread after it, or both are at their end."""
        if n + 1 == len(items) or after >= len(threads):
            return n + 1 == len(items) and after >= len(threads)
        return self._pairs.get(items[n + 1]) is threads[after]

    def _pair(self, said: Said, thread: Thread) -> None:
        """Note a pair."""
        self._pairs[said] = thread
        self._taken.add(thread)

    def _left(self, kind: str) -> list[Said]:
        """The items that have no thread yet."""
        return [said for said in self._said[kind] if said not in self._pairs]

    def _free(self, kind: str) -> list[Thread]:
        """The threads that have no item yet."""
        return [thread for thread in self._known[kind] if thread not in self._taken]

    def _words(self, thread: Thread) -> str:
        """The present wording of a thread."""
        return self._threads.head(thread).said.words

    def _line(self, thread: Thread) -> int:
        """Where a thread stands in its document."""
        return self._threads.head(thread).said.line

    def _stage(self, thread: Thread) -> Hashable:
        """The stage of the objective to which a thread belongs."""
        return _said_stage(self._threads.head(thread).said)

    def _stage_and_team(self, thread: Thread) -> Hashable:
        """The stage and team of an objective."""
        values = self._threads.values(thread)
        return values["stage"], values["team"]

    def _place(self, thread: Thread) -> Thread | None:
        """What a thread stands below."""
        return self._threads.above(thread)

    def _link(self, thread: Thread) -> Thread | None:
        """What a thread is for."""
        return self._threads.link(thread)

    def _owner(self, thread: Thread) -> str:
        """Whose a thread is."""
        return str(self._threads.values(thread)["owner"])

    def _agenda(self, thread: Thread) -> str:
        """Under which item of the agenda a decision was taken."""
        return str(self._threads.values(thread)["agenda"])

    def _said_place(self, said: Said) -> Hashable:
        """The thread that an item stands below; an item below something new is like no other."""
        return None if said.above is None else self._pairs.get(said.above, said)

    def _said_link(self, said: Said) -> Hashable:
        """The thread that an item is for."""
        return None if said.link is None else self._pairs.get(said.link, said)

    def _is_kin(self, _: Said, thread: Thread) -> bool:
        """Whether a thread is told by this file or series."""
        return self._nearness[thread] is not Kinship.OTHER

    def _is_same(self, _: Said, thread: Thread) -> bool:
        """Whether a thread is told by this file."""
        return self._nearness[thread] is Kinship.SAME

    def _teams_agree(self, said: Said, thread: Thread) -> bool:
        """Whether an objective is of the team, as far as both tell."""
        teams = {said.values["team"], self._threads.values(thread)["team"], ""}
        return self._is_kin(said, thread) or len(teams) <= 2

    def _titles_agree(self, said: Said, thread: Thread) -> bool:
        """Whether equal words mean anything: groups without a title are equal only within a series."""
        return bool(said.words) or (self._is_kin(said, thread) and self._same_team(said, thread))

    def _same_team(self, said: Said, thread: Thread) -> bool:
        """Whether a group without a title is of the team."""
        return bool(said.values.get("team") == self._threads.values(thread).get("team"))

    def _may_move(self, said: Said, thread: Thread) -> bool:
        """Whether equal words elsewhere are the same item: in a series, or where no objective is stated."""
        if self._is_kin(said, thread):
            return True
        place = self._place(thread)
        untold = said.above is not None and not said.above.words
        return said.kind == KeyResult.kind and (untold or (place is not None and not self._words(place)))

    def _is_open_or_kin(self, said: Said, thread: Thread) -> bool:
        """Whether a card is of this series, or still to be done: other documents begin work anew."""
        is_open = self._threads.values(thread)["column"] is not ColumnRole.DONE
        return self._is_kin(said, thread) or (is_open and said.above is None)


def _said_stage(said: Said) -> Hashable:
    """The stage of the objective to which an item belongs."""
    while said.above is not None:
        said = said.above
    return said.values.get("stage")


def _pairs_of_letters(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters, spaces aside."""
    folded = "".join(text.casefold().split())
    return frozenset(folded[at : at + 2] for at in range(len(folded) - 1))


def _may_be_alike(one: Iterable[str], other: frozenset[str]) -> bool:
    """Whether two wordings share enough for a closer look."""
    left = frozenset(one)
    return 2 * len(left & other) >= _PAIRS_IN_COMMON * (len(left) + len(other))
