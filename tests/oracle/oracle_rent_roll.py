"""The rent roll on a day, space by space, with arrears settled oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.calendar_days import ONE_DAY, rounded, shared_out
from tests.oracle.oracle_chart import mapped
from tests.oracle.oracle_rent import is_revision_day, last_day, runs

if TYPE_CHECKING:
    from datetime import date

    from tests.oracle.oracle_calls import Calls
    from tests.oracle.plain_book import PlainBook, PlainLease, PlainSpace

FIVE_YEARS_OF_DAYS = 5 * 366
OF_THE_LEASE = ("tenant", "lease", "type", "start", "end", "break", "vat_rate")
OF_REVISIONS = ("index", "base_quarter", "last_revision", "next_revision")
NULL_WHERE_NOT_LET = (*OF_THE_LEASE, *OF_REVISIONS, "charges_month_cents", "deposit_cents", "arrears_cents")


@dataclass
class Item:
    """Something a party owes: `order` is when it falls due, when it was recorded, its rank."""

    order: tuple[date, date, int]
    open: int
    lease: str | None = None


def arrears(book: PlainBook, calls: Calls, on: date) -> dict[str, int]:
    """Calls due and unpaid by lease, each party's credits having settled its oldest items."""
    leases = {lease.code: lease for lease in book.leases}
    found: dict[str, int] = dict.fromkeys(leases, 0)
    for party in book.parties:
        items, credit = owed(book, calls, leases, party, on)
        for item in sorted(items, key=lambda item: item.order):
            paid = min(item.open, credit)
            item.open -= paid
            credit -= paid
            if item.lease is not None and item.order[0] <= on:
                found[item.lease] += item.open
    return found


def owed(
    book: PlainBook, calls: Calls, leases: dict[str, PlainLease], party: str, on: date
) -> tuple[list[Item], int]:
    amounts: list[tuple[date, date, int, str | None]] = []
    for line in book.movements:
        found = mapped(book, line.account)
        if line.party == party and found is not None and found.side == "income":
            amounts.append((line.date, line.date, line.net + line.vat, None))
    opened = [cents for account, who, cents in book.openings if (account, who) == ("411", party)]
    amounts += [(book.begin, book.begin, cents, None) for cents in opened]
    if customer(book, leases, party):
        amounts += settled(book, party)
    amounts += [(c.due, c.issued, c.total, c.lease) for c in calls.posted if leases[c.lease].party == party]
    known = [amount for amount in amounts if amount[1] <= on]
    items = [Item((due, day, rank), c, lease) for rank, (due, day, c, lease) in enumerate(known) if c > 0]
    return items, -sum(amount[2] for amount in known if amount[2] < 0)


def customer(book: PlainBook, leases: dict[str, PlainLease], party: str) -> bool:
    """Whether it rents, buys or owed something when the books began."""
    bought = any(
        line.party == party and (found := mapped(book, line.account)) is not None and found.side == "income"
        for line in book.movements
    )
    owing = any((account, who) == ("411", party) for account, who, _ in book.openings)
    return bought or owing or any(lease.party == party for lease in leases.values())


def supplier(book: PlainBook, party: str) -> bool:
    billed = any(
        line.party == party and (found := mapped(book, line.account)) is not None and found.side == "cost"
        for line in book.movements
    )
    return billed or any((account, who) == ("401", party) for account, who, _ in book.openings)


def settled(book: PlainBook, party: str) -> list[tuple[date, date, int, str | None]]:
    """Payments on a customer's account; money given back to one that is also a supplier is not on it."""
    paid = [(day, cents) for day, who, cents in book.settlements if who == party]
    return [(day, day, -cents, None) for day, cents in paid if cents > 0 or not supplier(book, party)]


def rent_roll(book: PlainBook, calls: Calls, on: date) -> dict[str, Any]:
    """The figures of `rent-roll --json`; ratios are exact fractions, areas are numbers."""
    running = [lease for lease in book.leases if runs(lease, on)]
    yearly = {lease.code: 12 * calls.rents.monthly(lease, on) for lease in running}
    parts = Parts(book, calls, running, yearly, on)
    offices = [space for space in book.spaces if space.kind == "office"]
    let = [space for space in offices if space.code in parts.lease_of]
    lettable_m2, let_m2 = (sum((Fraction(s.m2) for s in spaces), Fraction(0)) for spaces in (offices, let))
    rent = sum(yearly.values())
    lost = sum(target_cents(space) or 0 for space in offices if space not in let)
    return {
        "on": on.isoformat(),
        "lettable_m2": lettable_m2,
        "let_m2": let_m2,
        "occupancy": let_m2 / lettable_m2 if lettable_m2 else None,
        "financial_occupancy": Fraction(rent, rent + lost) if rent + lost else None,
        "wault_years": wault(running, yearly, on),
        "rows": [parts.row(space) for space in book.spaces],
    }


