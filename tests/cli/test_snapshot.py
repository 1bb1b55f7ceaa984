"""`snapshot`: pictures of the views in files with clear names, without a display and without a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.command import SEEDS, Result, digests, run

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A workspace with minutes in it."""
    run("--data", tmp_path / "data", "import", SEEDS / "004_e80a5d158cdb41cd.txt")
    return tmp_path / "data"


def snapshot(data: Path, out: Path, *options: str) -> Result:
    """Take pictures where there is no display."""
    return run("--data", data, "snapshot", "--out", out, *options, env=NO_DISPLAY)


def test_every_combination_of_what_is_not_named_is_drawn(data: Path, tmp_path: Path) -> None:
    before = digests(data)
    out = tmp_path / "new" / "pictures"
    result = snapshot(data, out, "--size", "1100x700")
    names = {
        f"{view}-{theme}-{language}.png"
        for view in ("plan", "board")
        for theme in ("light", "dark")
        for language in ("ko", "en")
    }
    assert (result.status, result.err) == (0, "")
    assert {path.name for path in out.iterdir()} == names
    assert sorted(result.out.splitlines()) == sorted(str(out / name) for name in names)
    assert len({(out / name).read_bytes() for name in names}) == len(names)
    assert digests(data) == before


def test_size_and_scale_are_those_that_were_asked_for(data: Path, tmp_path: Path) -> None:
    options = ("--view", "board", "--theme", "dark", "--lang", "ko", "--size", "1100x700")
    assert snapshot(data, tmp_path / "once", *options).status == 0
    assert snapshot(data, tmp_path / "twice", *options, "--scale", "2").status == 0
    once, twice = (QImage(str(tmp_path / name / "board-dark-ko.png")) for name in ("once", "twice"))
    assert (once.width(), once.height()) == (1100, 700)
    assert (twice.width(), twice.height()) == (2200, 1400)


def test_the_same_workspace_gives_the_same_picture(data: Path, tmp_path: Path) -> None:
    options = ("--view", "plan", "--theme", "light", "--lang", "en")
    for name in ("first", "second"):
        assert snapshot(data, tmp_path / name, *options).status == 0
    first, second = (QImage(str(tmp_path / name / "plan-light-en.png")) for name in ("first", "second"))
    assert first == second


def test_without_a_workspace_the_empty_state_is_shown_and_none_is_made(tmp_path: Path, data: Path) -> None:
    options = ("--view", "plan", "--theme", "light", "--lang", "en")
    assert snapshot(tmp_path / "none", tmp_path / "empty", *options).status == 0
    assert not (tmp_path / "none").exists()
    assert snapshot(data, tmp_path / "full", *options).status == 0
    empty, full = (QImage(str(tmp_path / name / "plan-light-en.png")) for name in ("empty", "full"))
    assert empty != full


def test_a_folder_that_cannot_be_made_is_a_sentence(data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = snapshot(data, tmp_path / "file" / "pictures")
    (sentence,) = result.sentences
    assert (result.status, result.out) == (1, "")
    assert sentence.startswith(f"{tmp_path / 'file' / 'pictures'} can't be written")
