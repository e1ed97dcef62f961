"""Builds balanced entries from what happened: calls, sales, bills, payments, openings, reversals.

The entries are new: id and number 0, lines with id 0. Labels are written in French because they are
the user's books, not the program's text. The third party stands on income and cost lines too, so that
income can be read by tenant.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.account import (
    BANK_ACCOUNT,
    CARRIED_FORWARD_ACCOUNT,
    CUSTOMER_ACCOUNT,
    RECOVERED_CHARGES_ACCOUNT,
    RENT_ACCOUNT,
    SUPPLIER_ACCOUNT,
    VAT_COLLECTED_ACCOUNT,
    VAT_DEDUCTIBLE_ACCOUNT,
    Side,
)
from models.ledger import Entry, EntryKind, Journal, Line
from models.message import UserError, translate
from models.money import times
from models.period import Period
from models.rent import days_let

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from models.book_data import BookData
    from models.lease import Lease
    from models.period import Month
    from models.rent_call import RentCall


@dataclass(frozen=True, slots=True)
class Movement:
    """A sale (on an income account) or a bill (on a cost account), in cents excluding VAT and VAT.

    `service` is what it is for; without one it counts on its date. Negative amounts are credit notes.
    """

    date: date
    account: str
    label: str
    party_id: int | None
    space_id: int | None
    net_cents: int
    vat_cents: int
    service: Period | None = None
    document: str = ""


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received from a third party (positive) or paid to it (negative), in cents, on a cash account."""

    date: date
    party_id: int
    amount_cents: int
    account: str = BANK_ACCOUNT
    document: str = ""


@dataclass(frozen=True, slots=True)
class OpeningBalance:
    """What an account, or one third party on it, stood at when the books began; debit positive, in cents."""

    account: str
    party_id: int | None
    balance_cents: int


def movement_entry(data: BookData, movement: Movement) -> Entry:
    """The entry of a sale or a bill, whichever its account says.

    Raises UserError where the account is neither income nor cost.
    """
    account = data.chart.find(movement.account)
    if account is None:
        raise UserError(
            translate(
                "Core", "Account {account} is neither income nor cost: choose one of class 6 or 7."
            ).format(account=movement.account)
        )
    if account.side is Side.INCOME:
        return sale_entry(movement)
    return bill_entry(movement, data.building.vat_deduction)


def sale_entry(movement: Movement) -> Entry:
    """Customer owes gross; income is net, VAT is owed to the state. Due on its date."""
    gross = movement.net_cents + movement.vat_cents
    lines = (
        _third_party_line(CUSTOMER_ACCOUNT, gross, movement),
        _category_line(-movement.net_cents, movement),
        _line(VAT_COLLECTED_ACCOUNT, -movement.vat_cents, movement.label),
    )
    return _new(movement.date, Journal.SALES, EntryKind.SALE, movement.label, movement.document, lines)


def bill_entry(movement: Movement, vat_deduction: Decimal) -> Entry:
    """Supplier is owed gross, cost is net + VAT × (1 − deduction), rounded once; the rest is claimed."""
    lost_vat = times(movement.vat_cents, 1 - vat_deduction)
    lines = (
        _third_party_line(SUPPLIER_ACCOUNT, -movement.net_cents - movement.vat_cents, movement),
        _category_line(movement.net_cents + lost_vat, movement),
        _line(VAT_DEDUCTIBLE_ACCOUNT, movement.vat_cents - lost_vat, movement.label),
    )
    entry = _new(movement.date, Journal.PURCHASES, EntryKind.BILL, movement.label, movement.document, lines)
    return replace(entry, vat_cents=movement.vat_cents or None)


def call_entry(data: BookData, call: RentCall) -> Entry | None:
    """The entry of a rent call, each month's rent and provision in the days the lease runs in it.

    None where every amount of the call is zero. A space stands on the lines of a lease of one space only.
    """
    lease = data.lease_by_id[call.lease_id]
    label = f"Appel de loyer {lease.code} {_months_text(call)}"
    tenant = _line(CUSTOMER_ACCOUNT, call.total_cents, label, party_id=lease.party_id, due_date=call.due)
    lines = (tenant, *_call_lines(call, lease))
    document = f"{lease.code}-{min(line.month for line in call.lines)}"
    entry = _new(call.issued, Journal.SALES, EntryKind.CALL, label, document, lines)
    return entry if entry.lines else None


def settlement_entry(payment: Payment, items_on: Collection[str]) -> Entry:
    """Money received settles the customer account, money paid the supplier account.

    `items_on` are the third-party accounts on which the party has items (see `accounts_by_party`): one that
    is only a supplier gives back on 401, one that is only a customer is given back on 411.
    """
    account = _settled_account(payment.amount_cents, items_on)
    label = "Règlement reçu" if payment.amount_cents > 0 else "Règlement émis"
    lines = (
        _line(payment.account, payment.amount_cents, label),
        _line(account, -payment.amount_cents, label, party_id=payment.party_id),
    )
    return _new(payment.date, Journal.BANK, EntryKind.SETTLEMENT, label, payment.document, lines)


