"""Reads a document from top to bottom: what a line is follows from its label, place and section."""

from __future__ import annotations

import re
from datetime import date

from planner.documents.reading.annotations import Annotations
from planner.documents.reading.blocks import Block, Kind
from planner.documents.reading.course import Course
from planner.documents.reading.drafts import DraftKeyResult, DraftObjective, Findings, key_result_of
from planner.documents.reading.headings import (
    LONGEST_LABEL,
    heading_section,
    is_example,
    is_placeholder,
    label_tail,
    leads_to_example,
    section_of,
    team_of,
    unnumbered,
)
from planner.documents.reading.inline import plain, without_links
from planner.documents.reading.items import ItemReader, written_rest
from planner.documents.reading.labels import Label, heading_label, read_label
from planner.documents.reading.minutes import read_day, read_moment, read_property, read_rhythm
from planner.documents.reading.people import People, read_attendees
from planner.documents.reading.placing import Placing
from planner.documents.reading.scope import Heading
from planner.documents.reading.shares import sole_figure
from planner.documents.reading.statuses import column_of
from planner.documents.reading.tables import TableReader
from planner.documents.reading.words import alternation, every, key
from planner.documents.reading.words.sections import Section
from planner.documents.reading.words.tables import TITLE

_DATABASE = re.compile(r"(?:Database|데이터베이스|データベース|数据库)\s*[:：]\s*(?P<name>.+)", re.IGNORECASE)
_COPY_NUMBER = re.compile(r"\s\(\d{1,2}\)$")
_SENTENCE_END = re.compile(r"(?<=[.!?。])\s")
_NOTICE = re.compile(r"(?:NOTE|Important|Warning|Tip|Info|참고|주의|알림)\b", re.IGNORECASE)
_LONG_TITLE = 200
# A line shorter than this was not wrapped: the next one is a line of its own.
_WRAPPED = 60
# "**Title:** …" below a label that stands alone.
_TITLE_FIELD = re.compile(rf"(?:{alternation(every(TITLE))})\s?[:：]\s*", re.IGNORECASE)
_FIELD_LIKE = re.compile(r"[^:：]{1,30}[:：]\s")
_ASIDE = re.compile(r"_[^_].*[^_]_|\*[^*].*[^*]\*")
# Emphasis, and the signs that plain text puts before its headings.
_STANDING_OUT = ("**", "__", *"■□◆◇▼▽▶▷●★☆◎【")
# So many words, or letters where words aren't parted, are no team's name.
_PHRASE, _LONG_NAME = 4, 24
_WORK_LABEL = re.compile(r"[*_`\s]*`")


