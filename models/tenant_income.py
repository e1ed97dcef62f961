"""What each tenant brings in: rent and recovered charges."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from models.account import CUSTOMER_ACCOUNT, Source
from models.accrual import accruals, within
from models.forecast import LEASE_ACCOUNTS, figures, pieces
from models.period import Month, Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.accrual import AccruedLine
    from models.book_data import BookData
    from models.forecast import Forecast

_SOURCES = (Source.RENT, Source.RECOVERED_CHARGES)


class TenantIncome(NamedTuple):
    """What a tenant brings in, in cents as counted in the property; `party_id` None for what names nobody."""

    party_id: int | None
    rent_cents: int
    charges_cents: int

    @property
    def income_cents(self) -> int:
        """Rent and recovered charges."""
        return self.rent_cents + self.charges_cents


class _Share(NamedTuple):
    """What one party brings in on one account."""

    party_id: int | None
    number: str
    cents: int


def income_by_tenant(data: BookData, period: Period, *, forecast: bool = False) -> list[TenantIncome]:
    """Return what each tenant brings in over `period`, the largest first.

    Over whole months they add up to the balance's rent and recovered charges: in a forecast month an account
    counts what is posted, or what the leases owe where that is more. A cut forecast month is spread evenly
    over its days, for each tenant on its own.
    """
    found: dict[int | None, dict[Source, int]] = defaultdict(lambda: dict.fromkeys(_SOURCES, 0))
    for share in _shares(data, period, forecast=forecast):
        if source := _source(data, share.number):
            found[share.party_id][source] += share.cents
    rows = [TenantIncome(party_id, *sources.values()) for party_id, sources in found.items()]
    return sorted(rows, key=lambda row: (-row.income_cents, row.party_id or 0))


def _source(data: BookData, number: str) -> Source | None:
    """Return the source of an account that tenants pay on; None for any other account."""
    account = data.chart.find(number)
    return next((source for source in _SOURCES if account and account.category is source), None)


def _shares(data: BookData, period: Period, *, forecast: bool) -> Iterator[_Share]:
    expected = figures(data, forecast=forecast).forecast
    if expected is None or period.end < expected.begins.start:
        yield from _posted(data, period)
        return
    if period.start < expected.begins.start:
        yield from _posted(data, Period(period.start, expected.begins.plus(-1).end))
        period = Period(expected.begins.start, period.end)
    for piece in pieces(period):
        days = piece if isinstance(piece, Period) else Period.of_month(piece)
        month = Month.of(days.start)
        for share in _forecast(data, expected, month):
            yield share._replace(cents=within(share.cents, month.start, month.end, days))


def _posted(data: BookData, period: Period) -> Iterator[_Share]:
    for line in accruals(data).touching(period):
        if line.account.category in _SOURCES:
            yield _Share(_party(line), line.line.account, line.within(period))


def _forecast(data: BookData, expected: Forecast, month: Month) -> Iterator[_Share]:
    """Yield who brings in a forecast month: those posted, else the leases' tenants, else nobody known."""
    known = list(_posted(data, Period.of_month(month)))
    posted = accruals(data).month(month)
    for number, cents in expected.month(month).items():
        if cents == posted.get(number, 0):
            yield from (share for share in known if share.number == number)
        elif number in LEASE_ACCOUNTS:
            yield from _owed(data, expected, month, number)
        else:
            yield _Share(None, number, cents)


def _owed(data: BookData, expected: Forecast, month: Month, number: str) -> Iterator[_Share]:
    for owed in expected.owed(month):
        if owed.number == number:
            yield _Share(data.lease_by_id[owed.lease_id].party_id, number, owed.cents)


def _party(line: AccruedLine) -> int | None:
    """Return the party of the line, else the customer of its entry."""
    if line.line.party_id is not None:
        return line.line.party_id
    customers = (other.party_id for other in line.entry.lines if other.account.startswith(CUSTOMER_ACCOUNT))
    return next(customers, None)
