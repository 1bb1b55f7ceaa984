"""Progress set by hand: a slider and the figure beside it. Dragging only previews; letting go keeps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from planner.presentation.formats import NO_FIGURE
from planner.ui.inspector.fields.field import Field

_NONE = -1
_SPIN_WIDTH = 84


class StillSlider(QSlider):
    """A slider that the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class StillSpinBox(QSpinBox):
    """A number that the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class ProgressField(Field):
    """A share of 1, or none; `previewed` tells the share under a knob that is held, None at its end."""

    previewed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        holder = QWidget()
        self.slider = StillSlider(Qt.Orientation.Horizontal, holder)
        self.spin = StillSpinBox(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        super().__init__(holder, parent, self.slider)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.spin.setRange(_NONE, 100)
        self.spin.setSpecialValueText(NO_FIGURE)
        self.spin.setSuffix("%")
        self.spin.setFixedWidth(_SPIN_WIDTH)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.spin.setKeyboardTracking(False)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self._release)
        self.spin.valueChanged.connect(self._type)
        for control in (self.slider, self.spin):
            control.installEventFilter(self)
        self._showing = False

    @property
    def pending(self) -> bool:
        """Whether the knob is held, or a figure is being typed."""
        return self.slider.isSliderDown() or self._is_typing()

    def display(self) -> None:
        """Show the stored progress."""
        percent = _NONE if self._value is None else round(self._value * 100)
        self._show(percent)

    def show_live(self, progress: float | None) -> None:
        """Show a progress that is being dragged elsewhere."""
        if not self.pending:
            self._show(_NONE if progress is None else round(progress * 100))

    def set_name(self, name: str) -> None:
        """Name both controls."""
        super().set_name(name)
        self.spin.setAccessibleName(self.tr("{name} in percent").format(name=name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go by Escape without keeping anything; leave when nothing is held."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self._escape()
            return True
        return super().eventFilter(watched, event)

    def _escape(self) -> None:
        """Take back what is held or typed, else leave."""
        if not self.pending:
            self.left.emit()
            return
        self._showing = True
        self.slider.setSliderDown(False)
        self._showing = False
        self.previewed.emit(None)
        self.display()

    def _is_typing(self) -> bool:
        """Whether the typed figure is another than the one that counts."""
        return self.spin.hasFocus() and self.spin.lineEdit().isModified()

    def _show(self, percent: int) -> None:
        """Bring a figure into both controls."""
        self._showing = True
        self.slider.setValue(max(percent, 0))
        self.spin.setValue(percent)
        self._showing = False

    def _slide(self, percent: int) -> None:
        """Follow the knob: preview while it is held, keep a step of the keys at once."""
        if self._showing:
            return
        self._showing = True
        self.spin.setValue(percent)
        self._showing = False
        if self.slider.isSliderDown():
            self.previewed.emit(percent / 100)
        else:
            self._offer(percent)

    def _release(self) -> None:
        """Keep where the knob was let go."""
        if not self._showing:
            self._offer(self.slider.value())
            self.previewed.emit(None)

    def _type(self, percent: int) -> None:
        """Keep the figure that was typed or stepped to."""
        if not self._showing:
            self.spin.lineEdit().setModified(False)
            self._offer(percent)

    def _offer(self, percent: int) -> None:
        """Offer a figure, unless it only is the stored one rounded."""
        stored = _NONE if self._value is None else round(self._value * 100)
        if percent == stored:
            self.display()
        else:
            self.committed.emit(None if percent == _NONE else percent / 100)
