"""The files that can be made of a period, by the name of whom they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.book_data import BookData
    from models.period import Period

SICOVAL = "sicoval"
REGION = "region"
CERFA = "cerfa"
RENT_ROLL = "rent-roll"
TEMPLATE = "template"
"""What the window's files are kept as that are made with a funder's own workbook, before its name."""


def content_of(profile: str, data: BookData, period: Period) -> bytes:
    """The bytes of a period's file; raise UserError where there is no such profile."""
    if profile not in PROFILES:
        raise UserError(translate("Core", "There is no export “{profile}”.").format(profile=profile))
    return PROFILES[profile](data, period)


def file_name(profile: str, period: Period) -> str:
    """The name a file is offered under: `sicoval-2016-T1.xlsx`."""
    stem = "etat-locatif" if profile == RENT_ROLL else profile
    return f"{stem}-{str(period).replace('-Q', '-T')}.xlsx"


def _sicoval(data: BookData, period: Period) -> bytes:
    # The library that writes workbooks loads when the first one is made.
    from app.exporting.sicoval import sicoval_workbook

    return sicoval_workbook(data, period).content()


def _region(data: BookData, period: Period) -> bytes:
    from app.exporting.region import region_workbook

    return region_workbook(data, period).content()


def _cerfa(data: BookData, period: Period) -> bytes:
    from app.exporting.cerfa import cerfa_workbook

    return cerfa_workbook(data, period).content()


def _rent_roll(data: BookData, period: Period) -> bytes:
    from app.exporting.rent_roll import rent_roll_workbook

    return rent_roll_workbook(data, period.end).content()


PROFILES: dict[str, Callable[[BookData, Period], bytes]] = {
    SICOVAL: _sicoval,
    REGION: _region,
    CERFA: _cerfa,
    RENT_ROLL: _rent_roll,
}
"""How each file is made."""
