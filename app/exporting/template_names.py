"""Which names of a funder's workbook the program fills, told before anything is filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting.template_anchors import anchor_of
from app.exporting.template_figures import known_names, template_figures
from app.exporting.template_package import TemplatePackage
from app.exporting.template_tables import template_tables

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.period import Period


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A defined name of the workbook, what it refers to, and whether the program fills it."""

    name: str
    refers_to: str
    known: bool


def named_places(content: bytes, data: BookData, period: Period) -> tuple[NamedPlace, ...]:
    """The names of a workbook in their order; raise UserError where the bytes are no workbook.

    Some names, such as one tenant's or one account's, are known for what the book holds in `period`.
    """
    figures, tables = known_names(template_figures(data, period)), template_tables(data, period)
    return tuple(
        NamedPlace(
            name.name,
            name.refers_to,
            name.area is not None
            and (name.name.casefold() in figures or anchor_of(name.name.casefold(), tables) is not None),
        )
        for name in TemplatePackage(content).names
    )
