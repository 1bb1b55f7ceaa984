"""Reads list items: what an item is follows from its label, the item that holds it, and its section."""

from __future__ import annotations

import re

from planner.documents.reading.blocks import Block, Kind
from planner.documents.reading.drafts import DraftAction, DraftKeyResult, DraftObjective
from planner.documents.reading.headings import is_example, is_placeholder, section_of
from planner.documents.reading.inline import is_picture
from planner.documents.reading.kpis import read_kpi_line
from planner.documents.reading.labels import Label, read_label
from planner.documents.reading.minutes import read_moment, read_property, read_rhythm
from planner.documents.reading.people import read_attendees
from planner.documents.reading.placing import DOUBTFUL, Placing
from planner.documents.reading.quantities import find_quantities
from planner.documents.reading.scope import Item, Role
from planner.documents.reading.statuses import status_of
from planner.documents.reading.words.sections import Section
from planner.domain.report import ColumnRole, ReadDecision

_COLUMNS: dict[Section, ColumnRole] = {
    Section.ACTIONS: "todo",
    Section.NEXT_WORK: "todo",
    Section.CURRENT_WORK: "doing",
    Section.DONE_WORK: "done",
    Section.BACKLOG: "backlog",
}
# Sections whose lines may begin with "KR1 …" without being one.
_NO_LABELS = frozenset((*_COLUMNS, Section.DECISIONS, Section.AGENDA, Section.ATTENDEES, Section.EXPLANATION))
_SILENT = frozenset((Section.AGENDA, Section.EXPLANATION, Section.PROPERTIES))
_ENTRY_LABEL = re.compile(
    r"^[\s*_]*(?:[A-Z]{1,2}|결정|決定|决定|Decision)?[-\s]?\d{1,2}[*_]*\s*[.):：][*_]*\s+"
)
# A decision that stands among other notes says so itself.
_DECIDED = re.compile(
    r"^(?:결정|결정 사항|Decision|Decided|決定|决定|Entscheidung|Décision|Decisión|Decisão|Besluit|Решение)"
    r"\s*[:：]\s*\S"
    r"|하기로 (?:결정|합의|확정)(?:함|했음|됨)?[.]?$",
    re.IGNORECASE,
)
_CROSS_REFERENCE = re.compile(
    r"(?:see|marked|refer|same as|as above|cf\.|위와|위 참고|아래 참고|참고[:：])\b", re.IGNORECASE
)
_DEFINITION = re.compile(r"[^\s=()]{1,30}\s*\(\s*=")


