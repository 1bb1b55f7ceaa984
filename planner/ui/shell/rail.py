"""The navigation rail: one button a view, settings below."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget

from planner.ui.icons import bind_icon
from planner.ui.theme.metrics import RAIL_ICON_SIZE, SPACE, SPACE_TIGHT, chip_font

WIDTH = 76


class NavigationRail(QWidget):
    """Chooses the view; `chosen` names it."""

    chosen = Signal(str)

    def __init__(self, settings_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_TIGHT, SPACE, SPACE_TIGHT, SPACE)
        self._column.setSpacing(SPACE_TIGHT)
        for name in ("plan", "board", "documents"):
            self._add_view(name)
        self._column.addStretch()
        self._settings = self._button("settings")
        self._settings.setMenu(settings_menu)
        self._settings.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._column.addWidget(self._settings)
        self.retranslate()

    def show_view(self, name: str) -> None:
        """Mark the view that is shown."""
        self._buttons[name].setChecked(True)

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        texts = {"plan": self.tr("Plan"), "board": self.tr("Board"), "documents": self.tr("Documents")}
        for number, (name, button) in enumerate(self._buttons.items(), start=1):
            button.setText(texts[name])
            button.setToolTip(self.tr("{view} (Ctrl+{number})").format(view=texts[name], number=number))
        self._settings.setText(self.tr("Settings"))
        self._settings.setToolTip(self.tr("Language and appearance"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add_view(self, name: str) -> None:
        """Add the button of a view."""
        button = self._button(name)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._buttons[name] = button
        self._column.addWidget(button)

    def _button(self, icon_name: str) -> QToolButton:
        """A button with its word under its icon."""
        button = QToolButton(self)
        bind_icon(button, icon_name, "text")
        button.setIconSize(QSize(RAIL_ICON_SIZE, RAIL_ICON_SIZE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFont(chip_font())
        button.setFixedWidth(WIDTH - 2 * SPACE_TIGHT)
        button.setAutoRaise(True)
        button.setStyleSheet("padding: 4px 0;")
        return button
