import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from planner.domain.entities import Status
from planner.presentation.palette import LIGHT
from planner.presentation.signs import paint_sign, sign_for


def painted(status: Status, colour: QColor | None = None) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_sign(painter, QRectF(0, 0, 24, 24), status, colour)
    painter.end()
    return image


def test_no_two_statuses_share_a_shape_or_a_word(qapp: QApplication) -> None:
    black = QColor("black")
    shapes = {painted(status, black).constBits().tobytes() for status in Status}
    assert len(shapes) == len(Status)
    assert len({sign_for(status).character for status in Status}) == len(Status)
    assert len({sign_for(status).word for status in Status}) == len(Status)


@pytest.mark.parametrize("status", Status)
def test_a_sign_is_painted_in_the_colour_of_its_status(qapp: QApplication, status: Status) -> None:
    image = painted(status)
    pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    strongest = max(pixels, key=QColor.alpha)
    expected = LIGHT.colour(sign_for(status).role)
    assert all(abs(a - b) <= 3 for a, b in zip(strongest.getRgb(), expected.getRgb(), strict=True))
    assert 20 < sum(pixel.alpha() > 0 for pixel in pixels) < 24 * 24
