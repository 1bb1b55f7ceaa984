"""What one of our own pages calls its objectives and key results, and what stands there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.report import DocumentReport, ReadActionItem, ReadObjective, ReadWarning


class Names:
    """Maps the names on a page, "O1" or "KR1.2", to places, and places to titles."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}
        self._titles: dict[str, str] = {}

    @classmethod
    def of_all(cls, pages: Iterable[Names]) -> Names:
        """The names of several pages; of two that are alike the first counts."""
        every = cls()
        for names in pages:
            every._places = names._places | every._places
            every._titles = names._titles | every._titles
        return every

    def add(self, name: str, place: str, title: str) -> None:
        """Note what stands at a place."""
        self._places.setdefault(name, place)
        self._titles[place] = title

    def link(self, part: DocumentReport, everywhere: Names) -> DocumentReport:
        """The report of this page with names as places; `everywhere` knows those of the other pages."""
        both = Names.of_all((self, everywhere))
        lost: list[ReadWarning] = []
        return replace(
            part,
            objectives=tuple(both._objective(each, lost) for each in part.objectives),
            action_items=tuple(both._card(each, lost) for each in part.action_items),
            warnings=(*part.warnings, *lost),
        )

    def _objective(self, read: ReadObjective, lost: list[ReadWarning]) -> ReadObjective:
        """An objective with the places of what it names."""
        draft_of = self._place(read.draft_of, read.line, lost)
        return replace(read, draft_of=draft_of, supports=self._place(read.supports, read.line, lost))

    def _card(self, read: ReadActionItem, lost: list[ReadWarning]) -> ReadActionItem:
        """A card, and its checklist, with the place and title of its key result."""
        children = tuple(self._card(each, lost) for each in read.children)
        if read.link is None:
            return replace(read, children=children)
        place = self._place(read.link, read.line, lost)
        return replace(read, children=children, link=place, key_result=self._titles.get(place or ""))

    def _place(self, name: str | None, line: int, lost: list[ReadWarning]) -> str | None:
        """The place of a name; words stay, and a name that nothing has is nothing, with a warning."""
        if not name or name.startswith("“"):
            return name
        if name not in self._places:
            lost.append(ReadWarning(line, f"This line names {name}, but nothing on the page has that name."))
        return self._places.get(name, "")
