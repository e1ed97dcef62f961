"""What every field of a form does: reads its value, and marks a wrong one in place."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHelpEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.message import Message, UserError, translate
from views import icons, theme
from views.language import say

T = TypeVar("T")
_LINE_MARGINS = 10


class Field(QWidget, Generic[T]):
    """One value of a form. What is typed stays as typed until it is right.

    `value()` is None where the field is empty or wrong; `wrong()` says what is wrong, `check()` marks it
    and returns whether all is right; `refuse(message)` marks it with a sentence from elsewhere.
    """

    changed = Signal()

    def __init__(self, name: str, *, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.required = required
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._marked = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.input = self._make_input()
        self.input.setAccessibleName(name)
        self.setFocusProxy(self.input)
        column.addWidget(self.input)
        column.addWidget(self._hint)
        column.addStretch()
        self.changed.connect(self._recheck)

    def value(self) -> T | None:
        """The value, None where there is none or it is wrong."""
        raise NotImplementedError

    def set_value(self, value: T | None) -> None:
        """Show a value; None empties the field."""
        raise NotImplementedError

    def rename(self, name: str) -> None:
        """Be about something else."""
        self.name = name
        self.input.setAccessibleName(name)

    def wrong(self) -> Message | None:
        """What is wrong with what stands in the field now."""
        raise NotImplementedError

    def type_in(self, text: str) -> None:
        """Put text there as if typed or pasted; raise UserError where the field cannot hold it."""
        raise NotImplementedError

    def check(self) -> bool:
        """Mark the field where it is wrong; return whether it is right."""
        message = self.wrong()
        if message is None:
            self.clear_mark()
        else:
            self.refuse(message)
        return message is None

    def refuse(self, message: Message) -> None:
        """Mark the field with what is wrong and expected."""
        self._marked = True
        self._hint.setText(say(message))
        theme.paint_text(self._hint, QPalette.ColorRole.WindowText, "alert")
        self._hint.setVisible(not self.property("in_cell"))
        self.input.setToolTip(say(message))
        self.input.setAccessibleDescription(say(message))
        self._show_mark(marked=True)
        # A dialog that grows now has to know; on its own, the field's new height comes a moment later.
        self.updateGeometry()

    def clear_mark(self) -> None:
        """Take the mark away."""
        if self._marked:
            self._marked = False
            self._hint.hide()
            self.input.setToolTip("")
            self.input.setAccessibleDescription("")
            self._show_mark(marked=False)

    @property
    def marked(self) -> bool:
        """Whether it is marked as wrong now."""
        return self._marked

    def inside_cell(self) -> None:
        """Fit into the cell of a table: the hint is shown as a tip only."""
        self.setProperty("in_cell", True)
        self.setAutoFillBackground(True)

    def _make_input(self) -> QWidget:
        raise NotImplementedError

    def _show_mark(self, *, marked: bool) -> None:
        if marked:
            theme.paint_text(self.input, QPalette.ColorRole.Text, "alert")
        else:
            theme.plain_text(self.input)

    def _recheck(self) -> None:
        if self._marked:
            self.check()


class WholeLine(QLineEdit):
    """A line that tells the whole of its text on hovering where it has no room for it."""

    def event(self, event: QEvent) -> bool:
        """Show what is cut; a line that says something else on hovering goes on to say that."""
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width() - _LINE_MARGINS
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and cut
            and not self.toolTip()
        ):
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)


class LineField(Field[T]):
    """A value typed on one line; written in full when the cursor leaves it."""

    def __init__(self, name: str, *, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, required=required, parent=parent)
        self._alert = self.line.addAction(
            icons.icon("alert", self.palette()), QLineEdit.ActionPosition.TrailingPosition
        )
        icons.put(self._alert, "alert", self.palette())
        self._alert.setVisible(False)
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(self._finish)

    def read(self, text: str) -> T:
        """The value of what is typed; raise UserError where it is none."""
        raise NotImplementedError

    def write(self, value: T) -> str:
        """A value as it is shown."""
        raise NotImplementedError

    def text(self) -> str:
        """What stands in the field."""
        return self.line.text()

    def type_in(self, text: str) -> None:
        """Put text there as if typed."""
        self.line.setText(text)

    def value(self) -> T | None:
        """The value, None where the field is empty or wrong."""
        if not self.text().strip():
            return None
        try:
            return self.read(self.text())
        except UserError:
            return None

    def set_value(self, value: T | None) -> None:
        """Show a value; None empties the field."""
        self.line.setText("" if value is None else self.write(value))
        # What is too long is read from its beginning.
        self.line.setCursorPosition(0)

    def wrong(self) -> Message | None:
        """What is wrong with what is typed."""
        if not self.text().strip():
            return translate("Core", "A value is expected here.") if self.required else None
        try:
            self.read(self.text())
        except UserError as error:
            return error.message
        return None

    def _finish(self) -> None:
        """Write a right value in full, and mark a wrong one, when the cursor leaves."""
        # A window that is being taken down takes the cursor out of its fields too.
        if not isValid(self._alert) or not self.text().strip():
            return
        message = self.wrong()
        if message is None:
            # What somebody else refused stays marked: it is as it was.
            self.set_value(self.value())
        else:
            self.refuse(message)

    def _make_input(self) -> QWidget:
        self.line: QLineEdit = WholeLine()
        return self.line

    def _show_mark(self, *, marked: bool) -> None:
        super()._show_mark(marked=marked)
        self._alert.setVisible(marked)
