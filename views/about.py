"""What the program is, its version, and the licences of all that it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.licences import licences
from app.version import VERSION
from views import icons, theme
from views.tab_order import AsRead

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

_SIZE = (860, 580)
_ICON = 64


class AboutDialog(AsRead, QDialog):
    """The components in a list; beside it the licence of the one chosen, Équilibre's own at first."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Équilibre"))
        self.resize(*_SIZE)
        self._licences = licences()
        self.components = QListWidget()
        # A frame loses its sides where the screen is scaled by a half.
        self.components.setFrameShape(QFrame.Shape.NoFrame)
        self.components.setAccessibleName(self.tr("Components"))
        for licence in self._licences:
            self.components.addItem(f"{licence.name} {licence.version}".strip())
        self.kind = QLabel()
        self.kind.setFont(theme.text_font(theme.TEXT, bold=True))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.buttons = QDialogButtonBox()
        close = self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.components.currentRowChanged.connect(self._show_licence)
        self.components.setCurrentRow(0)

    def _show_licence(self, row: int) -> None:
        licence = self._licences[row]
        self.kind.setText(self.tr("Licence: {kind}").format(kind=licence.kind))
        self.kind.setVisible(bool(licence.kind))
        without = self.tr("The text of this licence did not come with the installed package.")
        self.text.setPlainText(licence.text or without)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.MARGIN)
        column.addLayout(self._head())
        made_of = QLabel(self.tr("What it is made of, and the licences:"))
        column.addWidget(made_of)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setChildrenCollapsible(False)
        middle.setHandleWidth(theme.GRID)
        middle.addWidget(self.components)
        middle.addWidget(self._beside())
        middle.setSizes([220, _SIZE[0] - 220])
        column.addWidget(middle, 1)
        column.addWidget(self.buttons)
        self.components.setFocus()

    def _head(self) -> QLayout:
        picture = QLabel()
        picture.setPixmap(icons.pixmap("equilibre", "", _ICON, self.devicePixelRatioF()))
        title = QLabel(f"Équilibre {VERSION}")
        title.setFont(theme.text_font(theme.SECTION, bold=True))
        about = QLabel(about_text())
        about.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        words.addWidget(title)
        words.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _beside(self) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.kind)
        column.addWidget(self.text, 1)
        return widget


def about_text() -> str:
    """What the program is, in a few lines."""
    translate = QCoreApplication.translate
    return translate(
        "About",
        "Équilibre keeps the books of one building and shows whether its income covers its costs. "
        "A book is one file on this computer; nothing is sent anywhere.",
    )
