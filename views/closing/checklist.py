"""What a quarter still needs before it is closed, each with what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from models.closing_checklist import Step
from views import icons, theme
from views.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.closing_checklist import Item
    from views.printing.parts import Part

_ICON = 18


class Checklist(QWidget):
    """One line a step; `mend` carries the step whose button was pressed."""

    mend = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GRID)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(1, 1)
        self._rows = {step: self._make_row(row, step) for row, step in enumerate(Step)}

    def show_items(self, items: Sequence[Item], *, writes: bool) -> None:
        """Show other items; without `writes` only what shows something can be pressed."""
        self.items = tuple(items)
        for item in items:
            icon, sentence, button = self._rows[item.step]
            name, tone = ("done", "good") if item.done else ("alert", "cost")
            icons.show(icon, name, tone, _ICON)
            sentence.setText(say(item.message))
            state = self.tr("Done") if item.done else self.tr("To do")
            sentence.setAccessibleName(f"{state}: {sentence.text()}")
            ink = "faint_ink" if item.done else "ink"
            theme.paint_text(sentence, QPalette.ColorRole.WindowText, ink)
            button.setVisible(not item.done or (item.step is Step.READ and bool(item.issues)))
            button.setEnabled(writes or item.step not in (Step.CALLED, Step.KEPT))

    def paper(self) -> list[Part]:
        """Each step with its state in words."""
        from views.printing.parts import Table

        states = {True: self.tr("Done"), False: self.tr("To do")}
        rows = tuple((states[item.done], say(item.message)) for item in self.items)
        return [Table("", (self.tr("State"), self.tr("Step")), (False, False), rows)]

    def button(self, step: Step) -> QPushButton:
        """What mends a step."""
        return self._rows[step][2]

    def _make_row(self, row: int, step: Step) -> tuple[QLabel, QLabel, QPushButton]:
        icon, sentence, button = QLabel(), QLabel(), QPushButton(self._words(step))
        icon.setFixedSize(QSize(_ICON, _ICON))
        sentence.setWordWrap(True)
        sentence.setMinimumHeight(26)
        sentence.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        button.clicked.connect(lambda: self.mend.emit(step))
        self._grid.addWidget(icon, row, 0)
        self._grid.addWidget(sentence, row, 1)
        self._grid.addWidget(button, row, 2)
        return icon, sentence, button

    def _words(self, step: Step) -> str:
        return {
            Step.PREVIOUS: self.tr("Show that quarter"),
            Step.CALLED: self.tr("Call rents…"),
            Step.KEPT: self.tr("Confirm the month…"),
            Step.CHECKED: self.tr("See the errors…"),
            Step.READ: self.tr("Read the notices…"),
        }[step]
