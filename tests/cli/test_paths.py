"""Where a workspace lies on each platform."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from planner.paths import data_folder


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_DATA_HOME": "/xdg"}, "/xdg/okr-planner"),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, "/home/kim/.local/share/okr-planner"),
        ("linux", {"XDG_DATA_HOME": ""}, "/home/kim/.local/share/okr-planner"),
        ("darwin", {}, "/home/kim/Library/Application Support/OKR Planner"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/OKR Planner"),
        ("win32", {"LOCALAPPDATA": ""}, "/home/kim/AppData/Local/OKR Planner"),
    ],
)
def test_the_platforms_folder(
    platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/home/kim")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert data_folder() == Path(expected)


def test_a_chosen_folder_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/kim")
    assert data_folder(Path("here")) == tmp_path / "here"
    assert data_folder(Path("~/there")) == Path("/home/kim/there")
