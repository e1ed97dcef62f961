"""The budget, by its widgets: typing, pasting, copying last year, drilling down."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.changes.budget import AccountBudget, set_budgets
from app.changes.ledger import record_movement
from app.reports.entry_filter import EntryFilter
from models.period import Period
from models.posting import Movement
from tests.views.page_book import QUARTER, dialog
from views.budget.budget_columns import FIRST_MONTH_COLUMN, YEAR_COLUMN
from views.budget.copy_form import CopyForm
from views.budget.page import BudgetPage


def bill(account, cents):
    return Movement(date(2016, 1, 1), account, "Facture", 2, None, cents, 0)


@pytest.fixture
def page(workspace, show):
    record_movement(workspace.book, bill("6061", 30_000))
    record_movement(workspace.book, bill("616", 36_000))
    set_budgets(workspace.book, 2016, [AccountBudget("6061", 120_000)])
    return show(BudgetPage)


def row(page, number):
    return next(row for row in page.variances.model.shown if row.number == number)


def at(view, number, column):
    numbers = [row.number for row in view.model.shown]
    return view.model.index(numbers.index(number), column)


def budget(page):
    return {(line.account, line.month): line.amount_cents for line in page.workspace.data.budget}


def test_actual_stands_beside_the_periods_part_of_the_budget(page):
    energy = row(page, "6061").variance
    # A quarter of 1 200 € is 300 €; 300 € were billed.
    assert (energy.budget_cents, energy.actual_cents, energy.variance_cents) == (30_000, 30_000, 0)
    assert row(page, "616").year_cents is None


def test_an_amount_typed_over_a_cell_is_the_years_budget(page):
    model = page.variances.model
    assert model.setData(at(page.variances, "616", YEAR_COLUMN), 40_000)
    assert budget(page)["616", None] == 40_000
    page.workspace.undo()
    assert ("616", None) not in budget(page)


def test_a_month_typed_turns_the_year_into_months(page):
    page.tabs.setCurrentIndex(1)
    page.months.model.setData(at(page.months, "6061", FIRST_MONTH_COLUMN + 1), 25_000)
    found = budget(page)
    assert found["6061", 1] == 10_000
    assert found["6061", 2] == 25_000
    assert len(found) == 12
    assert row(page, "6061").year_cents == 135_000


def test_a_column_is_pasted_from_a_spreadsheet_as_one_change(page, qtbot, qapp):
    view = page.variances
    lines = [row.number for row in view.model.shown]
    qapp.clipboard().setText("".join(f"{100 * (place + 1)},50 €\n" for place, _ in enumerate(lines)))
    view.table.setCurrentIndex(view.model.index(0, YEAR_COLUMN))
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert budget(page) == {(number, None): 10_000 * (place + 1) + 50 for place, number in enumerate(lines)}
    page.workspace.undo()
    assert budget(page) == {("6061", None): 120_000}


def test_a_wrong_cell_pasted_changes_nothing(page, qtbot, qapp):
    view = page.variances
    qapp.clipboard().setText("100\nbeaucoup\n")
    view.table.setCurrentIndex(view.model.index(0, YEAR_COLUMN))
    view.table.setFocus()
    with qtbot.waitSignal(page.workspace.refused):
        qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert budget(page) == {("6061", None): 120_000}


def test_last_years_actuals_are_copied_with_a_percentage(page):
    page.workspace.set_period(Period(date(2017, 1, 1), date(2017, 3, 31)))
    page.copy_last_year()
    form = dialog(CopyForm)
    form.growth.type_in("5")
    form.confirm()
    lines = {line.account: line.amount_cents for line in page.workspace.data.budget if line.year == 2017}
    assert lines == {"6061": 31_500, "616": 37_800}


def test_a_figure_leads_to_its_entries(page, qtbot):
    with qtbot.waitSignal(page.workspace.aimed) as led:
        page.variances.opened.emit(row(page, "616"))
    assert led.args[0].entries == EntryFilter(QUARTER, account="616")
