"""Books as files: create, open, copy, start from a workbook, and the files that leave a book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.book import Book
from app.database import DamagedBookError, NotABookError, unwritable
from models.message import RefusedError, UserError, translate
from views.dialogs import opened
from views.language import say
from views.later import later
from views.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget

    from models.building import Building
    from models.message import Message
    from views.backups.restore_dialog import RestoreDialog

BOOK, WORKBOOK, PDF = ".equilibre", ".xlsx", ".pdf"


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
        self.release: Callable[[Path], bool] = lambda _: False
        """Closes a book that is about to be replaced; returns whether it was the one shown."""
        self.shown: Path | None = None
        """The book open in the window."""

    def open(self, path: Path) -> bool:
        """Open a book, unless it is the one shown.

        Where it cannot be, say why, offer its backups and return False.
        """
        if self.shown is not None and path.resolve() == self.shown.resolve():
            self.done.emit(translate("Core", "“{file}” is open already.").format(file=path.name))
            return True
        try:
            with waiting():
                book = Book.open(path)
        except (DamagedBookError, NotABookError) as error:
            message = error.message
            # Offered once the window is shown: at the start it is not yet.
            later(self, lambda: self.offer_backups(path, message))
            self._refuse(error)
            return False
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
        self._ask_existing(words, WORKBOOK, self.ask_book_for)

    def ask_and_save_template(self) -> None:
        """Write the blank onboarding workbook."""
        words = self.tr("Save the Excel template")
        self._ask_new(words, "reprise", WORKBOOK, self._save_template)

    def ask_and_import(self, book: Book) -> None:
        """Import an onboarding workbook into the open book."""
        words = self.tr("Import a workbook")
        self._ask_existing(words, WORKBOOK, lambda path: self.import_workbook(book, path))

    def ask_and_save_copy(self, book: Book) -> None:
        """Write a checked copy of the book under another name."""
        name = f"{book.path.stem}-copie"
        self._ask_new(self.tr("Save a copy"), name, BOOK, lambda path: self._save_copy(book, path))

    def ask_and_restore(self, book: Path | None) -> None:
        """Show the backups of a book, or of every book, with what each holds."""
        from views.backups.restore_dialog import RestoreDialog

        opened(RestoreDialog(self, book, self._window))

    def restore(self, backup: Path, book: Path) -> None:
        """Put a backup in a book's place, what was there being kept, and open it."""
        from tempfile import TemporaryDirectory

        from app.file_copy import copy_database
        from app.restoring import restore

        with TemporaryDirectory(prefix="equilibre-") as folder:
            staged = Path(folder) / backup.name
            was_shown = False
            try:
                with waiting():
                    # Closing the book makes a backup, which may rotate the chosen one away.
                    copy_database(backup, staged)
                    was_shown = self.release(book)
                    kept = restore(staged, book)
            except UserError as error:
                if was_shown:
                    self.open(book)
                self._refuse(error)
                return
        if self.open(book):
            text = translate("Core", "Restored. What the book held before is kept: {file}")
            nothing = translate("Core", "Restored.")
            self.done.emit(text.format(file=kept.name) if kept else nothing)

    def move(self, book: Path, target: Path, *, rename_old: bool) -> None:
        """Move a book that is shown, and open it in its new place; raise UserError where it stays."""
        from app.moving import move_book

        try:
            target.parent.mkdir(exist_ok=True)
        except OSError:
            raise unwritable(target) from None
        was_shown = self.release(book)
        try:
            with waiting():
                old = move_book(book, target, rename_old=rename_old)
        except UserError:
            if was_shown:
                self.open(book)
            raise
        if self.open(target):
            renamed = translate("Core", "Moved. The old file is now called {file}.")
            text = translate("Core", "Moved. The old file is where it was: {file}")
            self.done.emit(renamed.format(file=old.name) if old else text.format(file=str(book)))

    def ask_and_open_copy(self, backup: Path, name: str) -> None:
        """Open a backup beside the book, as a copy under another name."""

        def copy(path: Path) -> None:
            from app.file_copy import copy_database

            try:
                copy_database(backup, path)
            except UserError as error:
                self._refuse(error)
            else:
                self.open(path)

        self._ask_new(self.tr("Open a copy"), f"{name}-copie", BOOK, copy)

    def offer_backups(self, book: Path, message: Message) -> RestoreDialog | None:
        """Show the backups of a book that cannot be opened, where it has any, and why."""
        from app.second_folder import all_backups_of

        if not all_backups_of(book):
            return None
        from views.backups.restore_dialog import RestoreDialog

        words = self.tr("{sentence} Here is what its backups hold.").format(sentence=say(message))
        return opened(RestoreDialog(self, book, self._window, words))

    def ask_and_export(
        self, words: str, name: str, write: Callable[[Path], object], suffix: str = WORKBOOK
    ) -> None:
        """Let `write` make a workbook, or a file of another kind, under a name the user chooses."""
        self._ask_new(words, name, suffix, lambda path: self._export(path, write))

    def ask_book_for(self, workbook: Path) -> None:
        """Ask where to keep the book that a filled template becomes, and make it."""

        def choose(path: Path) -> None:
            def make() -> Path:
                from app.importing.create import create_from

                create_from(path, workbook).close()
                return path

            self._make(self.tr("Reading the workbook…"), make, path)

        self._ask_new(self.tr("Where to keep the book"), workbook.stem, BOOK, choose)

    def import_workbook(self, book: Book, path: Path) -> None:
        """Import an onboarding workbook into the open book, or list what is wrong with it."""
        from app.changes.onboarding import import_onboarding
        from app.importing.create import accepted

        try:
            with waiting():
                read = accepted(path)
                book.keep_before_import()
                import_onboarding(book, read)
        except UserError as error:
            self._refuse(error)

    def _create(self, path: Path, building: Building) -> None:
        try:
            book = Book.create(path, building)
        except UserError as error:
            self._refuse(error)
        else:
            self.opened_book.emit(book)

    def _make(self, words: str, make: Callable[[], Path], path: Path) -> None:
        from views.background import Background

        work = Background(words, make, self._window)
        work.done.connect(self.open)
        work.failed.connect(self._refuse)
        work.given_up.connect(lambda _: path.unlink(missing_ok=True))

    def _save_template(self, path: Path) -> None:
        from app.importing.template import write_template

        self._export(path, write_template)

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
            PDF: self.tr("PDF documents (*.pdf)"),
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
