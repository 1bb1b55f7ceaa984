"""Edits a workspace through the real window, at random and without end, and says aloud what was done.

Run as `python -m tests.crash.editing FOLDER SEED`. Each line on stdout is JSON: "begin" with the items that
an edit may touch, "shown" with every row that the views were told of, "end". It ends when it is killed.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from types import TracebackType
from typing import TYPE_CHECKING

import planner.composition as composition
from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, KeyResult, Measure, Ref

if TYPE_CHECKING:
    from planner.ui.first_run import DocumentImports
    from planner.ui.main_window import MainWindow

SHARES = 40


def say(word: str, **told: object) -> None:
    """Write a line that is out before anything else happens."""
    sys.stdout.write(json.dumps({"word": word, **told}) + "\n")
    sys.stdout.flush()


class Editor:
    """Does one edit after the other, each from the event loop as a person's would be."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        from PySide6.QtCore import QTimer

        self._window = window
        self._session = window.session
        self._random = Random(seed)
        self._touched: list[Ref] = []
        self._session.changed.connect(self._show)
        self._timer = QTimer(window, interval=0)
        self._timer.timeout.connect(self._edit)
        self._timer.start()

    def _edit(self) -> None:
        """Do one edit, and sometimes take it back."""
        self._random.choice([self._slide, self._slide, self._move_card, self._move_card])()
        if self._random.random() < 0.3 and self._session.undo_stack.canUndo():
            self._announced(self._touched, self._session.undo_stack.undo)

    def _announced(self, touches: Iterable[Ref], edit: Callable[[], object]) -> None:
        """Say what an edit may touch, do it, and say that it is done."""
        say("begin", touches=[list(ref) for ref in touches])
        self._touched = []
        edit()
        say("end")

    def _show(self, changes: Changes) -> None:
        """Say what the views are told."""
        self._touched += changes.refs()
        rows = [[list(step.ref), None if step.after is None else repr(step.after)] for step in changes]
        say("shown", rows=rows)

    def _slide(self) -> None:
        """Drag a slider in the tree."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        self._window.show_view("plan")
        plan = self._window.plan
        key_results = self._session.workspace.all(KeyResult)
        slid = self._random.choice([each for each in key_results if each.measure is not Measure.ROLL_UP])
        plan.reveal(slid.ref)
        viewport, layout = plan.tree.viewport(), plan.tree.gauge_layout(plan.model.find(slid.ref))
        points = [layout.knob(self._random.randrange(SHARES) / SHARES).toPoint() for _ in range(3)]

        def drag() -> None:
            QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=points[0])
            QTest.mouseMove(viewport, points[1])
            QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=points[2])

        self._announced([slid.ref], drag)

    def _move_card(self) -> None:
        """Move a card on the board by its keys."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        self._window.show_view("board")
        board = self._window.board
        card = self._random.choice(self._session.workspace.all(ActionItem))
        board.reveal(card.ref)
        cards = next((view.cards for view in board.columns if view.cards.item_index(card.id).isValid()), None)
        if cards is None:  # a line of a checklist that is folded away
            return
        key = self._random.choice([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
        cards.setFocus()
        self._announced([card.ref], lambda: QTest.keyClick(cards, key, Qt.KeyboardModifier.ControlModifier))


def die(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say what went wrong and end at once."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(3)


def main() -> int:
    """Open the window as the program does, and edit when it has been painted."""
    from planner.__main__ import main as start

    build_imports, windows = composition.build_imports, []

    def note(window: MainWindow) -> DocumentImports:
        windows.append(window)
        return build_imports(window)

    def edit(*_arguments: object) -> None:
        # A fault ends this program, so that who waits for edits hears of it; the window would only log it.
        sys.excepthook = die
        windows[0].editor = Editor(windows[0], int(sys.argv[2]))  # type: ignore[attr-defined]

    composition.build_imports, composition._prepare = note, edit
    return start(["--data", str(Path(sys.argv[1]))])


if __name__ == "__main__":
    sys.exit(main())
