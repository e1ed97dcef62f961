"""The chosen quarter: its checklist while it is open, what was frozen once it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app import numbers
from app.reports.quarters import sendings_of_quarter
from views import icons, theme
from views.closing.checklist import Checklist
from views.closing.words import moment
from views.facts_list import FactsList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.reports.quarters import QuarterState
    from models.book_data import BookData
    from models.closing_checklist import Item
    from views.printing.parts import Part

_WIDEST = 860


class QuarterTab(QWidget):
    """`close_asked` is emitted while the quarter is open, the other two once it is closed."""

    close_asked = Signal()
    reopen_asked = Signal()
    exports_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setFont(theme.text_font(theme.SECTION, bold=True))
        self.checklist = Checklist()
        self.facts = FactsList()
        self.close_button = QPushButton(self.tr("Close the quarter…"))
        self.reopen_button = QPushButton(self.tr("Reopen…"))
        self.exports_button = QPushButton(self.tr("To the exports"))
        icons.put(self.close_button, "closing", self.palette())
        icons.put(self.reopen_button, "unlock", self.palette())
        icons.put(self.exports_button, "export", self.palette())
        self.close_button.clicked.connect(self.close_asked)
        self.reopen_button.clicked.connect(self.reopen_asked)
        self.exports_button.clicked.connect(self.exports_asked)
        self.explanation = QLabel()
        self.explanation.setWordWrap(True)
        self._lay_out()

    def show_open(self, shown: QuarterState, items: Sequence[Item], *, writes: bool) -> None:
        """Show what is still to be done."""
        self._stack.setCurrentIndex(0)
        self.heading.setText(self.tr("To close {quarter}").format(quarter=numbers.quarter(shown.quarter)))
        self.checklist.show_items(items, writes=writes)
        left = sum(not item.done for item in items)
        self.close_button.setEnabled(writes and not left)
        self.explanation.setText(self._said(left))

    def show_closed(self, data: BookData, shown: QuarterState, *, writes: bool) -> None:
        """Show what was frozen; only the last quarter closed can be reopened."""
        closing = shown.closing
        if closing is None:
            return
        self._stack.setCurrentIndex(1)
        self.heading.setText(self.tr("{quarter} is closed").format(quarter=numbers.quarter(shown.quarter)))
        sent = sendings_of_quarter(data, closing)
        self.facts.show_facts(
            [
                (self.tr("Closed on"), moment(closing.closed_at)),
                (
                    self.tr("Period"),
                    f"{numbers.day(closing.first_day)} {numbers.NONE} {numbers.day(closing.last_day)}",
                ),
                (self.tr("Entries frozen"), numbers.decimal(closing.entries, 0)),
                (self.tr("Chain head"), _broken(closing.head)),
                (
                    self.tr("Sent"),
                    ", ".join(f"{numbers.day(sending.date)} ({sending.recipient})" for sending in sent)
                    or self.tr("not yet"),
                ),
            ]
        )
        last = closing == data.standing_closings[-1]
        self.reopen_button.setVisible(last)
        self.reopen_button.setEnabled(writes)
        self.exports_button.setVisible(not sent)
        frozen = self.tr("Its entries can no longer be changed. What is wrong is corrected from the journal.")
        following = self.tr("Next: export its workbook, then note in the tab Exports that it was sent.")
        self.explanation.setText(frozen if sent else f"{frozen}\n{following}")

    def paper(self) -> list[Part]:
        """What is left to be done, or what was frozen."""
        from views.printing.parts import Heading, Text

        told: list[Part] = [Heading(self.heading.text()), Text(self.explanation.text())]
        return [*told, *(self.checklist.paper() if self._stack.currentIndex() == 0 else self.facts.paper())]

    def _said(self, left: int) -> str:
        if not left:
            return self.tr("Everything is done: the quarter can be closed.")
        return self.tr("Steps left before the quarter can be closed: {count}.").format(count=left)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(_over(self.checklist, self.close_button))
        self._stack.addWidget(_over(self.facts, self.exports_button, self.reopen_button))
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, theme.MARGIN, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.heading)
        column.addWidget(self.explanation)
        column.addSpacing(theme.GRID)
        column.addLayout(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1)
        row.addStretch()


def _over(content: QWidget, *buttons: QPushButton) -> QWidget:
    """Content with its buttons below it, all at the top."""
    holder = QWidget()
    row = QHBoxLayout()
    row.setSpacing(theme.GRID)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.MARGIN)
    column.addWidget(content)
    column.addLayout(row)
    column.addStretch()
    return holder


def _broken(fingerprint: str) -> str:
    """A hash in groups of eight, which can be read aloud and wrapped."""
    return " ".join(fingerprint[place : place + 8] for place in range(0, len(fingerprint), 8))
