"""What must hold in the ledger: entries balance, name what exists, and agree with calls and settlements."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from models.account import (
    CUSTOMER_ACCOUNT,
    RECOVERED_CHARGES_ACCOUNT,
    RENT_ACCOUNT,
    SUPPLIER_ACCOUNT,
    VAT_COLLECTED_ACCOUNT,
)
from models.message import Issue, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from models.book_data import BookData
    from models.ledger import Entry, Line, Settlement
    from models.message import Message
    from models.rent_call import RentCall

_CLASSES = frozenset("12345678")
_INCOME_AND_COST = frozenset("67")
_THIRD_PARTY = (CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT)


def entry_issues(data: BookData) -> Iterator[Issue]:
    """Yield what is wrong with each entry by itself."""
    for entry in data.entries:
        total = sum(line.amount_cents for line in entry.lines)
        if total:
            text = translate("Core", "The entry does not balance: its lines add up to {amount} €, not 0.")
            yield _error(entry, text.format(amount=euros(total)))
        if entry.reverses_id is not None and entry.reverses_id not in data.entry_by_id:
            yield _error(entry, translate("Core", "The entry corrects one that does not exist."))
        for line in entry.lines:
            for message in _line_faults(data, line):
                yield _error(entry, message)


def call_issues(data: BookData) -> Iterator[Issue]:
    """Yield where a rent call differs from its entry; one of an unknown lease is passed over."""
    for call in data.calls:
        if lease := data.lease_by_id.get(call.lease_id):
            for message in _call_faults(data, call, lease.party_id):
                yield Issue(lease.code, "error", message.format(date=call.issued))


def settlement_issues(data: BookData) -> Iterator[Issue]:
    """Yield where a payment names what does not exist or differs from its entry."""
    for settlement in data.settlements:
        entry = data.entry_by_id.get(settlement.entry_id)
        party = data.party_by_id.get(settlement.party_id)
        if party is None or entry is None or not _agrees(settlement, entry):
            text = translate("Core", "The payment of {date} over {amount} € does not agree with its entry.")
            where = party.code if party else str(settlement.id)
            message = text.format(date=settlement.date, amount=euros(settlement.amount_cents))
            yield Issue(where, "error", message)


def euros(cents: int) -> Decimal:
    """Cents as euros with two decimals, for a message."""
    return Decimal(cents).scaleb(-2)


def _error(entry: Entry, message: Message) -> Issue:
    return Issue(f"{entry.journal} {entry.number}", "error", message)


def _line_faults(data: BookData, line: Line) -> Iterator[Message]:
    place = line.position + 1
    if line.party_id is not None and line.party_id not in data.party_by_id:
        yield translate("Core", "Line {line} names a third party that does not exist.").format(line=place)
    if line.space_id is not None and line.space_id not in data.space_by_id:
        yield translate("Core", "Line {line} names a space that does not exist.").format(line=place)
    if line.account[:1] not in _CLASSES:
        text = translate("Core", "Line {line} is on “{account}”, which is not an account number.")
        yield text.format(line=place, account=line.account)
    elif line.account[0] in _INCOME_AND_COST and data.chart.find(line.account) is None:
        text = translate("Core", "Line {line} is on account {account}, which has no place in the balance.")
        yield text.format(line=place, account=line.account)


def _call_faults(data: BookData, call: RentCall, party_id: int) -> Iterator[Message]:
    entry = None if call.entry_id is None else data.entry_by_id.get(call.entry_id)
    if entry is None:
        if call.entry_id is not None or _asks_for_something(call):
            yield translate("Core", "The rent call of {date} has no entry.")
        return
    expected, booked = _expected(call), _by_account(entry)
    for account in sorted(expected.keys() | booked.keys()):
        if expected.get(account, 0) != booked.get(account, 0):
            text = translate(
                "Core",
                "The rent call of {date} makes {expected} € on account {account}; its entry has {booked} €.",
            )
            amounts = {"expected": expected.get(account, 0), "booked": booked.get(account, 0)}
            yield text.format(account=account, **{name: euros(cents) for name, cents in amounts.items()})
    if entry.date != call.issued:
        yield translate("Core", "The entry of the rent call of {date} has another date.")
    if any(line.account == CUSTOMER_ACCOUNT and line.party_id != party_id for line in entry.lines):
        yield translate("Core", "The entry of the rent call of {date} names another tenant.")


def _asks_for_something(call: RentCall) -> bool:
    return any(line.rent_cents or line.charges_cents or line.vat_cents for line in call.lines)


def _expected(call: RentCall) -> dict[str, int]:
    """What a call makes on each account, zeros left out."""
    amounts = {
        CUSTOMER_ACCOUNT: call.total_cents,
        RENT_ACCOUNT: -sum(line.rent_cents for line in call.lines),
        RECOVERED_CHARGES_ACCOUNT: -sum(line.charges_cents for line in call.lines),
        VAT_COLLECTED_ACCOUNT: -sum(line.vat_cents for line in call.lines),
    }
    return {account: cents for account, cents in amounts.items() if cents}


def _by_account(entry: Entry) -> Mapping[str, int]:
    found: dict[str, int] = defaultdict(int)
    for line in entry.lines:
        found[line.account] += line.amount_cents
    return found


def _agrees(settlement: Settlement, entry: Entry) -> bool:
    """Whether the entry moves the amount between the cash account and the third party on that day."""
    cash = sum(line.amount_cents for line in entry.lines if line.account == settlement.account)
    third_party = sum(
        line.amount_cents
        for line in entry.lines
        if line.party_id == settlement.party_id and line.account[:3] in _THIRD_PARTY
    )
    amount = settlement.amount_cents
    return (entry.date, cash, third_party) == (settlement.date, amount, -amount)
