"""The first page: look at the sample, start from the Excel template, open a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from views import icons, theme
from views.whole_area import WholeArea

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

_ABOVE, _WIDTH = 56, 620
_POLICY = QSizePolicy.Policy


class Welcome(QWidget):
    """Each choice says what it does; the recent books stand below."""

    sample = Signal()
    template = Signal()
    from_workbook = Signal()
    new = Signal()
    open = Signal()
    restore = Signal()
    recent = Signal(object)

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QCommandLinkButton] = {}
        title = QLabel("Équilibre")
        title.setFont(theme.text_font(theme.FIGURE))
        subtitle = QLabel(
            self.tr("Is the building in balance? Rents and income against costs, month by month.")
        )
        column = QVBoxLayout()
        column.setSpacing(theme.GRID)
        # Where there is less room it is taken from here and below the sentence first.
        column.addSpacerItem(QSpacerItem(0, _ABOVE, vData=_POLICY.Maximum))
        column.addWidget(title)
        column.addWidget(subtitle)
        column.addSpacerItem(QSpacerItem(0, 2 * theme.MARGIN, vData=_POLICY.Maximum))
        column.addLayout(self._choices())
        column.addSpacing(theme.MARGIN)
        column.addLayout(self._recent(recent))
        column.addStretch()
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(2 * theme.MARGIN, theme.MARGIN, 2 * theme.MARGIN, theme.MARGIN)
        row.addStretch()
        row.addLayout(column)
        row.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WholeArea(content))

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for name, icon, words, explanation, signal in (
            ("sample", "sample", self.tr("Look at the sample"),
             self.tr("A building with invented data, to try everything out: it opens as a copy of your own."),
             self.sample),
            ("template", "template", self.tr("Save the Excel template…"),
             self.tr("To be filled in with the spaces, tenants, leases and figures of your building."),
             self.template),
            ("from_workbook", "income", self.tr("Start from the filled template…"),
             self.tr("Makes your book from the workbook, or says at which cell something is wrong."),
             self.from_workbook),
            ("new", "new", self.tr("Start an empty book…"),
             self.tr("To enter the building in the window, space by space."), self.new),
            ("open", "open", self.tr("Open a book…"),
             self.tr("A file ending in .equilibre, made by you or by somebody else."), self.open),
            ("restore", "undo", self.tr("Restore a backup…"),
             self.tr("Shows what each backup holds before it replaces anything."), self.restore),
        ):  # fmt: skip
            column.addWidget(self._button(name, icon, words, explanation, signal))
        return column

    def _button(
        self, name: str, icon: str, words: str, explanation: str, signal: SignalInstance
    ) -> QCommandLinkButton:
        button = QCommandLinkButton(words, explanation)
        icons.put(button, icon, self.palette())
        button.setMinimumWidth(_WIDTH)
        # Its own hint wraps the explanation at the width of the words above it.
        button.setFixedHeight(button.heightForWidth(_WIDTH))
        button.setSizePolicy(_POLICY.Preferred, _POLICY.Fixed)
        button.clicked.connect(lambda: signal.emit())
        self.buttons[name] = button
        return button

    def _recent(self, recent: Sequence[Path]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        if recent:
            heading = QLabel(self.tr("Recent books"))
            heading.setFont(theme.text_font(theme.SECTION, bold=True))
            column.addWidget(heading)
        for path in recent:
            button = QPushButton(path.name)
            button.setFlat(True)
            button.setToolTip(str(path))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, book=path: self.recent.emit(book))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column
