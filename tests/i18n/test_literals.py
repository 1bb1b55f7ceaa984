"""Every text that a person sees goes through Qt's translation, in a form that its tools extract."""

from pathlib import Path

import pytest

from tests.i18n.literals import problems
from tests.i18n.update import ROOT, SOURCES

FILES = sorted(path for folder in SOURCES for path in folder.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_texts_are_translated_in_an_extractable_form(path: Path) -> None:
    assert problems(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()) == []


@pytest.mark.parametrize(
    "code",
    [
        'self.tr(f"{n} cards")',
        "self.tr(text)",
        'self.tr("%n card(s)")',
        'self.tr("a {b}".format(b=1))',
        "label.setText(f\"<b>{self.tr('Plan')}</b>\")",
        "text = f\"{QCoreApplication.translate('Plan', 'Board')} {n}\"",
        'QCoreApplication.translate("Plan", name)',
        'QCoreApplication.translate("Plan", "%n cards", None, n)',
        "t = QCoreApplication.translate",
        'QT_TR_NOOP("Plan")',
        'template = translatable("Errors", text)',
        'QCoreApplication.translate("Kind", words[kind])',
        'label.setText("Plan")',
        'label.setText(f"{n} cards")',
        'label.setText("Plan: " + name)',
        'label.setText("Plan" if plain else self.tr("Board"))',
        'label.setToolTip("Plan: {}".format(name))',
        'QLabel("Plan", self)',
        'menu.addAction(icon("plus"), "New")',
        'view.setHeaderLabels(["Title", self.tr("Owner")])',
        'painter.drawText(rect, flags, "Due")',
        'action = QAction(text="New")',
        'QMessageBox.warning(self, "Plan", text)',
        'label.setText("계획")',
    ],
)
def test_a_text_that_would_stay_untranslated_is_found(code: str) -> None:
    assert problems(code, "x.py")


@pytest.mark.parametrize(
    "code",
    [
        'self.tr("Plan")',
        'self.tr("{name} is late").format(name=name)',
        'self.tr("%n card(s)", "", count)',
        'QCoreApplication.translate("Plan", "Board")',
        'QCoreApplication.translate("Status", sign.word_source)',
        'QCoreApplication.translate("Errors", error.template)',
        'QCoreApplication.translate("Kind", str(_KINDS[kind]))',
        'template = translatable("Errors", "{path} " "is gone.")',
        'word_source = QT_TRANSLATE_NOOP("Status", "Done")',
        "painter.translate(4, 8)",
        'label.setText(self.tr("Plan"))',
        "label.setText(name)",
        '_log.warning("The file is gone")',
        'label.setText(f"{value} / {target}")',
        'label.setText("—")',
        'label.setText(" · ".join(parts))',
        'label.setText(f"<b>{name}</b>&nbsp;")',
        'menu.addAction(icon("plus"), self.tr("New"))',
        'widget.setObjectName("plan")',
        'window.setWindowTitle("OKR Planner")',
        'label.setText(names["plan"])',
    ],
)
def test_a_text_in_good_order_is_left_alone(code: str) -> None:
    assert problems(code, "x.py") == []