class Walker:
    """Walks over the blocks of a document and keeps what they say in `found`."""

    def __init__(self, people: People, anchor: date | None) -> None:
        self.found = Findings(dated=anchor is not None)
        self.placing = Placing(self.found, Annotations(people, anchor))
        self.scope = self.placing.scope
        self._items = ItemReader(self.placing)
        self.tables = TableReader(self.placing)
        self._pending: DraftObjective | DraftKeyResult | None = None
        self._wrapped: tuple[DraftObjective | DraftKeyResult, Block] | None = None

    def walk(self, blocks: list[Block], course: Course) -> None:
        """Read all blocks and let go of them; raises `ReadingCancelled` when nobody wants them any more."""
        for at, block in enumerate(course.over(blocks)):
            kind = block.kind
            if kind is Kind.ITEM:
                self._item(block, blocks[at + 1] if at + 1 < len(blocks) else None)
            elif kind is Kind.HEADING:
                self._heading(block)
            elif kind is Kind.TABLE:
                self.tables.read(block)
            elif kind is not Kind.RULE:
                self._paragraph(block)

    def _heading(self, block: Block) -> None:
        """Open a heading, which may itself be an objective or key result."""
        words = block.words
        if not words:
            return
        database = _DATABASE.fullmatch(words)
        name = _COPY_NUMBER.sub("", database["name"]) if database else words
        section = heading_section(name) or section_of(without_links(block.raw) if "](" in block.raw else "")
        heading = self.scope.enter(block.level, name, block.line, section)
        self._pending = None
        day = read_day(name) if any(sign.isdigit() for sign in name) else None
        if day is not None:
            self.placing.annotations.anchor = day
            self.found.dated = True
        label = None if self.scope.is_suppressed() else heading_label(name)
        if label is not None and label.kind != "initiative":
            self._labelled_heading(label, block, heading)
        elif label is None and self.scope.lists_objectives() and _can_be_objective(block.raw, name):
            self._declare(Label("objective", None, unnumbered(name)), block, level=block.level)
            heading.taken = True

    def _labelled_heading(self, label: Label, block: Block, heading: Heading) -> None:
        """Take a heading for the objective or key result that its label says."""
        if (
            not label.rest
            and label.number is None
            and heading.section is not None
            and label.kind == "key result"
        ):
            return  # "Key results": the head of a list
        self._declare(label, block, level=block.level)
        heading.taken = bool(label.rest) or label.number is not None

    def _declare(self, label: Label, block: Block, *, level: int) -> None:
        """Begin an objective or key result; one whose words stand on the next line waits for them."""
        raw = written_rest(block, label)
        if label.kind == "objective":
            node: DraftObjective | DraftKeyResult = self.placing.objective(
                raw, block.line, label, level=level
            )
        else:
            node = self.placing.key_result(raw, block.line, label, level=level)
        self._pending = None if node.title or label.rest else node
        self._wrapped = (node, block) if node.title and block.kind is not Kind.HEADING else None

    def _item(self, block: Block, following: Block | None) -> None:
        """Read a list item."""
        if self._pending is not None and self._take_pending(block):
            return
        self._items.read(block, following)

    def _paragraph(self, block: Block) -> None:
        """Read a line of text or a call-out."""
        words = block.words
        if not words:
            return
        items = self.scope.items
        while items and items[-1].indent >= block.indent:
            items.pop()
        if self.scope.is_suppressed() or is_example(words) or leads_to_example(words):
            self._explained(block, words)
            return
        if self._wrapped is not None and self._goes_on(*self._wrapped, block, words):
            return
        if len(words) <= 400 and self._labelled(block, words):
            return
        if self._pending is not None and self._take_pending(block):
            return
        if self._property(block) or self._rhythm(words):
            return
        if self.placing.field_line(words) or self._appointment(words):
            return
        if len(words) <= LONGEST_LABEL * 2 and self._label(block, words):
            return
        self._prose(block, words)

    def _explained(self, block: Block, words: str) -> None:
        """Pass over what only explains, unless a known label ends it."""
        if leads_to_example(words):
            self.scope.label = Section.EXPLANATION
            return
        section = (
            section_of(words)
            if len(words) <= LONGEST_LABEL and self.scope.label is Section.EXPLANATION
            else None
        )
        if section is not None and section is not Section.EXPLANATION:
            self._begin_label(block, words, section)

    def _labelled(self, block: Block, words: str) -> bool:
        """Read "O1 : …" and "**KR1** …"."""
        if _ASIDE.fullmatch(block.raw):
            return False
        styled = block.raw.startswith(_STANDING_OUT) or block.kind is Kind.QUOTE
        label = read_label(words, loose=styled) or self._new_part(words)
        if label is None or label.kind == "initiative":
            return False
        if label.number is None and not label.rest and label.kind == "key result":
            return False
        if (
            label.number is None
            and not label.rest
            and section_of(words) is Section.OBJECTIVES
            and words.rstrip(":").endswith("s")
        ):
            return False
        if label.weak and self.scope.key_result is not None and not self._repeats(label):
            return False
        self._declare(label, block, level=self.scope.level + 1)
        return True

    def _repeats(self, label: Label) -> bool:
        """Say whether an everyday word that named the current objective names the next, and no figure."""
        objective = self.scope.objective
        return objective is not None and objective.weak and sole_figure(label.rest) is None

    def _new_part(self, words: str) -> Label | None:
        """Read "KR 1.1 Time to value", which only a space parts, as the objective's next key result."""
        objective = self.scope.objective
        label = read_label(words, loose=True) if objective is not None and self.scope.label is None else None
        if objective is None or label is None or label.kind != "key result" or not label.rest:
            return None
        return None if objective.names(f"KR{label.number}") else label

    def _goes_on(self, node: DraftObjective | DraftKeyResult, above: Block, block: Block, words: str) -> bool:
        """Add a line to the title that it goes on with: the line above is long, no mark opens this one."""
        self._wrapped = None
        wraps = block.line == above.line + 1 and not block.spaced and len(above.raw) >= _WRAPPED
        title = node.title or ""
        if not wraps or title.endswith((".", "!", "?", "。")) or len(title) > _LONG_TITLE:
            return False
        if (
            not (block.raw[0].isalnum() or block.raw[0] in "(\"'")
            or section_of(words)
            or read_label(words, loose=True)
        ):
            return False
        if _FIELD_LIKE.match(words):
            return False
        node.title = f"{title} {words}"
        self._wrapped = (node, block)
        return True

    def _take_pending(self, block: Block) -> bool:
        """Give the words of this line to the objective or key result whose label stood above."""
        node = self._pending
        self._pending = None
        if node is None or section_of(block.words) is not None or read_label(block.words, loose=False):
            return False
        named = _TITLE_FIELD.match(block.words)
        said = self.placing.annotations.peel(block.words[named.end() :] if named else block.raw)
        if not said.title or is_placeholder(said.title):
            return False
        title = _first_sentence(said.title)
        if isinstance(node, DraftObjective):
            node.awaited = node.number is None
            node.title, node.owner, node.progress, node.line = title, said.owner, said.progress, block.line
        else:
            filled = key_result_of(said, block.line, node.name)
            node.title, node.owner, node.metric, node.line = title, said.owner, filled.metric, block.line
        self._wrapped = (node, block)
        return True

    def _property(self, block: Block) -> bool:
        """Read who takes part and when the next meeting is."""
        told = read_property(block)
        if told is None:
            return False
        anchor = self.placing.annotations.anchor
        if self.scope.section() is Section.NEXT_MEETING and told.meaning == "date":
            self.found.next_meeting = self.found.next_meeting or read_moment(told.value, anchor)
        elif told.meaning == "next":
            self.found.next_meeting = self.found.next_meeting or read_moment(told.value, anchor)
            self._begin_label(block, block.words, Section.NEXT_MEETING)
        elif told.meaning == "attendees":
            self.placing.attendees(read_attendees([told.value]))
            if not told.value:
                self._begin_label(block, block.words, Section.ATTENDEES)
        return True

    def _appointment(self, words: str) -> bool:
        """Read when the next meeting is, under its heading."""
        if self.found.next_meeting is not None or self.scope.section() is not Section.NEXT_MEETING:
            return False
        self.found.next_meeting = read_moment(words, self.placing.annotations.anchor)
        return self.found.next_meeting is not None

    def _rhythm(self, words: str) -> bool:
        """Read how often check-ins are held."""
        rhythm = read_rhythm(words)
        if rhythm is not None:
            self.found.check_ins = self.found.check_ins or rhythm
        return rhythm is not None

    def _label(self, block: Block, words: str) -> bool:
        """Read a line that announces the list under it."""
        section = section_of(words)
        styled = block.raw.startswith(("**", "__", "[", "`", "<")) or block.kind is Kind.QUOTE
        announces = block.leads or words.endswith((":", "：")) or styled or block.spaced
        if section is not None and (announces or len(words) <= 20):
            self._begin_label(block, words, section)
            return True
        column = column_of(words) if _WORK_LABEL.match(block.raw) and len(words) <= 30 else None
        if column is not None:
            self._begin_label(block, words, Section.ACTIONS)
            self.scope.column = column
            return True
        if block.kind is Kind.QUOTE and self.scope.key_result is not None and block.leads:
            self.scope.label = Section.TALK
            return True
        return False

    def _begin_label(self, block: Block, words: str, section: Section) -> None:
        """Put a label in force; what follows its words on the line is a note of the key result."""
        scope = self.scope
        scope.items.clear()
        scope.label = section
        scope.label_key = key(words)
        scope.column = None
        tail = label_tail(words)
        if tail and scope.key_result is not None:
            scope.key_result.notes.append(tail)
        if section is Section.KEY_RESULTS and scope.objective is None:
            self.placing.objective_from_heading()
        if section is Section.REVIEW and block.leads:
            self.found.warn(
                block.line,
                "These lines look back on the week's work without saying what is done; they were left out.",
            )

    def _prose(self, block: Block, words: str) -> None:
        """Read a line that is no label: words of an implied objective, a note, or the end of a list."""
        scope = self.scope
        if scope.items:
            self._items.continuation(block)
            return
        if self._implied(block, words):
            return
        if block.leads:
            scope.label = Section.TALK
            scope.label_key = key(words)
            scope.items.clear()
        elif scope.key_result is not None and scope.label is None:
            scope.open = False
        if scope.key_result_level > scope.level + 1:
            scope.key_result = None  # a list item: other words end its list and aren't about it
        if scope.key_result is not None and scope.label in (None, Section.TALK):
            scope.key_result.notes.append(words)

    def _implied(self, block: Block, words: str) -> bool:
        """Take a call-out, or a line that leads a list, under a heading of OKRs for an objective."""
        scope = self.scope
        callout = (
            block.kind is Kind.QUOTE and bool(scope.headings) and scope.headings[-1].section is Section.OKR
        )
        if callout and scope.objective is not None and scope.objective.implied:
            scope.label = None  # the next call-out of a row of them
        aside = _ASIDE.fullmatch(block.raw) is not None
        if aside or scope.label is not None or not scope.plans_implied() or len(words) > LONGEST_LABEL * 2:
            return False
        period = scope.headings[-1].period and block.kind is Kind.PARAGRAPH and block.spaced
        if callout and (words.endswith((".", "。")) or _NOTICE.match(words)):
            return False
        if not (callout or (period and (block.leads or _stands_alone(words)))):
            return False
        self.placing.implied_objective(block.raw, block.line, level=scope.level + 1)
        return True


def _can_be_objective(raw: str, name: str) -> bool:
    """Say whether a heading under "Objectives" is one: numbered, or too long for a name of a team."""
    words = plain(raw)
    return unnumbered(words) != words or len(name.split()) >= _PHRASE or len(name) >= _LONG_NAME


def _first_sentence(title: str) -> str:
    """Cut a paragraph that serves as title to its first sentence."""
    return title if len(title) <= _LONG_TITLE else _SENTENCE_END.split(title, maxsplit=1)[0].rstrip(".")


def _stands_alone(words: str) -> bool:
    """Say whether a line can be a title: short and no sentence of an explanation."""
    return (
        len(words) <= 100
        and not words.endswith((".", ":", "：", "。"))
        and ": " not in words[:24]
        and team_of(words, "") is not None
    )
