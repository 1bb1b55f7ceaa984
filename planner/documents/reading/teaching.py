"""Whether a document teaches, sells or advertises instead of planning: then what it shows are samples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from planner.documents.reading.blocks import Block, Kind
from planner.documents.reading.front_matter import FrontMatter
from planner.documents.reading.headings import explains, is_example
from planner.documents.reading.periods import find_period
from planner.documents.reading.words import key
from planner.documents.reading.words.teaching import (
    ARTICLE_FIELDS,
    ARTICLE_TITLE,
    DEFINITION,
    TEMPLATE_TITLE,
    TITLE_SLOT,
    job_keys,
    readme_keys,
)

_HEADINGS = 300
_HEADING = 60
_BLOCKS = 3_000
# A paragraph this long is prose; wide letters count twice.
_PROSE = 120
_SHORTEST_ARTICLE = 900
_PROSE_SHARE, _POST_SHARE = 0.6, 0.35
# How many signs of teaching it takes: a heading counts for two definitions, a stated cycle speaks for a plan.
_TEACHES, _TEACHES_DESPITE_CYCLE = 4, 6


def teaches(title: str, front: FrontMatter, blocks: Sequence[Block], *, planned: bool, held: bool) -> bool:
    """Say whether a document as a whole only explains; `planned`: it names a cycle, `held`: who met."""
    blocks = blocks[:_BLOCKS]
    headings = [block.words for block in blocks if block.kind is Kind.HEADING and len(block.raw) < 200]
    if (
        _known(headings, readme_keys()) > 1
        or _known(headings, job_keys()) > 1 + planned
        or is_template(title)
        or any("<%" in value or "{{" in value for value in front.fields.values())
    ):
        return True
    if held:
        return False
    if _names_article(title):
        return True
    if not planned and _reads_like_article(front, blocks):
        return True
    signs = 2 * sum(explains(heading) for heading in islice(headings, _HEADINGS)) + _definitions(blocks)
    signs += sum(is_example(block.words) for block in blocks if block.kind is not Kind.TABLE)
    return signs >= (_TEACHES_DESPITE_CYCLE if planned else _TEACHES)


def is_template(title: str) -> bool:
    """Say whether a title leaves slots open: "OKRs - [Quarter] [Year]", "<Team> objectives"."""
    return bool(TITLE_SLOT.search(title) or TEMPLATE_TITLE.search(title))


def _names_article(title: str) -> bool:
    """Say whether a title is that of a text about OKRs."""
    if find_period(title) is not None:
        return False
    return explains(title) or is_example(title) or bool(ARTICLE_TITLE.search(title))


def _known(headings: Iterable[str], known: frozenset[str]) -> int:
    """Count the headings that pages of a kind have."""
    return len({key(heading) for heading in headings if len(heading) < _HEADING} & known)


def _definitions(blocks: Iterable[Block]) -> int:
    """Count the lines that say what objectives and key results are or should be."""
    return sum(
        block.kind in (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE) and bool(DEFINITION.match(block.words))
        for block in blocks
    )


def _reads_like_article(front: FrontMatter, blocks: Iterable[Block]) -> bool:
    """Say whether most of a document is running prose; a post says so in its front matter too."""
    whole = prose = 0
    for block in blocks:
        width = _width(block.words)
        whole += width
        if width >= _PROSE and block.kind in (Kind.PARAGRAPH, Kind.QUOTE):
            prose += width
    post = any(name in ARTICLE_FIELDS for name in front.fields)
    return whole >= _SHORTEST_ARTICLE and prose >= whole * (_POST_SHARE if post else _PROSE_SHARE)


def _width(words: str) -> int:
    """Return the length of a text; a syllable of Hangul or a Chinese character counts twice."""
    return len(words) if words.isascii() else len(words) + sum(sign >= "\u2e80" for sign in words)
