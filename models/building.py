"""The building and its spaces."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class SpaceKind(StrEnum):
    """What a space is for. Offices are lettable, common spaces are neither let nor operated."""

    OFFICE = "office"
    COWORKING = "coworking"
    DROP_IN_OFFICE = "drop_in_office"
    MEETING_ROOM = "meeting_room"
    COMMON = "common"

    @property
    def operated(self) -> bool:
        """Sold by the hour, day or month by the association itself."""
        return self not in (SpaceKind.OFFICE, SpaceKind.COMMON)


@dataclass(frozen=True, slots=True)
class Building:
    """The settings of a book.

    `books_begin` is the first day of the books; `confirmed_to` the last day that the treasurer confirmed
    as kept (a month's end). `vat_deduction` is the share (0–1) of VAT on bills that is recovered,
    `target_occupancy` the share (0–1] of lettable m² the break-even rent counts on. A variance of more
    than `note_over_cents` and of more than the share `note_over_share` (≥ 0) of its budget asks for a note.
    """

    id: int
    name: str
    books_begin: date
    confirmed_to: date | None
    vat_deduction: Decimal
    target_occupancy: Decimal
    total_m2: Decimal | None
    is_sample: bool
    note_over_cents: int = 50_000
    note_over_share: Decimal = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Space:
    """A room or office: area in m², target rent in €/m²/year excluding VAT and charges."""

    id: int
    code: str
    name: str
    floor: str
    m2: Decimal
    kind: SpaceKind
    desks: int | None
    target_rent_m2_year: Decimal | None


class TariffUnit(StrEnum):
    """What one unit of a tariff buys."""

    HOUR = "hour"
    HALF_DAY = "half_day"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Tariff:
    """The price of one unit of an operated space, in cents excluding VAT."""

    id: int
    label: str
    kind: SpaceKind
    unit: TariffUnit
    price_cents: int
    vat_rate: Decimal
