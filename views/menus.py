"""The menus of the window, made anew for each language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from views.help_actions import KEY as HELP_KEY
from views.language import LANGUAGES, say
from views.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from views.main_window import MainWindow

Keys = QKeySequence.StandardKey


class Menus(QObject):
    """Builds the menu bar of a window; `refresh` brings names and what is possible up to date."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._with_book: list[QAction] = []
        self._writing: list[QAction] = []
        bar = window.menuBar()
        bar.clear()
        self._file(bar.addMenu(self.tr("&File")))
        self._edit(bar.addMenu(self.tr("&Edit")))
        self._view(bar.addMenu(self.tr("&View")))
        self._books(bar.addMenu(self.tr("&Books")))
        self._help(bar.addMenu(self.tr("&Help")))
        self.refresh()

    def refresh(self) -> None:
        """Enable what is possible now, and say what undo and redo would do."""
        book = self._window.workspace.book if self._window.workspace else None
        for action in self._with_book:
            action.setEnabled(book is not None)
        for action in self._writing:
            action.setEnabled(book is not None and not book.read_only)
        undo = book.undo_title if book else None
        redo = book.redo_title if book else None
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        named = self.tr("{action}: {title}")
        words = self.tr("Undo")
        self.undo.setText(named.format(action=words, title=say(undo)) if undo else words)
        words = self.tr("Redo")
        self.redo.setText(named.format(action=words, title=say(redo)) if redo else words)
        self.back.setEnabled(self._window.view is not None and self._window.view.can_go_back)

    def _file(self, menu: QMenu) -> None:
        files, book = self._window.files, self._window.actions_on_book
        here = self._window.actions_on_window
        self._add(menu, self.tr("New book…"), files.ask_and_create, Keys.New)
        self._add(menu, self.tr("New book from the filled template…"), files.ask_and_create_from_workbook)
        self._add(menu, self.tr("Open…"), files.ask_and_open, Keys.Open)
        self._recent = menu.addMenu(self.tr("Open recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._add(menu, self.tr("Open the sample"), files.open_sample)
        menu.addSeparator()
        self._add(menu, self.tr("Save"), here.save, Keys.Save, book=True)
        self._add(menu, self.tr("Save a copy…"), book.save_copy, Keys.SaveAs, book=True)
        self._add(menu, self.tr("Backups…"), book.show_backups, book=True)
        self._add(menu, self.tr("Restore a backup…"), book.restore)
        self._add(menu, self.tr("Save the Excel template…"), files.ask_and_save_template)
        self._add(menu, self.tr("Import a workbook…"), book.import_workbook, writes=True)
        self._add(
            menu,
            self.tr("Export for the Sicoval…"),
            book.export_sicoval,
            "Ctrl+E",
            book=True,
        )
        self._add(menu, self.tr("Export the rent roll…"), book.export_rent_roll, book=True)
        menu.addSeparator()
        printing = self._window.printing
        self._add(menu, self.tr("Print…"), printing.print_page, Keys.Print, book=True)
        self._add(menu, self.tr("Print preview…"), printing.preview, "Ctrl+Shift+P", book=True)
        self._add(menu, self.tr("Save as PDF…"), printing.save_page, book=True)
        menu.addSeparator()
        self._add(menu, self.tr("Close the book"), self._window.close_book, Keys.Close, book=True)
        self._add(menu, self.tr("Quit"), self._window.close, Keys.Quit)

    def _edit(self, menu: QMenu) -> None:
        self.undo = self._add(menu, "", self._window.undo, Keys.Undo)
        self.redo = self._add(menu, "", self._window.redo, Keys.Redo)
        # What they are called where it does not matter what they would take back.
        self.undo.setWhatsThis(self.tr("Undo"))
        self.redo.setWhatsThis(self.tr("Redo"))
        history = self._window.actions_on_window.show_undo_history
        self._add(menu, self.tr("Undo history…"), history, "Ctrl+H", book=True)
        menu.addSeparator()
        self._add(menu, self.tr("Find…"), self._window.start_finding, Keys.Find, book=True)

    def _view(self, menu: QMenu) -> None:
        for page in PAGES:
            # The keys Ctrl+1… belong to the pages themselves.
            self._add(menu, page.title, partial(self._window.show_page, page.key), book=True)
        menu.addSeparator()
        self.back = self._add(menu, self.tr("Back"), self._window.back, "Alt+Left")
        self.tables = self._add(menu, self.tr("Tables instead of charts"), lambda: None, "Ctrl+T", book=True)
        self.tables.setCheckable(True)
        self.tables.toggled.connect(self._window.show_tables)
        menu.addSeparator()
        dark = self._window.settings.dark
        themes = menu.addMenu(self.tr("Appearance"))
        for words, value in (
            (self.tr("As the system"), None),
            (self.tr("Light"), False),
            (self.tr("Dark"), True),
        ):
            self._choice(themes, words, value is dark, partial(self._window.set_dark, value))
        languages = menu.addMenu(self.tr("Language"))
        for code, name in LANGUAGES.items():
            chosen = code == self._window.settings.language
            self._choice(languages, name, chosen, partial(self._window.set_language, code))

    def _books(self, menu: QMenu) -> None:
        book = self._window.actions_on_book
        self._add(menu, self.tr("Call rents…"), book.call_rents, "Ctrl+L", writes=True)
        self._add(
            menu,
            self.tr("Confirm a month…"),
            book.confirm_month,
            "Ctrl+K",
            writes=True,
        )
        menu.addSeparator()
        for words, module, name in (
            (self.tr("Spaces…"), "views.leases.spaces_dialog", "SpacesDialog"),
            (self.tr("Tenants and third parties…"), "views.parties.parties_dialog", "PartiesDialog"),
            (self.tr("Tariffs…"), "views.books.tariffs_dialog", "TariffsDialog"),
            (self.tr("What accounts count as…"), "views.books.account_mapping", "AccountMappingDialog"),
            (self.tr("Values of the rent indices…"), "views.books.index_dialog", "IndexDialog"),
        ):
            self._add(menu, words, partial(book.open_list, module, name), book=True)
        menu.addSeparator()
        self._add(menu, self.tr("Building settings…"), book.edit_settings, writes=True)

    def _help(self, menu: QMenu) -> None:
        asked = self._window.help
        self._add(menu, self.tr("Help on this page"), asked.about_page, HELP_KEY)
        self._add(menu, self.tr("First steps"), partial(asked.open, "first-steps"))
        pages = menu.addMenu(self.tr("The pages"))
        for page in PAGES:
            self._add(pages, page.title, partial(asked.open, page.key))
        for words, key in (
            (self.tr("The period box"), "period"),
            (self.tr("Files and backups"), "files"),
            (self.tr("What the figures mean"), "figures"),
            (self.tr("Keyboard shortcuts"), "shortcuts"),
            (self.tr("When something goes wrong"), "trouble"),
        ):
            self._add(menu, words, partial(asked.open, key))
        menu.addSeparator()
        self._add(menu, self.tr("About Équilibre"), self._window.about)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._window.settings.recent:
            action = self._recent.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, book=path: self._window.files.open(book))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _add(
        self,
        menu: QMenu,
        words: str,
        slot: Callable[[], object],
        keys: QKeySequence.StandardKey | str | None = None,
        *,
        book: bool = False,
        writes: bool = False,
    ) -> QAction:
        action = menu.addAction(words)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: slot())
        if book:
            self._with_book.append(action)
        if writes:
            self._writing.append(action)
        return action

    def _choice(self, menu: QMenu, words: str, chosen: bool, slot: Callable[[], object]) -> None:
        group = menu.findChild(QActionGroup) or QActionGroup(menu)
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        action.triggered.connect(lambda: slot())
