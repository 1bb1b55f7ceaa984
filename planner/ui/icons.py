"""Icons: the shipped drawings, tinted in a role of the theme, crisp at each scale of the screen.

An icon is rendered when it is asked for, so a theme change needs new ones: `bind_icon` does that for
actions and buttons. (An icon engine written in Python would tint while painting, but PySide6 6.11 crashes
on its copies.)
"""

from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from planner.presentation.palette import current_theme
from planner.resources import resource_path
from planner.ui.theme.controller import theme_controller

_SIZES = (16, 20)


class IconHolder(Protocol):
    """What shows an icon: a QAction or a button, always a QObject too."""

    def setIcon(self, icon: QIcon) -> None:
        """Show an icon."""


def icon(name: str, role: str = "muted") -> QIcon:
    """Return an icon in the colour that `role` has in the current theme, disabled in `faint`.

    Raises FileNotFoundError for a name that is no drawing in `resources/icons`.
    """
    theme = current_theme()
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.colour(role)), (QIcon.Mode.Disabled, theme.faint)):
        for size in _SIZES:
            made.addPixmap(icon_pixmap(name, colour, size, _device_scale()), mode)
    return made


def bind_icon(holder: IconHolder, name: str, role: str = "muted") -> None:
    """Give an action or button an icon, and a new one at each change of theme as long as it lives."""
    holder.setIcon(icon(name, role))
    if isinstance(holder, QObject):
        _IconBinding(holder, holder, name, role)


def icon_pixmap(name: str, colour: QColor, size: int, scale: float) -> QPixmap:
    """Return a drawing in one colour, `size` logical pixels wide and high, for a screen of `scale`."""
    renderer = _renderer(name, colour.name())
    pixmap = QPixmap(QSize(round(size * scale), round(size * scale)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def app_icon() -> QIcon:
    """Return the program's own icon, in colour."""
    return QIcon(str(resource_path("icons", "app.svg")))


class _IconBinding(QObject):
    """Renews the icon of its holder; dies with it."""

    def __init__(self, parent: QObject, holder: IconHolder, name: str, role: str) -> None:
        super().__init__(parent)
        self._holder = holder
        self._name = name
        self._role = role
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme_controller(app).changed.connect(self._renew)

    def _renew(self) -> None:
        """Show the icon in the colours of the theme that is shown now."""
        self._holder.setIcon(icon(self._name, self._role))


@cache
def _source(name: str) -> bytes:
    """Return the text of a drawing."""
    return resource_path("icons", f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Return a drawing with its lines in a colour."""
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))


def _device_scale() -> float:
    """Return the largest scale of the screens, so that an icon is never blown up."""
    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
