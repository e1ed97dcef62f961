"""The window's word for each term of the domain, in the language shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

_WORDS: dict[tuple[str, str], object] = {
    ("Source", "RENT"): QT_TRANSLATE_NOOP("Words", "Rents"),
    ("Source", "RECOVERED_CHARGES"): QT_TRANSLATE_NOOP("Words", "Recovered charges"),
    ("Source", "COWORKING"): QT_TRANSLATE_NOOP("Words", "Coworking"),
    ("Source", "DROP_IN_OFFICE"): QT_TRANSLATE_NOOP("Words", "Drop-in offices"),
    ("Source", "MEETING_ROOM"): QT_TRANSLATE_NOOP("Words", "Meeting rooms"),
    ("Source", "GRANT"): QT_TRANSLATE_NOOP("Words", "Grants"),
    ("Source", "RELEASED_GRANT"): QT_TRANSLATE_NOOP("Words", "Released investment grants"),
    ("Source", "OTHER_INCOME"): QT_TRANSLATE_NOOP("Words", "Other income"),
    ("Nature", "HEAD_RENT"): QT_TRANSLATE_NOOP("Words", "Head rent"),
    ("Nature", "ENERGY"): QT_TRANSLATE_NOOP("Words", "Energy and water"),
    ("Nature", "MAINTENANCE"): QT_TRANSLATE_NOOP("Words", "Maintenance"),
    ("Nature", "CLEANING"): QT_TRANSLATE_NOOP("Words", "Cleaning"),
    ("Nature", "INSURANCE"): QT_TRANSLATE_NOOP("Words", "Insurance"),
    ("Nature", "TAX"): QT_TRANSLATE_NOOP("Words", "Taxes"),
    ("Nature", "TELECOM"): QT_TRANSLATE_NOOP("Words", "Telecom and post"),
    ("Nature", "STAFF"): QT_TRANSLATE_NOOP("Words", "Staff"),
    ("Nature", "FEES"): QT_TRANSLATE_NOOP("Words", "Fees"),
    ("Nature", "FINANCE"): QT_TRANSLATE_NOOP("Words", "Finance charges"),
    ("Nature", "DEPRECIATION"): QT_TRANSLATE_NOOP("Words", "Depreciation"),
    ("Nature", "OTHER_COST"): QT_TRANSLATE_NOOP("Words", "Other costs"),
    ("Side", "INCOME"): QT_TRANSLATE_NOOP("Words", "Income"),
    ("Side", "COST"): QT_TRANSLATE_NOOP("Words", "Costs"),
    ("SpaceKind", "OFFICE"): QT_TRANSLATE_NOOP("Words", "Office"),
    ("SpaceKind", "COWORKING"): QT_TRANSLATE_NOOP("Words", "Coworking"),
    ("SpaceKind", "DROP_IN_OFFICE"): QT_TRANSLATE_NOOP("Words", "Drop-in office"),
    ("SpaceKind", "MEETING_ROOM"): QT_TRANSLATE_NOOP("Words", "Meeting room"),
    ("SpaceKind", "COMMON"): QT_TRANSLATE_NOOP("Words", "Common"),
    ("TariffUnit", "HOUR"): QT_TRANSLATE_NOOP("Words", "Hour"),
    ("TariffUnit", "HALF_DAY"): QT_TRANSLATE_NOOP("Words", "Half-day"),
    ("TariffUnit", "DAY"): QT_TRANSLATE_NOOP("Words", "Day"),
    ("TariffUnit", "MONTH"): QT_TRANSLATE_NOOP("Words", "Month"),
    ("LeaseType", "COMMERCIAL"): QT_TRANSLATE_NOOP("Words", "Commercial"),
    ("LeaseType", "PROFESSIONAL"): QT_TRANSLATE_NOOP("Words", "Professional"),
    ("LeaseType", "DEROGATORY"): QT_TRANSLATE_NOOP("Words", "Short-term (derogatory)"),
    ("LeaseType", "PRECARIOUS"): QT_TRANSLATE_NOOP("Words", "Precarious"),
    ("LeaseType", "OTHER"): QT_TRANSLATE_NOOP("Words", "Other"),
    ("RentUnit", "MONTH"): QT_TRANSLATE_NOOP("Words", "€/month"),
    ("RentUnit", "QUARTER"): QT_TRANSLATE_NOOP("Words", "€/quarter"),
    ("RentUnit", "YEAR"): QT_TRANSLATE_NOOP("Words", "€/year"),
    ("RentUnit", "M2_YEAR"): QT_TRANSLATE_NOOP("Words", "€/m²/year"),
    ("Proration", "ACTUAL"): QT_TRANSLATE_NOOP("Words", "Actual days"),
    ("Proration", "THIRTY"): QT_TRANSLATE_NOOP("Words", "Thirtieths"),
    ("Proration", "YEAR365"): QT_TRANSLATE_NOOP("Words", "365 days"),
    ("Proration", "FULL"): QT_TRANSLATE_NOOP("Words", "Whole month"),
    ("CallFrequency", "MONTH"): QT_TRANSLATE_NOOP("Words", "Monthly"),
    ("CallFrequency", "QUARTER"): QT_TRANSLATE_NOOP("Words", "Quarterly"),
    ("CallTerm", "ADVANCE"): QT_TRANSLATE_NOOP("Words", "In advance"),
    ("CallTerm", "ARREARS"): QT_TRANSLATE_NOOP("Words", "In arrears"),
    ("EntryKind", "OPENING"): QT_TRANSLATE_NOOP("Words", "Opening"),
    ("EntryKind", "CALL"): QT_TRANSLATE_NOOP("Words", "Rent call"),
    ("EntryKind", "SALE"): QT_TRANSLATE_NOOP("Words", "Sale"),
    ("EntryKind", "BILL"): QT_TRANSLATE_NOOP("Words", "Bill"),
    ("EntryKind", "SETTLEMENT"): QT_TRANSLATE_NOOP("Words", "Payment"),
    ("EntryKind", "OTHER"): QT_TRANSLATE_NOOP("Words", "Other entry"),
    ("Journal", "OPENING"): QT_TRANSLATE_NOOP("Words", "Opening balances"),
    ("Journal", "SALES"): QT_TRANSLATE_NOOP("Words", "Sales"),
    ("Journal", "PURCHASES"): QT_TRANSLATE_NOOP("Words", "Purchases"),
    ("Journal", "BANK"): QT_TRANSLATE_NOOP("Words", "Bank"),
    ("Journal", "MISC"): QT_TRANSLATE_NOOP("Words", "Miscellaneous"),
    ("Status", "LET"): QT_TRANSLATE_NOOP("Words", "Let"),
    ("Status", "NOTICE_GIVEN"): QT_TRANSLATE_NOOP("Words", "Notice given"),
    ("Status", "VACANT"): QT_TRANSLATE_NOOP("Words", "Vacant"),
    ("Status", "OPERATED"): QT_TRANSLATE_NOOP("Words", "Operated"),
    ("Status", "COMMON"): QT_TRANSLATE_NOOP("Words", "Common"),
}
"""Keyed by the names of class and member, so that nothing the window does not show yet is imported."""


def word(member: StrEnum) -> str:
    """The word for a source, a nature, a kind, a unit or any other member of the domain's lists."""
    return QCoreApplication.translate("Words", str(_WORDS[type(member).__name__, member.name]))


def choices(members: Iterable[StrEnum]) -> list[tuple[StrEnum, str]]:
    """Each member with its word, for a list to choose from."""
    return [(member, word(member)) for member in members]
