"""The shipped font: for systems without Hangul, and for pictures that must look the same on every machine.

`resources/fonts/README.md` says what it covers and how it was made.
"""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from planner.resources import resource_path

SHIPPED_FAMILY = "OKR Planner Sans"
_FILES = ("OKRPlannerSans-Regular.otf", "OKRPlannerSans-Bold.otf")
_REFERENCE_POINT_SIZE = 10


def ensure_hangul_font(app: QApplication) -> bool:
    """Add the shipped font behind the system's when that has no Hangul; return whether it was needed."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        return False
    _load_shipped_font()
    font = app.font()
    font.setFamilies([*font.families(), SHIPPED_FAMILY])
    app.setFont(font)
    return True


def use_shipped_font(app: QApplication) -> None:
    """Use the shipped font for everything, at one size and unhinted, so that pictures are repeatable."""
    _load_shipped_font()
    font = QFont(SHIPPED_FAMILY)
    font.setPointSize(_REFERENCE_POINT_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


def _load_shipped_font() -> None:
    """Make the shipped font known to Qt once; raises FileNotFoundError for a broken installation."""
    if SHIPPED_FAMILY in QFontDatabase.families():
        return
    for name in _FILES:
        path = resource_path("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"The font {path} is missing or damaged; install OKR Planner again.")
