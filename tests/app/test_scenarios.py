"""Scenarios kept in a book: what may be done with them, and that adopting one is one undoable change."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.book import Book
from app.changes.budget import AccountBudget, set_budgets
from app.changes.building import add_space
from app.changes.leases import add_lease, delete_lease
from app.changes.parties import add_party, edit_party
from app.changes.rents import call_rents
from app.changes.scenarios import (
    adopt,
    copy_scenario,
    delete_scenario,
    plan_of,
    present_scenario,
    rename_scenario,
    save_scenario,
)
from app.importing.scenario_file import scenario_toml
from app.reports.simulation_facts import simulation_facts
from models.account import Nature
from models.adoption import rents_only
from models.lease import RentStep
from models.message import RefusedError, UserError
from models.period import parse_period
from models.simulation import simulate
from tests import factories, what_if
from tests.what_if import lever, plan, raised, rate, vacancy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2016, 12, 12)
RISE = plan(rents=(raised(3),))


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    """The book to try scenarios on, in a file."""
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    made = Book.create(tmp_path / "b.equilibre", factories.building())
    data = what_if.book()
    for space in data.spaces:
        add_space(made, space)
    for party in data.parties:
        add_party(made, party)
    for lease in data.leases:
        add_lease(made, lease)
    for line in data.budget:
        set_budgets(made, line.year, [AccountBudget(line.account, line.amount_cents)])
    yield made
    made.close()


def kept(book, name="Essai"):
    return next(saved for saved in book.data.scenarios if saved.name == name)


def test_a_scenario_saved_reopened_and_run_is_identical(book):
    everything = plan(
        months=24,
        rents=(raised(3, cap_percent=Decimal("2.5")),),
        vacancies=(vacancy("B03", "2017-04", 6, 140),),
        levers=(lever(Nature.ENERGY, "percent", 8),),
    )
    save_scenario(book, everything, "pour le CA")
    before = simulate(book.data, everything)
    book.close()
    again = Book.open(book.path, read_only=True)
    saved = kept(again)
    assert (saved.toml, saved.note, saved.presented) == (scenario_toml(everything), "pour le CA", None)
    found = simulate(again.data, plan_of(saved, again.data))
    assert (found.plan, found.scenario) == (everything, before.scenario)
    again.close()


def test_saving_again_replaces_the_text_and_keeps_the_note(book):
    key = save_scenario(book, RISE, "note")
    assert save_scenario(book, plan(rents=(raised(4),))) == key
    assert (len(book.data.scenarios), kept(book).note) == (1, "note")
    assert plan_of(kept(book), book.data).rents[0].value == 4
    assert save_scenario(book, RISE, "") == key
    assert kept(book).note == ""
    book.undo()
    assert kept(book).note == "note"


def test_a_scenario_needs_a_name_and_has_to_stand_up_on_the_book(book):
    with pytest.raises(UserError, match="nom"):
        save_scenario(book, replace(RISE, name=" "))
    with pytest.raises(RefusedError) as refused:
        save_scenario(book, plan(rents=(raised(3, tenants=("T99",)),)))
    assert [issue.where for issue in refused.value.issues] == ["[[rent]] 1, tenants"]
    assert book.data.scenarios == ()


def test_a_copy_is_free_again_and_names_are_unique(book):
    key = save_scenario(book, RISE, "note")
    present_scenario(book, key, DAY)
    copy = copy_scenario(book, key, " Hausse ")
    assert (kept(book, "Hausse").id, kept(book, "Hausse").presented) == (copy, None)
    assert plan_of(kept(book, "Hausse"), book.data) == replace(RISE, name="Hausse")
    with pytest.raises(UserError, match="already"):
        copy_scenario(book, key, "Hausse")
    rename_scenario(book, copy, "Autre")
    assert plan_of(kept(book, "Autre"), book.data).name == "Autre"
    with pytest.raises(UserError, match="already"):
        rename_scenario(book, copy, "Essai")


def test_a_scenario_can_be_deleted_and_is_back_after_undo(book):
    key = save_scenario(book, RISE)
    delete_scenario(book, key)
    assert book.data.scenarios == ()
    book.undo()
    assert kept(book).id == key


def test_presenting_freezes_the_text_and_the_figures_shown(book):
    key = save_scenario(book, plan(rents=(raised(3),), vacancies=(vacancy("B03", "2017-04", 6),)))
    shown = simulation_facts(book.data, simulate(book.data, plan_of(kept(book), book.data)))
    present_scenario(book, key, DAY)
    set_budgets(book, 2017, [AccountBudget("6061", 999_999)])
    frozen = json.loads(kept(book).frozen or "")
    assert {name: frozen[name] for name in shown} == shown
    # 340 € a month from January 2016, and 48 € more in January 2017.
    assert frozen["cumulated"][12] == {
        "month": "2017-01",
        "baseline_cents": 13 * 34_000,
        "scenario_cents": 13 * 34_000 + 4_800,
    }
    assert [pair["baseline"]["year"] for pair in frozen["break_even"]] == [2017]
    assert frozen["sub_rent"][0]["baseline"]["head_rent_m2_year_cents"] == 1_500
    assert frozen["vacancies"][0]["total_cents"] == 6 * (41_200 + 6_000)
    assert kept(book).presented == DAY
    for change in (
        lambda: save_scenario(book, RISE),
        lambda: rename_scenario(book, key, "Autre"),
        lambda: present_scenario(book, key, DAY),
    ):
        with pytest.raises(UserError, match="copy it"):
            change()


def test_adopting_changes_the_forecast_by_exactly_what_the_scenario_said(book):
    said = plan(
        months=24,
        rents=(raised("3.33", tenants=("T01",)), rate(130, tenants=("T02",), start="2017-05")),
        levers=(lever(Nature.ENERGY, "percent", 8),),
    )
    before = book.data
    expected = simulate(before, rents_only(said)).scenario
    leases = adopt(book, said, "PV du 12/12/2016", DAY)
    assert [lease.code for lease in leases] == ["L01", "L02"]
    assert simulate(book.data, rents_only(said)).baseline.amounts == expected.amounts
    assert book.data.leases[1].steps == (RentStep(date(2017, 5, 1), Decimal(650)),)
    saved = kept(book)
    assert (saved.adopted, saved.reference) == (DAY, "PV du 12/12/2016")
    assert saved.toml == scenario_toml(said)
    book.undo()
    assert (book.data.leases, book.data.scenarios) == (before.leases, ())
    book.redo()
    assert kept(book).adopted == DAY


def test_a_presented_scenario_is_adopted_once_and_stays(book):
    key = save_scenario(book, RISE)
    present_scenario(book, key, DAY)
    adopt(book, RISE, "PV", DAY)
    assert (kept(book).id, kept(book).presented, kept(book).adopted) == (key, DAY, DAY)
    with pytest.raises(UserError, match="already"):
        adopt(book, RISE, "PV", DAY)
    with pytest.raises(UserError, match="stays in the book"):
        delete_scenario(book, key)
    with pytest.raises(UserError, match="copy it"):
        save_scenario(book, RISE)


def test_what_cannot_be_adopted_is_refused_and_changes_nothing(book):
    save_scenario(book, RISE)
    call_rents(book, parse_period("2016-01-01..2017-02-28"))
    before = book.data
    for scenario, told in (
        (replace(RISE, name="Sans effet", rents=()), "no rent"),
        (replace(RISE, name="Trop tôt"), "called to 2017-02"),
        (replace(RISE, months=24), "Another scenario"),
    ):
        with pytest.raises(UserError, match=told):
            adopt(book, scenario, "PV", DAY)
    with pytest.raises(UserError, match="référence"):
        adopt(book, RISE, "  ", DAY)
    with pytest.raises(RefusedError):
        adopt(book, plan(months=0), "PV", DAY)
    assert book.data is before
    later = replace(RISE, name="Plus tard", rents=(raised(3, "2017-03"),))
    adopt(book, later, "PV", DAY)
    assert {step.date for lease in book.data.leases for step in lease.steps} == {date(2017, 3, 1)}


def test_a_scenario_that_the_book_bears_no_longer_says_why(book):
    save_scenario(book, plan(rents=(raised(3, tenants=("T02",)),)))
    delete_lease(book, 2)
    party = book.data.party_by_id[2]
    edit_party(book, replace(party, is_tenant=False))
    with pytest.raises(RefusedError) as refused:
        plan_of(kept(book), book.data)
    assert [issue.where for issue in refused.value.issues] == ["[[rent]] 1, tenants"]
