"""The name and the colour of a band of the chart of months; without Matplotlib, for titles and tables too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.colours import colour_of
from models.account import Nature, Side, Source
from views.words import word

if TYPE_CHECKING:
    from app.colours import Tones
    from app.reports.carriers import Series


def series_name(series: Series) -> str:
    """The word of a band."""
    if not series.rest:
        return word(series.categories[0])
    if series.side is Side.INCOME:
        return QCoreApplication.translate("Charts", "Other income")
    return QCoreApplication.translate("Charts", "Other costs")


def series_colour(series: Series, tones: Tones) -> str:
    """The colour of a band; that of the least specific category for what is left over."""
    if series.rest:
        return colour_of(Source.OTHER_INCOME if series.side is Side.INCOME else Nature.OTHER_COST, tones)
    return colour_of(series.categories[0], tones)
