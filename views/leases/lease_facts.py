"""What a lease states, in words, for the panel beside the rent roll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.gauges import vacancy_cost
from models.lease import RentUnit
from models.rent import yearly_rent_on
from views.words import word

if TYPE_CHECKING:
    import datetime as dt

    from models.book_data import BookData
    from models.building import Space
    from models.lease import IndexClause, Lease

Facts = list[tuple[str, str]]


def lease_facts(data: BookData, lease: Lease, on: dt.date) -> Facts:
    """Names and values, an empty value where the lease states nothing."""
    translate = QCoreApplication.translate
    yearly = yearly_rent_on(lease, max(on, lease.start), data.index_values)
    return [
        (translate("LeaseFacts", "Spaces"), _spaces(data, lease)),
        (translate("LeaseFacts", "Type"), word(lease.type)),
        (translate("LeaseFacts", "Duration"), _duration(lease)),
        (translate("LeaseFacts", "Termination"), numbers.day(lease.termination) if lease.termination else ""),
        (translate("LeaseFacts", "Break"), numbers.day(lease.break_date) if lease.break_date else ""),
        (
            translate("LeaseFacts", "Stated rent"),
            _stated(lease),
        ),
        (translate("LeaseFacts", "Rent on {day}").format(day=numbers.day(on)), _yearly(yearly)),
        (translate("LeaseFacts", "Rent per m²"), _rate(yearly, lease)),
        (translate("LeaseFacts", "Indexation"), _index(lease.index) if lease.index else ""),
        (translate("LeaseFacts", "Provision"), _monthly(lease.provision_cents)),
        (
            translate("LeaseFacts", "VAT"),
            numbers.plain_percent(lease.vat_rate) if lease.vat_rate else translate("LeaseFacts", "none"),
        ),
        (translate("LeaseFacts", "Deposit"), numbers.money(lease.deposit_cents, zero="")),
        (translate("LeaseFacts", "Calls"), _calls(lease)),
        (translate("LeaseFacts", "Part months"), word(lease.proration)),
    ]


def space_facts(data: BookData, space: Space, on: dt.date) -> Facts:
    """What is known of a space that nobody rents, and what it costs when it is an office."""
    translate = QCoreApplication.translate
    target = space.target_rent_m2_year
    facts = [
        (translate("LeaseFacts", "Kind"), word(space.kind)),
        (translate("LeaseFacts", "Floor"), space.floor),
        (translate("LeaseFacts", "Area"), numbers.area(space.m2)),
        (translate("LeaseFacts", "Desks"), str(space.desks or "")),
        (
            translate("LeaseFacts", "Target rent"),
            f"{numbers.decimal(target, 2)}{numbers.NARROW}{word(RentUnit.M2_YEAR)}" if target else "",
        ),
    ]
    if space.kind == "office":
        cost = vacancy_cost(data, space, on.year)
        days = translate("LeaseFacts", "{days} days, {amount} of rent and charges").format(
            days=cost.days, amount=numbers.money(cost.total_cents)
        )
        facts.append((translate("LeaseFacts", "Empty in {year}").format(year=on.year), days))
    return facts


def _spaces(data: BookData, lease: Lease) -> str:
    codes = ", ".join(data.space_by_id[key].code for key in lease.space_ids)
    return f"{codes} · {numbers.area(lease.m2)}"


def _duration(lease: Lease) -> str:
    translate = QCoreApplication.translate
    start = numbers.day(lease.start)
    if lease.end is None:
        return translate("LeaseFacts", "from {start}, without a term").format(start=start)
    text = translate("LeaseFacts", "from {start} to {end}").format(start=start, end=numbers.day(lease.end))
    renewal = translate("LeaseFacts", "tacit renewal")
    return f"{text}, {renewal}" if lease.tacit_renewal else text


def _stated(lease: Lease) -> str:
    places = max(2, -int(lease.rent.normalize().as_tuple().exponent))
    return f"{numbers.decimal(lease.rent, places)}{numbers.NARROW}{word(lease.unit)}"


def _yearly(cents: int) -> str:
    return QCoreApplication.translate("LeaseFacts", "{amount}/year").format(amount=numbers.money(cents))


def _rate(yearly: int, lease: Lease) -> str:
    """What a square metre comes to, on a line of its own: a narrow panel would break its unit."""
    if not lease.m2:
        return ""
    text = QCoreApplication.translate("LeaseFacts", "{rate}/m²/year")
    return text.format(rate=numbers.money(round(yearly / lease.m2)))


def _monthly(cents: int) -> str:
    if not cents:
        return ""
    return QCoreApplication.translate("LeaseFacts", "{amount}/month").format(amount=numbers.money(cents))


def _index(clause: IndexClause) -> str:
    translate = QCoreApplication.translate
    every = (
        translate("LeaseFacts", "every year")
        if clause.years == 1
        else translate("LeaseFacts", "every 3 years")
    )
    day = (
        f"{clause.day:02}/{clause.month:02}"
        if clause.day and clause.month
        else translate("LeaseFacts", "anniversary")
    )
    text = f"{clause.name} {numbers.quarter(clause.base_quarter)}, {every} ({day})"
    capped = translate("LeaseFacts", "capped (small firm)")
    return f"{text}, {capped}" if clause.sme_cap else text


def _calls(lease: Lease) -> str:
    text = f"{word(lease.frequency)}, {word(lease.term).lower()}"
    if lease.due_day is None:
        return text
    return QCoreApplication.translate("LeaseFacts", "{calls}, due on day {day}").format(
        calls=text, day=lease.due_day
    )
