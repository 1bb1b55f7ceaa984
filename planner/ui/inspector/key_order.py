"""The way of the Tab key through a page: as its layouts hold the widgets, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLayout, QWidget

# These have widgets of their own inside, which take their part in the order with them.
_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox)


def order_keys(body: QWidget) -> None:
    """Let the Tab key follow the layouts, whenever their widgets were made."""
    for first, second in pairwise(_stops(body)):
        QWidget.setTabOrder(first, second)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets at which the Tab key stops, in order."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None and not isinstance(widget, _WHOLE):
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    """The stops among the items of a layout."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
