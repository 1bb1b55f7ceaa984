"""Comma-separated values become one table, however they were written."""

from __future__ import annotations

import pytest

from planner.documents.errors import EmptyDocument, LongTable, OversizedDocument
from planner.documents.reading import read_bytes
from planner.documents.sources import csv_table
from planner.documents.sources.csv_table import read_rows
from planner.documents.sources.table_text import MOST_COLUMNS

TABLE = (
    "Objective,핵심 결과,담당자,목표\n"
    "신규 고객 확대,계약 건수,김민수,30건\n"
    "신규 고객 확대,재계약률,이영희,90%\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters_read_the_same(encoding: str, delimiter: str) -> None:
    report = read_bytes(TABLE.replace(",", delimiter).encode(encoding), "2024 Q4.csv")
    (objective,) = report.objectives
    assert [(kr.line, kr.title, kr.owner) for kr in objective.key_results] == [
        (5, "계약 건수", "김민수"), (6, "재계약률", "이영희"),
    ]  # fmt: skip
    assert report.title == "2024 Q4"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a,b\r\n"1\n2","say ""x"""\r\n', [["a", "b"], ["1\n2", 'say "x"']]),
        ("a,b\n1\n1,2,3\n\n,\n", [["a", "b"], ["1"], ["1", "2", "3"]]),
        ("sep=;\r\na;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
        ("only\nwords, here\n", [["only"], ["words", "here"]]),
        ('a,b\n"never closed,1\n', [["a", "b"], ["never closed,1"]]),
        ("=cmd|' /C calc'!A0,@SUM(A1)\n+1,-1\n", [["=cmd|' /C calc'!A0", "@SUM(A1)"], ["+1", "-1"]]),
    ],
    ids=["quotes", "ragged", "stated", "one column", "unclosed", "formulas"],
)
def test_rows(text: str, rows: list[list[str]]) -> None:
    assert read_rows(text, "t.csv") == rows


def test_cells_stand_on_one_line_each_row() -> None:
    report = read_bytes(b'a,b\n"1\n2",x|y\n', "t.csv")
    assert report.text == "# t\n\n| a | b |\n| --- | --- |\n| 1<br>2 | x\\|y |\n"


def test_columns_beyond_any_table_are_said() -> None:
    wide = ",".join(["c"] * (MOST_COLUMNS + 1))
    report = read_bytes(f"{wide}\n{wide}\n".encode(), "wide.csv")
    (warning,) = report.warnings
    assert warning.line == 3
    assert "only its first 256 columns were read" in warning.message


def test_a_table_beyond_any_team_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_table, "MOST_ROWS", 3)
    with pytest.raises(LongTable, match=r"t\.csv has more than 3 rows"):
        read_rows("a,b\n" * 5, "t.csv")
    monkeypatch.setattr(csv_table, "MAX_CHARACTERS", 10)
    with pytest.raises(OversizedDocument):
        read_rows("a,b\n" * 5, "t.csv")


@pytest.mark.parametrize("data", [b",,,\n,,\n", b'""\n'])
def test_a_table_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocument):
        read_bytes(data, "t.csv")
