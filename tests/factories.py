"""Valid records with defaults, so that a test states only what it is about.

Ids count from 1 by default; give them where a test needs several. A lease's `m2` is not derived here: the
default lease lets the default space (1, 20 m²).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from app.builtin import builtin_chart, builtin_index_values
from models.account import Account, Chart
from models.book_data import BookData
from models.building import Building, Space, SpaceKind
from models.lease import (
    CallFrequency,
    CallTerm,
    IndexClause,
    IndexName,
    Lease,
    LeaseType,
    Proration,
    RentStep,
    RentUnit,
)
from models.ledger import Entry, EntryKind, Journal, Line, Settlement
from models.party import Party
from models.period import Period, Quarter, parse_quarter
from models.rent_call import RentCall, RentCallLine

if TYPE_CHECKING:
    from models.period import Month

_BUILDING = Building(
    id=1,
    name="Le Périscope",
    books_begin=date(2016, 1, 1),
    confirmed_to=None,
    vat_deduction=Decimal(0),
    target_occupancy=Decimal(1),
    total_m2=Decimal(1200),
    is_sample=False,
)
_SPACE = Space(
    id=1,
    code="B01",
    name="Bureau 1",
    floor="1",
    m2=Decimal(20),
    kind=SpaceKind.OFFICE,
    desks=2,
    target_rent_m2_year=Decimal(130),
)
_PARTY = Party(id=1, code="T01", name="Taparel", legal_form="SARL", siret="", email="", is_tenant=True)
_LEASE = Lease(
    id=1,
    code="L01",
    party_id=1,
    type=LeaseType.DEROGATORY,
    start=date(2016, 1, 1),
    end=None,
    tacit_renewal=False,
    termination=None,
    break_date=None,
    rent=Decimal(1000),
    unit=RentUnit.MONTH,
    proration=Proration.ACTUAL,
    index=None,
    provision_cents=0,
    vat_rate=Decimal(0),
    deposit_cents=0,
    frequency=CallFrequency.MONTH,
    term=CallTerm.ADVANCE,
    due_day=None,
    space_ids=(1,),
    m2=Decimal(20),
    steps=(),
)


def building(**changes: Any) -> Building:
    """Give the Périscope: books from 1 January 2016, nothing confirmed, no VAT recovered."""
    return replace(_BUILDING, **changes)


def space(**changes: Any) -> Space:
    """Give office B01 of 20 m², target 130 €/m²/year; an `id` alone also gives the code (2: B02)."""
    return replace(_SPACE, **{**_numbered("B", changes), **changes})


def party(**changes: Any) -> Party:
    """Give tenant T01; an `id` alone also gives the code (2: T02)."""
    return replace(_PARTY, **{**_numbered("T", changes), **changes})


def lease(**changes: Any) -> Lease:
    """Give lease L01: 1 000 € a month from 1 January 2016 without end, called monthly in advance.

    No provision, VAT, deposit, index or steps. An `id` alone also gives the code (2: L02).
    """
    return replace(_LEASE, **{**_numbered("L", changes), **changes})


def index_clause(
    name: IndexName = IndexName.ILC, base_quarter: str = "2015-Q1", **changes: Any
) -> IndexClause:
    """Give a yearly clause without cap, on the lease's anniversary."""
    clause = IndexClause(name, parse_quarter(base_quarter), day=None, month=None, years=1, sme_cap=False)
    return replace(clause, **changes)


def steps(*dated: tuple[date, str]) -> tuple[RentStep, ...]:
    """Give rent steps from dates and euros."""
    return tuple(RentStep(day, Decimal(rent)) for day, rent in dated)


def index_values(name: IndexName, **values: str) -> dict[tuple[IndexName, Quarter], Decimal]:
    """Give index values by quarter: `index_values(IndexName.ILC, q2015_1="108.32")`."""
    return {(name, parse_quarter(f"{key[1:5]}-Q{key[6]}")): Decimal(value) for key, value in values.items()}


def call_line(month: Month, rent_cents: int, charges_cents: int = 0, vat_cents: int = 0) -> RentCallLine:
    """Give what a call asks for one month."""
    return RentCallLine(0, 0, month, rent_cents, charges_cents, vat_cents)


def rent_call(*lines: RentCallLine, **changes: Any) -> RentCall:
    """Give a call of lease 1, issued and due on the first day of its first month."""
    day = lines[0].month.start
    return replace(RentCall(0, 1, None, issued=day, due=day, lines=lines), **changes)


def line(account: str, amount_cents: int, **changes: Any) -> Line:
    """A line of an entry, debit positive, without party, space or service period."""
    return replace(Line(0, 0, 0, account, "", amount_cents), **changes)


def entry(*lines: Line, **changes: Any) -> Entry:
    """Entry 1 of 1 January 2016 in the journal of miscellaneous operations. An `id` also gives the number."""
    made = replace(
        Entry(1, changes.get("id", 1), date(2016, 1, 1), Journal.MISC, EntryKind.OTHER, "", "", None, lines),
        **changes,
    )
    numbered = (replace(line, entry_id=made.id, position=place) for place, line in enumerate(lines))
    return replace(made, lines=tuple(numbered))


def settlement(entry: Entry, **changes: Any) -> Settlement:
    """What was received or paid by an entry of two lines: the cash account, then the third party's."""
    cash, third_party = entry.lines
    assert third_party.party_id is not None
    made = Settlement(
        entry.id, entry.id, third_party.party_id, entry.date, cash.amount_cents, cash.account, ""
    )
    return replace(made, **changes)


def posted(account: str, cents: int, when: Period | date, **changes: Any) -> Entry:
    """Give a sale (class 7) or a bill (class 6), for a period or on a day; `changes` to its own line."""
    day = when.start if isinstance(when, Period) else when
    if isinstance(when, Period):
        changes = {"service_start": when.start, "service_end": when.end, **changes}
    sign, other = (-1, "411") if account.startswith("7") else (1, "401")
    return entry(line(other, -sign * cents), line(account, sign * cents, **changes), date=day)


@cache
def chart(*listed: Account) -> Chart:
    """Give a chart with these accounts listed, over the built-in chart."""
    return Chart(listed, builtin_chart())


def account(number: str, /, **changes: Any) -> Account:
    """Give an account mapped as its built-in prefix is."""
    prefix = chart().builtin_for(number)
    assert prefix is not None
    return replace(prefix, **{"number": number, **changes})


def book_data(**changes: Any) -> BookData:
    """Give an empty book of the building with the built-in chart and index values."""
    empty = BookData(
        building=building(),
        spaces=(),
        parties=(),
        leases=(),
        index_values=builtin_index_values(),
        tariffs=(),
        chart=chart(),
        entries=(),
        calls=(),
        settlements=(),
        budget=(),
    )
    return replace(empty, **changes)


def _numbered(letter: str, changes: dict[str, Any]) -> dict[str, str]:
    return {"code": f"{letter}{changes['id']:02}"} if "id" in changes else {}
