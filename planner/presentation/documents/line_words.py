"""What a line of a document says once its marks are gone: bullets, boxes, labels, emphasis, table bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from re import IGNORECASE
from re import compile as pattern

from planner.domain.fields import clean_line
from planner.domain.quick_add import understand
from planner.domain.report import ReadActionItem
from planner.presentation.documents.draft_item import FIELDS, ItemKind, Read, converted, with_value

_LEAD = pattern(r"(?:>\s*)*(?:#{1,6}\s+|[-*+•·▪◦–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX✓v]?\]\s*)?")
_LABEL = pattern(
    r"(?:KR|O|OKR|objective|key result|initiative|action(?: item)?|decision|목표|핵심 ?결과|인풋|할 ?일|결정)"
    r"\s*\d{0,3}(?:[-.]\d{1,3})*\s*[:：.)]\s*",
    IGNORECASE,
)
_LINK = pattern(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_EMPHASIS = pattern(r"\*{1,3}|__|~~|`")


def words_of(line: str) -> str:
    """The words of a line of Markdown; of a row of a table, those of its first cell that has any."""
    text = _EMPHASIS.sub("", _LINK.sub(r"\1", clean_line(line)))
    if text.startswith("|"):
        text = next((cell.strip() for cell in text.split("|") if any(map(str.isalnum, cell))), "")
    text = text[_LEAD.match(text).end() :]  # type: ignore[union-attr]
    label = _LABEL.match(text)
    return clean_line(text[label.end() :] if label and label.end() < len(text) else text)


def reads_of(
    kind: ItemKind, lines: Sequence[tuple[int, str]], today: date, people: Sequence[str] = ()
) -> list[Read]:
    """An item of a kind for each line, given with its number, that has words: title, owner and due date."""
    return list(_reads(kind, lines, today, people))


def _reads(
    kind: ItemKind, lines: Sequence[tuple[int, str]], today: date, people: Sequence[str]
) -> Iterator[Read]:
    """One item a line."""
    for number, line in lines:
        words = words_of(line)
        if not any(map(str.isalnum, words)):
            continue
        said = understand(words, today, people)
        title = said.title or words
        read = converted(ReadActionItem(title, number), kind)
        for field, value in (("owner", said.owner), ("due", said.due)):
            if value and field in FIELDS[kind]:
                read = with_value(read, field, value)
        yield read
