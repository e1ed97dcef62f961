"""The language of the window: French by default, English as written in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.paths import RESOURCES
from app.wording import filled

if TYPE_CHECKING:
    from models.message import Message
    from models.period import Month

LANGUAGES = {"fr": "Français", "en": "English"}
"""Each language by its code, named in itself."""

_INSTALLED = "translators"
_QT = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
_FILES = {"fr": (f"{_QT}/qtbase_fr.qm", str(RESOURCES / "i18n" / "equilibre_fr.qm")), "en": ()}


def install(app: QCoreApplication, code: str) -> None:
    """Show every string made from now on in that language; windows made before keep theirs."""
    for old in app.property(_INSTALLED) or []:
        app.removeTranslator(old)
    translators = [QTranslator(app) for _ in _FILES[code]]
    for translator, path in zip(translators, _FILES[code], strict=True):
        if translator.load(path):
            app.installTranslator(translator)
    app.setProperty(_INSTALLED, translators)
    QLocale.setDefault(QLocale(code))


def say(message: Message) -> str:
    """A message in the language shown, its values as they are written in France."""
    return filled(message, QCoreApplication.translate(message.context, message.text), say)


def month_name(month: Month, *, short: bool = False) -> str:
    """A month as `mars 2016`, or `mars` alone where the year stands elsewhere."""
    length = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = QLocale().standaloneMonthName(month.month, length)
    return name if short else f"{name} {month.year}"
