"""What reading a document again changed, as lines for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.domain.edition import ChangeKind, Edition, EditionChange
from planner.domain.entities import Ref

_WORD = 9


def summary(path: str, edition: Edition) -> str:
    """One sentence on what became of a document that was kept."""
    fates = _fates(edition)
    if edition.document_id is None and set(fates.values()) <= {"added"}:
        return f"{path} was kept."
    counts = Counter(fates.values())
    told = [
        f"{counts[word]} {word}" for word in ("added", "changed", "moved", "removed", "kept") if counts[word]
    ]
    return f"{path} was kept as an edition of what was there: {', '.join(told) or 'nothing changed'}."


def change_lines(edition: Edition) -> str:
    """The differences from an earlier edition, one a line under a heading; empty without one."""
    told = [
        change for change in edition.changes if edition.document_id or change.kind is not ChangeKind.ADDED
    ]
    if not told:
        return ""
    return "\n".join(["", "  Changes", *(line for change in told for line in _lines(change))]) + "\n"


def _lines(change: EditionChange) -> Iterator[str]:
    """One difference."""
    words = f"  {_word(change):<{_WORD}} {change.item_kind.replace('_', ' ')} “{change.title}”"
    if change.field is None:
        yield words
    elif change.kind is ChangeKind.CONFLICT:
        yield f"{words}: {change.field} stays {_shown(change.mine)}; the document says {_shown(change.after)}"
    else:
        yield f"{words}: {change.field} {_shown(change.before)} → {_shown(change.after)}"


def _word(change: EditionChange) -> str:
    """What became of an item, or of a field of it: what a person changed is kept."""
    is_kept = change.kind is ChangeKind.CONFLICT or (
        change.kind is ChangeKind.REMOVED and change.mine is not None
    )
    return "kept" if is_kept else change.kind.value


def _fates(edition: Edition) -> dict[Ref | int, str]:
    """What became of each item: a field that was kept tells more than one that was changed."""
    fates: dict[Ref | int, str] = {}
    for at, change in enumerate(edition.changes):
        key = change.ref or at
        if fates.get(key) != "kept":
            fates[key] = _word(change)
    return fates


def _shown(value: object) -> str:
    """A value; nothing is a dash."""
    return "–" if value in (None, "", ()) else str(value)
