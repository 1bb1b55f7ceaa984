"""What a card shows, worked out once and kept until something it is made of changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, KeyResult, Person
from planner.domain.people import single_names
from planner.domain.workspace import Workspace
from planner.presentation.formats import short_date
from planner.presentation.session import Session

HANGUL_SYLLABLES = ("가", "힣")
# What a card says of other kinds of items: a change of one of these touches many cards.
TOLD_OF = frozenset((Person.kind, KeyResult.kind, BoardColumn.kind))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card's checklist; `depth` is 0 for lines right below the card."""

    id: int
    title: str
    done: bool
    depth: int = 0


@dataclass(frozen=True, slots=True)
class CardFace:
    """The words of a card, ready to be painted or spoken; empty where there is nothing to say."""

    id: int
    title: str
    key_result: str = ""
    due: str = ""
    overdue: bool = False
    labels: tuple[str, ...] = ()
    owner: str = ""
    initials: str = ""
    has_source: bool = False
    done: bool = False
    lines: tuple[Line, ...] = ()

    @property
    def ticked(self) -> int:
        """How many lines of the checklist are done."""
        return sum(line.done for line in self.lines)


class Faces:
    """The faces of all cards of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[int, CardFace] = {}
        self._day = session.today

    def of(self, card_id: int) -> CardFace:
        """The face of a card; KeyError when it is gone."""
        face = self._kept.get(card_id)
        if face is None:
            face = _face(self._session.workspace, card_id, self._session.today)
            self._kept[card_id] = face
        return face

    def forget(self, changes: Changes) -> set[int] | None:
        """Drop what these changes made untrue; returns the cards concerned, None for all of them."""
        if any(_changes_words(change.before, change.after) for change in changes):
            self.forget_all()
            return None
        touched = {card for change in changes for card in self._cards_of(change.before, change.after)}
        for card_id in touched:
            self._kept.pop(card_id, None)
        return touched

    def forget_all(self) -> None:
        """Drop every face, as after a change of language."""
        self._kept.clear()
        self._day = self._session.today

    def is_of_today(self) -> bool:
        """Whether no midnight has passed since the faces were made; "overdue" depends on the day."""
        return self._day == self._session.today

    def _cards_of(self, *states: object) -> set[int]:
        """The top-level cards on which an action item was or is told of."""
        items = [state for state in states if isinstance(state, ActionItem)]
        return {top_of(self._session.workspace, item) for item in items} | {item.id for item in items}


def top_of(workspace: Workspace, item: ActionItem) -> int:
    """The card on whose checklist an item stands, itself for a card; where that is gone, still its id."""
    above = item
    while above.parent_id is not None:
        found = workspace.find(above.ref._replace(id=above.parent_id))
        if not isinstance(found, ActionItem):
            return above.parent_id
        above = found
    return above.id


def is_done(workspace: Workspace, item: ActionItem) -> bool:
    """Whether an item stands in a column that means done."""
    return workspace.get(BoardColumn, item.column_id).role is ColumnRole.DONE


def initials_of(name: str) -> str:
    """Two letters for a person: the last two syllables in Hangul, else the first letters of two names.

    Of people who were written together those of the first, and how many others there are: "성은 +2".
    """
    names = single_names(name)
    if not names:
        return ""
    initials = _initials(names[0].split())
    return f"{initials} +{len(names) - 1}" if len(names) > 1 else initials


def _initials(words: list[str]) -> str:
    """Two letters for the words of one name."""
    if HANGUL_SYLLABLES[0] <= words[0][0] <= HANGUL_SYLLABLES[1]:
        return words[0][-2:]
    letters = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return letters.upper()


def spoken(face: CardFace, column: str) -> str:
    """What a screen reader says of a card."""
    return ", ".join(part for part in (face.title, column, *_spoken_details(face)) if part)


def due_words(face: CardFace) -> str:
    """When a card is due, and the word for its being late, which no colour alone may say."""
    if not face.overdue:
        return face.due
    return QCoreApplication.translate("Board", "{day} · overdue").format(day=face.due)


def spoken_line(line: Line) -> str:
    """What a screen reader says of a line of a checklist."""
    if line.done:
        return QCoreApplication.translate("Board", "{title}, done").format(title=line.title)
    return QCoreApplication.translate("Board", "{title}, to do").format(title=line.title)


def _spoken_details(face: CardFace) -> list[str]:
    """All but the title and the column, in words."""
    details = []
    if face.due:
        details.append(QCoreApplication.translate("Board", "due {day}").format(day=due_words(face)))
    if face.owner:
        details.append(QCoreApplication.translate("Board", "owner {name}").format(name=face.owner))
    if face.key_result:
        text = QCoreApplication.translate("Board", "key result {title}")
        details.append(text.format(title=face.key_result))
    if face.lines:
        text = QCoreApplication.translate("Board", "checklist {done} of {count}")
        details.append(text.format(done=face.ticked, count=len(face.lines)))
    if face.labels:
        text = QCoreApplication.translate("Board", "labels {labels}")
        details.append(text.format(labels=" ".join(face.labels)))
    if face.has_source:
        details.append(QCoreApplication.translate("Board", "read from a document"))
    return details


def _changes_words(before: object, after: object) -> bool:
    """Whether a change renames something that cards tell of."""
    if before is None or after is None or type(after).kind not in TOLD_OF:  # type: ignore[attr-defined]
        return False
    words = ("name", "title", "role")
    return any(getattr(before, word, None) != getattr(after, word, None) for word in words)


def _face(workspace: Workspace, card_id: int, today: date) -> CardFace:
    """Work out a face."""
    card = workspace.get(ActionItem, card_id)
    done = is_done(workspace, card)
    owner = workspace.name_of(Person, card.owner_id)
    linked = card.key_result_id
    return CardFace(
        id=card_id,
        title=card.title,
        key_result="" if linked is None else workspace.get(KeyResult, linked).title,
        due=short_date(card.due, today) if card.due else "",
        overdue=card.due is not None and card.due < today and not done,
        labels=card.labels,
        owner=owner,
        initials=initials_of(owner),
        has_source=card.document_id is not None,
        done=done,
        lines=tuple(_lines(workspace, card_id, 0)),
    )


def _lines(workspace: Workspace, card_id: int, depth: int) -> list[Line]:
    """The checklist below an item, lines below lines included.

    In the order in which they were made: ranks order one column, and a ticked line is in another.
    """
    lines: list[Line] = []
    for child in sorted(workspace.children(ActionItem, "parent_id", card_id), key=lambda item: item.id):
        lines.append(Line(child.id, child.title, is_done(workspace, child), depth))
        lines += _lines(workspace, child.id, depth + 1)
    return lines
