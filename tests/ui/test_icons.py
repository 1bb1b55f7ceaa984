import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from planner.presentation.palette import DARK, LIGHT
from planner.resources import resource_path
from planner.ui.icons import app_icon, bind_icon, icon, icon_pixmap
from planner.ui.theme import apply_theme

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg") if path.stem != "app")


def strongest(image: QImage) -> QColor:
    """Return the colour of the most opaque pixel."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


def same(first: QColor, second: QColor) -> bool:
    """Compare colours but for the rounding of a premultiplied pixel."""
    return all(abs(a - b) <= 2 for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True))


def ink(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("name", NAMES)
def test_icons_are_one_set_on_one_grid(name: str) -> None:
    text = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert set(re.findall(r'stroke-width="([^"]*)"', text)) == {"1.75"}
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) <= {"none", "currentColor"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_an_icon_is_drawn_inside_its_square_at_each_scale(
    qapp: QApplication, name: str, scale: float
) -> None:
    pixmap = icon_pixmap(name, LIGHT.text, 16, scale)
    assert pixmap.size() == QSize(round(16 * scale), round(16 * scale))
    assert pixmap.devicePixelRatio() == scale
    image = pixmap.toImage()
    assert ink(image) > 8 * scale
    corners = [image.pixelColor(x, y).alpha() for x in (0, image.width() - 1) for y in (0, image.width() - 1)]
    assert corners == [0, 0, 0, 0]


def test_an_icon_takes_the_colour_of_its_role_and_of_disabled_text(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    made = icon("plus", "accent")
    shown = strongest(made.pixmap(16, 16).toImage())
    disabled = strongest(made.pixmap(QSize(16, 16), made.Mode.Disabled).toImage())
    assert same(shown, LIGHT.accent)
    assert same(disabled, LIGHT.faint)


def test_bound_icons_follow_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    button = QToolButton()
    qtbot.addWidget(button)
    action = QAction(button)
    bind_icon(button, "plan", "text")
    bind_icon(action, "board", "text")
    apply_theme(qapp, "dark")
    for holder in (button, action):
        assert same(strongest(holder.icon().pixmap(16, 16).toImage()), DARK.text)


def test_the_theme_changes_safely_after_a_holder_is_gone(qapp: QApplication) -> None:
    action = QAction()
    bind_icon(action, "plan")
    del action
    assert apply_theme(qapp, "dark") is DARK
    assert apply_theme(qapp, "light") is LIGHT


def test_an_unknown_name_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-icon\.svg"):
        icon("no-such-icon")


def test_the_program_has_its_own_icon_in_colour(qapp: QApplication) -> None:
    image = app_icon().pixmap(64, 64).toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 8).name() == LIGHT.accent.name()
    assert Qt.GlobalColor.transparent == image.pixelColor(0, 0)
