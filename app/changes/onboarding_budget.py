"""Writes the budget of an onboarding workbook into the versions that may change."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, count
from typing import TYPE_CHECKING

from app.changes.budget import FIRST_NAME, insert_version
from models.budget_version import version_in_force
from models.tables.budget import BudgetRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.change import Change
    from models.budget_version import BudgetVersion
    from models.ledger import BudgetLine

_NAME = "Import"

_ByAccount = dict[str, dict[int | None, "BudgetLine"]]


def import_budget(change: Change, versions: Sequence[BudgetVersion], budget: Iterable[BudgetLine]) -> None:
    """Replace the budget of each year and account that `budget` names; other budgets stay.

    A year's version in force takes it. Where that one is voted and says otherwise, a version “Import”
    does, which begins as a copy of what was voted.
    """
    years: dict[int, list[BudgetLine]] = defaultdict(list)
    for line in budget:
        years[line.year].append(line)
    for year, lines in years.items():
        _write_year(change, [version for version in versions if version.year == year], year, lines)


def _write_year(
    change: Change, versions: Sequence[BudgetVersion], year: int, lines: Sequence[BudgetLine]
) -> None:
    in_force, wanted = version_in_force(versions, year), _by_account(lines)
    if in_force is None:
        _write(change, insert_version(change, year, FIRST_NAME), {}, wanted)
    elif not in_force.voted:
        _write(change, in_force.id, _by_account(in_force.lines), wanted)
    elif not _says(_by_account(in_force.lines), wanted):
        _write_beside(change, versions, in_force, wanted)


def _write_beside(
    change: Change, versions: Sequence[BudgetVersion], voted: BudgetVersion, wanted: _ByAccount
) -> None:
    """Write into the draft that imports go to; it is made where there is none."""
    by_name = {version.name: version for version in versions}
    names = chain([_NAME], (f"{_NAME} {number}" for number in count(2)))
    name = next(name for name in names if name not in by_name or not by_name[name].voted)
    if name in by_name:
        draft = by_name[name]
        _write(change, draft.id, _by_account(draft.lines), wanted)
    else:
        key = insert_version(change, voted.year, name)
        _write(change, key, {}, {**_by_account(voted.lines), **wanted})


def _write(change: Change, version_id: int, known: _ByAccount, wanted: _ByAccount) -> None:
    """Bring the accounts of a version to what is wanted, line by line, so that nothing new writes nothing."""
    for account, new in wanted.items():
        old = known.get(account, {})
        for month in old.keys() - new.keys():
            change.delete(BudgetRow, old[month].id)
        for month, line in new.items():
            amount = {"amount_cents": line.amount_cents}
            if month not in old:
                place = {"version_id": version_id, "account": account, "month": month}
                change.insert(BudgetRow, {**place, **amount})
            elif old[month].amount_cents != line.amount_cents:
                change.update(BudgetRow, old[month].id, amount)


def _says(known: _ByAccount, wanted: _ByAccount) -> bool:
    """Whether what is known is what is wanted, for every account wanted."""
    return all(_cents(known.get(account, {})) == _cents(lines) for account, lines in wanted.items())


def _cents(lines: Mapping[int | None, BudgetLine]) -> dict[int | None, int]:
    return {month: line.amount_cents for month, line in lines.items()}


def _by_account(lines: Iterable[BudgetLine]) -> _ByAccount:
    found: _ByAccount = defaultdict(dict)
    for line in lines:
        found[line.account][line.month] = line
    return found
