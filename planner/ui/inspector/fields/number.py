"""A number in a unit, typed as a person would: "1.8만", "18,000", "16억"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from planner.domain.typed_value import parse_value
from planner.presentation.formats import number
from planner.ui.inspector.fields.line import LineField


class NumberField(LineField):
    """A number, or none where `required` is false; `unit` tells the unit that it is typed in."""

    def __init__(
        self,
        unit: Callable[[], str] = lambda: "",
        *,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unit = unit
        self._required = required

    def parse(self, text: str) -> float | None:
        """The number that was typed."""
        try:
            value = parse_value(text, self._unit(), QLocale().decimalPoint())
        except ValueError:
            value = None
            if text.strip():
                raise ValueError(
                    self.tr("“{text}” is no number; the old one was kept.").format(text=text)
                ) from None
        if value is None and self._required:
            raise ValueError(self.tr("A number is needed here; the old one was kept."))
        return value

    def format_value(self, value: float | None) -> str:
        """The number by the customs of the place."""
        return "" if value is None else number(value)
