"""The field of the spaces that a lease lets: several of a list, with their area added up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app import numbers
from models.message import Message, translate
from views import theme
from views.fields import Field
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.building import Space

SpaceIds = tuple[int, ...]
_LINES, _LEAST, _APART = 8, 14, 1
"""Lines seen at once, the pixels of one at least, and those around it, lest ticks touch each other."""


class SpacesField(Field[SpaceIds]):
    """Ticked spaces; those a lease had come first, in its order."""

    def __init__(self, name: str, spaces: Sequence[Space]) -> None:
        self._spaces = spaces
        self._before: SpaceIds = ()
        super().__init__(name, required=True)
        for space in spaces:
            self.list.addItem(_item(space))
        self._make_room()
        self.list.itemChanged.connect(lambda: self.changed.emit())

    @property
    def m2(self) -> Decimal:
        """The area of what is ticked."""
        ticked = self.value() or ()
        return sum((space.m2 for space in self._spaces if space.id in ticked), Decimal(0))

    def value(self) -> SpaceIds | None:
        """The ids of the ticked spaces; None without one."""
        ticked = [
            space.id
            for row, space in enumerate(self._spaces)
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        ]
        kept = [key for key in self._before if key in ticked]
        return (*kept, *(key for key in ticked if key not in kept)) or None

    def set_value(self, value: SpaceIds | None) -> None:
        """Tick these spaces and bring the first into view."""
        self._before = value or ()
        for row, space in enumerate(self._spaces):
            ticked = space.id in self._before
            self.list.item(row).setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            if ticked and space.id == self._before[0]:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(self.list.item(row), QListWidget.ScrollHint.PositionAtTop)

    def wrong(self) -> Message | None:
        """Whether nothing is ticked."""
        return None if self.value() else translate("Core", "Tick at least one space.")

    def _make_room(self) -> None:
        """So many whole lines high; the bar at the right takes its room of the widest line."""
        bar = self.list.verticalScrollBar().sizeHint().width()
        frame = 2 * (self.list.frameWidth() + 1)
        # At 150 % the lines would be drawn half over the frame.
        self.list.setViewportMargins(1, 1, 1, 1)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + bar + frame + theme.GRID)
        self.list.setSpacing(_APART)
        line = max(self.list.sizeHintForRow(0), _LEAST) + 2 * _APART
        self.list.setFixedHeight(_LINES * line + frame)

    def _make_input(self) -> QListWidget:
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.list


def _item(space: Space) -> QListWidgetItem:
    name = space.name or word(space.kind)
    item = QListWidgetItem(f"{space.code} · {name} · {numbers.area(space.m2)}")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    return item
