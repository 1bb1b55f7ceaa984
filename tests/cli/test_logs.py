"""The log comes into being with its first line, stays small, and never ends the program."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from planner.logs import LARGEST, LazyLog


def tell(log: LazyLog, words: str) -> None:
    """Write a line."""
    log.emit(logging.LogRecord("test", logging.ERROR, "", 0, words, None, None))
    log.close()


def test_nothing_is_made_before_the_first_line(tmp_path: Path) -> None:
    log = LazyLog(tmp_path / "logs" / "a.log")
    assert not (tmp_path / "logs").exists()
    tell(log, "something 한글")
    assert "something 한글" in (tmp_path / "logs" / "a.log").read_text(encoding="utf-8")


def test_a_large_log_is_begun_anew_and_the_old_one_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.log"
    path.write_text("x" * (LARGEST + 1), encoding="utf-8")
    tell(LazyLog(path), "anew")
    assert path.stat().st_size < 200
    assert (tmp_path / "a.old.log").stat().st_size == LARGEST + 1


def test_where_no_log_can_be_made_the_line_goes_to_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    tell(LazyLog(tmp_path / "file" / "a.log"), "lost otherwise")
    assert "lost otherwise" in capsys.readouterr().err
