"""A group of levers under a heading that folds it; folded, it still says how many are moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from views import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROLE = QPalette.ColorRole


class Group(QWidget):
    """Add levers with `add`; `say_moved` tells how many of them are not at rest."""

    def __init__(self, title: str, *, folded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.heading = QToolButton()
        self.heading.setAutoRaise(True)
        self.heading.setFont(theme.text_font(theme.TEXT, bold=True))
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.content = QWidget()
        self._column = QVBoxLayout(self.content)
        self._column.setContentsMargins(4, 2, 0, theme.GRID)
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.content)
        self.unfolded = True
        self.heading.clicked.connect(lambda: self.fold(self.unfolded))
        self.fold(folded)
        self.say_moved(0)
        self._keep_readable()

    def add(self, *levers: QWidget) -> None:
        """Put levers under those there are."""
        for lever in levers:
            self._column.addWidget(lever)

    def say_moved(self, count: int) -> None:
        """Tell in the heading how many levers are moved."""
        text = self._title
        if count:
            words = QCoreApplication.translate("Levers", "{group} · levers moved: {count}")
            text = words.format(group=self._title, count=count)
        self.heading.setText(text)

    def settle(self, settled: bool) -> None:
        """Let the levers be read only, or moved again."""
        self.content.setEnabled(not settled)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._keep_readable()

    def _keep_readable(self) -> None:
        """What is disabled is too faint to be read; levers that are settled are there to be."""
        disabled, changed = QPalette.ColorGroup.Disabled, QPalette()
        for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
            changed.setColor(disabled, role, QColor(theme.tones().faint_ink))
        changed.setColor(disabled, _ROLE.Base, self.palette().color(_ROLE.Window))
        self.content.setPalette(changed)

    def fold(self, folded: bool) -> None:
        """Leave only the heading, or show what is under it."""
        self.unfolded = not folded
        self.content.setVisible(self.unfolded)
        self.heading.setArrowType(Qt.ArrowType.RightArrow if folded else Qt.ArrowType.DownArrow)


def count_moved(moved: Iterable[object]) -> int:
    """How many of some values are there and not zero."""
    return sum(1 for value in moved if value)
