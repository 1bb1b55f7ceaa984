"""Chooses the theme, applies it to the application and follows the system's choice between light and dark."""

from __future__ import annotations

from typing import Literal
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from planner.presentation.palette import DARK, LIGHT, Theme, current_theme, set_current_theme
from planner.ui.theme.palettes import build_palette
from planner.ui.theme.stylesheet import build_stylesheet

ThemeMode = Literal["light", "dark", "system"]

_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


_controllers: WeakKeyDictionary[QApplication, ThemeController] = WeakKeyDictionary()


class ThemeController(QObject):
    """Owns the theme of one application; `changed` comes after palette and style sheet are set."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode: ThemeMode = "system"
        self._shown: Theme | None = None
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._show)

    @property
    def mode(self) -> ThemeMode:
        """Return what the person chose."""
        return self._mode

    def set_mode(self, mode: ThemeMode) -> None:
        """Show a theme now and from now on; "system" follows the platform."""
        self._mode = mode
        # Tells the platform, where it listens, to darken what we do not paint: title bars, native dialogs.
        self._app.styleHints().setColorScheme(_SCHEMES[mode])
        self._show()

    def _show(self) -> None:
        """Apply the theme that the mode and the system ask for, unless it is shown already."""
        theme = self._wanted()
        if theme is self._shown:
            return
        self._shown = theme
        set_current_theme(theme)
        self._app.setPalette(build_palette(theme))
        self._app.setStyleSheet(build_stylesheet(theme))
        self.changed.emit()

    def _wanted(self) -> Theme:
        """Return the theme for the mode; a platform that does not tell gets light."""
        if self._mode != "system":
            return DARK if self._mode == "dark" else LIGHT
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT


def theme_controller(app: QApplication) -> ThemeController:
    """Return the one controller of an application, made on first use."""
    if app not in _controllers:
        _controllers[app] = ThemeController(app)
    return _controllers[app]


def apply_theme(app: QApplication, mode: ThemeMode) -> Theme:
    """Show a theme, "system" following the platform from now on, and return what is shown."""
    theme_controller(app).set_mode(mode)
    return current_theme()