class ItemReader:
    """Reads the list items of a document."""

    def __init__(self, placing: Placing) -> None:
        self._placing = placing
        self._scope = placing.scope
        self._found = placing.found

    def read(self, block: Block, following: Block | None) -> None:
        """Read one item; `following` is the block after it."""
        items = self._scope.items
        while items and items[-1].indent >= block.indent:
            items.pop()
        words = block.words
        if not words or (is_placeholder(words) and (block.checked is not None or section_of(words) is None)):
            items.append(Item(block.indent, Role.IGNORED))
            return
        holder = items[-1] if items else None
        items.append(self._item(block, words, holder, _has_children(block, following)))

    def continuation(self, block: Block) -> None:
        """Read a paragraph that stands inside of an item."""
        holder = self._scope.items[-1]
        if holder.role is Role.LABEL:
            self._scope.items.append(self._in_section(block, block.words, holder.section, has_children=False))
        elif self._scope.key_result is not None and holder.role in (
            Role.KEY_RESULT,
            Role.INITIATIVE,
            Role.NOTE,
        ):
            self._scope.key_result.notes.append(block.words)

    def _item(self, block: Block, words: str, holder: Item | None, has_children: bool) -> Item:
        """Return what an item is."""
        if self._scope.is_suppressed() or is_example(words):
            return Item(block.indent, Role.IGNORED)
        labelled = self._labelled(block, words, holder)
        if labelled is not None:
            return labelled
        if (holder is None or holder.role is Role.IGNORED) and _says_decided(words):
            return self._decision(block, words)
        if self._is_field(words, holder):
            return Item(block.indent, Role.NOTE)
        if holder is not None and holder.role is not Role.LABEL:
            return self._held(block, words, holder, has_children)
        section = holder.section if holder is not None else self._scope.section()
        return self._in_section(block, words, section, has_children)

    def _is_field(self, words: str, holder: Item | None) -> bool:
        """Read an item that states a field of the key result or objective that holds it."""
        if holder is None:
            return self._scope.open and self._scope.label is None and self._placing.field_line(words)
        return holder.role in (Role.OBJECTIVE, Role.KEY_RESULT) and self._placing.field_line(words)

    def _labelled(self, block: Block, words: str, holder: Item | None) -> Item | None:
        """Read an item that its own label names."""
        section = holder.section if holder is not None and holder.section else self._scope.section()
        if section in _NO_LABELS or (holder is not None and holder.role is Role.ACTION):
            return self._sublabel(block, words)
        stands_out = block.raw.startswith(("**", "__")) or self._scope.objective is not None
        label = read_label(words, loose=stands_out)
        if label is None:
            self._warn_mention(block, words)
            return self._sublabel(block, words)
        if (not label.rest and label.number is None) or self._repeated(label, block):
            return self._sublabel(block, words)
        if label.kind == "initiative":
            self._placing.initiative(self._placing.peel(written_rest(block, label), block.line), block.line)
            return Item(block.indent, Role.INITIATIVE)
        if label.weak and self._scope.key_result is not None and not self._repeats(holder):
            return None
        return self._declared(block, label, holder)

    def _repeated(self, label: Label, block: Block) -> bool:
        """Say whether words that only a space parts from "KR1" speak of a key result that was told."""
        objective = self._scope.objective
        if (
            label.kind != "key result"
            or objective is None
            or read_label(block.words, loose=False) is not None
        ):
            return False
        return objective.names(f"KR{label.number}")

    def _repeats(self, holder: Item | None) -> bool:
        """Say whether an everyday word that named the current objective stands at its level again."""
        objective = self._scope.objective
        return holder is None and objective is not None and objective.weak

    def _warn_mention(self, block: Block, words: str) -> None:
        """Warn of a line that begins with a key result's name where no objective stands: "KR1 at 40%"."""
        mention = read_label(words, loose=True) if self._scope.objective is None else None
        if mention is not None and mention.kind == "key result" and mention.rest:
            self._found.warn(
                block.line,
                f"This line speaks of KR{mention.number}, but no objective stands above; it was left out.",
            )

    def _declared(self, block: Block, label: Label, holder: Item | None) -> Item:
        """Begin the objective or key result that a label names."""
        level = self._scope.level + 2
        if label.kind == "objective":
            objective = self._placing.objective(written_rest(block, label), block.line, label, level=level)
            return Item(block.indent, Role.OBJECTIVE, objective)
        if holder is not None and holder.role is Role.OBJECTIVE and isinstance(holder.node, DraftObjective):
            self._scope.objective = holder.node
        key_result = self._placing.key_result(written_rest(block, label), block.line, label, level=level)
        if key_result.status is None:
            sign = block.raw[:2] if is_picture(block.raw[:1] or " ") else ""
            key_result.status = "done" if block.checked else status_of(sign)
        return Item(block.indent, Role.KEY_RESULT, key_result)

    def _sublabel(self, block: Block, words: str) -> Item | None:
        """Read an item that announces the items under it: "- backlog"."""
        if len(words) > 60 or block.checked is not None:
            return None
        told = read_property(block)
        if told is not None and told.meaning == "attendees":
            self._placing.attendees(read_attendees([told.value]))
            return Item(block.indent, Role.LABEL, None, Section.ATTENDEES)
        section = section_of(words)
        if section is None or section in (Section.TALK, Section.KPI, Section.REVIEW):
            return None
        return Item(block.indent, Role.LABEL, None, section)

    def _held(self, block: Block, words: str, holder: Item, has_children: bool) -> Item:
        """Read an item under another one that is no label."""
        node = holder.node
        if holder.role is Role.OBJECTIVE and isinstance(node, DraftObjective):
            self._scope.objective = node
            return self._key_result(block, words, has_children)
        if holder.role is Role.KEY_RESULT and isinstance(node, DraftKeyResult):
            self._scope.key_result = node
            return self._initiative(block, words)
        if holder.role is Role.ACTION and isinstance(node, DraftAction):
            return self._part_of_work(block, node)
        if holder.role is Role.GROUP:
            return self._key_result(block, words, has_children)
        if _is_boxed(block) and self._scope.section() not in _SILENT:
            return self._action(block, "todo")
        if holder.role in (Role.INITIATIVE, Role.NOTE) and self._scope.key_result is not None:
            self._scope.key_result.notes.append(words)
            return Item(block.indent, Role.NOTE)
        return Item(block.indent, Role.IGNORED)

    def _part_of_work(self, block: Block, action: DraftAction) -> Item:
        """Add a part of a card; a box with a doer or date of its own is a card of its own."""
        said = self._placing.peel(block.raw, block.line, work=True)
        if not said.title:
            return Item(block.indent, Role.IGNORED)
        own = block.checked is not None and bool(said.owner or said.due)
        part = self._placing.action(said, block, action.column, None if own else action)
        return Item(block.indent, Role.ACTION, part)

    def _in_section(self, block: Block, words: str, section: Section | None, has_children: bool) -> Item:
        """Read an item by the section that it stands in."""
        if section in _COLUMNS:
            return self._work(block, section)
        if section is Section.DECISIONS:
            return self._decision(block, words)
        if section is Section.KEY_RESULTS:
            if self._scope.about_key_result():
                return self._initiative(block, words)
            return self._key_result(block, words, has_children)
        if section is Section.INITIATIVES:
            return self._initiative(block, words) if self._scope.key_result else self._action(block, "todo")
        if section is Section.OBJECTIVES:
            return self._objective(block)
        if section in (Section.ATTENDEES, Section.NEXT_MEETING, Section.KPI):
            self._meeting(block, words, section)
            return Item(block.indent, Role.IGNORED)
        if section in _SILENT:
            return Item(block.indent, Role.IGNORED)
        return self._by_place(block, words, section, has_children)

    def _by_place(self, block: Block, words: str, section: Section | None, has_children: bool) -> Item:
        """Read an item that no section explains: by what stands above it, by its box or badge."""
        scope = self._scope
        if scope.label is Section.OKR and block.checked is None:
            return self._implied(block)
        if section in (Section.TALK, Section.REVIEW):
            if _is_boxed(block):
                return self._action(block, "todo")
            if scope.key_result is not None and section is Section.TALK:
                scope.key_result.notes.append(words)
            return self._badged(block, DOUBTFUL) or Item(block.indent, Role.NOTE)
        if scope.key_result is not None and not (scope.listed and scope.objective is not None):
            if scope.open:
                return self._initiative(block, words)
            scope.key_result.notes.append(words)
            return Item(block.indent, Role.NOTE)
        if scope.objective is not None and scope.open:
            return self._key_result(block, words, has_children)
        if scope.plans_implied() and block.checked is None:
            return self._implied(block)
        if _is_boxed(block):
            return self._action(block, "todo")
        return Item(block.indent, Role.IGNORED)

    def _implied(self, block: Block) -> Item:
        """Begin an objective that only its place under a heading of OKRs tells; its list goes on after it."""
        scope = self._scope
        label_key = scope.label_key
        objective = self._placing.implied_objective(block.raw, block.line, level=scope.level + 2)
        if objective is not None:
            objective.listed = True
        scope.label, scope.label_key = Section.OKR, label_key
        return Item(block.indent, Role.OBJECTIVE if objective else Role.IGNORED, objective)

    def _badged(self, block: Block, confidence: float) -> Item | None:
        """Take an item for work when a badge says where it stands."""
        if not block.raw.rstrip().endswith("`"):
            return None
        said = self._placing.peel(block.raw, block.line, work=True)
        if said.column is None or not said.title:
            return None
        key_result, self._scope.key_result = self._scope.key_result, None
        action = self._placing.action(said, block, said.column)
        self._scope.key_result = key_result
        action.confidence = confidence
        return Item(block.indent, Role.ACTION, action)

    def _objective(self, block: Block) -> Item:
        """Begin an objective of a list of objectives."""
        label = Label("objective", None, block.words)
        objective = self._placing.objective(block.raw, block.line, label, level=self._scope.level + 2)
        self._scope.label = Section.OBJECTIVES
        return Item(block.indent, Role.OBJECTIVE, objective)

    def _key_result(self, block: Block, words: str, has_children: bool) -> Item:
        """Add a key result, or open a group of them: "- Robustness" above boxes."""
        if has_children and block.checked is None and self._scope.section() is Section.KEY_RESULTS:
            return Item(block.indent, Role.GROUP)
        if _CROSS_REFERENCE.match(words):
            return Item(block.indent, Role.IGNORED)
        implied = self._scope.objective is not None and self._scope.objective.implied is not None
        said = self._placing.annotations.peel(block.raw, work=implied)
        if said.assigned:
            return self._action(block, "todo")
        section = self._scope.label
        key_result = self._placing.key_result(block.raw, block.line, None, level=self._scope.level + 3)
        self._scope.label = section
        if block.checked and key_result.status is None:
            key_result.status = "done"
        return Item(block.indent, Role.KEY_RESULT, key_result)

    def _initiative(self, block: Block, words: str) -> Item:
        """Add work to the key result; a definition of its terms is a note."""
        key_result = self._scope.key_result
        if key_result is not None and (_DEFINITION.match(words) or _CROSS_REFERENCE.match(words)):
            key_result.notes.append(words)
            return Item(block.indent, Role.NOTE)
        said = self._placing.peel(block.raw, block.line, work=block.checked is not None)
        if block.checked:
            said.column = "done"
        self._placing.initiative(said, block.line)
        return Item(block.indent, Role.INITIATIVE)

    def _work(self, block: Block, section: Section | None) -> Item:
        """Add a card, or to a draft's key result the work that was thought of."""
        if section is Section.BACKLOG and self._scope.is_draft() and self._scope.key_result is not None:
            return self._initiative(block, block.words)
        column = self._scope.column or _COLUMNS[section or Section.ACTIONS]
        item = self._action(block, column)
        if isinstance(item.node, DraftAction):
            item.node.announced = True
        return item

    def _action(self, block: Block, column: ColumnRole) -> Item:
        """Add a card."""
        raw = _ENTRY_LABEL.sub("", block.raw) if block.number is None else block.raw
        said = self._placing.peel(raw, block.line, work=True)
        if not said.title:
            return Item(block.indent, Role.IGNORED)
        return Item(block.indent, Role.ACTION, self._placing.action(said, block, column))

    def _decision(self, block: Block, words: str) -> Item:
        """Keep a decision, and the rhythm of check-ins when it sets one."""
        text = _ENTRY_LABEL.sub("", words)
        self._found.decisions.append(ReadDecision(text, block.line, self._scope.agenda()))
        self._found.check_ins = self._found.check_ins or read_rhythm(text)
        return Item(block.indent, Role.IGNORED)

    def _meeting(self, block: Block, words: str, section: Section) -> None:
        """Read who came, when the next meeting is, or a watched figure."""
        if section is Section.ATTENDEES:
            self._placing.attendees(read_attendees([words]))
        elif section is Section.KPI:
            kpi = read_kpi_line(words, block.line)
            if kpi is not None:
                self._found.kpis.append(kpi)
            elif ":" in words and find_quantities(words):
                self._found.warn(
                    block.line, "This line stands among KPIs but names no target beside a value."
                )
        elif self._found.next_meeting is None:
            self._found.next_meeting = read_moment(words, self._placing.annotations.anchor)


def _says_decided(words: str) -> bool:
    """Say whether an item calls itself a decision."""
    return ("하기로" in words or ":" in words[:24] or "：" in words[:24]) and bool(_DECIDED.search(words))


def _is_boxed(block: Block) -> bool:
    """Say whether a box makes an item work: no picture, and no choice of a status: "[x] On track"."""
    return block.checked is not None and not block.praised and status_of(block.words) is None


def _has_children(block: Block, following: Block | None) -> bool:
    """Say whether the next item stands inside of this one."""
    return following is not None and following.kind is Kind.ITEM and following.indent > block.indent


def written_rest(block: Block, label: Label) -> str:
    """Return what follows the label as written, so that its marks can still be read."""
    raw = block.raw
    if not ("`" in raw or "~" in raw or "](" in raw or is_picture(raw[-1:] or " ")):
        return label.rest
    at = raw.find(label.rest[:6])
    return raw[at:] if at >= 0 else label.rest
