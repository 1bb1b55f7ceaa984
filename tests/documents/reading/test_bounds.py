"""Nothing that a document holds makes reading it take long: its length alone decides."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

import pytest

from planner.documents.errors import DocumentError, OversizedDocument, ReadingCancelled
from planner.documents.reading import read_bytes, read_path
from planner.documents.sources import files
from tests.documents.reading.hostile import SHAPES, lines, long_line, plain

SIZE = 120_000
# Lines of two characters are lines too: they cost more a character than sentences do. What grows with the
# square of the length is a hundred times slower at this size.
FACTOR = 40


def seconds_a_character(text: str) -> float:
    """The processor time that reading takes; a refusal counts as reading."""
    data = text.encode("utf-8", "replace")
    start = time.process_time()
    try:
        read_bytes(data, "hostile.md")
    except DocumentError as refusal:
        assert "hostile.md" in str(refusal)
    return (time.process_time() - start) / len(text)


@cache
def usual() -> float:
    """The time of a character in minutes as people write them."""
    return min(seconds_a_character(plain(SIZE)) for _ in range(3))


@pytest.mark.parametrize("name", SHAPES)
def test_time_is_bounded_by_length(name: str) -> None:
    text = SHAPES[name](SIZE)
    assert len(text.encode("utf-8", "replace")) >= SIZE // 3
    ratio = seconds_a_character(text) / usual()
    if ratio >= FACTOR:  # a busy machine
        ratio = seconds_a_character(text) / usual()
    assert ratio < FACTOR, f"{name}: {ratio:.0f} times the time of minutes of that length"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a line of ten million characters", long_line("word ", "O1: a\n- KR1: ")(10_000_000)),
        ("many items", lines("- KR{n}: a\n", "O1: a\n")(600_000)),
        ("a hundred thousand nested items", lines("- a\n - b\n  - c\n   - d\n")(550_000)),
        ("a hundred thousand headings", lines("#\n")(200_000)),
        ("a hundred thousand quote marks", ">" * 100_000),
        ("ten thousand columns", "".join(f"|{sign}" * 10_000 + "|\n" for sign in ("목표", "-", "1"))),
    ],
    ids=lambda value: value if len(value) < 60 else "",
)  # fmt: skip
def test_what_is_huge_in_one_way_is_bounded_too(name: str, text: str) -> None:
    ratio = seconds_a_character(text) / usual()
    assert ratio < FACTOR, f"{name}: {ratio:.0f} times the time of minutes of that length"


def test_a_document_is_left_where_nobody_wants_the_rest() -> None:
    told: list[float] = []

    def progress(done: float) -> bool:
        told.append(done)
        return done < 0.5

    with pytest.raises(ReadingCancelled, match=r"large\.md was left"):
        read_bytes(plain(400_000).encode(), "large.md", progress)
    assert 0.5 <= told[-1] < 0.6


def test_progress_grows_to_the_end_and_changes_nothing() -> None:
    told: list[float] = []
    data = plain(400_000).encode()
    watched = read_bytes(data, "large.md", lambda done: told.append(done) is None)
    assert watched == read_bytes(data, "large.md")
    assert told == sorted(told)
    assert told[0] == 0
    assert 0.9 < told[-1] <= 1
    assert len(told) > 8


def test_a_file_over_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    assert files.MAX_BYTES == 64 * 1024 * 1024
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    with pytest.raises(OversizedDocument, match=r"huge\.md has 65 MB, but at most 64 MB"):
        read_path(path)
