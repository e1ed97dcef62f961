"""The budget, by its widgets: typing, pasting, versions, votes, notes, drilling down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from app import numbers
from app.changes.budget import AccountBudget, set_budgets
from app.changes.ledger import record_movement
from app.changes.mapping import set_account
from app.changes.rents import call_rents, keep
from app.reports.budget_copy import Origin
from app.reports.entry_filter import EntryFilter
from models.account import Side
from models.attention import Matter, attention
from models.period import Month, Period
from models.posting import Movement
from tests.views.page_book import QUARTER, dialog
from views.budget.account_form import AccountForm
from views.budget.copy_form import CopyForm, NewVersionForm
from views.budget.page import BudgetPage
from views.budget.variance_columns import YEAR_COLUMN
from views.budget.vote_form import VoteForm
from views.dashboard.todo import aim_of
from views.field import Field
from views.name_form import NameForm


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
    assert row(page, "616").budget.year_cents is None


@pytest.fixture
def shared(page):
    """Salaries of 600 € of which 45 % are in the property, a grant of 320 € outside it; 2016 is kept."""
    book = page.workspace.book
    lines = [AccountBudget("64", 60_000), AccountBudget("74", 32_000), AccountBudget("70831", 100_000)]
    set_account(book, replace(book.data.chart.find("64"), in_property=Decimal("0.45")))
    set_budgets(book, 2016, lines)
    return page


def totals(view):
    return dict(zip(titles(view), view.totals.texts, strict=True))


def test_totals_of_the_budget_sum_what_counts_in_the_property(shared):
    shown = totals(shared.variances)
    # 1 000 € less 45 % of 600 € and all of 1 200 €: the grant is outside.
    assert shown["Budget 2016"] == "\u2212470,00\u202f€"
    assert (shown["Account"], shown["Label"]) == ("Balance", "in the property")
    share = titles(shared.variances).index("Property")
    assert shared.variances.model.data(at(shared.variances, "64", YEAR_COLUMN)) == "600,00\u202f€"
    assert [shared.variances.model.data(at(shared.variances, n, share)) for n in ("64", "74", "6061")] == [
        "45\u202f%",
        "0\u202f%",
        "",
    ]
    months = totals(shared.months)
    assert months["Year"] == "\u2212470,00\u202f€"
    # A twelfth of 1 000.00, with its cent left over, less those of 270.00 and 1 200.00.
    assert months["Jan"] == "\u221239,16\u202f€"


def test_a_month_is_pasted_beside_the_column_of_shares(shared, qtbot, qapp):
    shared.tabs.setCurrentIndex(1)
    view = shared.months
    qapp.clipboard().setText("100\n")
    view.table.setCurrentIndex(at(view, "64", titles(view).index("Feb")))
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = budget(shared)
    assert (found["64", 1], found["64", 2], found["64", 3]) == (5_000, 10_000, 5_000)


def test_a_year_without_a_budget_tells_the_shares_that_its_forecast_counts(shared):
    shared.workspace.set_period(Period.of_year(2017))
    # 45 % of the 600 € of salaries budgeted the year before are expected again.
    assert row(shared, "64").variance.forecast_year_cents == 27_000
    share = titles(shared.variances).index("Property")
    assert shared.variances.model.data(at(shared.variances, "64", share)) == "45\u202f%"
    assert totals(shared.variances)["Label"] == "in the property"


def test_a_year_without_a_budget_compares_nothing_until_its_first_amount_is_typed(page, qtbot):
    compared = {"Variance", "%", "Note"}
    assert compared <= set(titles(page.variances))
    page.workspace.set_period(Period.of_year(2017))
    assert not compared & set(titles(page.variances))
    type_over(page.variances, "6061", YEAR_COLUMN, "1200", qtbot)
    assert compared <= set(titles(page.variances))
    assert (page.variances.current().number, page.variances.table.currentIndex().column()) == (
        "6061",
        YEAR_COLUMN,
    )


def test_no_variance_is_a_dash_in_money_and_in_hundredths(page):
    view = page.variances
    shown = [view.model.data(at(view, "6061", titles(view).index(title))) for title in ("Variance", "%")]
    assert shown == [numbers.NONE, numbers.NONE]


def test_a_book_that_is_all_in_the_property_has_no_column_of_shares(page):
    assert "Property" not in titles(page.variances)
    assert totals(page.variances)["Label"] == ""


def test_a_year_kept_to_its_end_has_an_actual_and_nothing_to_come(page):
    assert {"To come", "Forecast 2016"} <= set(titles(page.variances))
    call_rents(page.workspace.book, Period.of_year(2016))
    keep(page.workspace.book, Month(2016, 12))
    assert not {"To come", "Forecast 2016"} & set(titles(page.variances))
    assert titles(page.variances)[-1] == "Actual 2016"
    page.workspace.set_period(Period.of_year(2016))
    assert titles(page.variances).count("Actual 2016") == 1


def test_an_amount_typed_over_a_cell_is_the_years_budget(page):
    model = page.variances.model
    assert model.setData(at(page.variances, "616", YEAR_COLUMN), 40_000)
    assert budget(page)["616", None] == 40_000
    page.workspace.undo()
    assert ("616", None) not in budget(page)


def test_a_month_typed_turns_the_year_into_months(page):
    page.tabs.setCurrentIndex(1)
    page.months.model.setData(at(page.months, "6061", titles(page.months).index("Feb")), 25_000)
    found = budget(page)
    assert found["6061", 1] == 10_000
    assert found["6061", 2] == 25_000
    assert len(found) == 12
    assert row(page, "6061").budget.year_cents == 135_000


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


def type_over(view, number, column, text, qtbot):
    """Open the cell as a double-click does, type over it and press Enter."""
    index = at(view, number, column)
    view.table.setCurrentIndex(index)
    view.table.edit(index)
    field = view.table.findChild(Field)
    field.type_in(text)
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    return field


def versions(page):
    return [
        (version.name, {line.account: line.amount_cents for line in version.lines})
        for version in page.workspace.data.budget_versions
        if version.year == page.workspace.period.start.year
    ]


def make_version(page, name, growth="0", origin=None, side=None):
    page.version_actions.new_action.trigger()
    form = dialog(NewVersionForm)
    form.name.type_in(name)
    form.growth.type_in(growth)
    if origin:
        form.origin.set_value(origin)
    if side:
        form.side.set_value(side)
    form.confirm()
    return form


def vote(page, day="12/12/2015"):
    page.version_actions.vote_action.trigger()
    form = dialog(VoteForm)
    form.day.type_in(day)
    form.confirm()


def offered(page):
    return [page.version.choice.box.itemText(n) for n in range(page.version.choice.box.count())]


def test_last_years_actuals_become_a_version_with_a_percentage(page):
    page.workspace.set_period(Period(date(2017, 1, 1), date(2017, 3, 31)))
    page.copy_action.trigger()
    form = dialog(NewVersionForm)
    assert form.name.text() == "Budget"
    form.growth.type_in("5")
    assert (
        form.sentence.text()
        == "Accounts to copy: 2 (0\u202f€ of income, 693,00\u202f€ of costs for the year)."
    )
    form.confirm()
    assert versions(page) == [("Budget", {"6061": 31_500, "616": 37_800})]


def test_last_years_budget_is_copied_into_the_version_shown(page):
    page.workspace.set_period(Period.of_year(2017))
    set_budgets(page.workspace.book, 2017, [AccountBudget("616", 5_000)])
    before = page.workspace.data.budget_versions[0].id
    page.copy_action.trigger()
    form = dialog(CopyForm)
    form.origin.set_value(Origin(before))
    form.growth.type_in("-10")
    form.confirm()
    assert versions(page) == [("Budget", {"616": 5_000, "6061": 108_000})]
    page.workspace.undo()
    page.copy_action.trigger()
    form = dialog(CopyForm)
    form.keep.set_value(value=False)
    form.side.set_value((Side.INCOME,))
    form.confirm()
    assert form.refusal.text() == "There is nothing to copy that is not budgeted already."


def test_the_version_chosen_is_shown_beside_the_actuals(page, qtbot):
    make_version(page, "Rectifié", "2")
    assert offered(page) == ["Budget", "Rectifié"]
    assert page.shown.name == "Rectifié"
    assert row(page, "6061").budget.year_cents == 122_400
    first = page.workspace.data.budget_versions[0]
    page.version.choice.set_value(first.id)
    assert row(page, "6061").budget.year_cents == 120_000
    assert page.version.sentence.text() == "Not in force: “Rectifié” is."
    view = page.variances
    distance = titles(view).index("From the one in force")
    assert view.model.data(at(view, "6061", distance)) == "\u221224,00\u202f€"
    type_over(view, "6061", YEAR_COLUMN, "1300", qtbot)
    assert versions(page) == [("Budget", {"6061": 130_000}), ("Rectifié", {"6061": 122_400})]


def test_what_was_undone_can_be_budgeted_again(show):
    page = show(BudgetPage)
    for _ in range(2):
        page.add_account()
        form = dialog(AccountForm)
        form.account.type_in("6061")
        form.amount.type_in("1200")
        form.confirm()
        assert versions(page) == [("Budget", {"6061": 120_000})]
        page.workspace.undo()
        assert versions(page) == []


def test_one_side_of_a_version_is_taken(page):
    set_budgets(page.workspace.book, 2016, [AccountBudget("70831", 50_000)])
    make_version(page, "Recettes", "10", side=(Side.INCOME,))
    assert versions(page)[1] == ("Recettes", {"70831": 55_000})
    make_version(page, "Vide", origin=Origin())
    assert versions(page)[2] == ("Vide", {})


def test_a_voted_version_is_read_and_not_written(page, qtbot):
    view = page.variances
    view.select(lambda row: row.number == "6061")
    vote(page)
    assert offered(page) == ["Budget, voted on 12/12/2015"]
    assert not view.model.flags(at(view, "6061", YEAR_COLUMN)) & Qt.ItemFlag.ItemIsEditable
    assert not page.months.model.flags(at(page.months, "6061", 2)) & Qt.ItemFlag.ItemIsEditable
    for action in (page.delete_action, page.copy_action, page.version_actions.delete_action):
        assert not action.isEnabled()
    with qtbot.waitSignal(page.workspace.refused) as refused:
        page._set([AccountBudget("6061", 1)])
    assert str(refused.args[0]).startswith("“Budget” was voted on 2015-12-12: change a copy of it")
    page.version_actions.back_action.trigger()
    assert page.delete_action.isEnabled()
    assert view.model.flags(at(view, "6061", YEAR_COLUMN)) & Qt.ItemFlag.ItemIsEditable


def test_only_a_selected_line_with_a_budget_can_be_taken_away(page):
    assert not page.delete_action.isEnabled()
    page.variances.select(lambda row: row.number == "616")
    assert not page.delete_action.isEnabled()
    page.variances.select(lambda row: row.number == "6061")
    assert page.delete_action.isEnabled()
    page.delete_action.trigger()
    assert budget(page) == {}
    assert not page.delete_action.isEnabled()


def test_copying_is_offered_where_there_is_something_to_copy(page):
    # 2016 is the first year: there is no other version, and nothing was booked in 2015.
    assert not page.copy_action.isEnabled()
    page.workspace.set_period(Period.of_year(2017))
    assert page.copy_action.isEnabled()


def test_a_version_is_renamed_and_deleted_with_undo(page):
    make_version(page, "Rectifié")
    page.version_actions.rename_action.trigger()
    form = dialog(NameForm)
    form.name.type_in("budget")
    form.confirm()
    assert form.refusal.text() == "2016 has a budget “budget” already: choose another name."
    form.name.type_in("Juin")
    form.confirm()
    assert offered(page) == ["Budget", "Juin"]
    page.version_actions.delete_action.trigger()
    assert offered(page) == ["Budget"]
    page.workspace.undo()
    assert offered(page) == ["Budget", "Juin"]


@pytest.fixture
def kept(page):
    """The first quarter kept: 1 300 € of energy where 300 € were budgeted, rents as budgeted."""
    book = page.workspace.book
    record_movement(book, bill("6061", 100_000))
    set_budgets(book, 2016, [AccountBudget("7061", 1_200_000), AccountBudget("7088", 120_000)])
    call_rents(book, QUARTER)
    keep(book, Month(2016, 3))
    return page


def titles(view):
    return [column.title for column in view.model.columns]


def note_column(page):
    return titles(page.variances).index("Note")


def shown_note(page, number):
    return page.variances.model.data(at(page.variances, number, note_column(page)))


def test_a_large_variance_asks_for_its_note_until_it_has_one(kept, qtbot):
    page = kept
    assert shown_note(page, "6061") == "awaited"
    assert shown_note(page, "616") == shown_note(page, "7061") == ""
    assert page.version.awaited.text() == "Notes awaited: 1"
    page.version.awaited.click()
    assert [row.number for row in page.variances.model.shown] == ["6061"]
    type_over(page.variances, "6061", note_column(page), "Hiver froid", qtbot)
    assert shown_note(page, "6061") == "Hiver froid"
    assert not page.version.awaited.isVisible()
    assert len(page.variances.model.shown) > 1
    page.workspace.undo()
    assert shown_note(page, "6061") == "awaited"
    page.workspace.redo()
    page.workspace.set_period(Period.of_year(2016))
    assert shown_note(page, "6061") == ""
    tip = page.variances.model.data(
        at(page.variances, "6061", note_column(page)), Qt.ItemDataRole.ToolTipRole
    )
    assert tip == "2016-T1 : Hiver froid"
    page.workspace.set_period(QUARTER)
    assert shown_note(page, "6061") == "Hiver froid"


def test_the_notes_awaited_are_brought_into_view_and_the_button_is_seen_to_be_down(kept):
    view = kept.variances
    kept.resize(500, 400)
    seen = view.table.viewport().rect()
    assert not seen.contains(view.table.visualRect(at(view, "6061", note_column(kept))))
    kept.version.awaited.click()
    assert seen.contains(view.table.visualRect(at(view, "6061", note_column(kept))))
    colours = kept.palette()
    role = colours.ColorRole
    button = kept.version.awaited
    assert button.palette().color(role.Button) == colours.color(role.Highlight)
    button.click()
    assert view.table.horizontalScrollBar().value() == 0
    assert button.palette().color(role.Button) == colours.color(role.Button)


def test_a_note_that_is_too_long_stays_in_its_cell(kept, qtbot):
    page = kept
    field = type_over(page.variances, "6061", note_column(page), "a" * 501, qtbot)
    assert field.marked
    assert field.input.toolTip() == "A note has at most 500 letters: this one has 501."
    assert field.text() == "a" * 501
    qtbot.keyClick(field.input, Qt.Key.Key_Escape)
    assert shown_note(page, "6061") == "awaited"


def test_notes_are_pasted_as_one_change(kept, qtbot, qapp):
    view = kept.variances
    qapp.clipboard().setText("Hiver froid\nAvenant\n")
    numbers = [row.number for row in view.model.shown]
    start = numbers.index("6061")
    view.table.setCurrentIndex(view.model.index(start, note_column(kept)))
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in kept.workspace.data.variance_notes] == ["Hiver froid", "Avenant"]
    kept.workspace.undo()
    assert kept.workspace.data.variance_notes == ()


def test_what_is_to_be_explained_leads_from_the_dashboard_to_its_lines(kept):
    thing = next(
        thing
        for thing in attention(kept.workspace.data, date(2016, 5, 2))
        if thing.matter is Matter.TO_EXPLAIN
    )
    kept.workspace.set_period(Period.of_year(2017))
    kept.arrive(aim_of(thing))
    assert kept.workspace.period == QUARTER
    assert [row.number for row in kept.variances.model.shown] == ["6061"]


def test_the_whole_way_from_a_copy_to_a_note_and_back(kept, qtbot):
    page = kept
    data = page.workspace.data
    page.workspace.set_period(Period.of_year(2017))
    make_version(page, "Budget", "2", origin=Origin(data.budget_versions[0].id))
    energy = {"6061": 122_400, "7061": 1_224_000, "7088": 122_400}
    assert versions(page) == [("Budget", energy)]
    make_version(page, "Rectifié", origin=Origin(page.shown.id))
    type_over(page.variances, "6061", YEAR_COLUMN, "=2000", qtbot)
    assert page.version.sentence.text() == "In force as the one made last, until a version is voted."
    page.version.choice.set_value(data.budget_versions[0].id + 1)
    vote(page, "10/12/2016")
    assert offered(page) == ["Budget, voted on 10/12/2016", "Rectifié"]
    assert {
        line.account: line.amount_cents for line in page.workspace.data.budget if line.year == 2017
    } == energy
    for _ in range(4):
        page.workspace.undo()
    assert versions(page) == []
    assert page.workspace.data == data


def test_a_figure_leads_to_its_entries(page, qtbot):
    with qtbot.waitSignal(page.workspace.aimed) as led:
        page.variances.opened.emit(row(page, "616"))
    assert led.args[0].entries == EntryFilter(QUARTER, account="616")
