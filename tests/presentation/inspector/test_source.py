from datetime import UTC, datetime

import pytest

from planner.domain.entities import Document, KeyResult
from planner.domain.workspace import Workspace
from planner.presentation.inspector.source import document_name, line_of, source_of

DOCUMENT = Document(
    id=1,
    path="minutes/Q4.md",
    title="",
    text="첫 줄\n  - 둘째 줄 \n",
    read_at=datetime(2024, 1, 1, tzinfo=UTC),
)


def key_result(**fields: object) -> KeyResult:
    return KeyResult(id=1, objective_id=1, rank="V", title="결과", **fields)  # type: ignore[arg-type]


def test_what_was_made_by_hand_has_no_source() -> None:
    assert source_of(Workspace([DOCUMENT]), key_result()) is None


def test_a_source_quotes_its_line_and_knows_doubts() -> None:
    source = source_of(Workspace([DOCUMENT]), key_result(document_id=1, line=2, certainty=0.4))
    assert source is not None
    assert (source.line, source.quote, source.is_doubtful) == (2, "- 둘째 줄", True)
    sure = source_of(Workspace([DOCUMENT]), key_result(document_id=1, line=2, certainty=0.5))
    assert sure is not None
    assert not sure.is_doubtful


@pytest.mark.parametrize(("line", "words"), [(1, "첫 줄"), (3, ""), (0, ""), (99, "")])
def test_a_line_that_is_not_there_has_no_words(line: int, words: str) -> None:
    assert line_of(DOCUMENT.text, line) == words


def test_a_document_without_a_title_goes_by_its_file() -> None:
    assert document_name(DOCUMENT) == "Q4.md"
