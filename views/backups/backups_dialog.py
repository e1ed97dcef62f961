"""Where the backups of a book go: the user's own folder, and a second one on a stick or another disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import numbers
from app.backup import backups_of
from app.backup_state import load
from app.second_folder import choose, forget
from models.backup_rotation import KEPT_DAYS, KEPT_MONTHS, KEPT_WEEKS, Reason
from models.message import UserError
from views import theme
from views.backups.second_copy import SecondCopy
from views.backups.words import moment, reason
from views.dialogs import opened
from views.facts_list import FactsList
from views.language import say
from views.notice import NoticeBar
from views.tab_order import AsRead
from views.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from views.backups.keeper import BackupKeeper
    from views.workspace import Workspace


class BackupsDialog(AsRead, QDialog):
    """Says what is kept without being thought of; the second folder is chosen and tried here."""

    def __init__(
        self, workspace: Workspace, keeper: BackupKeeper, restore: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self.setMinimumWidth(620)
        self._workspace = workspace
        self._keeper = keeper
        self._restore = restore
        self.facts = FactsList()
        self.second = QLabel()
        self.second.setWordWrap(True)
        self.second.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notice = NoticeBar()
        self.choose_button = _button(self.tr("Choose a folder…"), self.ask)
        self.forget_button = _button(self.tr("Copy there no more"), self._forget)
        self.now_button = _button(self.tr("Back up now"), self.back_up)
        self.restore_button = _button(self.tr("Restore a backup…"), self._open_restore)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Say how things are now."""
        found = backups_of(self._workspace.book.path)
        folder = str(found[-1].path.parent) if found else ""
        none = self.tr("no backup yet")
        last = f"{moment(found[-1].at)}, {reason(found[-1].reason)}" if found else none
        self.facts.show_facts(
            [
                (self.tr("Last backup"), last),
                (self.tr("Kept"), str(len(found) or "")),
                (self.tr("Folder"), folder),
            ]
        )
        self.second.setText(self._second_words())
        self.forget_button.setVisible(load().second is not None)

    def ask(self) -> None:
        """Let the user choose the second folder."""
        dialog = QFileDialog(self, self.tr("Second folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.choose(Path(folder)))
        opened(dialog)

    def choose(self, folder: Path) -> None:
        """Try a folder, and copy what is kept to it."""
        try:
            choose(folder)
        except UserError as error:
            self.notice.refuse(say(error.message))
        else:
            self.back_up()

    def back_up(self) -> None:
        """Make a backup now, here and in the second folder."""
        backups = self._workspace.book.backups
        with waiting():
            backups.keep(Reason.HAND, second=False)
        if backups.waits_for_second:
            SecondCopy(backups, self).ended.connect(self._tell_outcome)
        else:
            self._tell_outcome()

    def _tell_outcome(self) -> None:
        backups = self._workspace.book.backups
        if backups.failure is not None:
            self.notice.refuse(say(backups.failure))
        else:
            self.notice.tell(self.tr("The backup is made and checked."), undoable=False)
        self._keeper.made.emit()
        self.refresh()

    def _forget(self) -> None:
        forget()
        self._keeper.made.emit()
        self.refresh()

    def _open_restore(self) -> None:
        self.accept()
        self._restore()

    def _second_words(self) -> str:
        state = load()
        if state.second is None:
            return self.tr(
                "None yet. A stick or another disk saves the book even where this computer is lost: "
                "each backup is copied there too, whenever it is plugged in."
            )
        if state.there or state.seen is None:
            return str(state.second)
        away = self.tr(
            "{folder}\nNot there since {day}: plug it in, and the backups missing there will be copied to it."
        )
        return away.format(folder=state.second, day=numbers.day(state.seen.astimezone().date()))

    def _lay_out(self) -> None:
        rule = self.tr(
            "A backup is made by itself when a book that was changed is closed, each day of use, and before "
            "an import, a restoring and an update. Kept are those of the last {days} days of use, "
            "{weeks} weeks and {months} months."
        ).format(days=KEPT_DAYS, weeks=KEPT_WEEKS, months=KEPT_MONTHS)
        explanation = QLabel(rule)
        explanation.setWordWrap(True)
        heading = QLabel(self.tr("Second folder"))
        heading.setFont(theme.text_font(theme.SECTION, bold=True))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        column.addWidget(explanation)
        column.addWidget(self.facts)
        column.addLayout(_row(self.now_button, self.restore_button))
        column.addSpacing(theme.GRID)
        column.addWidget(heading)
        column.addWidget(self.second)
        column.addLayout(_row(self.choose_button, self.forget_button))
        column.addStretch()
        column.addWidget(self.notice)
        column.addWidget(buttons)


def _button(words: str, slot: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: slot())
    return button


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GRID)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
