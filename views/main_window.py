"""The window: menus and period above, the open book or the first page, the notice and the status below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.calling import kept_to
from models.period import By, Period
from views import language, theme
from views.backups.keeper import BackupKeeper
from views.book_actions import BookActions
from views.book_view import BookView
from views.drop_area import DropArea
from views.files import Files
from views.help_actions import HelpActions
from views.language import say
from views.later import later
from views.menu_bar_style import MenuBarStyle
from views.menus import Menus
from views.notice import NoticeBar
from views.period_box import PeriodBox, around
from views.print_actions import PrintActions
from views.status_line import StatusLine
from views.tab_order import AsRead
from views.window_actions import WindowActions
from views.workspace import Aim, Workspace

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from app.book import Book
    from app.book_backups import BookBackups
    from app.place import Place
    from models.building import Building
    from models.message import Message, UserError
    from views.settings import Settings

SIZE, LEAST = (1366, 768), (900, 480)
"""The least is what a laptop of 1366 × 768 pixels shows at 150 %, less the frame and the task bar."""


class MainWindow(AsRead, QMainWindow):
    """`painted` is emitted when it has been painted for the first time."""

    painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.workspace: Workspace | None = None
        self.view: BookView | None = None
        self._was_painted = False
        self.files = Files(self)
        self.files.opened_book.connect(self.show_book)
        self.files.refused.connect(self.refuse)
        self.actions_on_book = BookActions(self)
        self.files.release = self.release_book
        self.keeper = BackupKeeper(self)
        self.keeper.told.connect(self._tell)
        self.keeper.refused.connect(self.refuse)
        self.keeper.place_found.connect(self._warn_of_place)
        self.keeper.damage_found.connect(self.files.offer_backups)
        self.keeper.made.connect(lambda: self.status.look_for_backup())
        self.actions_on_window = WindowActions(self)
        self.printing = PrintActions(self)
        self.help = HelpActions(self)
        self.files.done.connect(self._tell)
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self.restoreGeometry(settings.geometry)
        MenuBarStyle(self.menuBar())
        self._build()

    def begin(self, book: Path | None) -> None:
        """Show a book, or the first page where there is none or it cannot be opened."""
        if book is None or not self.files.open(book):
            self._show_first_page()

    def show_book(self, book: Book) -> None:
        """Show a book in place of the one that was open."""
        self._close_book()
        self.settings.remember(book.path)
        self.files.shown = book.path
        self.workspace = Workspace(book, self.settings.period_of(book.path) or typical_period(book), self)
        self._connect(self.workspace)
        self._show_view()
        self.keeper.follow(self.workspace)

    def close_book(self) -> None:
        """Close the book and show the first page."""
        if self.workspace is not None:
            self.settings.forget(self.workspace.book.path)
        self._close_book()
        self._show_first_page()

    def release_book(self, path: Path) -> bool:
        """Close the book where it is the one at `path`, for it is about to be replaced."""
        if self.workspace is None or self.workspace.book.path.resolve() != path.resolve():
            return False
        backups = self._leave_book()
        if backups is not None and backups.waits_for_second:
            # What takes its place may rotate the backups away, or take them along.
            backups.copy_to_second()
        self._show_first_page()
        return True

    def refuse(self, message: Message) -> None:
        """The one place that shows what was refused."""
        self.notice.refuse(say(message))

    def _tell(self, message: Message) -> None:
        self.notice.tell(say(message), undoable=False)

    def refuse_error(self, error: UserError) -> None:
        """Show the sentence of an error that the user can mend."""
        self.refuse(error.message)

    def undo(self) -> None:
        """Take the last change back."""
        if self.workspace is not None:
            self.workspace.undo()

    def redo(self) -> None:
        """Do the last undone change again."""
        if self.workspace is not None:
            self.workspace.redo()

    def start_finding(self) -> None:
        """Look for words on the page shown."""
        if self.view is not None:
            self.view.page.start_finding()

    def back(self) -> None:
        """Show the page shown before."""
        if self.view is not None:
            self.view.back()

    def show_page(self, key: str) -> None:
        """Show a page by its key."""
        if self.view is not None:
            self.view.go(Aim(key))

    def show_tables(self, shown: bool) -> None:
        """Show the tables of the dashboard's charts, or the charts again."""
        if self.view is not None:
            self.view.go(Aim("dashboard"))
            self.view.dashboard.toggle_tables(shown)

    def set_dark(self, dark: bool | None) -> None:
        """Change between light and dark."""
        self.settings.dark = dark
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, dark)

    def set_language(self, code: str) -> None:
        """Show everything in another language, on the page shown."""
        if code == self.settings.language:
            return
        self.settings.language = code
        app = QApplication.instance()
        if app is not None:
            language.install(app, code)
        key = self.view.page.key if self.view else "dashboard"
        self._build()
        if self.workspace is None:
            self._show_first_page()
        else:
            self._show_view()
            self.show_page(key)

    def about(self) -> None:
        """Say what the program is and what it is made of."""
        from views.about import AboutDialog

        dialog = AboutDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is seen for the first time."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            later(self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window stood, and close the book with its backup."""
        self.settings.geometry = self.saveGeometry()
        self._close_book()
        self.help.close()
        self.settings.save()
        super().closeEvent(event)

    def _build(self) -> None:
        """Everything but the book, in the language shown."""
        self.period_box = PeriodBox()
        self.period_box.changed.connect(self._set_period)
        self.sample_mark = QLabel(self.tr("Invented sample data"))
        self.sample_mark.setFont(theme.text_font(theme.TEXT, bold=True))
        if old := self.menuBar().cornerWidget(Qt.Corner.TopRightCorner):
            # Qt would leave it where it stood, under the new one.
            old.hide()
            old.deleteLater()
        self._corner = QWidget()
        row = QHBoxLayout(self._corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sample_mark)
        row.addWidget(self.period_box)
        self.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        theme.paint_text(self.sample_mark, QPalette.ColorRole.WindowText, "cost_text")
        self.notice = NoticeBar()
        self.notice.undo.connect(self.undo)
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self._middle = QStackedWidget()
        self.drop_area = DropArea()
        self.drop_area.book_dropped.connect(self.files.open)
        self.drop_area.workbook_dropped.connect(self.actions_on_window.take_workbook)
        self.drop_area.refused.connect(self.refuse)
        column = QVBoxLayout(self.drop_area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._middle, 1)
        column.addWidget(self.notice)
        self.setCentralWidget(self.drop_area)
        self.view = None
        self.menus = Menus(self)

    def _show_first_page(self) -> None:
        from views.welcome import Welcome

        welcome = Welcome(self.settings.recent)
        welcome.sample.connect(self.files.open_sample)
        welcome.template.connect(self.files.ask_and_save_template)
        welcome.from_workbook.connect(self.files.ask_and_create_from_workbook)
        welcome.new.connect(self.files.ask_and_create)
        welcome.open.connect(self.files.ask_and_open)
        welcome.restore.connect(lambda: self.files.ask_and_restore(None))
        welcome.recent.connect(self.files.open)
        self._put(welcome)
        self.view = None
        self.status.follow(None)
        self._refresh()

    def _show_view(self) -> None:
        if self.workspace is None:
            return
        building = self.workspace.data.building
        self.period_box.typical = typical_day(self.workspace.book)
        self.period_box.begins = building.books_begin
        self.period_box.set_period(self.workspace.period)
        self.view = BookView(self.workspace)
        self.view.page_shown.connect(self._refresh)
        self._put(self.view)
        self.view.navigation.setFocus()
        self.status.follow(self.workspace)
        self._refresh()

    def _put(self, widget: QWidget) -> None:
        while self._middle.count():
            old = self._middle.widget(0)
            self._middle.removeWidget(old)
            old.deleteLater()
        self._middle.addWidget(widget)

    def _connect(self, workspace: Workspace) -> None:
        workspace.changed.connect(self._after_change)
        workspace.wrote.connect(lambda message: self.notice.tell(say(message), undoable=True))
        workspace.told.connect(self._tell)
        workspace.undid.connect(self._tell)
        workspace.refused.connect(self.refuse)

    def _warn_of_place(self, place: Place) -> None:
        if self.view is not None and self.workspace is not None:
            from views.backups.place_banner import warn

            warn(self, self.workspace.book.path, self.view, place)

    def _close_book(self) -> None:
        """Close the book; what takes longer than a moment is done beside the window."""
        backups = self._leave_book()
        if backups is not None and backups.waits_for_second:
            from views.backups.second_copy import SecondCopy

            SecondCopy(backups, self).refused.connect(self.refuse)

    def _leave_book(self) -> BookBackups | None:
        """Close the book without its copy in the second folder, which its backups are returned for."""
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            self.settings.set_period(workspace.book.path, workspace.period)
            self._put(QWidget())
            self.view = None
            self.keeper.leave()
            self.files.shown = None
            workspace.close()
            workspace.deleteLater()
        self.notice.hide()
        return workspace.book.backups if workspace is not None else None

    def _set_period(self, period: Period) -> None:
        if self.workspace is not None:
            self.workspace.set_period(period)

    def _after_change(self) -> None:
        if self.workspace is not None:
            self.period_box.set_period(self.workspace.period)
            self.period_box.typical = typical_day(self.workspace.book)
            self.status.refresh()
        self._refresh()

    def _refresh(self) -> None:
        """The title, the menus, and the marks of what is shown."""
        building = self.workspace.data.building if self.workspace else None
        self.setWindowTitle(self._title(building))
        self.period_box.setVisible(building is not None)
        self.sample_mark.setVisible(building is not None and building.is_sample)
        self.drop_area.has_book = building is not None
        self.menus.refresh()

    def _title(self, building: Building | None) -> str:
        if building is None:
            return "Équilibre"
        name = self.tr("{name} (sample)").format(name=building.name) if building.is_sample else building.name
        return f"{name} – Équilibre"


def typical_day(book: Book) -> date:
    """A day inside what is usually looked at: the last one kept, else the first of the books."""
    return kept_to(book.data) or book.data.building.books_begin


def typical_period(book: Book) -> Period:
    """The quarter that is looked at when a book is opened for the first time."""
    return around(typical_day(book), By.QUARTER)
