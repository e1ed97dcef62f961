"""Books as files: create, open, copy, start from a workbook, and the files that leave a book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.book import Book
from models.message import RefusedError, UserError, translate
from views.dialogs import opened
from views.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from models.building import Building

BOOK, WORKBOOK = ".equilibre", ".xlsx"


class Files(QObject):
    """What the menus and the first page do with files, over the window given.

    `opened_book` (Book) where a book was opened or made; `refused` and `done` (Message) for the notice bar.
    """

    opened_book = Signal(object)
    refused = Signal(object)
    done = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open(self, path: Path) -> bool:
        """Open a book; where it cannot be, say why and return False."""
        try:
            with waiting():
                book = Book.open(path)
        except UserError as error:
            self._refuse(error)
            return False
        self.opened_book.emit(book)
        return True

    def ask_and_open(self) -> None:
        """Let the user choose a book."""
        self._ask_existing(self.tr("Open a book"), BOOK, self.open)

    def ask_and_create(self) -> None:
        """Make an empty book."""
        from views.new_book_dialog import NewBookDialog

        dialog = opened(NewBookDialog(self._window))

        def choose_file() -> None:
            if dialog.building is not None:
                building = dialog.building
                self._ask_new(
                    self.tr("New book"), building.name, BOOK, lambda path: self._create(path, building)
                )

        dialog.accepted.connect(choose_file)

    def open_sample(self, folder: Path | None = None) -> None:
        """Make a copy of the sample in a folder of the user's own and open it."""
        path = free_name((folder or documents()) / f"exemple{BOOK}")

        def make() -> Path:
            from app.sample import create_sample

            create_sample(path).close()
            return path

        self._make(self.tr("Making the sample book…"), make, path)

    def ask_and_create_from_workbook(self) -> None:
        """Make a book from a filled template."""
        words = self.tr("Start from the filled template")
        self._ask_existing(words, WORKBOOK, self._ask_book_for)

    def ask_and_save_template(self) -> None:
        """Write the blank onboarding workbook."""
        words = self.tr("Save the Excel template")
        self._ask_new(words, "reprise", WORKBOOK, self._save_template)

    def ask_and_import(self, book: Book) -> None:
        """Import an onboarding workbook into the open book."""
        words = self.tr("Import a workbook")
        self._ask_existing(words, WORKBOOK, lambda path: self._import(book, path))

    def ask_and_save_copy(self, book: Book) -> None:
        """Write a checked copy of the book under another name."""
        name = f"{book.path.stem}-copie"
        self._ask_new(self.tr("Save a copy"), name, BOOK, lambda path: self._save_copy(book, path))

    def _create(self, path: Path, building: Building) -> None:
        try:
            book = Book.create(path, building)
        except UserError as error:
            self._refuse(error)
        else:
            self.opened_book.emit(book)

    def _ask_book_for(self, workbook: Path) -> None:
        def choose(path: Path) -> None:
            def make() -> Path:
                from app.importing.create import create_from

                create_from(path, workbook).close()
                return path

            self._make(self.tr("Reading the workbook…"), make, path)

        self._ask_new(self.tr("Where to keep the book"), workbook.stem, BOOK, choose)

    def _make(self, words: str, make: Callable[[], Path], path: Path) -> None:
        from views.background import Background

        work = Background(words, make, self._window)
        work.done.connect(self.open)
        work.failed.connect(self._refuse)
        work.given_up.connect(lambda _: path.unlink(missing_ok=True))

    def _save_template(self, path: Path) -> None:
        from app.importing.template import write_template

        self._export(path, write_template)

    def _import(self, book: Book, path: Path) -> None:
        from app.changes.onboarding import import_onboarding
        from app.importing.create import accepted

        try:
            with waiting():
                import_onboarding(book, accepted(path))
        except UserError as error:
            self._refuse(error)

    def _save_copy(self, book: Book, path: Path) -> None:
        self._export(path, book.save_copy)

    def _export(self, path: Path, write: Callable[[Path], object]) -> None:
        try:
            with waiting():
                write(path)
        except UserError as error:
            self._refuse(error)
        else:
            self.done.emit(translate("Core", "Written: {file}").format(file=str(path)))

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, RefusedError) and error.issues:
            from views.issues_dialog import IssuesDialog

            opened(IssuesDialog(error.message, error.issues, self._window))
        elif isinstance(error, UserError):
            self.refused.emit(error.message)
        else:
            raise error

    def _ask_existing(self, title: str, suffix: str, then: Callable[[Path], object]) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(title, suffix, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        opened(dialog)

    def _ask_new(self, title: str, name: str, suffix: str, then: Callable[[Path], object]) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(title, suffix, lambda path: then(with_suffix(path, suffix)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(f"{safe_name(name)}{suffix}")
        opened(dialog)

    def _dialog(self, title: str, suffix: str, then: Callable[[Path], object]) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        kinds = {
            BOOK: self.tr("Équilibre books (*.equilibre)"),
            WORKBOOK: self.tr("Excel workbooks (*.xlsx)"),
        }
        dialog = QFileDialog(self._window, title, str(documents()), kinds[suffix])
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        return dialog


def documents() -> Path:
    """The user's folder for documents; the home folder where there is none."""
    from PySide6.QtCore import QStandardPaths

    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def free_name(path: Path) -> Path:
    """The path, or the next one with a number, that no file has."""
    number = 1
    found = path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def safe_name(name: str) -> str:
    """A name without what no file name may hold."""
    return (
        "".join("-" if char in '<>:"/\\|?*' or ord(char) < 32 else char for char in name).strip(" .")
        or "dossier"
    )


def with_suffix(path: Path, suffix: str) -> Path:
    """The path with the suffix its kind has."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
