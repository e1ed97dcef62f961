"""The colours of figures, the same on every chart, sheet and PDF; hexadecimal RGB, Qt-free.

Teal carries income, amber carries costs. Inside a family the colours lie as far apart as they can, for
readers who confuse red and green or blue and yellow too; names beside them say it all the same. On a
dark ground each has a lighter twin; sheets and paper are light.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Nature, Source

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one appearance, on a light or on a dark ground.

    `cost_text` is the amber of costs deep enough to be read as text.
    """

    income: str
    cost: str
    cost_text: str
    alert: str
    good: str
    ground: str
    forecast_ground: str
    ink: str
    faint_ink: str
    hairline: str
    surplus: str
    deficit: str


LIGHT = Tones(
    income="#0E7C7B",
    cost="#C8702A",
    cost_text="#9C5317",
    alert="#B3261E",
    good="#0E7C7B",
    ground="#FFFFFF",
    forecast_ground="#F3F4F5",
    ink="#1B1F23",
    faint_ink="#5C646C",
    hairline="#DDE1E4",
    surplus="#CFE8E6",
    deficit="#F4D6BB",
)
DARK = Tones(
    income="#4DB6B2",
    cost="#E59A5B",
    cost_text="#E59A5B",
    alert="#F2867E",
    good="#4DB6B2",
    ground="#1F2326",
    forecast_ground="#272C30",
    ink="#E8EAEC",
    faint_ink="#A4ACB3",
    hairline="#3A4146",
    surplus="#1F4644",
    deficit="#523A27",
)

SOURCES: Mapping[Source, str] = {
    Source.RENT: "#0E7C7B",
    Source.RECOVERED_CHARGES: "#A0D6C7",
    Source.COWORKING: "#6575A7",
    Source.DROP_IN_OFFICE: "#7EB0FD",
    Source.MEETING_ROOM: "#46E0FB",
    Source.GRANT: "#20523B",
    Source.RELEASED_GRANT: "#40AE7E",
    Source.OTHER_INCOME: "#92A2BB",
}
NATURES: Mapping[Nature, str] = {
    Nature.HEAD_RENT: "#C8702A",
    Nature.ENERGY: "#F5BB4B",
    Nature.MAINTENANCE: "#723B05",
    Nature.CLEANING: "#B59A6F",
    Nature.INSURANCE: "#594C32",
    Nature.TAX: "#AA636C",
    Nature.TELECOM: "#F5B9E9",
    Nature.STAFF: "#683A50",
    Nature.FEES: "#D58EA9",
    Nature.FINANCE: "#9B648A",
    Nature.DEPRECIATION: "#7B723E",
    Nature.OTHER_COST: "#DCCDB1",
}

SOURCES_ON_DARK: Mapping[Source, str] = {
    Source.RENT: "#4DB6B2",
    Source.RECOVERED_CHARGES: "#BAF1E2",
    Source.COWORKING: "#7886B9",
    Source.DROP_IN_OFFICE: "#83B1FD",
    Source.MEETING_ROOM: "#2FE3FF",
    Source.GRANT: "#4E8168",
    Source.RELEASED_GRANT: "#7DDDAC",
    Source.OTHER_INCOME: "#92ADD2",
}
NATURES_ON_DARK: Mapping[Nature, str] = {
    Nature.HEAD_RENT: "#E59A5B",
    Nature.ENERGY: "#FFC454",
    Nature.MAINTENANCE: "#A16B3D",
    Nature.CLEANING: "#C3A67A",
    Nature.INSURANCE: "#84755A",
    Nature.TAX: "#DB7483",
    Nature.TELECOM: "#FFC3F3",
    Nature.STAFF: "#B45B79",
    Nature.FEES: "#E199B4",
    Nature.FINANCE: "#B57CA3",
    Nature.DEPRECIATION: "#F0E2A7",
    Nature.OTHER_COST: "#C9BEA5",
}


def tones(*, dark: bool) -> Tones:
    """The colours on a dark or a light ground."""
    return DARK if dark else LIGHT


def colour_of(category: Source | Nature, tones: Tones = LIGHT) -> str:
    """The one colour of a source or a nature, on a dark ground its twin."""
    dark = tones is DARK
    if isinstance(category, Source):
        return (SOURCES_ON_DARK if dark else SOURCES)[category]
    return (NATURES_ON_DARK if dark else NATURES)[category]
