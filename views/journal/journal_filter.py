"""What the journal shows: the period or everything, an account, a third party, a kind; or what led here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app import numbers
from app.reports.entry_filter import EntryFilter
from models.ledger import EntryKind
from views import icons, theme
from views.fields import ChoiceField
from views.words import choices, word

if TYPE_CHECKING:
    from enum import StrEnum

    from models.book_data import BookData
    from models.period import Period


class JournalFilter(QWidget):
    """Emits `changed` when another set of lines is asked for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aimed: EntryFilter | None = None
        translate = QCoreApplication.translate
        self.in_period = QCheckBox(translate("JournalFilter", "This period only"))
        self.in_period.setChecked(True)
        self.whole = QCheckBox(translate("JournalFilter", "Whole entries"))
        self.whole.setChecked(True)
        self.account = QLineEdit()
        self.account.setPlaceholderText(translate("JournalFilter", "Account"))
        self.account.setAccessibleName(translate("JournalFilter", "Account"))
        self.account.setMinimumWidth(self.account.fontMetrics().horizontalAdvance("7083100") + 20)
        self.account.setMaximumWidth(90)
        self.party: ChoiceField[int] = ChoiceField(
            translate("JournalFilter", "Third party"),
            (),
            none=translate("JournalFilter", "All third parties"),
        )
        self.kind: ChoiceField[StrEnum] = ChoiceField(
            translate("JournalFilter", "Kind"),
            choices(EntryKind),
            none=translate("JournalFilter", "All kinds"),
        )
        self.aimed = QLabel()
        self.all_button = QPushButton(translate("JournalFilter", "Show everything"))
        icons.put(self.all_button, "close", self.palette())
        self._lay_out()
        for signal in (self.in_period.toggled, self.whole.toggled, self.account.textChanged):
            signal.connect(lambda *_: self.changed.emit())
        self.party.changed.connect(self.changed)
        self.kind.changed.connect(self.changed)
        self.all_button.clicked.connect(lambda: self.show_all())

    def offer(self, data: BookData) -> None:
        """Offer the book's third parties; the one chosen stays."""
        parties = sorted(data.parties, key=lambda party: party.name.casefold())
        self.party.blockSignals(True)
        self.party.set_choices([(party.id, party.name) for party in parties])
        self.party.blockSignals(False)

    def aim(self, wanted: EntryFilter, data: BookData) -> None:
        """Show what another page leads to, and say what it is."""
        self._aimed = None if wanted.everything else wanted
        self.aimed.setText(_described(wanted, data))
        # The lines behind a figure add up to it only on their own.
        self.whole.setChecked(not wanted.categories)
        self._show_aim()
        self.changed.emit()

    def show_all(self) -> None:
        """Forget what led here and every filter but the period."""
        self._aimed = None
        self.account.clear()
        self.party.box.setCurrentIndex(0)
        self.kind.box.setCurrentIndex(0)
        self._show_aim()
        self.changed.emit()

    def wanted(self, period: Period) -> EntryFilter:
        """Which lines are asked for."""
        if self._aimed is not None:
            return self._aimed
        wanted = EntryFilter(account=self.account.text().strip(), party_id=self.party.value())
        return replace(wanted, period=period) if self.in_period.isChecked() else wanted

    @property
    def wanted_kind(self) -> EntryKind | None:
        """The one kind of entry asked for, if any."""
        kind = self.kind.value()
        return None if self._aimed is not None or kind is None else EntryKind(kind)

    def filter_words(self) -> str:
        """What leaves lines out, beside the choices that say so themselves."""
        if self._aimed is not None:
            return self.aimed.text()
        from views.printing.parts import named

        account = self.account.text().strip()
        told = [named(self.account.accessibleName(), account)] if account else []
        if not self.in_period.isChecked():
            told.append(QCoreApplication.translate("JournalFilter", "All periods"))
        return " · ".join(told)

    def _show_aim(self) -> None:
        aimed = self._aimed is not None
        self.aimed.setVisible(aimed)
        self.all_button.setVisible(aimed)
        for widget in (self.in_period, self.account, self.party, self.kind):
            widget.setVisible(not aimed)

    def _lay_out(self) -> None:
        self.aimed.setFont(theme.text_font(theme.TEXT, bold=True))
        theme.paint_text(self.aimed, QPalette.ColorRole.WindowText, "income")
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for widget in (self.aimed, self.all_button, self.account, self.party, self.kind):
            row.addWidget(widget)
        row.addWidget(self.in_period)
        row.addWidget(self.whole)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self._show_aim()


def _described(wanted: EntryFilter, data: BookData) -> str:
    parts = []
    if wanted.entry_ids:
        known = [data.entry_by_id[key] for key in sorted(wanted.entry_ids) if key in data.entry_by_id]
        shown = ", ".join(str(entry.number) for entry in known)
        parts.append(QCoreApplication.translate("JournalFilter", "Entry {number}").format(number=shown))
    if wanted.categories:
        names = [word(category) for category in sorted(wanted.categories)]
        many = QCoreApplication.translate("JournalFilter", "Income and costs")
        parts.append(", ".join(names) if len(names) <= 3 else many)
    if wanted.account:
        parts.append(
            QCoreApplication.translate("JournalFilter", "Account {account}").format(account=wanted.account)
        )
    if wanted.party_id is not None:
        parts.append(data.party_by_id[wanted.party_id].name)
    if wanted.space_id is not None:
        parts.append(data.space_by_id[wanted.space_id].code)
    if wanted.period is not None:
        parts.append(numbers.period(wanted.period))
    return " · ".join(parts)
