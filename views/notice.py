"""The notice at the bottom: what was done, with *Undo*, for ten seconds; or what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from views import icons, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SHOWN_FOR_MS = 10_000


class NoticeBar(QWidget):
    """One sentence at a time; a newer one takes the place of an older."""

    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alert = False
        self.icon = QLabel()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.clicked.connect(self._undo)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setAccessibleName(self.tr("Close the notice"))
        self.close_button.setToolTip(self.tr("Close the notice"))
        self.close_button.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        self._lay_out()
        self.hide()

    def tell(self, sentence: str, *, undoable: bool) -> None:
        """Say what was done, for ten seconds."""
        self._show(sentence, alert=False)
        self.undo_button.setVisible(undoable)
        self._timer.start()

    def refuse(self, sentence: str) -> None:
        """Say what was refused and how to mend it, until it is closed."""
        self._show(sentence, alert=True)
        self.undo_button.hide()
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above; a bar at the left where it is an alert."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
        if self._alert:
            painter.fillRect(0, 0, 4, self.height(), theme.tones().alert)
        painter.end()

    def _undo(self) -> None:
        self.hide()
        self.undo.emit()

    def _show(self, sentence: str, *, alert: bool) -> None:
        self._alert = alert
        name, tone = ("alert", "alert") if alert else ("done", "good")
        icons.show(self.icon, name, tone, 18)
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        icons.put(self.close_button, "close", self.palette())
        self.show()
        self.update()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, theme.GRID, theme.MARGIN, theme.GRID)
        row.setSpacing(theme.GRID)
        row.addWidget(self.icon)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        self.undo_button.setToolTip(QKeySequence(QKeySequence.StandardKey.Undo).toString())
