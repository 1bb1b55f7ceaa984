"""Two wordings of an objective held against each other: its own words, and those of its key results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from planner.domain.entities import KeyResult, Objective
from planner.domain.wording_diff import Mark, Piece, compare, paired, side
from planner.domain.workspace import Workspace
from planner.presentation.formats import NO_FIGURE
from planner.presentation.palette import Theme


@dataclass(frozen=True, slots=True)
class Row:
    """One wording before and after; a side is None where there is no such item."""

    former: str | None
    latter: str | None
    pieces: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing was reworded."""
        return all(piece.mark is Mark.KEPT for piece in self.pieces)

    def as_html(self, other: Mark, theme: Theme) -> str:
        """One side with its words marked by colour and by a line; `other` is the mark of the other side.

        What was not reworded is muted, what stands on the other side only is a dash.
        """
        if (self.former if other is Mark.ADDED else self.latter) is None:
            return NO_FIGURE
        if self.is_same:
            return f'<span style="color: {theme.muted.name()}">{escape(self.former or "")}</span>'
        return "".join(_marked(piece, theme) for piece in side(self.pieces, other))

    def in_words(self) -> str:
        """What changed, for those who hear it."""
        told = [
            QCoreApplication.translate("Drafts", "removed: {text}").format(text=piece.text.strip())
            if piece.mark is Mark.REMOVED
            else QCoreApplication.translate("Drafts", "added: {text}").format(text=piece.text.strip())
            for piece in self.pieces
            if piece.mark is not Mark.KEPT and piece.text.strip()
        ]
        return "; ".join(told) or QCoreApplication.translate("Drafts", "unchanged")


@dataclass(frozen=True, slots=True)
class Comparison:
    """An approved wording and a draft of it."""

    approved: Objective
    draft: Objective
    title: Row
    key_results: tuple[Row, ...]


def objectives_with_drafts(workspace: Workspace, cycle_id: int | None) -> list[Objective]:
    """The objectives of a cycle, or of all, that have draft wordings, in the order of the tree."""
    return [
        objective
        for objective in workspace.all(Objective)
        if cycle_id in (None, objective.cycle_id) and drafts_of(workspace, objective)
    ]


def drafts_of(workspace: Workspace, objective: Objective) -> Sequence[Objective]:
    """The draft wordings of an objective."""
    return workspace.children(Objective, "draft_of_id", objective.id)


def compare_wordings(workspace: Workspace, approved: Objective, draft: Objective) -> Comparison:
    """Hold a draft against the approved wording; key results are paired by likeness, then by order."""
    former = workspace.children(KeyResult, "objective_id", approved.id)
    latter = workspace.children(KeyResult, "objective_id", draft.id)
    rows = tuple(
        _row(old.title if old else None, new.title if new else None)
        for old, new in paired(former, latter, lambda key_result: key_result.title)
    )
    return Comparison(approved, draft, _row(approved.title, draft.title), rows)


def _row(former: str | None, latter: str | None) -> Row:
    """One wording held against another."""
    return Row(former, latter, tuple(compare(former or "", latter or "")))


def _marked(piece: Piece, theme: Theme) -> str:
    """A piece as HTML; every word of it stays text, and the space before the first is not marked."""
    words = piece.text.lstrip()
    space, text = escape(piece.text[: len(piece.text) - len(words)]), escape(words)
    if piece.mark is Mark.REMOVED and text:
        return f'{space}<s style="color: {theme.off_track.name()}">{text}</s>'
    if piece.mark is Mark.ADDED and text:
        return f'{space}<u style="color: {theme.on_track.name()}">{text}</u>'
    return space + text
