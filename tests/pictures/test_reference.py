"""Plan and board look as they did when somebody last looked at them and found them good."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.pictures.taking import REFERENCE, take

NAMES = sorted(path.name for path in REFERENCE.glob("*.png"))
# The font and what draws it are shipped, so hardly more than a shade can differ between machines.
SHADES = 40
MOST_DIFFERENT = 0.0005


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    take(folder, tmp_path_factory.mktemp("data"))
    return folder


def greys(path: Path) -> QImage:
    """A picture at half size in shades of grey, in which the smoothing of single pixels evens out."""
    image = QImage(str(path))
    half = image.scaled(
        image.size() / 2, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    # Lines are padded to four bytes with whatever the memory held: take a width that needs no padding.
    unpadded = half.copy(0, 0, half.width() // 4 * 4, half.height())
    return unpadded.convertToFormat(QImage.Format.Format_Grayscale8)


def share_that_differs(one: QImage, other: QImage) -> float:
    """The share of pixels that differ by more than smoothing could."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > SHADES for a, b in pairs) / (one.width() * one.height())


def test_there_is_a_picture_of_each_view_in_both_themes_and_languages() -> None:
    views, themes, languages = ("plan", "board"), ("light", "dark"), ("ko", "en")
    expected = sorted(f"{v}-{t}-{lang}.png" for v in views for t in themes for lang in languages)
    assert expected == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_view_looks_as_committed(pictures: Path, name: str) -> None:
    share = share_that_differs(greys(pictures / name), greys(REFERENCE / name))
    assert share <= MOST_DIFFERENT, (
        f"{share:.2%} of {name} changed; look at {pictures / name}, and if it is better: "
        "python -m tests.pictures.taking"
    )


def test_a_row_moved_by_two_pixels_is_noticed(tmp_path: Path) -> None:
    original = REFERENCE / "plan-light-en.png"
    picture = QImage(str(original))
    painter = QPainter(picture)
    painter.drawImage(100, 142, QImage(str(original)), 100, 140, 600, 34)
    painter.end()
    picture.save(str(tmp_path / "moved.png"))
    assert share_that_differs(greys(original), greys(tmp_path / "moved.png")) > MOST_DIFFERENT
