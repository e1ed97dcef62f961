"""The door: what a change does, how it fails, and that undo gives back what was there."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.book import Book, Changed, ReadOnlyBookError
from app.changes.budget import AccountBudget, set_budgets
from app.changes.budget_versions import add_version, delete_version, vote_version
from app.changes.building import add_space, delete_space, edit_space
from app.changes.leases import add_lease, edit_lease, end_lease
from app.changes.ledger import delete_entry, edit_movement, record_movement, record_payment
from app.changes.mapping import set_account, set_index_value
from app.changes.parties import add_party
from app.changes.rents import call_rents, keep, withdraw_call
from app.changes.variance_notes import set_notes
from app.reports.change_history import change_history
from models.account import Account, Nature, Side
from models.lease import IndexName, RentStep
from models.message import UserError, translate
from models.period import Month, Quarter, parse_period
from models.posting import Movement, Payment
from models.tables.building import SpaceRow
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from app.undo import Step


@pytest.fixture(autouse=True)
def _own_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book.create(tmp_path / "perimmo.equilibre", factories.building())
    yield made
    made.close()


def stocked(book: Book) -> None:
    """One office let to one tenant for 100 € a month from January 2016."""
    add_space(book, factories.space())
    add_party(book, factories.party())
    add_lease(book, factories.lease(rent=Decimal(100)))


def test_a_change_is_seen_announced_and_kept(book: Book, tmp_path: Path) -> None:
    heard: list[Changed] = []
    book.subscribe(heard.append)
    add_space(book, factories.space(code="B07"))
    assert [space.code for space in book.data.spaces] == ["B07"]
    assert [str(changed.title) for changed in heard] == ["Add space B07"]
    assert heard[0].tables == {"space"}
    book.close()
    again = Book.open(tmp_path / "perimmo.equilibre")
    assert [space.code for space in again.data.spaces] == ["B07"]
    again.close()


def test_a_change_that_fails_leaves_nothing(book: Book) -> None:
    before = book.data
    values = {"code": "X", "name": "", "floor": "", "m2": Decimal(1), "kind": "office", "desks": None}

    def half_done() -> None:
        with book.change(translate("Core", "Half done")) as change:
            change.insert(SpaceRow, {**values, "target_rent_m2_year": None})
            message = "the second half fails"
            raise ZeroDivisionError(message)

    with pytest.raises(ZeroDivisionError):
        half_done()
    assert book.data is before
    assert book.undo_title is None
    add_space(book, factories.space(code="X"))
    assert len(book.data.spaces) == 1


def test_undo_and_redo_walk_back_and_forth(book: Book) -> None:
    add_space(book, factories.space(code="A"))
    add_space(book, factories.space(code="B"))
    assert str(book.undo()) == "Add space B"
    assert str(book.undo()) == "Add space A"
    assert not book.data.spaces
    assert str(book.redo()) == "Add space A"
    add_space(book, factories.space(code="C"))
    assert book.redo_title is None
    assert [space.code for space in book.data.spaces] == ["A", "C"]
    book.undo()
    book.undo()
    with pytest.raises(UserError, match="nothing to undo"):
        book.undo()


def titles(steps: Sequence[Step]) -> list[str]:
    return [str(step.title) for step in steps]


def test_several_changes_are_taken_back_in_one_go_and_done_again(book: Book) -> None:
    heard: list[Changed] = []
    for code in "ABCD":
        add_space(book, factories.space(code=code))
    book.subscribe(heard.append)
    assert str(book.undo(3)) == "3 changes"
    assert [space.code for space in book.data.spaces] == ["A"]
    assert titles(book.undo_history.done) == ["Add space A"]
    assert titles(book.undo_history.undone) == ["Add space B", "Add space C", "Add space D"]
    assert str(book.redo(2)) == "2 changes"
    assert [space.code for space in book.data.spaces] == ["A", "B", "C"]
    assert str(book.redo_title) == "Add space D"
    assert len(heard) == 2, "each way is announced once"
    # Every step stands in the journal on its own: four made, three undone, two done again.
    assert [change.undoes for change in change_history(book.path)] == [True] * 5 + [False] * 4


def test_more_steps_than_there_are_is_refused_and_changes_nothing(book: Book) -> None:
    add_space(book, factories.space(code="A"))
    before = book.data
    for steps in (2, 0, -1):
        with pytest.raises(UserError, match="nothing to undo"):
            book.undo(steps)
    with pytest.raises(UserError, match="nothing to redo"):
        book.redo(1)
    assert book.data is before
    assert titles(book.undo_history.done) == ["Add space A"]


def test_a_step_keeps_the_time_it_was_first_made(book: Book) -> None:
    began = datetime.now(UTC)
    add_space(book, factories.space(code="A"))
    made = book.undo_history.done[0].at
    assert began <= made <= datetime.now(UTC)
    book.undo()
    book.redo()
    assert book.undo_history.done[0].at == made


def test_nothing_to_redo_is_said(book: Book) -> None:
    with pytest.raises(UserError, match="nothing to redo"):
        book.redo()


ACTIONS: list[Callable[[Book], object]] = [
    lambda book: edit_space(book, replace(book.data.spaces[0], m2=Decimal("21.5"))),
    lambda book: edit_lease(
        book, replace(book.data.leases[0], steps=(RentStep(date(2016, 5, 1), Decimal(90)),))
    ),
    lambda book: end_lease(book, 1, date(2018, 6, 30)),
    lambda book: call_rents(book, parse_period("2016-Q1")),
    lambda book: call_rents(book, parse_period("2016")),
    lambda book: withdraw_call(book, book.data.calls[-1].id),
    lambda book: keep(book, Month(2016, 1)),
    lambda book: record_payment(book, Payment(date(2016, 2, 3), 1, 10000)),
    lambda book: record_movement(
        book,
        Movement(date(2016, 2, 1), "6061", "Électricité", None, None, 12345, 2469, parse_period("2016-01")),
    ),
    lambda book: edit_movement(
        book,
        next(entry.id for entry in book.data.entries if entry.kind == "bill"),
        Movement(date(2016, 3, 1), "611", "Ménage", None, None, 777, 0),
    ),
    lambda book: delete_entry(
        book, next(e.id for e in book.data.entries if e.kind in ("bill", "settlement"))
    ),
    lambda book: set_budgets(book, 2016, [AccountBudget("6061", 120000)]),
    lambda book: set_budgets(book, 2016, [AccountBudget("6061", months=(0, 0, 5000, *[0] * 9))]),
    lambda book: add_version(book, 2016, f"V{len(book.data.budget_versions)}", [AccountBudget("616", 900)]),
    lambda book: vote_version(book, book.data.budget_versions[0].id, date(2015, 12, 12)),
    lambda book: delete_version(book, book.data.budget_versions[-1].id),
    lambda book: set_notes(book, parse_period("2016-Q1"), {"6061": "Hiver froid"}),
    lambda book: set_notes(book, parse_period("2016-Q1"), {"6061": ""}),
    lambda book: set_index_value(book, IndexName.ILAT, Quarter(2016, 1), Decimal("110.5")),
    lambda book: set_account(
        book, Account(0, "6061", "Fluides", Side.COST, Nature.ENERGY, Decimal("0.3"), True, Decimal("0.5"))
    ),
]


@given(st.lists(st.sampled_from(range(len(ACTIONS))), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_gives_back_what_was_there(
    tmp_path_factory: pytest.TempPathFactory, actions: list[int]
) -> None:
    book = Book.create(tmp_path_factory.mktemp("book") / "b.equilibre", factories.building())
    stocked(book)
    states = [book.data]
    for action in actions:
        try:
            ACTIONS[action](book)
        except (UserError, StopIteration, IndexError):
            continue
        if book.data is not states[-1]:
            states.append(book.data)
    for state in reversed(states[:-1]):
        book.undo()
        assert _content(book) == _facts(state)
    for state in states[1:]:
        book.redo()
        assert _content(book) == _facts(state)
    for entry in book.data.entries:
        assert sum(line.amount_cents for line in entry.lines) == 0
    _reopened_equal(book)


def _reopened_equal(book: Book) -> None:
    facts, path = _content(book), book.path
    book.close()
    again = Book.open(path, read_only=True)
    assert _content(again) == facts
    again.close()


def _content(book: Book) -> dict[str, object]:
    return _facts(book.data)


def _facts(data: object) -> dict[str, object]:
    names = (
        "building",
        "spaces",
        "parties",
        "leases",
        "index_values",
        "entries",
        "calls",
        "settlements",
        "budget",
        "budget_versions",
        "variance_notes",
    )
    return {name: getattr(data, name) for name in names}


def test_a_second_opener_reads_only_and_is_told_who_holds_it(book: Book) -> None:
    second = Book.open(book.path)
    assert second.read_only
    assert second.holder is not None
    assert second.holder.host
    with pytest.raises(ReadOnlyBookError, match="open at"):
        add_space(second, factories.space())
    second.close()
    book.close()
    third = Book.open(book.path)
    assert not third.read_only
    third.close()


def test_the_journal_of_changes_holds_rows_before_and_after(book: Book) -> None:
    add_space(book, factories.space(code="B07", m2=Decimal("12.50")))
    edit_space(book, replace(book.data.spaces[0], m2=Decimal(13)))
    with closing(sqlite3.connect(book.path)) as database:
        titles = [json.loads(row[0])["values"] for row in database.execute("SELECT title FROM change")]
        images = database.execute("SELECT before, after FROM change_image ORDER BY id").fetchall()
    assert titles == [{"space": "B07"}, {"space": "B07"}]
    assert images[0][0] is None
    assert json.loads(images[1][0])["m2"] == "12.50"
    assert json.loads(images[1][1])["m2"] == "13"


def test_what_is_in_use_cannot_be_deleted(book: Book) -> None:
    stocked(book)
    with pytest.raises(UserError, match="B01 is named by a lease"):
        delete_space(book, 1)


def test_calling_twice_adds_nothing(book: Book) -> None:
    stocked(book)
    assert len(call_rents(book, parse_period("2016"))) == 12
    assert call_rents(book, parse_period("2016")) == ()
    assert len(book.data.entries) == 12


def test_keeping_before_calling_is_refused(book: Book) -> None:
    stocked(book)
    with pytest.raises(UserError, match="Not all rents are called"):
        keep(book, Month(2016, 1))
    call_rents(book, parse_period("2016-01"))
    keep(book, Month(2016, 1))
    assert book.data.building.confirmed_to == date(2016, 1, 31)


def test_a_copy_holds_the_same(book: Book, tmp_path: Path) -> None:
    stocked(book)
    book.save_copy(tmp_path / "copy.equilibre")
    copy = Book.open(tmp_path / "copy.equilibre", read_only=True)
    assert _content(copy) == _content(book)
    copy.close()
    with pytest.raises(UserError, match="another name"):
        book.save_copy(book.path)
