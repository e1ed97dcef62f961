"""Names with their values, one a line: how a side panel says what is known of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from views import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from views.printing.parts import Part

_NAME_WIDTH = 120


class FactsList(QWidget):
    """A grid of faint names and their values; names without a value are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GRID)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def paper(self) -> list[Part]:
        """Each name with its value."""
        from views.printing.parts import Table

        return [Table("", ("", ""), (False, False), self._facts)] if self._facts else []

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show other names and values."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        self._facts = tuple((name, value) for name, value in facts if value)
        for row, (name, value) in enumerate(self._facts):
            self._grid.addWidget(_name(name), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(_value(value), row, 1, Qt.AlignmentFlag.AlignTop)


def _name(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    theme.paint_text(label, QPalette.ColorRole.WindowText, "faint_ink")
    return label


def _value(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
