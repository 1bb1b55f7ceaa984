"""On which days check-ins are held, in words: "First Monday of the month"."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS: dict[str, object] = {
    "first": QT_TRANSLATE_NOOP("Rule", "First"),
    "second": QT_TRANSLATE_NOOP("Rule", "Second"),
    "third": QT_TRANSLATE_NOOP("Rule", "Third"),
    "fourth": QT_TRANSLATE_NOOP("Rule", "Fourth"),
    "last": QT_TRANSLATE_NOOP("Rule", "Last"),
}


def rule_words(rule: str) -> str:
    """A rule as it is kept, "first Monday" or "Tuesday, Thursday", in words; another text stays as it is."""
    ordinal, _, day = rule.partition(" ")
    if ordinal in _ORDINALS and day in _WEEKDAYS:
        words = QCoreApplication.translate("Rule", "{ordinal} {weekday} of the month")
        which = QCoreApplication.translate("Rule", str(_ORDINALS[ordinal]))
        return words.format(ordinal=which, weekday=_weekday(day))
    days = rule.split(", ")
    if all(each in _WEEKDAYS for each in days):
        words = QCoreApplication.translate("Rule", "Every {weekdays}")
        return words.format(weekdays=", ".join(map(_weekday, days)))
    return rule


def _weekday(name: str) -> str:
    """A day of the week in the language of the interface."""
    return str(QLocale().dayName(_WEEKDAYS.index(name) + 1))
