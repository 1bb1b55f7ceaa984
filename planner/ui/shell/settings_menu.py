"""Language and appearance, chosen from a menu and shown at once."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.ui.i18n import LanguageChoice, apply_language
from planner.ui.preferences import Preferences
from planner.ui.theme import ThemeMode, apply_theme

THEMES: tuple[ThemeMode, ...] = ("system", "light", "dark")
LANGUAGES: tuple[LanguageChoice, ...] = ("system", "ko", "en")


class SettingsMenu(QMenu):
    """The choices of theme and language; they are noted in the preferences."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme_title = self._heading()
        self._themes = self._choices(THEMES, preferences.theme, self._choose_theme)
        self.addSeparator()
        self._language_title = self._heading()
        self._languages = self._choices(LANGUAGES, preferences.language, self._choose_language)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.setTitle(self.tr("Settings"))
        self._theme_title.setText(self.tr("Appearance"))
        self._language_title.setText(self.tr("Language"))
        themes = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for name, action in self._themes.items():
            action.setText(themes[name])
        # A language is called by its own name, so that one finds it in a language that one can't read.
        languages = {"system": self.tr("As the system"), "ko": "한국어", "en": "English"}
        for name, action in self._languages.items():
            action.setText(languages[name])

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _heading(self) -> QAction:
        """A line that names the choices below it; our style shows no text on a section's line."""
        heading = QAction(self, enabled=False)
        self.addAction(heading)
        return heading

    def _choices(
        self, names: tuple[str, ...], current: str, choose: Callable[[str], None]
    ) -> dict[str, QAction]:
        """Add actions of which one is chosen."""
        group = QActionGroup(cast("QObject", self))
        actions: dict[str, QAction] = {}
        for name in names:
            action = QAction(self, checkable=True, checked=name == current)
            action.triggered.connect(lambda _checked=False, name=name: choose(name))
            group.addAction(action)
            self.addAction(action)
            actions[name] = action
        return actions

    def _choose_theme(self, name: str) -> None:
        """Show a theme and remember it."""
        self._preferences.theme = cast("ThemeMode", name)
        apply_theme(_application(), self._preferences.theme)

    def _choose_language(self, name: str) -> None:
        """Show a language and remember it."""
        self._preferences.language = cast("LanguageChoice", name)
        apply_language(_application(), self._preferences.language)


def _application() -> QApplication:
    """The running application."""
    return cast("QApplication", QApplication.instance())
