"""The colours of figures, the same on every chart, sheet and PDF; hexadecimal RGB, Qt-free.

Teal carries income, amber carries costs. Inside a family neighbours alternate in lightness and lean to
another hue, so that readers who confuse red and green still tell them apart; labels say it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Nature, Source

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one appearance, on a light or on a dark ground."""

    income: str
    cost: str
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
    alert="#B3261E",
    good="#0E7C7B",
    ground="#FFFFFF",
    forecast_ground="#F3F4F5",
    ink="#1B1F23",
    faint_ink="#5C646C",
    hairline="#DDE1E4",
    surplus="#CFE8E6",
    deficit="#F6DFCC",
)
DARK = Tones(
    income="#4DB6B2",
    cost="#E59A5B",
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
    Source.RECOVERED_CHARGES: "#7CC6BF",
    Source.COWORKING: "#2B5D8A",
    Source.DROP_IN_OFFICE: "#9CC3E0",
    Source.MEETING_ROOM: "#4F9FC4",
    Source.GRANT: "#3E6B3B",
    Source.RELEASED_GRANT: "#A7CB93",
    Source.OTHER_INCOME: "#8A979E",
}
NATURES: Mapping[Nature, str] = {
    Nature.HEAD_RENT: "#C8702A",
    Nature.ENERGY: "#F0B775",
    Nature.MAINTENANCE: "#8C4A12",
    Nature.CLEANING: "#E8D28A",
    Nature.INSURANCE: "#B0893C",
    Nature.TAX: "#9E3D3D",
    Nature.TELECOM: "#E5A3A0",
    Nature.STAFF: "#6D4C6F",
    Nature.FEES: "#C9A3C4",
    Nature.FINANCE: "#7A6A58",
    Nature.DEPRECIATION: "#C4B7A6",
    Nature.OTHER_COST: "#A39A94",
}


def tones(*, dark: bool) -> Tones:
    """The colours on a dark or a light ground."""
    return DARK if dark else LIGHT


def colour_of(category: Source | Nature) -> str:
    """The one colour of a source or a nature; it is told apart on both grounds."""
    return SOURCES[category] if isinstance(category, Source) else NATURES[category]
