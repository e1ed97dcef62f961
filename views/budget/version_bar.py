"""Above the budget: which version is shown, what it is worth, and the notes that are awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app import numbers
from models.budget_version import version_in_force, versions_of
from views import icons, theme
from views.chosen_button import show_chosen
from views.elided_label import ElidedLabel
from views.fields import ChoiceField

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.budget_version import BudgetVersion


class VersionBar(QWidget):
    """`chosen` carries the id of the version asked for; `awaited` is a button that keeps those lines only."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel(self.tr("Version"))
        self.choice: ChoiceField[int] = ChoiceField(self.tr("Version of the budget"), [], required=True)
        self.choice.box.setMinimumContentsLength(26)
        self.choice.changed.connect(self._choose)
        self.name.setBuddy(self.choice.input)
        self.sentence = ElidedLabel()
        theme.paint_text(self.sentence, QPalette.ColorRole.WindowText, "faint_ink")
        self.awaited = QPushButton()
        self.awaited.setCheckable(True)
        self.awaited.setToolTip(self.tr("Show only the lines that await a note"))
        icons.put(self.awaited, "alert", self.palette())
        self.awaited.toggled.connect(lambda _: show_chosen(self.awaited))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.name)
        row.addWidget(self.choice)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.awaited)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            show_chosen(self.awaited)

    def show_version(self, data: BookData, year: int, shown: BudgetVersion | None) -> None:
        """Offer the year's versions, choose one and say what it is worth."""
        self.choice.blockSignals(True)
        self.choice.set_choices((version.id, version_words(version)) for version in versions_of(data, year))
        self.choice.set_value(shown.id if shown else None)
        self.choice.blockSignals(False)
        for widget in (self.name, self.choice):
            widget.setVisible(shown is not None)
        self.sentence.setText(_worth(data, year, shown))

    def show_awaited(self, count: int) -> None:
        """Say how many notes are awaited; the button goes where there are none."""
        self.awaited.setText(self.tr("Notes awaited: {count}").format(count=count))
        self.awaited.setVisible(count > 0 or self.awaited.isChecked())

    def _choose(self) -> None:
        if (version_id := self.choice.value()) is not None:
            self.chosen.emit(version_id)


def version_words(version: BudgetVersion) -> str:
    """Its name, and when it was voted."""
    if version.voted is None:
        return version.name
    voted = QCoreApplication.translate("VersionBar", "{name}, voted on {day}")
    return voted.format(name=version.name, day=numbers.day(version.voted))


def _worth(data: BookData, year: int, shown: BudgetVersion | None) -> str:
    translate = QCoreApplication.translate
    in_force = version_in_force(data.budget_versions, year)
    if shown is None or in_force is None:
        text = translate(
            "VersionBar",
            "No budget for {year} yet: type amounts in its column, or copy the year before.",
        )
        return text.format(year=year)
    if shown != in_force:
        text = translate("VersionBar", "Not in force: “{name}” is.")
        return text.format(name=version_words(in_force))
    if shown.voted:
        return translate("VersionBar", "In force; as it is voted, it does not change any more.")
    if len(versions_of(data, year)) == 1:
        return translate("VersionBar", "In force; not voted yet.")
    return translate("VersionBar", "In force as the one made last, until a version is voted.")
