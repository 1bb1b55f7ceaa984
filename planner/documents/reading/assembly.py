"""One document from text to report: front matter, blocks, body, relations, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence

from planner.documents.reading.about import About
from planner.documents.reading.blocks import Block, Kind, read_blocks
from planner.documents.reading.cleaning import normalise, without_credentials
from planner.documents.reading.course import Course, Progress
from planner.documents.reading.front_matter import read_front_matter
from planner.documents.reading.inline import LONGEST
from planner.documents.reading.markup import renumber, to_markdown
from planner.documents.reading.memo import forget
from planner.documents.reading.minutes import read_property
from planner.documents.reading.pages.nodes import is_page
from planner.documents.reading.pages.reader import read_own_pages
from planner.documents.reading.people import People, looks_like_name, read_attendees
from planner.documents.reading.relations import relate
from planner.documents.reading.scores import apply_scores
from planner.documents.reading.settling import settle
from planner.documents.reading.walk import Walker
from planner.domain.report import DocumentReport, ReadWarning

# The shares of the work that are done when the blocks are known, and when they were walked over.
_SPLIT, _WALKED = 0.15, 0.95
# Beyond so many blocks only headings tell about the document as a whole.
_HEAD = 4_000
_LONGEST_PAIR = 2_000
_LONGEST_NAME = 30


def read_text(text: str, name: str, progress: Progress | None = None) -> DocumentReport:
    """Return what a document's text says; `name` is its path as shown.

    `progress` is told the share that is done and answers whether to go on, else `ReadingCancelled` is raised.
    """
    try:
        return _read(without_credentials(normalise(text)), name, Course(name, progress))
    finally:
        forget()


def _read(text: str, name: str, course: Course) -> DocumentReport:
    """Return what a text says that is safe to keep."""
    lines = text.split("\n")
    if is_page(lines):
        return read_own_pages(lines, text, name)
    front = read_front_matter(lines)
    written = to_markdown(lines, text, name, front.end)
    blocks = read_blocks(written.texts, front.end, course.stage(0, _SPLIT))
    renumber(blocks, written.numbers)
    del lines, written  # half of the memory
    about = About(name, front, _telling(blocks), text)
    cut = _cut_lines(blocks)
    walker = Walker(_people(blocks), about.anchor)
    walker.scope.silent = about.explains()
    walker.walk(blocks, course.stage(_SPLIT, _WALKED))
    course.stage(_WALKED, 1).tell(0)
    found = walker.found
    relate(walker.tables.okr_tables, walker.tables.work_tables, found)
    settle(found)
    apply_scores(walker.tables.score_tables, walker.placing)
    cycle = about.cycle()
    return DocumentReport(
        path=name,
        title=about.title,
        kind=about.kind(meeting=bool(found.attendees or found.decisions), okr=bool(found.objectives)),
        text=text,
        date=about.date,
        location=about.location,
        attendees=tuple(found.attendees),
        cycle=cycle,
        check_ins=found.check_ins,
        next_meeting=found.next_meeting,
        objectives=tuple(objective.done() for objective in found.objectives),
        action_items=tuple(action.done() for action in found.actions),
        decisions=tuple(found.decisions),
        kpis=tuple(found.kpis),
        warnings=_warnings([*front.warnings, *about.warnings(), *found.warnings, *cut]),
    )


def _telling(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that may tell about the document as a whole: the first ones and all headings."""
    return [*blocks[:_HEAD], *(block for block in blocks[_HEAD:] if block.kind is Kind.HEADING)]


def _people(blocks: Sequence[Block]) -> People:
    """Return who is named in properties and pairs such as "서버 : 조명근", before all else is read."""
    people = People()
    for block in blocks:
        if ":" not in block.raw or block.kind not in (Kind.ITEM, Kind.PARAGRAPH):
            continue
        head, colon, tail = block.raw[:_LONGEST_PAIR].rpartition(":")
        if not colon:
            continue
        last = tail.strip(" *_")
        if looks_like_name(last):
            people.learn(last)
        elif len(head) <= _LONGEST_NAME or "," in tail:
            _learn_attendees(block, people)
    return people


def _learn_attendees(block: Block, people: People) -> None:
    """Learn the names of a line that lists who took part."""
    told = read_property(block)
    if told is not None and told.meaning == "attendees":
        for attendee in read_attendees([told.value]):
            people.learn(attendee.name)


def _cut_lines(blocks: Sequence[Block]) -> list[ReadWarning]:
    """Return warnings for lines too long to be read to their end."""
    message = f"This line is very long; only its first {LONGEST:,} characters were read."
    return [ReadWarning(block.line, message) for block in blocks if len(block.raw) > LONGEST]


def _warnings(warnings: list[ReadWarning]) -> tuple[ReadWarning, ...]:
    """Return warnings by line, each once."""
    return tuple(sorted(dict.fromkeys(warnings), key=lambda warning: warning.line))
