"""What every page works on: the open book, the period chosen, and the way to the other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.reports.entry_filter import EntryFilter
from models.message import UserError, translate
from views.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.book import Book, Changed
    from models.book_data import BookData
    from models.period import Period

T = TypeVar("T")


_EVERYTHING = EntryFilter()


@dataclass(frozen=True, slots=True)
class Aim:
    """Where to go: a page by its key, the entries it should show, or the id of the record to select."""

    page: str
    entries: EntryFilter = _EVERYTHING
    record_id: int | None = None


class Workspace(QObject):
    """The open book and the period; pages read them, write through `do` and move with `go`.

    Signals: `changed` when the data or the period is another; `wrote` (Message) after each change or redo
    that can be taken back, `told` (Message) after anything else that was done, `undid` (Message) after an
    undo, each with a sentence for the notice; `refused` (Message) with the sentence of a UserError; `aimed`
    (Aim); `held` when `holding` is other words: what a page holds that the book does not keep yet.
    """

    changed = Signal()
    wrote = Signal(object)
    told = Signal(object)
    undid = Signal(object)
    refused = Signal(object)
    aimed = Signal(object)
    held = Signal()

    def __init__(self, book: Book, period: Period, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self._period = period
        self.holding = ""
        self._undoing = False
        self._unsubscribe = book.subscribe(self._after_change)

    @property
    def data(self) -> BookData:
        """What the book holds now; the same object until the next change."""
        return self.book.data

    @property
    def period(self) -> Period:
        """The period every page shows."""
        return self._period

    def set_period(self, period: Period) -> None:
        """Show another period on every page."""
        if period != self._period:
            self._period = period
            self.changed.emit()

    def do(self, work: Callable[[Book], T]) -> T | None:
        """Run a change on the book; where it is refused, show the sentence and return None."""
        try:
            with waiting():
                return work(self.book)
        except UserError as error:
            self.refused.emit(error.message)
            return None

    def refuse(self, error: BaseException) -> None:
        """Show the sentence of an error that came up beside the window; raise what is none of the user's."""
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error.message)

    def undo(self, steps: int = 1) -> None:
        """Take the last changes back."""
        self._undoing = True
        try:
            self.do(lambda book: book.undo(steps))
        finally:
            self._undoing = False

    def redo(self, steps: int = 1) -> None:
        """Do the last undone changes again."""
        self.do(lambda book: book.redo(steps))

    def hold(self, words: str) -> None:
        """Tell what a page holds that the book does not keep yet; nothing for no words."""
        if words != self.holding:
            self.holding = words
            self.held.emit()

    def go(self, aim: Aim) -> None:
        """Show another page, or another part of this one."""
        self.aimed.emit(aim)

    def close(self) -> None:
        """Listen no longer and close the book; the second folder is left to whoever can wait for it."""
        self._unsubscribe()
        self.book.close(second=False)

    def _after_change(self, changed: Changed) -> None:
        self.changed.emit()
        if self._undoing:
            self.undid.emit(translate("Core", "Undone: {title}").format(title=changed.title))
        else:
            done = translate("Core", "Done: {title}").format(title=changed.title)
            (self.wrote if changed.undoable else self.told).emit(done)
