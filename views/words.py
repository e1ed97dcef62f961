"""The window's word for each term of the domain, in the language shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.account import Nature, Side, Source
from models.building import SpaceKind, TariffUnit
from models.lease import CallFrequency, CallTerm, LeaseType, Proration, RentUnit
from models.ledger import EntryKind, Journal
from models.rent_roll import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

_WORDS: dict[tuple[type[StrEnum], StrEnum], object] = {
    (Source, Source.RENT): QT_TRANSLATE_NOOP("Words", "Rents"),
    (Source, Source.RECOVERED_CHARGES): QT_TRANSLATE_NOOP("Words", "Recovered charges"),
    (Source, Source.COWORKING): QT_TRANSLATE_NOOP("Words", "Coworking"),
    (Source, Source.DROP_IN_OFFICE): QT_TRANSLATE_NOOP("Words", "Drop-in offices"),
    (Source, Source.MEETING_ROOM): QT_TRANSLATE_NOOP("Words", "Meeting rooms"),
    (Source, Source.GRANT): QT_TRANSLATE_NOOP("Words", "Grants"),
    (Source, Source.RELEASED_GRANT): QT_TRANSLATE_NOOP("Words", "Released investment grants"),
    (Source, Source.OTHER_INCOME): QT_TRANSLATE_NOOP("Words", "Other income"),
    (Nature, Nature.HEAD_RENT): QT_TRANSLATE_NOOP("Words", "Head rent"),
    (Nature, Nature.ENERGY): QT_TRANSLATE_NOOP("Words", "Energy and water"),
    (Nature, Nature.MAINTENANCE): QT_TRANSLATE_NOOP("Words", "Maintenance"),
    (Nature, Nature.CLEANING): QT_TRANSLATE_NOOP("Words", "Cleaning"),
    (Nature, Nature.INSURANCE): QT_TRANSLATE_NOOP("Words", "Insurance"),
    (Nature, Nature.TAX): QT_TRANSLATE_NOOP("Words", "Taxes"),
    (Nature, Nature.TELECOM): QT_TRANSLATE_NOOP("Words", "Telecom and post"),
    (Nature, Nature.STAFF): QT_TRANSLATE_NOOP("Words", "Staff"),
    (Nature, Nature.FEES): QT_TRANSLATE_NOOP("Words", "Fees"),
    (Nature, Nature.FINANCE): QT_TRANSLATE_NOOP("Words", "Finance charges"),
    (Nature, Nature.DEPRECIATION): QT_TRANSLATE_NOOP("Words", "Depreciation"),
    (Nature, Nature.OTHER_COST): QT_TRANSLATE_NOOP("Words", "Other costs"),
    (Side, Side.INCOME): QT_TRANSLATE_NOOP("Words", "Income"),
    (Side, Side.COST): QT_TRANSLATE_NOOP("Words", "Costs"),
    (SpaceKind, SpaceKind.OFFICE): QT_TRANSLATE_NOOP("Words", "Office"),
    (SpaceKind, SpaceKind.COWORKING): QT_TRANSLATE_NOOP("Words", "Coworking"),
    (SpaceKind, SpaceKind.DROP_IN_OFFICE): QT_TRANSLATE_NOOP("Words", "Drop-in office"),
    (SpaceKind, SpaceKind.MEETING_ROOM): QT_TRANSLATE_NOOP("Words", "Meeting room"),
    (SpaceKind, SpaceKind.COMMON): QT_TRANSLATE_NOOP("Words", "Common"),
    (TariffUnit, TariffUnit.HOUR): QT_TRANSLATE_NOOP("Words", "Hour"),
    (TariffUnit, TariffUnit.HALF_DAY): QT_TRANSLATE_NOOP("Words", "Half-day"),
    (TariffUnit, TariffUnit.DAY): QT_TRANSLATE_NOOP("Words", "Day"),
    (TariffUnit, TariffUnit.MONTH): QT_TRANSLATE_NOOP("Words", "Month"),
    (LeaseType, LeaseType.COMMERCIAL): QT_TRANSLATE_NOOP("Words", "Commercial"),
    (LeaseType, LeaseType.PROFESSIONAL): QT_TRANSLATE_NOOP("Words", "Professional"),
    (LeaseType, LeaseType.DEROGATORY): QT_TRANSLATE_NOOP("Words", "Short-term (derogatory)"),
    (LeaseType, LeaseType.PRECARIOUS): QT_TRANSLATE_NOOP("Words", "Precarious"),
    (LeaseType, LeaseType.OTHER): QT_TRANSLATE_NOOP("Words", "Other"),
    (RentUnit, RentUnit.MONTH): QT_TRANSLATE_NOOP("Words", "€/month"),
    (RentUnit, RentUnit.QUARTER): QT_TRANSLATE_NOOP("Words", "€/quarter"),
    (RentUnit, RentUnit.YEAR): QT_TRANSLATE_NOOP("Words", "€/year"),
    (RentUnit, RentUnit.M2_YEAR): QT_TRANSLATE_NOOP("Words", "€/m²/year"),
    (Proration, Proration.ACTUAL): QT_TRANSLATE_NOOP("Words", "Actual days"),
    (Proration, Proration.THIRTY): QT_TRANSLATE_NOOP("Words", "Thirtieths"),
    (Proration, Proration.YEAR365): QT_TRANSLATE_NOOP("Words", "365 days"),
    (Proration, Proration.FULL): QT_TRANSLATE_NOOP("Words", "Whole month"),
    (CallFrequency, CallFrequency.MONTH): QT_TRANSLATE_NOOP("Words", "Monthly"),
    (CallFrequency, CallFrequency.QUARTER): QT_TRANSLATE_NOOP("Words", "Quarterly"),
    (CallTerm, CallTerm.ADVANCE): QT_TRANSLATE_NOOP("Words", "In advance"),
    (CallTerm, CallTerm.ARREARS): QT_TRANSLATE_NOOP("Words", "In arrears"),
    (EntryKind, EntryKind.OPENING): QT_TRANSLATE_NOOP("Words", "Opening"),
    (EntryKind, EntryKind.CALL): QT_TRANSLATE_NOOP("Words", "Rent call"),
    (EntryKind, EntryKind.SALE): QT_TRANSLATE_NOOP("Words", "Sale"),
    (EntryKind, EntryKind.BILL): QT_TRANSLATE_NOOP("Words", "Bill"),
    (EntryKind, EntryKind.SETTLEMENT): QT_TRANSLATE_NOOP("Words", "Payment"),
    (EntryKind, EntryKind.OTHER): QT_TRANSLATE_NOOP("Words", "Other entry"),
    (Journal, Journal.OPENING): QT_TRANSLATE_NOOP("Words", "Opening balances"),
    (Journal, Journal.SALES): QT_TRANSLATE_NOOP("Words", "Sales"),
    (Journal, Journal.PURCHASES): QT_TRANSLATE_NOOP("Words", "Purchases"),
    (Journal, Journal.BANK): QT_TRANSLATE_NOOP("Words", "Bank"),
    (Journal, Journal.MISC): QT_TRANSLATE_NOOP("Words", "Miscellaneous"),
    (Status, Status.LET): QT_TRANSLATE_NOOP("Words", "Let"),
    (Status, Status.NOTICE_GIVEN): QT_TRANSLATE_NOOP("Words", "Notice given"),
    (Status, Status.VACANT): QT_TRANSLATE_NOOP("Words", "Vacant"),
    (Status, Status.OPERATED): QT_TRANSLATE_NOOP("Words", "Operated"),
    (Status, Status.COMMON): QT_TRANSLATE_NOOP("Words", "Common"),
}
"""Keyed by class too: members of two enumerations with the same value are equal."""


def word(member: StrEnum) -> str:
    """The word for a source, a nature, a kind, a unit or any other member of the domain's lists."""
    return QCoreApplication.translate("Words", str(_WORDS[type(member), member]))


def choices(members: Iterable[StrEnum]) -> list[tuple[StrEnum, str]]:
    """Each member with its word, for a list to choose from."""
    return [(member, word(member)) for member in members]
