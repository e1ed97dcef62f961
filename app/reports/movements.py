"""Income and costs line by line: what each sale, bill and rent call comes to and counts for in a period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import VAT_COLLECTED_ACCOUNT, VAT_DEDUCTIBLE_ACCOUNT, Side
from models.drill_down import lines_behind
from models.ledger import EntryKind
from models.money import round_ratio, split, times
from models.period import Period
from models.posting import Movement

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from models.account import Account
    from models.book_data import BookData
    from models.ledger import Entry, Line


@dataclass(frozen=True, slots=True)
class MovementRow:
    """What one entry books on one account, in cents, positive where it adds to its side.

    VAT of an entry with several accounts is spread over them by amount; that of a bill is what it
    states. `counted_cents` is what falls into the period asked
    for, by service days, the account's share in the property and, for a bill, with VAT that is lost.
    """

    entry: Entry
    account: Account
    number: str
    date: dt.date
    party_id: int | None
    label: str
    net_cents: int
    vat_cents: int
    service: Period | None
    counted_cents: int

    @property
    def gross_cents(self) -> int:
        """Net and VAT."""
        return self.net_cents + self.vat_cents

    @property
    def key(self) -> tuple[int, str]:
        """What tells it apart: its entry and its account."""
        return self.entry.id, self.number


def movements(data: BookData, side: Side, period: Period) -> list[MovementRow]:
    """The rows of one side that are dated in the period or count in it, by date."""
    counted: dict[tuple[int, str], int] = {}
    for entry, line, cents in lines_behind(data, period, side=side):
        counted[entry.id, line.account] = counted.get((entry.id, line.account), 0) + cents
    return [
        row
        for entry in data.entries
        for row in _rows(data, entry, side, counted)
        if row.key in counted or period.start <= entry.date <= period.end
    ]


def movement_of(data: BookData, entry: Entry) -> Movement:
    """The sale or bill that a form can edit, read back from its entry.

    VAT that is not recovered is part of the cost: the entry of a bill says what it was.
    """
    own = next(line for line in entry.lines if data.chart.find(line.account))
    account = data.chart.find(own.account)
    gross = abs_sum(entry, own)
    vat = vat_of_bill(entry, data.building.vat_deduction)
    if account and account.side is Side.INCOME:
        vat = -sum(
            line.amount_cents for line in entry.lines if line.account.startswith(VAT_COLLECTED_ACCOUNT)
        )
    return Movement(
        entry.date,
        own.account,
        entry.label,
        own.party_id,
        own.space_id,
        gross - vat,
        vat,
        _service(own),
        entry.document,
    )


def abs_sum(entry: Entry, own: Line) -> int:
    """The gross amount of a sale or a bill: what stands on the third party's line, in the side's own sign."""
    third = [line for line in entry.lines if line.account[:2] in ("40", "41")]
    total = sum(line.amount_cents for line in third) or -own.amount_cents
    return total if entry.kind is EntryKind.SALE else -total


def vat_of_bill(entry: Entry, deduction: Decimal) -> int:
    """The VAT that a bill states; of one recorded before books kept it, what its recovered part tells."""
    if entry.vat_cents is not None:
        return entry.vat_cents
    claimed = sum(
        line.amount_cents for line in entry.lines if line.account.startswith(VAT_DEDUCTIBLE_ACCOUNT)
    )
    if not claimed or not deduction:
        return 0
    numerator, denominator = deduction.as_integer_ratio()
    guess = round_ratio(claimed * denominator, numerator)
    near = (guess + step for step in (0, 1, -1, 2, -2))
    return next((vat for vat in near if vat - times(vat, 1 - deduction) == claimed), guess)


def _rows(
    data: BookData, entry: Entry, side: Side, counted: Mapping[tuple[int, str], int]
) -> Iterator[MovementRow]:
    by_account: dict[str, list[Line]] = {}
    for line in entry.lines:
        account = data.chart.find(line.account)
        if account is not None and account.side is side:
            by_account.setdefault(line.account, []).append(line)
    if not by_account:
        return
    sign = -1 if side is Side.INCOME else 1
    nets = [sign * sum(line.amount_cents for line in lines) for lines in by_account.values()]
    booked = sign * sum(line.amount_cents for line in entry.lines if line.account.startswith("445"))
    whole = vat_of_bill(entry, data.building.vat_deduction) if side is Side.COST else booked
    weights = [abs(net) for net in nets]
    for (number, lines), net, part, apart in zip(
        by_account.items(), nets, split(whole, weights), split(booked, weights), strict=True
    ):
        account = data.chart.find(number)
        if account is not None:
            label = entry.label if len(by_account) == 1 else lines[0].label
            yield MovementRow(
                entry,
                account,
                number,
                entry.date,
                next((line.party_id for line in lines if line.party_id), None),
                label,
                net + apart - part,
                part,
                _span(lines),
                counted.get((entry.id, number), 0),
            )


def _span(lines: list[Line]) -> Period | None:
    periods = [service for line in lines if (service := _service(line))]
    if not periods:
        return None
    return Period(min(p.start for p in periods), max(p.end for p in periods))


def _service(line: Line) -> Period | None:
    if line.service_start is None or line.service_end is None:
        return None
    return Period(line.service_start, line.service_end)
