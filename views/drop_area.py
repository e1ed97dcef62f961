"""The middle of the window: a book or a workbook dropped on it is opened, started from or imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from models.message import UserError, translate
from views import theme
from views.files import BOOK, WORKBOOK
from views.language import say

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QResizeEvent


class DropArea(QWidget):
    """`book_dropped` and `workbook_dropped` carry a path; `refused` a Message about anything else.

    `has_book` says what a workbook would do: start a new book, or be imported into the open one.
    """

    book_dropped = Signal(object)
    workbook_dropped = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.has_book = False
        self._hint: _Hint | None = None

    @property
    def hint(self) -> str:
        """What letting go would do, as shown now; empty while nothing hovers."""
        return self._hint.words if self._hint is not None else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what letting go would do; files that nothing can be done with are taken too, to say why."""
        if paths := _paths(event.mimeData()):
            event.acceptProposedAction()
            self.show_hint(self._promise(paths))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the hint away."""
        super().dragLeaveEvent(event)
        self.hide_hint()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped, once the drag is over."""
        self.hide_hint()
        event.acceptProposedAction()
        try:
            path = one_file(_paths(event.mimeData()))
        except UserError as error:
            self.refused.emit(error.message)
            return
        (self.book_dropped if path.suffix.lower() == BOOK else self.workbook_dropped).emit(path)

    def show_hint(self, words: str) -> None:
        """Cover everything with one sentence."""
        self.hide_hint()
        self._hint = _Hint(words, self)
        self._hint.setGeometry(self.rect())
        self._hint.show()
        self._hint.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything covered."""
        super().resizeEvent(event)
        if self._hint is not None:
            self._hint.setGeometry(self.rect())

    def hide_hint(self) -> None:
        """Show again what is below."""
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None

    def _promise(self, paths: list[Path]) -> str:
        try:
            path = one_file(paths)
        except UserError as error:
            return say(error.message)
        return self.promise(path.name)

    def promise(self, name: str) -> str:
        """What letting a file of that name go would do."""
        translate = QCoreApplication.translate
        if name.lower().endswith(BOOK):
            words = translate("DropArea", "Let go to open “{file}”")
        elif self.has_book:
            words = translate("DropArea", "Let go to import “{file}” into the open book")
        else:
            words = translate("DropArea", "Let go to start a book from “{file}”")
        return words.format(file=name)


def one_file(paths: list[Path]) -> Path:
    """The one book or workbook among what was dropped; raise UserError where it is anything else."""
    if len(paths) != 1:
        raise UserError(translate("Core", "One file at a time can be dropped: a book or an Excel workbook."))
    path = paths[0]
    if path.suffix.lower() not in (BOOK, WORKBOOK) or not path.is_file():
        raise UserError(
            translate(
                "Core",
                "“{file}” cannot be dropped here: a book (.equilibre) or an Excel workbook (.xlsx) can.",
            ).format(file=path.name)
        )
    return path


class _Hint(QWidget):
    """A sentence on a band in a dashed frame over a veil."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil is the window's own ground, nearly opaque; behind the sentence nothing shines through."""
        painter = QPainter(self)
        ground = self.palette().color(QPalette.ColorRole.Window)
        veil = QColor(ground)
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        frame = self.rect().adjusted(theme.MARGIN, theme.MARGIN, -theme.MARGIN, -theme.MARGIN)
        pen = painter.pen()
        pen.setColor(self.palette().color(QPalette.ColorRole.Highlight))
        pen.setWidth(2)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, theme.GRID, theme.GRID)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(theme.text_font(theme.SECTION, bold=True))
        room = QRect(frame).adjusted(theme.MARGIN, 0, -theme.MARGIN, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = painter.boundingRect(room, flags, self.words)
        painter.fillRect(
            room.left(), words.top() - theme.MARGIN, room.width(), words.height() + 2 * theme.MARGIN, ground
        )
        painter.drawText(room, flags, self.words)
        painter.end()


def _paths(data: QMimeData) -> list[Path]:
    """The files of a drag; nothing for text or links."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
