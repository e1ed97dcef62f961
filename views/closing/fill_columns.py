"""Columns of what becomes of a template's names."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from views.language import say
from views.tables.column import Column, text_column

if TYPE_CHECKING:
    from app.exporting.template_fill import FillReport, NamedPlace


def place_columns() -> list[Column[NamedPlace]]:
    """A name, the cells it stands for, what goes there, and what is to be known of it."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Fill", "Name"), lambda place: place.name, icon=_icon, tip=lambda p: p.name),
        text_column(translate("Fill", "Cells"), lambda place: place.refers_to, tip=lambda p: p.refers_to),
        text_column(translate("Fill", "Written"), shown),
        text_column(translate("Fill", "Remark"), remark, tip=remark, stretch=True),
    ]


def shown(place: NamedPlace) -> str:
    """What is written at a name, in short; a dash where nothing is."""
    if not place.filled:
        return numbers.NONE
    if place.rows is not None:
        return QCoreApplication.translate("Fill", "{count} rows").format(count=place.rows)
    value = place.value
    if isinstance(value, date):
        return numbers.day(value)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        short = Decimal(str(value)).quantize(Decimal("0.0001")).normalize()
        places = -int(short.as_tuple().exponent)
        return numbers.decimal(short, max(places, 2) if places > 0 else 0)
    return str(value or "")


def remark(place: NamedPlace) -> str:
    """What is to be known of a name."""
    return " ".join(say(issue.message) for issue in place.issues)


def summary(report: FillReport) -> str:
    """How many names are filled in and how many are not."""
    filled, all_names = len(report.filled), len(report.places)
    if filled == all_names:
        return QCoreApplication.translate("Fill", "All {count} names are filled in.").format(count=filled)
    text = QCoreApplication.translate("Fill", "{filled} of {count} names are filled in; {left} are not.")
    return text.format(filled=filled, count=all_names, left=all_names - filled)


def _icon(place: NamedPlace) -> str:
    if not place.filled:
        return "alert"
    return "info" if place.issues else "done"
