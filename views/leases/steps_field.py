"""The field of a lease's rent steps: a small table edited in place, its last line always free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app import numbers
from models.lease import RentStep
from models.message import Message, translate
from views.fields import DateField, DecimalField, Field
from views.tables.column import Column, Editor
from views.tables.paste import Paste, Pasted
from views.tables.table_view import TableView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

Steps = tuple[RentStep, ...]
_HEIGHT = 118


@dataclass(frozen=True, slots=True)
class _Typed:
    """A line of the table, not yet both of its values perhaps."""

    line: int
    date: dt.date | None = None
    rent: Decimal | None = None

    @property
    def free(self) -> bool:
        return self.date is None and self.rent is None


class StepsField(Field[Steps]):
    """Dates and rents in the lease's unit; Delete takes a line away, Ctrl+V pastes from Excel."""

    def __init__(self, name: str, year: int) -> None:
        self._year = year
        self._lines: list[_Typed] = []
        super().__init__(name)
        self.set_value(())

    def value(self) -> Steps:
        """The lines that have both values, by date."""
        steps = (
            RentStep(typed.date, typed.rent) for typed in self._lines if typed.date and typed.rent is not None
        )
        return tuple(sorted(steps, key=lambda step: step.date))

    def set_value(self, value: Steps | None) -> None:
        """Show these steps."""
        self._show([_Typed(0, step.date, step.rent) for step in value or ()])

    def wrong(self) -> Message | None:
        """Whether a line lacks one of its values."""
        if any(not typed.free and (typed.date is None or typed.rent is None) for typed in self._lines):
            return translate("Core", "Each rent step needs a date and a rent.")
        return None

    def delete_line(self) -> None:
        """Take the current line away."""
        current = self.view.current()
        if current is not None:
            self._show([typed for typed in self._lines if typed.line != current.line])
            self.changed.emit()

    def _make_input(self) -> QWidget:
        self.view: TableView[_Typed] = TableView(
            self._columns(), self.name, identity=lambda typed: typed.line, filtered=False
        )
        self.view.setFixedHeight(_HEIGHT)
        self.view.keep_order()
        triggers = QAbstractItemView.EditTrigger
        self.view.table.setEditTriggers(triggers.AllEditTriggers & ~triggers.CurrentChanged)
        self.view.table.horizontalHeader().setStretchLastSection(True)
        Paste(self.view, self._paste, self.refuse, self._make_room)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_line)
        return self.view

    def _columns(self) -> list[Column[_Typed]]:
        translate = QCoreApplication.translate
        day, rent = translate("StepsField", "From"), translate("StepsField", "Rent")
        return [
            Column(
                day,
                lambda typed: typed.date,
                text=lambda value: numbers.day(value) if value else "",
                placeholder=lambda typed: translate("StepsField", "add…") if typed.free else "",
                colour=lambda typed: "faint_ink" if typed.free else None,
                width=12,
                editor=Editor(lambda parent: DateField(day, self._year, parent=parent), self._write_date),
            ),
            Column(
                rent,
                lambda typed: typed.rent,
                text=lambda value: numbers.decimal(value, 2) if value is not None else "",
                numeric=True,
                editor=Editor(lambda parent: _rent_field(rent, parent), self._write_rent),
            ),
        ]

    def _write_date(self, typed: _Typed, value: Any) -> None:
        self._replace(typed, replace(typed, date=value))

    def _write_rent(self, typed: _Typed, value: Any) -> None:
        self._replace(typed, replace(typed, rent=value))

    def _paste(self, values: Sequence[Pasted[_Typed]]) -> None:
        lines = {typed.line: typed for typed in self._lines}
        for record, column, value in values:
            was = lines[record.line]
            lines[record.line] = replace(was, rent=value) if column else replace(was, date=value)
        self._show(list(lines.values()))
        self.changed.emit()

    def _make_room(self, lines: int) -> None:
        self._show(self._lines, free=lines + 1)

    def _replace(self, old: _Typed, new: _Typed) -> None:
        self._show([new if typed.line == old.line else typed for typed in self._lines])
        self.changed.emit()

    def _show(self, lines: list[_Typed], free: int = 1) -> None:
        filled = [typed for typed in lines if not typed.free]
        shown = enumerate([*filled, *[_Typed(0)] * free])
        self._lines = [replace(typed, line=line) for line, typed in shown]
        self.view.set_records(self._lines)


def _rent_field(name: str, parent: QWidget) -> DecimalField:
    field = DecimalField(name, minimum=Decimal(0))
    field.setParent(parent)
    return field
