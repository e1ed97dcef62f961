"""The banner over the pages: one sentence on the state of the book, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from views import icons, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from app.lock import Holder


class Banner(QWidget):
    """One line across the page."""

    def __init__(self, icon: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self._icon = QLabel()
        icons.show(self._icon, icon, "cost", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, 4, theme.MARGIN, 4)
        row.setSpacing(theme.GRID)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1)
        self._row = row
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(sentence)

    def add_button(self, words: str, slot: Callable[[], object]) -> None:
        """Offer something to do at the right."""
        button = QPushButton(words)
        button.clicked.connect(lambda: slot())
        self._row.addWidget(button)
        self.buttons.append(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tinted ground, and a bar at the left."""
        tones = theme.tones()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tones.deficit))
        painter.fillRect(0, 0, 4, self.height(), QColor(tones.cost))
        painter.end()
        theme.paint_text(self.sentence, QPalette.ColorRole.WindowText, "ink")


def read_only_banner(holder: Holder | None, parent: QWidget | None = None) -> Banner:
    """Says who holds the book, where somebody does."""
    translate = QCoreApplication.translate
    if holder is None:
        words = translate(
            "Banner", "This book is open for reading only: save a copy to change anything in it."
        )
    else:
        words = translate(
            "Banner",
            "{user} has this book open on {host}: you can read it, not change it. Ask for it to be closed, "
            "then open it again.",
        )
        words = words.format(user=holder.user, host=holder.host)
    return Banner("closing", words, parent)
