"""What the program remembers of how a person likes it: of each workspace, in a file beside it."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QByteArray, QSettings

from planner.ui.i18n import LanguageChoice
from planner.ui.theme import ThemeMode


@dataclass(slots=True)
class Preferences:
    """Choices that outlive the window; only those that differ from these are written."""

    theme: ThemeMode = "system"
    language: LanguageChoice = "system"
    view: str = "plan"
    cycle_id: int = 0
    team_id: int = 0
    inspector_shown: bool = True
    drafts_shown: bool = False


# The file can be edited by hand: anything else than these is not taken over.
CHOICES: dict[str, tuple[object, ...]] = {
    "theme": get_args(ThemeMode),
    "language": get_args(LanguageChoice),
    "view": ("plan", "board", "documents"),
}


class PreferenceFile:
    """Reads and writes preferences and window states as `window.ini` in a folder."""

    def __init__(self, directory: Path) -> None:
        self._settings = QSettings(str(directory / "window.ini"), QSettings.Format.IniFormat)

    def load(self) -> Preferences:
        """The stored choices; what is missing or unreadable is the default."""
        loaded = Preferences()
        for field in fields(Preferences):
            default = getattr(loaded, field.name)
            value = self._settings.value(field.name, default, type(default))
            if value in CHOICES.get(field.name, (value,)):
                setattr(loaded, field.name, value)
        return loaded

    def save(self, preferences: Preferences) -> None:
        """Store the choices that are not the default, forget the others."""
        for field in fields(Preferences):
            value = getattr(preferences, field.name)
            if value == field.default:
                self._settings.remove(field.name)
            else:
                self._settings.setValue(field.name, value)

    def state(self, name: str) -> QByteArray:
        """The stored layout of a window or splitter; empty when there is none."""
        return cast("QByteArray", self._settings.value(f"state/{name}", QByteArray(), QByteArray))

    def save_state(self, name: str, state: QByteArray) -> None:
        """Store the layout of a window or splitter."""
        self._settings.setValue(f"state/{name}", state)
