"""What a document is called: its kind, its day and its place, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.domain.report import DocumentReport
from planner.presentation.formats import long_date

_NATURES = {
    "okr": QT_TRANSLATE_NOOP("DocumentKind", "OKR plan"),
    "meeting": QT_TRANSLATE_NOOP("DocumentKind", "Minutes"),
    "retrospective": QT_TRANSLATE_NOOP("DocumentKind", "Retrospective"),
    "other": QT_TRANSLATE_NOOP("DocumentKind", "Other"),
}


def nature_word(nature: str) -> str:
    """What a person calls this kind of document; a word that is unknown is shown as it is."""
    return QCoreApplication.translate("DocumentKind", str(_NATURES[nature])) if nature in _NATURES else nature


def about_report(report: DocumentReport) -> list[str]:
    """Its kind, its day if it tells one, and its path."""
    parts = [nature_word(report.kind)]
    if report.date is not None:
        parts.append(long_date(report.date))
    return [*parts, report.path]
