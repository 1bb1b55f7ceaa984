"""Of what the clipboard holds, the form that says most is read."""

from __future__ import annotations

import pytest

from planner.documents.errors import DeepPage, EmptyClipboard
from planner.documents.reading import read_clipping

LIST = "<h2>O1: Grow</h2><ul><li>KR1: 30 contracts</li></ul>"
TABLE = "<table><tr><th>Objective<th>Key result<tr><td>Grow<td>30 contracts</table>"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (LIST, None),
        (LIST, ""),
        (LIST, "O1: Grow\nKR1: 30 contracts"),
        (TABLE, "Objective\tKey result\nGrow\t30 contracts"),
        (None, "O1: Grow\n- KR1: 30 contracts"),
        ("", "O1: Grow\n- KR1: 30 contracts"),
        ("<span style='color:red'>O1:&nbsp;Grow - KR1: 30 contracts</span>", "O1: Grow\n- KR1: 30 contracts"),
        ("<div>" * 100_000, "O1: Grow\n- KR1: 30 contracts"),
    ],
)
def test_the_form_that_says_most(html: str | None, text: str | None) -> None:
    (objective,) = read_clipping(html, text, "Clipboard").objectives
    assert (objective.title, [kr.title for kr in objective.key_results]) == ("Grow", ["30 contracts"])


def test_markdown_is_read_as_it_stands() -> None:
    text = "## O1: Grow\n\n- KR1: 30 contracts\n    - [ ] call them\n"
    assert read_clipping("<h2>O1: Grow</h2><ul><li>KR1</li></ul>", text, "Clipboard").text == text


@pytest.mark.parametrize(("html", "text"), [(None, None), ("", " \n"), (None, "")])
def test_an_empty_clipboard_is_told(html: str | None, text: str | None) -> None:
    with pytest.raises(EmptyClipboard, match="holds no text"):
        read_clipping(html, text, "Clipboard")


def test_a_page_that_cannot_be_read_says_why() -> None:
    with pytest.raises(DeepPage, match=r"^Clipboard "):
        read_clipping("<ul>" * 100_000, None, "Clipboard")
