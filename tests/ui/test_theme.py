from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.presentation.palette import DARK, GROUND_ROLES, LIGHT, TEXT_ROLES, Theme, current_theme
from planner.ui.theme import ThemeMode, apply_theme


def _luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    poor = {
        (text, ground): ratio
        for text, ground in product(TEXT_ROLES, GROUND_ROLES)
        if (ratio := contrast(theme.colour(text), theme.colour(ground))) < 4.5
    }
    assert not poor
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_edges_of_controls_can_be_seen(theme: Theme) -> None:
    for ground in (theme.ground, theme.surface, theme.raised):
        assert contrast(theme.outline, ground) >= 3


@pytest.mark.parametrize(("mode", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_theme_reaches_palette_and_painters(
    qapp: QApplication, mode: ThemeMode, theme: Theme
) -> None:
    assert apply_theme(qapp, mode) is theme
    assert current_theme() is theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.ground
    assert qapp.palette().color(QPalette.ColorRole.HighlightedText) == theme.text
    assert qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.faint


def test_system_theme_follows_the_platform_and_a_chosen_one_does_not(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()

    def platform_turns(scheme: Qt.ColorScheme) -> None:
        # The offscreen platform has no scheme of its own; this is what one that has does.
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _self: scheme)
        hints.colorSchemeChanged.emit(scheme)

    apply_theme(qapp, "system")
    platform_turns(Qt.ColorScheme.Dark)
    assert current_theme() is DARK
    platform_turns(Qt.ColorScheme.Light)
    assert current_theme() is LIGHT
    apply_theme(qapp, "dark")
    platform_turns(Qt.ColorScheme.Light)
    assert current_theme() is DARK


def test_a_widget_hears_of_the_change_and_is_painted_in_it(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    heard = []

    class Listener(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            heard.append(event.type())

    listener = Listener()
    qtbot.addWidget(listener)
    listener.show()
    field = QLineEdit()
    qtbot.addWidget(field)
    apply_theme(qapp, "dark")
    assert QEvent.Type.PaletteChange in heard
    assert field.grab().toImage().pixelColor(field.width() // 2, 6) == DARK.surface


def test_an_empty_check_box_has_a_visible_frame_on_a_dark_ground(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    box = QCheckBox()
    qtbot.addWidget(box)
    image = box.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(16)]
    assert DARK.outline in row


@pytest.mark.parametrize("count", [2, 4])
def test_a_short_list_of_a_combo_box_shows_all_its_rows(qapp: QApplication, qtbot: QtBot, count: int) -> None:
    apply_theme(qapp, "light")
    combo = QComboBox()
    combo.addItems([f"항목 {number}" for number in range(count)])
    qtbot.addWidget(combo)
    with qtbot.waitExposed(combo):
        combo.show()
    combo.showPopup()
    listed = combo.view()
    qtbot.waitUntil(listed.isVisible)
    rows = sum(listed.sizeHintForRow(row) for row in range(count))
    assert listed.viewport().height() >= rows
    assert listed.verticalScrollBar().maximum() == 0
    combo.hidePopup()
