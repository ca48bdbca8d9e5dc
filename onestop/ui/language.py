"""The language of the screens: Vietnamese as written, English by translation."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from onestop.config import resource

_PROPERTY = "onestop.language"


class Language(StrEnum):
    """The languages our screens speak."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


def speak(application: QCoreApplication, language: Language) -> None:
    """Put a language in force for every text asked for from now on."""
    before = application.property(_PROPERTY)
    if isinstance(before, _Spoken):
        for translator in before.translators:
            application.removeTranslator(translator)
    chosen = _Spoken(language)
    for translator in chosen.translators:
        application.installTranslator(translator)
    application.setProperty(_PROPERTY, chosen)


def spoken() -> Language:
    """Give the language in force: Vietnamese unless another was chosen."""
    application = QCoreApplication.instance()
    found = application.property(_PROPERTY) if application else None
    return found.language if isinstance(found, _Spoken) else Language.VIETNAMESE


class _Spoken:
    """A language with the translations that must live as long as it is spoken."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.translators: list[QTranslator] = []
        if language is not Language.VIETNAMESE:
            self._load(str(resource(f"translations/onestop_{language}.qm")))
        # Qt's own words: menus of fields, names of keys
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._load(f"{folder}/qtbase_{language}.qm")

    def _load(self, file: str) -> None:
        translator = QTranslator()
        if translator.load(file):
            self.translators.append(translator)
