from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from planner.domain.entities import Status
from planner.presentation.signs import sign_for
from planner.ui.i18n import apply_language, language_controller


def test_a_switch_reaches_our_texts_qts_own_and_dates(qapp: QApplication) -> None:
    assert apply_language(qapp, "ko") == "ko"
    assert sign_for(Status.AT_RISK).text == "▲ 주의"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    assert QLocale().toString(date(2024, 10, 7), QLocale.FormatType.LongFormat).startswith("2024년 10월 7일")
    assert apply_language(qapp, "en") == "en"
    assert sign_for(Status.AT_RISK).text == "▲ At risk"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().language() == QLocale.Language.English


def test_a_living_widget_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    class Heading(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.LanguageChange:
                self.setText(sign_for(Status.DONE).word)

    heading = Heading()
    qtbot.addWidget(heading)
    apply_language(qapp, "ko")
    qtbot.waitUntil(lambda: heading.text() == "완료")
    apply_language(qapp, "en")
    qtbot.waitUntil(lambda: heading.text() == "Done")


@pytest.mark.parametrize(
    ("system", "shown"),
    [("ko_KR.UTF-8", "ko"), ("en_GB.UTF-8", "en"), ("de_DE.UTF-8", "en"), ("C.UTF-8", "en")],
)
def test_the_systems_language_is_followed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, system: str, shown: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system.split(".")[0]))
    assert apply_language(qapp, "system") == shown
    assert language_controller(qapp).choice == "system"
    assert QLocale().language() == QLocale(shown).language()
