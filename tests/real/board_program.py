"""Shows the board of a workspace on a real display and says after every change where everything is.

Run as `python -m tests.real.board_program DATA WIDTH HEIGHT`; each line on stdout is one state, as JSON.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from planner.presentation.board.arrangement import RowKind
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.ui.board.board_view import BoardView
from planner.ui.fonts import use_shipped_font
from planner.ui.theme import apply_theme
from tests.support.workspaces import clock


def main(data: str, width: str, height: str) -> int:
    app = QApplication([])
    use_shipped_font(app)
    apply_theme(app, "light")
    store = open_workspace(Path(data))
    session = Session(store.load(), build_services(store.begin, clock), clock)
    view = BoardView(session, Scope(), Selection())
    view.resize(int(width), int(height))
    view.move(0, 0)
    timer = QTimer(view, singleShot=True, interval=30)
    timer.timeout.connect(lambda: tell(view))
    area = view.canvas.parentWidget().parentWidget()
    bars = [area.horizontalScrollBar(), *(column.cards.verticalScrollBar() for column in view.columns)]  # type: ignore[attr-defined]
    for bar in bars:
        bar.valueChanged.connect(timer.start)
    view.model.followed.connect(timer.start)
    view.hand.current_changed.connect(timer.start)
    view.show()
    QTimer.singleShot(500, timer.start)
    return app.exec()


def tell(view: BoardView) -> None:
    """Print where each card is on the screen, how far is scrolled, and what is dragged."""
    area = view.canvas.parentWidget().parentWidget()
    bar = area.horizontalScrollBar()  # type: ignore[attr-defined]
    state = {
        "cards": {
            str(column.model.index(at).data()): global_point(
                column.cards.viewport(), column.cards.visualRect(column.model.index(at)).center()
            )
            for column in view.columns
            for at, row in enumerate(column.model.rows)
            if row.kind is RowKind.CARD
        },
        "columns": [column.model.shown_cards() for column in view.columns],
        "lists": [
            [*global_point(column.cards.viewport(), QPoint(0, 0)), column.cards.viewport().height()]
            for column in view.columns
        ],
        "sideways": [bar.value(), bar.maximum()],
        "down": [
            [column.cards.verticalScrollBar().value(), column.cards.verticalScrollBar().maximum()]
            for column in view.columns
        ],
        "chosen": view.hand.card_ids(),
        "lines": [column.cards.drop_row for column in view.columns],
    }
    print(json.dumps(state), flush=True)  # noqa: T201


def global_point(widget: QWidget, point: QPoint) -> list[int]:
    at = widget.mapToGlobal(point)
    return [at.x(), at.y()]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
