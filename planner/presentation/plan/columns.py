"""The columns of the tree and the roles beyond Qt's own."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt


class Column(IntEnum):
    """The columns in their order."""

    TITLE = 0
    OWNER = 1
    PROGRESS = 2
    STATUS = 3
    DUE = 4
    TREND = 5


class Role(IntEnum):
    """What the model tells of a row beside Qt's roles."""

    REF = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2


_HEADINGS = {
    Column.TITLE: QT_TRANSLATE_NOOP("PlanColumns", "Title"),
    Column.OWNER: QT_TRANSLATE_NOOP("PlanColumns", "Owner"),
    Column.PROGRESS: QT_TRANSLATE_NOOP("PlanColumns", "Progress"),
    Column.STATUS: QT_TRANSLATE_NOOP("PlanColumns", "Status"),
    Column.DUE: QT_TRANSLATE_NOOP("PlanColumns", "Due"),
    Column.TREND: QT_TRANSLATE_NOOP("PlanColumns", "Trend"),
}


def heading(column: Column) -> str:
    """The heading of a column in the language of the interface."""
    return QCoreApplication.translate("PlanColumns", str(_HEADINGS[column]))
