"""Scenarios kept in the book: saved, copied, renamed, presented to the board, adopted."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from app.changes.leases import rewrite_lease
from app.changes.rows import refuse_errors, required, values_of
from app.importing.scenario_file import parse_scenario, scenario_toml, usable
from app.reports.simulation_facts import presented_facts
from models.adoption import adopted_leases
from models.calling import called_months
from models.lease_rules import lease_issues
from models.message import UserError, translate
from models.saved_scenario import SavedScenario
from models.simulation import simulate
from models.tables.scenario import ScenarioRow

if TYPE_CHECKING:
    from datetime import date

    from app.book import Book
    from app.change import Change
    from models.book_data import BookData
    from models.lease import Lease
    from models.scenario import Scenario


def plan_of(saved: SavedScenario, data: BookData) -> Scenario:
    """The scenario that is kept; raise RefusedError where the book does not bear it any more."""
    return usable(*parse_scenario(saved.toml, saved.name), data)


def save_scenario(book: Book, plan: Scenario, note: str | None = None) -> int:
    """Keep a scenario under its name, in place of the one of that name, and return its id.

    Without a `note` the one kept stays. Raise UserError where the one of that name was presented or adopted.
    """
    plan = replace(plan, name=required(plan.name, "nom"))
    usable(plan, [], book.data)
    found = _named(book, plan.name)
    with book.change(translate("Core", "Save the scenario “{name}”").format(name=plan.name)) as change:
        if found is None:
            return _insert(change, plan, note or "")
        _refuse_settled(found)
        note = found.note if note is None else note
        change.update(ScenarioRow, found.id, {"toml": scenario_toml(plan), "note": note})
        return found.id


def copy_scenario(book: Book, scenario_id: int, name: str) -> int:
    """Keep a copy under another name, neither presented nor adopted, and return its id."""
    found = _kept(book, scenario_id)
    plan = _renamed(book, found, name)
    title = translate("Core", "Copy the scenario “{name}” to “{copy}”")
    with book.change(title.format(name=found.name, copy=plan.name)) as change:
        return _insert(change, plan, found.note)


def rename_scenario(book: Book, scenario_id: int, name: str) -> None:
    """Give a scenario another name; raise UserError where it was presented or adopted under its own."""
    found = _kept(book, scenario_id)
    _refuse_settled(found)
    plan = _renamed(book, found, name)
    title = translate("Core", "Rename the scenario “{name}” to “{new}”")
    with book.change(title.format(name=found.name, new=plan.name)) as change:
        change.update(ScenarioRow, scenario_id, {"name": plan.name, "toml": scenario_toml(plan)})


def delete_scenario(book: Book, scenario_id: int) -> None:
    """Delete a scenario; raise UserError where it was adopted, for the leases bear it."""
    found = _kept(book, scenario_id)
    if found.adopted:
        text = translate("Core", "The scenario “{name}” was adopted on {day}: it stays in the book.")
        raise UserError(text.format(name=found.name, day=found.adopted))
    with book.change(translate("Core", "Delete the scenario “{name}”").format(name=found.name)) as change:
        change.delete(ScenarioRow, scenario_id)


def present_scenario(book: Book, scenario_id: int, day: date) -> None:
    """Mark a scenario as presented to the board on a day, with the figures as they are now, for good."""
    found = _kept(book, scenario_id)
    _refuse_settled(found)
    facts = presented_facts(book.data, simulate(book.data, plan_of(found, book.data)))
    values = {"presented": day, "frozen": json.dumps(facts, ensure_ascii=False)}
    title = translate("Core", "Present the scenario “{name}” on {day}").format(name=found.name, day=day)
    with book.change(title) as change:
        change.update(ScenarioRow, scenario_id, values)


def adopt(book: Book, plan: Scenario, reference: str, day: date) -> tuple[Lease, ...]:
    """Turn the rent levers of a scenario into dated steps and return the leases so changed.

    The decision's day and `reference` are kept with the scenario, which is saved where it was not. Raise
    UserError where it moves no rent, moves one that is called already, was adopted before, or where another
    scenario is kept under its name.
    """
    plan = replace(plan, name=required(plan.name, "nom"))
    usable(plan, [], book.data)
    found, reference = _adoptable(book, plan), required(reference, "référence")
    leases = adopted_leases(book.data, plan)
    if not leases:
        raise UserError(translate("Core", "The scenario changes no rent: there is nothing to adopt."))
    for lease in leases:
        _check(book.data, plan, lease)
    title = translate("Core", "Adopt the scenario “{name}” ({reference})")
    with book.change(title.format(name=plan.name, reference=reference)) as change:
        for lease in leases:
            rewrite_lease(change, book.data.lease_by_id[lease.id], lease)
        key = found.id if found else _insert(change, plan, "")
        change.update(ScenarioRow, key, {"adopted": day, "reference": reference})
    return tuple(leases)


def _adoptable(book: Book, plan: Scenario) -> SavedScenario | None:
    found = _named(book, plan.name)
    if found and found.adopted:
        text = translate("Core", "The scenario “{name}” was adopted on {day} already.")
        raise UserError(text.format(name=found.name, day=found.adopted))
    if found and found.toml != scenario_toml(plan):
        text = translate("Core", "Another scenario is kept under the name “{name}”: save this one first.")
        raise UserError(text.format(name=found.name))
    return found


def _check(data: BookData, plan: Scenario, lease: Lease) -> None:
    """Refuse to move rents that were called: the ledger would go on saying otherwise."""
    steps = set(lease.steps) - set(data.lease_by_id[lease.id].steps)
    called = max(called_months(data)[lease.id], default=None)
    first = min((step.date for step in steps), default=plan.horizon.end)
    if called is not None and first <= called.end:
        text = translate(
            "Core", "The rents of lease {lease} are called to {month}: let the scenario move them later."
        )
        raise UserError(text.format(lease=lease.code, month=called))
    others = [other for other in data.leases if other.id != lease.id]
    refuse_errors(lease_issues(lease, others, data.space_by_id))


def _insert(change: Change, plan: Scenario, note: str) -> int:
    saved = SavedScenario(0, plan.name, scenario_toml(plan), note, None, None, None, None)
    return change.insert(ScenarioRow, values_of(saved))


def _named(book: Book, name: str) -> SavedScenario | None:
    return next((saved for saved in book.data.scenarios if saved.name == name), None)


def _kept(book: Book, scenario_id: int) -> SavedScenario:
    return next(saved for saved in book.data.scenarios if saved.id == scenario_id)


def _renamed(book: Book, saved: SavedScenario, name: str) -> Scenario:
    name = required(name, "nom")
    if _named(book, name):
        text = translate("Core", "A scenario is called “{name}” already: choose another name.")
        raise UserError(text.format(name=name))
    return replace(plan_of(saved, book.data), name=name)


def _refuse_settled(saved: SavedScenario) -> None:
    if saved.presented or saved.adopted:
        text = translate(
            "Core", "The scenario “{name}” was presented or adopted: copy it under another name to change it."
        )
        raise UserError(text.format(name=saved.name))
