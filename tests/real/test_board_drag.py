"""Cards dragged with a real pointer on a real display, where Qt runs its own drag."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.domain.entities import ActionItem
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from tests.real.conftest import Desktop
from tests.support.workspaces import clock, fill

pytestmark = pytest.mark.xvfb

REPORT, DASHBOARD, ROADMAP, PARTY = "성과 보고서 초안", "OKR 대시보드 생성", "AI 로드맵", "송년회 예약"
BACKLOG, TODO, DOING, DONE = range(4)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A filled workspace."""
    store = open_workspace(tmp_path / "data")
    fill(build_services(store.begin, clock))
    store.close()
    return tmp_path / "data"


def stored(data: Path) -> list[list[str]]:
    """The titles of the cards of each column, as a program that starts now finds them."""
    store = open_workspace(data)
    workspace = store.load()
    store.close()
    return [
        [card.title for card in workspace.children(ActionItem, "column_id", column)] for column in range(1, 5)
    ]


def lift(desktop: Desktop, title: str) -> None:
    """Press on a card and drag it off its place."""
    x, y = desktop.state["cards"][title]
    desktop.do("mousemove", x, y, "mousedown", 1, "sleep", 0.1)
    for step in range(1, 6):
        desktop.do("mousemove", x + 6 * step, y + 2 * step, "sleep", 0.03)


def carry(desktop: Desktop, x: int, y: int) -> None:
    """Move the pointer as a hand does, with a last small move at the end."""
    desktop.do("mousemove", x - 8, y - 3, "sleep", 0.1, "mousemove", x, y, "sleep", 0.1)


def above(desktop: Desktop, title: str) -> tuple[int, int]:
    """The upper part of a card."""
    x, y = desktop.state["cards"][title]
    return x, y - 20


def test_a_drag_moves_a_card(start: Callable[..., Desktop], data: Path) -> None:
    desktop = start("-m", "tests.real.board_program", data, 1302, 700)
    desktop.until(lambda state: REPORT in state["cards"])
    lift(desktop, REPORT)
    carry(desktop, *above(desktop, ROADMAP))
    desktop.do("mouseup", 1)
    desktop.until(lambda state: len(state["columns"][DOING]) == 2)
    assert stored(data)[DOING] == [REPORT, ROADMAP]
    assert stored(data)[TODO] == [DASHBOARD]
    # And back, below what stayed.
    x, y = desktop.state["cards"][DASHBOARD]
    lift(desktop, REPORT)
    carry(desktop, x, y + 20)
    desktop.do("mouseup", 1)
    desktop.until(lambda state: len(state["columns"][TODO]) == 2)
    assert stored(data)[TODO] == [DASHBOARD, REPORT]


def test_several_chosen_cards_are_dragged_together(start: Callable[..., Desktop], data: Path) -> None:
    desktop = start("-m", "tests.real.board_program", data, 1302, 700)
    desktop.until(lambda state: REPORT in state["cards"])
    for title in (REPORT, DASHBOARD):
        x, y = desktop.state["cards"][title]
        # The pause keeps the press that follows from being a double click.
        desktop.do("keydown", "ctrl", "mousemove", x, y, "click", 1, "keyup", "ctrl", "sleep", 0.6)
    desktop.until(lambda state: len(state["chosen"]) == 2)
    lift(desktop, DASHBOARD)
    carry(desktop, *above(desktop, PARTY))
    desktop.do("mouseup", 1)
    desktop.until(lambda state: len(state["columns"][DONE]) == 3)
    assert stored(data)[DONE] == [REPORT, DASHBOARD, PARTY]
    assert stored(data)[TODO] == []


def test_escape_gives_a_drag_up(start: Callable[..., Desktop], data: Path) -> None:
    before = stored(data)
    desktop = start("-m", "tests.real.board_program", data, 1302, 700)
    desktop.until(lambda state: REPORT in state["cards"])
    lift(desktop, REPORT)
    carry(desktop, *above(desktop, ROADMAP))
    desktop.do("key", "Escape", "sleep", 0.2, "mouseup", 1)
    # The next drag works, and is the only one that did anything.
    lift(desktop, PARTY)
    carry(desktop, *above(desktop, ROADMAP))
    desktop.do("mouseup", 1)
    desktop.until(lambda state: len(state["columns"][DOING]) == 2)
    assert stored(data) == [before[BACKLOG], before[TODO], [PARTY, ROADMAP], []]


def test_a_drag_scrolls_the_board_sideways(start: Callable[..., Desktop], data: Path) -> None:
    desktop = start("-m", "tests.real.board_program", data, 620, 700)
    desktop.until(lambda state: REPORT in state["cards"])
    assert desktop.state["sideways"][1] > 400
    lift(desktop, REPORT)
    y = desktop.state["lists"][TODO][1] + 100
    carry(desktop, 610, y)
    desktop.until(lambda state: state["sideways"][0] == state["sideways"][1])
    carry(desktop, *above(desktop, PARTY))
    desktop.do("mouseup", 1)
    desktop.until(lambda state: len(state["columns"][DONE]) == 2)
    assert stored(data)[DONE] == [REPORT, PARTY]


def test_a_drag_scrolls_a_column_down(start: Callable[..., Desktop], data: Path) -> None:
    store = open_workspace(data)
    board = build_services(store.begin, clock).board
    for number in range(20):
        board.add_card(3, f"카드 {number}")
    store.close()
    desktop = start("-m", "tests.real.board_program", data, 1302, 500)
    desktop.until(lambda state: REPORT in state["cards"])
    lift(desktop, REPORT)
    x, y, height = desktop.state["lists"][DOING]
    carry(desktop, x + 100, y + height - 8)
    desktop.until(lambda state: state["down"][DOING][0] == state["down"][DOING][1])
    desktop.do("mouseup", 1)
    desktop.until(lambda state: len(state["columns"][DOING]) == 22)
    assert stored(data)[DOING][-1] == REPORT
