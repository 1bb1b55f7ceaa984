"""The language of the interface: Korean, English, or the system's.

Texts are written in English in the code. A switch reaches living widgets as QEvent.LanguageChange. English
has a translation too, for plural forms only.
"""

from __future__ import annotations

import logging
from typing import Literal
from weakref import WeakKeyDictionary

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from planner.resources import resource_path

Language = Literal["ko", "en"]
LanguageChoice = Literal["system", "ko", "en"]

# By their codes: touching the enumeration of all languages costs a tenth of a bare window's start.
_LANGUAGES: tuple[Language, ...] = ("ko", "en")
_log = logging.getLogger(__name__)


_controllers: WeakKeyDictionary[QApplication, LanguageController] = WeakKeyDictionary()


class LanguageController(QObject):
    """Owns the translators and the default locale of one application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: LanguageChoice = "system"
        self._language: Language | None = None
        self._translators: list[QTranslator] = []

    @property
    def choice(self) -> LanguageChoice:
        """Return what the person chose."""
        return self._choice

    @property
    def language(self) -> Language:
        """Return the language that is shown."""
        return self._language or "en"

    def set_language(self, choice: LanguageChoice) -> None:
        """Show a language now; numbers and dates follow it, in the customs of its country."""
        self._choice = choice
        language = _system_language() if choice == "system" else choice
        if language == self._language:
            return
        self._language = language
        # Before the translators: widgets format dates anew when the change of language reaches them.
        QLocale.setDefault(_locale(language))
        self._remove_translators()
        self._install(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}")
        self._install(str(resource_path("i18n")), f"okr_planner_{language}")

    def _install(self, folder: str, name: str) -> None:
        """Install one translation; English goes without Qt's own, whose texts are English."""
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._translators.append(translator)
            self._app.installTranslator(translator)
        elif name != "qtbase_en":
            _log.warning("The translation %s is missing in %s; install OKR Planner again.", name, folder)

    def _remove_translators(self) -> None:
        """Forget the language before."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()


def language_controller(app: QApplication) -> LanguageController:
    """Return the one controller of an application, made on first use."""
    if app not in _controllers:
        _controllers[app] = LanguageController(app)
    return _controllers[app]


def apply_language(app: QApplication, choice: LanguageChoice) -> Language:
    """Show a language and return which one that is."""
    controller = language_controller(app)
    controller.set_language(choice)
    return controller.language


def _system_language() -> Language:
    """Return the first language of the system's list that we speak, else English."""
    for tag in QLocale.system().uiLanguages():
        for language in _LANGUAGES:
            if tag.split("-")[0] == language:
                return language
    return "en"


def _locale(language: Language) -> QLocale:
    """Return the system's locale, or that of the language's own country, as a mixture is nobody's custom."""
    system = QLocale.system()
    return system if system.name().split("_")[0] == language else QLocale(language)
