import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from planner.resources import resource_path
from planner.ui.fonts import SHIPPED_FAMILY, ensure_hangul_font, use_shipped_font
from planner.ui.theme import metrics


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_shipped_font_has_all_hangul_and_our_signs(qapp: QApplication, style: str) -> None:
    font = QRawFont(str(resource_path("fonts", f"OKRPlannerSans-{style}.otf")), 16)
    syllables = (chr(code) for code in range(0xAC00, 0xD7A4))
    wanted = [*syllables, *"ㄱㅎㅏㅣ", *"●▲■✓○◌★→⇒━┃─┄·…≥≤₩€%", *map(chr, range(0x20, 0x7F))]
    assert [character for character in wanted if not font.supportsCharacter(ord(character))] == []


def test_a_system_with_hangul_keeps_its_own_font(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: ["Some Hangul Font"])
    before = qapp.font()
    assert not ensure_hangul_font(qapp)
    assert qapp.font() == before


def test_a_system_without_hangul_gets_ours_behind_its_own(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = qapp.font().families()
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    assert ensure_hangul_font(qapp)
    assert qapp.font().families() == [*before, SHIPPED_FAMILY]


def test_pictures_are_drawn_in_the_shipped_font_bold_included(qapp: QApplication) -> None:
    use_shipped_font(qapp)
    assert QRawFont.fromFont(qapp.font()).familyName() == SHIPPED_FAMILY
    assert QRawFont.fromFont(metrics.title_font()).styleName() == "Bold"
    assert QRawFont.fromFont(metrics.body_font()).styleName() == "Regular"


def test_fonts_keep_their_distance_from_the_base(qapp: QApplication) -> None:
    base = QFont(qapp.font())
    base.setPointSizeF(12)
    qapp.setFont(base)
    sizes = {
        "chip": metrics.chip_font(),
        "body": metrics.body_font(),
        "section": metrics.section_font(),
        "title": metrics.title_font(),
        "figure": metrics.figure_font(),
    }
    assert {name: font.pointSizeF() for name, font in sizes.items()} == {
        "chip": 11,
        "body": 12,
        "section": 14,
        "title": 17,
        "figure": 48,
    }
    assert sizes["section"].bold()
    assert sizes["title"].bold()
    assert not sizes["body"].bold()


def test_a_row_holds_a_line_of_body_text(qapp: QApplication) -> None:
    use_shipped_font(qapp)
    assert QFontMetricsF(metrics.body_font()).height() <= metrics.ROW_HEIGHT_COMPACT
