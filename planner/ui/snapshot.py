"""Pictures of the views, drawn by the window itself without a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from planner.domain.errors import PlannerError
from planner.domain.texts import translatable
from planner.ui.i18n import Language, apply_language
from planner.ui.main_window import MainWindow
from planner.ui.theme import apply_theme

# Layouts settle in a few rounds; more would mean that they never do.
ROUNDS = 5


class UnwritablePicture(PlannerError):
    """A picture can't be stored."""

    template = translatable(
        "Errors", "{name} can't be written; choose another folder or give yourself write permission."
    )


@dataclass(frozen=True, slots=True)
class Picture:
    """What one picture shows."""

    view: Literal["plan", "board"]
    theme: Literal["light", "dark"]
    language: Language

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.view}-{self.theme}-{self.language}.png"


def draw(app: QApplication, window: MainWindow, pictures: Iterable[Picture], folder: Path) -> Iterator[Path]:
    """Draw and store pictures, one after the other; yields each file. Raises `UnwritablePicture`."""
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    for picture in pictures:
        apply_theme(app, picture.theme)
        apply_language(app, picture.language)
        window.show_view(picture.view)
        path = folder / picture.name
        if not grab(window).save(str(path)):
            raise UnwritablePicture(name=str(path))
        yield path


def grab(window: MainWindow) -> QPixmap:
    """The window as it looks when all that was asked for has happened."""
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return window.grab()
