"""What the program remembers of its user: language, light or dark, recent books, the window's place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer

from app.numbers import parse_period
from app.paths import data_folder
from models.message import UserError
from views.language import LANGUAGES

if TYPE_CHECKING:
    from models.period import Period

MOST_RECENT = 8
CALM_MS = 500
"""A part of the window that is moved by hand changes many times before it rests."""
_DARK = {"system": None, "light": False, "dark": True}


class Settings:
    """Kept in a file of the user's own folder, beside the backups."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or data_folder() / "settings.ini"), QSettings.Format.IniFormat)
        self._layouts: dict[str, str] = {}
        self._calm = QTimer()
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.save)

    @property
    def language(self) -> str:
        """The code of the language; French unless chosen otherwise."""
        found = self._text("language")
        return found if found in LANGUAGES else "fr"

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def dark(self) -> bool | None:
        """Dark, light, or None for what the system says."""
        return _DARK.get(self._text("theme"))

    @dark.setter
    def dark(self, dark: bool | None) -> None:
        names = {value: name for name, value in _DARK.items()}
        self._store.setValue("theme", names[dark])

    @property
    def recent(self) -> list[Path]:
        """The books opened last, the latest first, as far as their files are still there."""
        paths = [Path(line) for line in self._text("recent").split("\n") if line]
        return [path for path in paths if path.is_file()]

    def remember(self, book: Path) -> None:
        """Note that a book was opened."""
        paths = [book.resolve(), *(path for path in self.recent if path != book.resolve())]
        self._store.setValue("recent", "\n".join(map(str, paths[:MOST_RECENT])))

    def forget(self, book: Path) -> None:
        """Open this book no more by itself."""
        paths = [path for path in self.recent if path != book.resolve()]
        self._store.setValue("recent", "\n".join(map(str, paths)))

    def period_of(self, book: Path) -> Period | None:
        """The period a book was last looked at."""
        try:
            return parse_period(self._text(f"periods/{_key(book)}"))
        except UserError:
            return None

    def set_period(self, book: Path, period: Period) -> None:
        """Remember the period a book is looked at."""
        self._store.setValue(f"periods/{_key(book)}", str(period))

    def warns_of_place(self, book: Path) -> bool:
        """Whether the user still wants to be told that the book lies in a synchronised folder."""
        return self._text(f"unwarned/{_key(book)}") != "true"

    def warn_no_more(self, book: Path) -> None:
        """Tell the user no more where the book lies."""
        self._store.setValue(f"unwarned/{_key(book)}", "true")

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty at first."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    def layout(self, key: str) -> str:
        """How a part of the window was left; empty at first."""
        return self._layouts.get(key) or self._text(f"layout/{key}")

    def set_layout(self, key: str, text: str) -> None:
        """Remember how a part of the window is left; written once nothing moves any more."""
        self._layouts[key] = text
        self._calm.start()

    def save(self) -> None:
        """Write the file now."""
        self._calm.stop()
        for key, text in self._layouts.items():
            self._store.setValue(f"layout/{key}", text)
        self._store.sync()

    def _text(self, key: str) -> str:
        return str(self._store.value(key, ""))


def _key(book: Path) -> str:
    # A slash would begin a group of the file.
    return str(book.resolve()).replace("/", "|").replace("\\", "|")
