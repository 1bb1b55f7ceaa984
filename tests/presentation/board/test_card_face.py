from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.domain.entities import ActionItem
from planner.presentation.board.card_face import CardFace, Faces, Line, initials_of, spoken, spoken_line
from tests.support.workspaces import only, open_session


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("김민수", "민수"),
        ("남궁민수", "민수"),
        ("이준", "이준"),
        ("김민수 튜터", "민수"),
        ("Anna Berg", "AB"),
        ("anna maria berg", "AB"),
        ("Anna", "AN"),
        ("성은, 다혜, 상언", "성은 +2"),
        ("김민수/오수현", "민수 +1"),
        ("김민수,", "민수"),
        ("", ""),
    ],
)
def test_initials_are_what_people_call_each_other(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_a_card_is_spoken_whole(qapp: QApplication) -> None:
    face = CardFace(
        id=1,
        title="보고서",
        key_result="ARR",
        due="Nov 1",
        overdue=True,
        labels=("a", "b"),
        owner="김민수",
        has_source=True,
        lines=(Line(2, "x", True), Line(3, "y", False)),
    )
    assert spoken(face, "To do") == (
        "보고서, To do, due Nov 1 · overdue, owner 김민수, key result ARR, checklist 1 of 2, labels a b, "
        "read from a document"
    )
    assert spoken_line(face.lines[1]) == "y, to do"


def test_lines_below_lines_belong_to_the_card_on_top(tmp_path: Path, qapp: QApplication) -> None:
    session = open_session(tmp_path / "data")
    board = session.services.board
    card = only(board.add_card(2, "a"), ActionItem.kind)
    line = only(board.add_card(2, "b", parent_id=card.id), ActionItem.kind)
    deepest = only(board.add_card(2, "c", parent_id=line.id), ActionItem.kind)
    session = open_session(tmp_path / "data")
    faces = Faces(session)
    assert faces.of(card.id).lines == (Line(line.id, "b", False, 0), Line(deepest.id, "c", False, 1))
    changes = session.do("x", lambda: session.services.editing.edit(deepest, title="d"))
    assert changes is not None
    assert faces.forget(changes) == {card.id, deepest.id}
    assert [each.title for each in faces.of(card.id).lines] == ["b", "d"]
    assert session.workspace.get(ActionItem, deepest.id).title == "d"