def wault(running: list[PlainLease], yearly: dict[str, int], on: date) -> Fraction | None:
    if not sum(yearly.values()):
        return None
    return sum((yearly[x.code] * years_left(x, on) for x in running), Fraction(0)) / sum(yearly.values())


def years_left(lease: PlainLease, on: date) -> Fraction:
    end = term(lease)
    return Fraction(max((end - on).days, 0) * 100, 36525) if end else Fraction(0)


def term(lease: PlainLease) -> date | None:
    """The day it ends for certain, else the end of its present term."""
    return last_day(lease) or lease.end


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def target_cents(space: PlainSpace) -> int | None:
    return None if space.target is None else rounded(Fraction(space.target) * Fraction(space.m2) * 100)


class Parts:
    """Each lease's amounts shared out over its spaces by their area."""

    def __init__(
        self, book: PlainBook, calls: Calls, running: list[PlainLease], yearly: dict[str, int], on: date
    ) -> None:
        self.on, self.rents = on, calls.rents
        self.lease_of = {code: lease for lease in running for code in lease.spaces}
        area = {space.code: int(space.m2 * 10_000) for space in book.spaces}
        unpaid = arrears(book, calls, on)
        self.cents: dict[tuple[str, str], int] = {}
        for lease in running:
            amounts = {
                "rent_year_cents": yearly[lease.code],
                "charges_month_cents": lease.provision,
                "deposit_cents": lease.deposit,
                "arrears_cents": unpaid[lease.code],
            }
            weights = [area[code] for code in lease.spaces]
            for key, amount in amounts.items():
                for code, part in zip(lease.spaces, shared_out(amount, weights), strict=True):
                    self.cents[code, key] = part

    def row(self, space: PlainSpace) -> dict[str, Any]:
        same = {"space": space.code, "floor": space.floor, "m2": Fraction(space.m2), "kind": space.kind}
        lease = self.lease_of.get(space.code)
        return same | (self.vacant(space) if lease is None else self.let(space, lease))

    def vacant(self, space: PlainSpace) -> dict[str, Any]:
        office = space.kind == "office"
        cents = target_cents(space) if office else None
        rate = None if cents is None or space.target is None else rounded(Fraction(space.target) * 100)
        empty = dict.fromkeys(NULL_WHERE_NOT_LET)
        status = "vacant" if office else "common" if space.kind == "common" else "operated"
        return {**empty, "rent_year_cents": cents, "rent_m2_year_cents": rate, "status": status}

    def let(self, space: PlainSpace, lease: PlainLease) -> dict[str, Any]:
        cents = {key: part for (code, key), part in self.cents.items() if code == space.code}
        noticed = lease.termination is not None and lease.termination >= self.on
        return {
            "tenant": lease.party,
            "lease": lease.code,
            "type": lease.kind,
            "start": lease.start.isoformat(),
            "end": iso(term(lease)),
            "break": iso(lease.next_break),
            **cents,
            "rent_m2_year_cents": rounded(Fraction(cents["rent_year_cents"]) / Fraction(space.m2)),
            "vat_rate": Fraction(lease.vat or 0),
            **self.revisions(lease),
            "status": "notice_given" if noticed else "let",
        }

    def revisions(self, lease: PlainLease) -> dict[str, Any]:
        walk = self.rents.walk(lease, self.on)
        applied = [day for day in walk.applied if day <= self.on]
        base = walk.bases.get(self.on)
        late = walk.pending if walk.pending is not None and walk.pending <= self.on else None
        following = late or self.next_revision(lease)
        return {
            "index": lease.index and lease.index.name,
            "base_quarter": base and f"{base[0]}-Q{base[1]}",
            "last_revision": iso(max(applied, default=None)),
            "next_revision": iso(following),
        }

    def next_revision(self, lease: PlainLease) -> date | None:
        day = self.on + ONE_DAY
        for _ in range(FIVE_YEARS_OF_DAYS):
            if not runs(lease, day):
                return None
            if is_revision_day(lease, day):
                return day
            day += ONE_DAY
        return None