def accounts_by_party(entries: Iterable[Entry]) -> Mapping[int, Collection[str]]:
    """The third-party accounts (411, 401) on which each party has items; payments are none."""
    found: dict[int, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.kind is not EntryKind.SETTLEMENT:
            for line in entry.lines:
                if line.party_id is not None and line.account[:3] in (CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT):
                    found[line.party_id].add(line.account[:3])
    return dict(found)


def opening_entry(books_begin: date, balances: Iterable[OpeningBalance]) -> Entry | None:
    """The balances at the beginning; what they lack to zero goes to 110. None where all are zero."""
    balances = tuple(balances)
    label = "À-nouveaux"
    lines = [
        _line(
            balance.account,
            balance.balance_cents,
            label,
            party_id=balance.party_id,
            due_date=None if balance.party_id is None else books_begin,
        )
        for balance in balances
    ]
    lines.append(_line(CARRIED_FORWARD_ACCOUNT, opening_gap_cents(balances), label))
    entry = _new(books_begin, Journal.OPENING, EntryKind.OPENING, label, "", lines)
    return entry if entry.lines else None


def opening_gap_cents(balances: Iterable[OpeningBalance]) -> int:
    """What the opening balances lack to add up to zero, debit positive."""
    return -sum(balance.balance_cents for balance in balances)


def reversal_of(entry: Entry, day: date) -> Entry:
    """The entry that undoes `entry`, dated `day`: opposite amounts in the same service periods."""
    lines = (
        replace(
            line,
            id=0,
            entry_id=0,
            amount_cents=-line.amount_cents,
            due_date=None if line.due_date is None else day,
        )
        for line in entry.lines
    )
    return replace(
        entry,
        id=0,
        number=0,
        date=day,
        label=f"Extourne : {entry.label}",
        reverses_id=entry.id,
        lines=tuple(lines),
        vat_cents=None if entry.vat_cents is None else -entry.vat_cents,
    )


def _call_lines(call: RentCall, lease: Lease) -> Iterator[Line]:
    space_id = lease.space_ids[0] if len(lease.space_ids) == 1 else None
    for line in call.lines:
        service = _service(lease, line.month)
        for account, cents, label in (
            (RENT_ACCOUNT, line.rent_cents, f"Loyer {line.month}"),
            (RECOVERED_CHARGES_ACCOUNT, line.charges_cents, f"Provision pour charges {line.month}"),
        ):
            yield _line(account, -cents, label, party_id=lease.party_id, space_id=space_id, service=service)
        yield _line(VAT_COLLECTED_ACCOUNT, -line.vat_cents, f"TVA {line.month}")


def _service(lease: Lease, month: Month) -> Period:
    """The days the lease runs in the month; all of it where it no longer runs (a difference to give back)."""
    return days_let(lease, month) or Period.of_month(month)


def _settled_account(amount_cents: int, items_on: Collection[str]) -> str:
    usual, other = (
        (CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT) if amount_cents > 0 else (SUPPLIER_ACCOUNT, CUSTOMER_ACCOUNT)
    )
    return other if other in items_on and usual not in items_on else usual


def _third_party_line(account: str, cents: int, movement: Movement) -> Line:
    return _line(account, cents, movement.label, party_id=movement.party_id, due_date=movement.date)


def _category_line(cents: int, movement: Movement) -> Line:
    return _line(
        movement.account,
        cents,
        movement.label,
        party_id=movement.party_id,
        space_id=movement.space_id,
        service=movement.service,
    )


def _line(
    account: str,
    cents: int,
    label: str,
    *,
    party_id: int | None = None,
    space_id: int | None = None,
    service: Period | None = None,
    due_date: date | None = None,
) -> Line:
    start, end = (service.start, service.end) if service else (None, None)
    return Line(0, 0, 0, account, label, cents, party_id, space_id, start, end, due_date)


def _new(
    day: date, journal: Journal, kind: EntryKind, label: str, document: str, lines: Iterable[Line]
) -> Entry:
    """An entry of the lines that are not zero, in their order."""
    kept = (line for line in lines if line.amount_cents)
    numbered = tuple(replace(line, position=position) for position, line in enumerate(kept))
    return Entry(0, 0, day, journal, kind, label, document, None, numbered)


def _months_text(call: RentCall) -> str:
    months = [line.month for line in call.lines]
    first, last = min(months), max(months)
    return str(first) if first == last else f"{first} à {last}"
