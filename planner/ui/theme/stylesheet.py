"""The global style sheet, only for what a palette does not reach: paddings, scroll bars, flat controls.

Fusion draws the frames of check boxes and inputs darker than the window, which no one can see on a dark
ground; so their frames are drawn here. Lists of combo boxes are lists, not menus, and have no padding: Qt
leaves it out when it works out how high they are, and the last row would be cut. Marks can only be files:
`resources/style/light` and `dark`.
"""

from planner.presentation.palette import ROLES, Theme
from planner.resources import resource_path
from planner.ui.theme import metrics

_FLOATING = """
QToolTip { background: @raised; color: @text; border: 1px solid @hairline; padding: 4px 8px; }
QMenu { background: @raised; color: @text; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: @chip_radius; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 8px; }
QMenu::indicator:checked { image: url(@marks/check-text.svg); }
QMenu::right-arrow { image: url(@marks/right.svg); width: 14px; height: 14px; }
QMenuBar { background: @ground; }
QMenuBar::item { padding: 4px 8px; border-radius: @chip_radius; background: transparent; }
QMenuBar::item:selected { background: @hover; }
"""

_FRAMES = """
QScrollBar { background: transparent; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @faint; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QStatusBar::item { border: none; }
QAbstractItemView { border: none; background: @surface; }
QHeaderView { background: @surface; }
QHeaderView::section {
    background: @surface; color: @muted; border: none; border-bottom: 1px solid @hairline; padding: 4px 8px;
}
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QTabBar::tab {
    color: @muted; padding: 8px 4px 6px 4px; margin-right: 16px; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QGroupBox { border: 1px solid @hairline; border-radius: @card_radius; margin-top: 20px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; color: @muted; }
QProgressBar { background: @track; border: none; border-radius: 3px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: @surface; color: @text; border: 1px solid @outline; border-radius: @chip_radius;
    selection-background-color: @accent; selection-color: @on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox { padding: 3px 7px; min-height: 24px; }
QPlainTextEdit, QTextEdit { padding: 3px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 2px 6px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 2px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled { background: @ground; color: @faint; border-color: @hairline; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@marks/down.svg); width: 14px; height: 14px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @hairline; padding: 0; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border: none; }
QComboBox QAbstractItemView::item:hover { background: @hover; color: @text; }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: 20px;
}
QAbstractSpinBox::up-arrow { image: url(@marks/up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(@marks/down.svg); width: 10px; height: 10px; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; background: @track; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: @surface; border: 2px solid @accent; width: 12px; margin: -6px 0; border-radius: 8px;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @accent; }
"""

_BUTTONS = """
QPushButton {
    background: @surface; color: @text; border: 1px solid @track; border-radius: @chip_radius;
    padding: 3px 12px; min-height: 24px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: 2px 11px; }
QPushButton:default { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton:default:focus { border-color: @text; }
QPushButton:disabled { background: @ground; color: @faint; border-color: @hairline; }
QToolButton { border: 1px solid transparent; border-radius: @chip_radius; padding: 4px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; background: @surface; border: 1px solid @outline; border-radius: 3px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @text; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: @accent; border-color: @accent; image: url(@marks/check.svg);
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: @hairline; background: @ground;
}
"""


def build_stylesheet(theme: Theme) -> str:
    """Return the style sheet in the colours of a theme."""
    values = {
        "marks": resource_path("style", theme.name).as_posix(),
        "chip_radius": f"{metrics.CHIP_RADIUS}px",
        "card_radius": f"{metrics.CARD_RADIUS}px",
        **{role: theme.colour(role).name() for role in ROLES},
    }
    sheet = _FLOATING + _FRAMES + _FIELDS + _BUTTONS
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet
