"""Making, naming, voting and deleting versions of a year's budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.budget import insert_budgets, insert_version, refuse_strangers, refuse_voted
from app.changes.rows import required
from models.budget_version import versions_of
from models.message import UserError, translate
from models.tables.budget import BudgetRow, BudgetVersionRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.book import Book
    from app.changes.budget import AccountBudget
    from models.budget_version import BudgetVersion
    from models.message import Message


def add_version(book: Book, year: int, name: str, budgets: Sequence[AccountBudget] = ()) -> int:
    """Make a version of a year with these amounts and return its id.

    Raises UserError where the name is missing or taken, or an account is neither income nor cost.
    """
    name = _free_name(book, year, name)
    refuse_strangers(book, budgets)
    title = translate("Core", "Make the budget “{name}” of {year}").format(name=name, year=year)
    with book.change(title) as change:
        key = insert_version(change, year, name)
        insert_budgets(change, key, budgets)
    return key


def rename_version(book: Book, version_id: int, name: str) -> None:
    """Give a version another name; raise UserError where it is missing or taken, or the version voted."""
    version = _version(book, version_id)
    refuse_voted(version)
    name = _free_name(book, version.year, name, version)
    title = translate("Core", "Rename the budget “{name}” of {year}")
    with book.change(_about(title, version)) as change:
        change.update(BudgetVersionRow, version_id, {"name": name})


def delete_version(book: Book, version_id: int) -> None:
    """Delete a version with its amounts; raise UserError where it is voted."""
    version = _version(book, version_id)
    refuse_voted(version)
    title = translate("Core", "Delete the budget “{name}” of {year}")
    with book.change(_about(title, version)) as change:
        change.delete_where(BudgetRow, "version_id", version_id)
        change.delete(BudgetVersionRow, version_id)


def vote_version(book: Book, version_id: int, day: date) -> None:
    """Mark a version as voted on a day: it is in force and does not change from then on.

    Raises UserError where another version of the year is voted.
    """
    version = _version(book, version_id)
    for other in versions_of(book.data, version.year):
        if other.voted and other.id != version_id:
            text = translate(
                "Core", "“{name}” is voted for {year} already: take its vote back before another is voted."
            )
            raise UserError(text.format(name=other.name, year=version.year))
    title = translate("Core", "Mark the budget “{name}” of {year} as voted")
    with book.change(_about(title, version)) as change:
        change.update(BudgetVersionRow, version_id, {"voted": day})


def take_vote_back(book: Book, version_id: int) -> None:
    """Make a voted version a draft again."""
    version = _version(book, version_id)
    title = translate("Core", "Take back the vote of the budget “{name}” of {year}")
    with book.change(_about(title, version)) as change:
        change.update(BudgetVersionRow, version_id, {"voted": None})


def _version(book: Book, version_id: int) -> BudgetVersion:
    return next(version for version in book.data.budget_versions if version.id == version_id)


def _free_name(book: Book, year: int, name: str, itself: BudgetVersion | None = None) -> str:
    """A name without spaces around it; raise UserError where it is missing or another version has it."""
    name = required(name, "nom")
    others = (version for version in versions_of(book.data, year) if version != itself)
    if name.casefold() in (version.name.casefold() for version in others):
        text = translate("Core", "{year} has a budget “{name}” already: choose another name.")
        raise UserError(text.format(name=name, year=year))
    return name


def _about(title: Message, version: BudgetVersion) -> Message:
    return title.format(name=version.name, year=version.year)
