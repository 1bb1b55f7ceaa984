"""What the command line understands, and how it ends."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from planner import __version__
from planner.cli.arguments import build_parser, picture_scale, picture_size
from tests.support.command import run


def test_version_is_told_on_stdout() -> None:
    result = run("--version")
    assert (result.status, result.out, result.err) == (0, f"okr-planner {__version__}\n", "")


@pytest.mark.parametrize("command", [(), ("import",), ("export",), ("snapshot",)])
def test_help_is_told_for_each_command(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.status == 0
    assert result.out.startswith("usage: okr-planner")
    assert result.err == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nothing-like-this",),
        ("dance",),
        ("import",),
        ("import", "--format", "xml", "a.md"),
        ("export",),
        ("export", "--format", "pdf"),
        ("snapshot",),
        ("snapshot", "--out", "x", "--size", "12"),
        ("snapshot", "--out", "x", "--scale", "0"),
        ("--no-seeds", "export", "--format", "json"),
        ("--theme", "dark", "import", "a.md"),
    ],
)
def test_a_call_that_is_not_understood_ends_with_2_and_says_how(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.status == 2
    assert result.out == ""
    assert result.err.startswith("usage: okr-planner")


@pytest.mark.parametrize("words", ["1280", "x800", "1x1", "100000x800", "1280×800", "-12x800", ""])
def test_no_size(words: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        picture_size(words)


@pytest.mark.parametrize("words", ["0", "-1", "nan", "inf", "two", "9", ""])
def test_no_scale(words: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        picture_scale(words)


def test_options_of_pictures_are_not_those_of_the_window() -> None:
    parsed = build_parser().parse_args(
        ["--data", "d", "snapshot", "--out", "o", "--lang", "ko", "--theme", "dark", "--size", "640x480"]
    )
    assert (parsed.picture_lang, parsed.picture_theme) == ("ko", "dark")
    assert (parsed.lang, parsed.theme) == (None, None)
    assert (parsed.data, parsed.size) == (Path("d"), (640, 480))
