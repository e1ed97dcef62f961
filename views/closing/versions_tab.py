"""What has changed since the version that the Sicoval holds: figures, and the entries behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from app import numbers
from app.exporting.profiles import SICOVAL
from app.reports.versions import EntryDifference, FigureDifference, compare, versions
from models.period import Period
from views import theme
from views.closing.difference_columns import entry_columns, figure_columns
from views.closing.words import RECIPIENTS, moment, profile_word
from views.fields import ChoiceField
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.reports.versions import Version
    from models.book_data import BookData
    from models.period import Quarter
    from views.printing.parts import Part
    from views.workspace import Workspace

_SIDE_BY_SIDE = 960
_WIDTHS, _HEIGHTS = (440, 680), (1, 1)


class VersionsTab(QWidget):
    """Two versions of a quarter side by side. `entry_opened` carries an entry that the book still has."""

    entry_opened = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._quarter: Quarter | None = None
        self._versions: list[Version] = []
        self.older: ChoiceField[int] = ChoiceField(self.tr("From"), (), required=True)
        self.newer: ChoiceField[int] = ChoiceField(self.tr("To"), (), required=True)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.figures: TableView[FigureDifference] = TableView(
            figure_columns(), self.tr("Figures that differ"), identity=lambda row: row.name, filtered=False
        )
        self.entries: TableView[EntryDifference] = TableView(
            entry_columns(), self.tr("Entries behind the difference"), filtered=False
        )
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        theme.paint_text(self.remark, QPalette.ColorRole.WindowText, "faint_ink")
        self._lay_out()
        self.older.changed.connect(self._compare)
        self.newer.changed.connect(self._compare)
        self.figures.current_changed.connect(self._show_entries)
        self.entries.opened.connect(self._open)

    def show_quarter(self, data: BookData, quarter: Quarter) -> None:
        """Offer the versions of a quarter: the last one kept for the Sicoval, and the book now, at first."""
        same = quarter == self._quarter
        chosen = (self._chosen(self.older), self._chosen(self.newer)) if same else (None, None)
        self._quarter = quarter
        self._versions = versions(data, Period.of_quarter(quarter))
        self._offer(self.older, chosen[0] or self._held())
        self._offer(self.newer, chosen[1] or self._versions[-1])
        self._compare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tables below each other where there is no room for both side by side."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation is not self._splitter.orientation():
            self._splitter.setOrientation(orientation)
            self._splitter.setSizes(_WIDTHS if wide else _HEIGHTS)

    def paper(self) -> list[Part]:
        """Which versions are compared, the figures that differ, and the entries behind the selected one."""
        from views.printing.parts import Text, table_part

        compared = f"{self.older.box.currentText()} → {self.newer.box.currentText()}"
        tables = [table_part(view, view.table.accessibleName()) for view in (self.figures, self.entries)]
        return [Text(compared), Text(self.sentence.text()), *tables]

    def _held(self) -> Version:
        """The last version kept for the Sicoval; the book as it is where there is none."""
        kept = [version for version in self._versions if version.kept and version.kept.profile == SICOVAL]
        return kept[-1] if kept else self._versions[0]

    def _chosen(self, field: ChoiceField[int]) -> Version | None:
        place = field.value()
        return self._versions[place] if place is not None and place < len(self._versions) else None

    def _offer(self, field: ChoiceField[int], chosen: Version) -> None:
        field.blockSignals(True)
        field.set_choices([(place, _name(version)) for place, version in enumerate(self._versions)])
        ids = [version.kept.id if version.kept else None for version in self._versions]
        wanted = chosen.kept.id if chosen.kept else None
        field.set_value(ids.index(wanted) if wanted in ids else len(ids) - 1)
        field.blockSignals(False)

    def _compare(self) -> None:
        older, newer = self._chosen(self.older), self._chosen(self.newer)
        if older is None or newer is None:
            return
        found = compare(self.workspace.book.path, self.workspace.data, older, newer)
        self.figures.set_records(found)
        self.sentence.setText(self._said(found))
        if found and self.figures.current() is None:
            self.figures.select(lambda _: True)
        self._show_entries(self.figures.current())

    def _said(self, found: list[FigureDifference]) -> str:
        if len(self._versions) == 1:
            return self.tr("Nothing of this quarter was kept yet: there is nothing to compare it with.")
        if self.older.value() == self.newer.value():
            return self.tr("Choose two versions to compare.")
        if not found:
            return self.tr("No figure has changed between these two versions.")
        return self.tr("{count} figures differ.").format(count=len(found))

    def _show_entries(self, figure: FigureDifference | None) -> None:
        self.entries.set_records(figure.entries if figure else ())
        self.remark.setText(self._remark(figure))
        self.remark.setVisible(bool(self.remark.text()))

    def _remark(self, figure: FigureDifference | None) -> str:
        if figure is None:
            return ""
        if not figure.entries and not figure.other_cents:
            return self.tr("No single entry stands behind this figure.")
        if figure.other_cents:
            text = self.tr("{amount} comes from something else than entries, such as what accounts count as.")
            return text.format(amount=numbers.money(figure.other_cents))
        return ""

    def _open(self, difference: EntryDifference) -> None:
        if difference.entry.id in self.workspace.data.entry_by_id:
            self.entry_opened.emit(difference.entry)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.GRID)
        for field in (self.older, self.newer):
            label = QLabel(field.name)
            label.setBuddy(field.input)
            field.setMinimumWidth(340)
            top.addWidget(label)
            top.addWidget(field)
        top.addStretch()
        behind = QWidget()
        right = QVBoxLayout(behind)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.entries, 1)
        right.addWidget(self.remark)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.MARGIN)
        self._splitter.addWidget(self.figures)
        self._splitter.addWidget(behind)
        self._splitter.setSizes(_WIDTHS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addWidget(self._splitter, 1)


def _name(version: Version) -> str:
    translate = QCoreApplication.translate
    if version.kept is None:
        return translate("Closing", "The book as it is now")
    kept = version.kept
    words = f"{profile_word(kept.profile)} · {moment(kept.made_at)}"
    # The file is named after whom it is for, as a rule.
    named = kept.recipient in ("", RECIPIENTS.get(kept.profile))
    return words if named else f"{words} · {kept.recipient}"
