"""Simulations as at a board meeting: open, raise, exempt, solve, save, compare, adopt, undo.

A month brings 1 000 € of rent and 100 € of provision from Taparel and 500 € from the workshop, and costs
2 000 € of head rent: each year falls short by 4 800 €, three years by 14 400 €.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from matplotlib.figure import Figure
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel, QProgressDialog

from app.changes.budget import AccountBudget, set_budgets
from app.changes.leases import add_lease
from app.changes.parties import add_party
from app.reports.simulation_figures import ComparedVacancy
from models.account import Nature, Source
from models.lease import RentStep
from models.period import Month
from models.scenario import LeverKind, Risk, Vacancy
from models.vacancies import VacancyLoss
from tests.factories import lease, party
from tests.views.page_book import dialog
from views import theme
from views.charts import axis
from views.issues_dialog import IssuesDialog
from views.name_form import NameForm
from views.simulation.lever_forms import AmountForm, VacancyForm
from views.simulation.page import SimulationPage
from views.simulation.results import RISK, SENSITIVITY, VACANCIES
from views.simulation.scenario_forms import AdoptForm, PresentForm
from views.simulation.year_lines import Measure
from views.tables.paste import Paste

SHORT = -480_000


@pytest.fixture
def page(workspace, show):
    book = workspace.book
    workshop = add_party(book, party(id=3, name="L'Atelier"))
    add_lease(book, lease(id=2, party_id=workshop, space_ids=(2,), m2=Decimal(30), rent=Decimal(500)))
    for year in (2016, 2017, 2018):
        set_budgets(book, year, [AccountBudget("6132", 2_400_000)])
    return show(SimulationPage)


def levers(page):
    return page.editor.levers


def plan(page):
    return page.drafts.current.plan


def raise_rents(page, text):
    box = levers(page).rents.rate.box.line
    box.selectAll()
    box.insert(text)
    box.textEdited.emit(box.text())
    page.editor.settle()


def balance(page, year=2018):
    shown = page.editor.results.years.model.shown
    line = next(found for found in shown if found.year == year and found.measure is Measure.BALANCE)
    assert line.baseline == SHORT
    return line.scenario


def tenant(page, code):
    return next(row for row in page.editor.results.tenants.model.shown if row.code == code)


def solve(page, qtbot, lever):
    page.solve(lever)
    qtbot.waitUntil(lambda: page.editor.results.note.text() != "")
    return page.editor.results.note.text()


def save_as(page, name):
    page.keeping.rename()
    form = dialog(NameForm)
    form.name.type_in(name)
    form.confirm()
    page.keeping.save()


def trace(page):
    return page.editor.results.chart.axes.lines


def test_without_a_lever_the_scenario_is_the_baseline(page):
    assert balance(page) == SHORT
    assert page.editor.results.card.finding.text() == (
        "No lever is moved: \u221214\u202f400\u202f€ are cumulated at the end of December 2018"
    )
    assert (plan(page).start, plan(page).months) == (Month(2016, 1), 36)


def test_raising_all_rents_shows_in_years_tenants_and_title(page):
    raise_rents(page, "10 %")
    # A tenth of 1 500 € a month is 1 800 € a year.
    assert balance(page) == -300_000
    assert (tenant(page, "T01").after_cents, tenant(page, "T03").after_cents) == (110_000, 55_000)
    assert tenant(page, "T01").share == Fraction(1, 10)
    assert page.editor.results.card.finding.text().startswith("Not balanced by the end of December 2018: 9")


def test_slider_and_box_say_the_same(page):
    rate = levers(page).rents.rate
    rate.slider.setValue(rate.slider.minimum() + 150)
    assert rate.box.value() == Decimal(5)
    assert plan(page).rents[0].value == Decimal(5)
    raise_rents(page, "-2,5")
    assert rate.slider.value() == 75
    raise_rents(page, "45")
    assert rate.slider.value() == rate.slider.maximum()
    assert rate.box.value() == Decimal(45)


def test_what_is_no_number_moves_nothing_and_is_marked(page):
    raise_rents(page, "10")
    raise_rents(page, "beaucoup")
    line = levers(page).rents.rate.box
    line.line.editingFinished.emit()
    assert line.marked
    assert plan(page).rents[0].value == Decimal(10)


def test_the_curve_follows_a_slider_that_is_held_and_limits_wait_for_its_release(page, qtbot):
    chart, rate = page.editor.results.chart, levers(page).rents.rate
    qtbot.waitUntil(lambda: chart._ground_kept is not None)
    limits = chart.axes.get_ylim()
    rate.slider.setSliderDown(True)
    rate.slider.setSliderPosition(rate.slider.maximum())
    # 30 % of 1 500 € is 450 € a month: 50 € a month more than are missing, 1 800 € after three years.
    qtbot.waitUntil(lambda: any(180_000 in line.get_ydata() for line in trace(page)))
    assert chart.axes.get_ylim() == limits
    assert page.editor.results.card.finding.text().startswith("In balance from ")
    assert balance(page) == SHORT
    rate.slider.setSliderDown(False)
    qtbot.waitUntil(lambda: balance(page) == 60_000)
    assert chart.axes.get_ylim()[1] > limits[1]


def test_a_tenant_is_exempted_by_a_click_and_follows_again_by_another(page):
    raise_rents(page, "10")
    tenants = levers(page).rents.tenants
    tenants.table.clicked.emit(tenants.model.index(0, 2))
    tenants.select(lambda line: line.code == "T01")
    tenants.toggle()
    page.editor.settle()
    assert plan(page).rents[0].exempt == ("T01",)
    # Only the workshop's 50 € a month are left.
    assert balance(page) == SHORT + 60_000
    tenants.toggle()
    page.editor.settle()
    assert balance(page) == -300_000


def test_percentages_are_pasted_from_a_spreadsheet_in_one_step(page):
    page.show()
    tenants = levers(page).rents.tenants
    told = []
    levers(page).edited.connect(lambda *_: told.append(1))
    QGuiApplication.clipboard().setText("2,5\n3 %\n")
    tenants.table.setCurrentIndex(tenants.model.index(0, 1))
    tenants.findChild(Paste).paste()
    assert [line.own.value for line in tenants.model.shown[:2]] == [Decimal("2.5"), Decimal(3)]
    assert len(told) == 1


def test_a_wrong_percentage_is_named_and_nothing_is_pasted(page):
    page.show()
    tenants = levers(page).rents.tenants
    refused: list[object] = []
    page.workspace.refused.connect(refused.append)
    QGuiApplication.clipboard().setText("2,5\nbeaucoup\n")
    tenants.table.setCurrentIndex(tenants.model.index(0, 1))
    tenants.findChild(Paste).paste()
    assert "Line 2, column “Its own”" in str(refused[0])
    assert plan(page).rents == ()


def test_a_percentage_of_its_own_is_typed_over_a_tenants_cell(page):
    raise_rents(page, "10")
    tenants = levers(page).rents.tenants
    assert tenants.model.setData(tenants.model.index(1, 1), Decimal(2))
    page.editor.settle()
    # 100 € a month from Taparel, 10 € from the workshop.
    assert balance(page) == SHORT + 132_000
    assert tenants.model.shown[1].own.value == Decimal(2)
    tenants.model.setData(tenants.model.index(1, 1), None)
    page.editor.settle()
    assert balance(page) == -300_000


def test_no_rent_rises_beyond_the_cap(page):
    raise_rents(page, "10")
    levers(page).rents.capped.tick.setChecked(True)
    page.editor.settle()
    # The usual cap of 5 %: half of the rise.
    assert balance(page) == SHORT + 90_000


def test_a_rate_brings_up_those_below_it(page):
    levers(page).rents.kind.set_value(LeverKind.EUR_M2_YEAR)
    page.editor.settle()
    # Nobody pays less than the workshop's 200 €/m².
    assert levers(page).rents.rate.value == Decimal(200)
    assert balance(page) == SHORT
    raise_rents(page, "240")
    # 30 m² × 40 € more; Taparel pays 600 €/m² already.
    assert balance(page) == SHORT + 120_000


def test_income_costs_and_growth_have_their_levers(page):
    levers(page).costs.sliders[Nature.HEAD_RENT].moved.emit(Decimal(-10), False)
    page.editor.settle()
    assert balance(page) == SHORT + 240_000
    levers(page).costs.sliders[Nature.HEAD_RENT].moved.emit(Decimal(0), False)
    assert plan(page).levers == ()
    levers(page).growth.natures[Nature.HEAD_RENT].moved.emit(Decimal(1), False)
    page.editor.settle()
    # 24 000 € × 1.01² − 24 000 €, each month rounded: 2 040,20 € − 2 000 €.
    assert balance(page) == SHORT - 48_240
    assert set(levers(page).income.sliders) >= {Source.COWORKING, Source.DROP_IN_OFFICE, Source.MEETING_ROOM}


def test_break_even_figures_and_the_sub_rent_gauge_stand_below_with_their_difference(page):
    raise_rents(page, "10")
    lines = {
        line.measure: (line.baseline, line.scenario)
        for line in page.editor.results.years.model.shown
        if line.year == 2018
    }
    # All costs are fixed: 24 000 € either way. Full, 19 200 € of income come to 21 000 €.
    assert lines[Measure.REVENUE] == (2_400_000, 2_400_000)
    assert lines[Measure.OCCUPANCY] == (Fraction(240, 192), Fraction(240, 210))
    # 50 m² let for 18 000 €, then 19 800 €; the building's 1 200 m² for 24 000 €.
    assert lines[Measure.SUB_RENT] == (36_000, 39_600)
    assert lines[Measure.HEAD_RENT] == (2_000, 2_000)


def test_what_an_empty_space_costs_has_a_table_of_its_own(page):
    tabs, costs = page.editor.results.tabs, page.editor.results.vacancies
    assert not tabs.isTabVisible(VACANCIES)
    empty = (Vacancy("B02", Month(2018, 1), 6, Decimal(180)),)
    page.editor.edit(lambda plan: replace(plan, vacancies=empty), held=False)
    page.editor.settle()
    assert tabs.isTabVisible(VACANCIES)
    # Six months of 500 €, then six at 450 € instead.
    (row,) = costs.model.shown
    assert (row.space, row.loss.empty_months) == ("B02", 6)
    assert (row.loss.rent_cents, row.loss.relet_cents, row.loss.total_cents) == (300_000, 30_000, 330_000)
    # Once presented, it is read back from what was kept.
    page.keeping.present()
    dialog(PresentForm).confirm()
    assert costs.model.shown == [ComparedVacancy("B02", VacancyLoss(0, 6, 300_000, 0, 30_000))]
    page.keeping.copy()
    tabs.setCurrentIndex(VACANCIES)
    page.editor.edit(lambda plan: replace(plan, vacancies=()), held=False)
    page.editor.settle()
    assert not tabs.isTabVisible(VACANCIES)
    assert tabs.currentIndex() != VACANCIES


def test_a_space_empties_and_is_let_again_for_less(page):
    levers(page).vacancies.list.add_button.click()
    form = dialog(VacancyForm)
    form.space.set_value("B02")
    form.start.type_in("2018-01")
    form.months.type_in("6")
    form.relet.type_in("180")
    form.confirm()
    page.editor.settle()
    # Six months of 500 € lost, then 450 € instead of 500 €.
    assert balance(page) == SHORT - 300_000 - 30_000
    levers(page).vacancies.list.removers[0].click()
    page.editor.settle()
    assert balance(page) == SHORT


def test_levers_that_do_not_fit_leave_the_figures_say_so_and_go_no_further(page, qtbot, tmp_path):
    raise_rents(page, "10")
    start = levers(page).rents.start
    start.type_in("2030-01")
    start.line.editingFinished.emit()
    page.editor.settle()
    assert "2030-01" in levers(page).faults.text()
    assert balance(page) == -300_000
    assert page.editor.results.note.text().startswith("These figures are from before the last change")
    assert start.marked
    assert not any(
        each.isEnabled() for each in (page.actions_bar.solve, page.actions_bar.adopt, page.actions_bar.board)
    )
    with qtbot.waitSignal(page.workspace.refused):
        page.solve("rent.percent")
    with qtbot.waitSignal(page.workspace.refused):
        page.files.export_board(tmp_path / "ca.xlsx")
    start.type_in("2016-01")
    start.line.editingFinished.emit()
    page.editor.settle()
    assert page.editor.results.note.text() == ""
    assert not start.marked
    assert page.actions_bar.board.isEnabled()
    assert balance(page) == -300_000
    for month in ("2012-01", "2016-01"):
        levers(page).horizon.start.type_in(month)
        levers(page).horizon.start.line.editingFinished.emit()
        page.editor.settle()
    assert plan(page).start == Month(2016, 1)
    assert levers(page).faults.text() == ""


def test_an_amount_is_stated_and_one_that_does_not_fit_is_refused(page):
    levers(page).amounts.add_lever()
    form = dialog(AmountForm)
    form.amount.type_in("1200")
    form.start.type_in("2025-01")
    form.confirm()
    assert "2025-01" in form.refusal.text()
    form.start.type_in("2018-06")
    form.confirm()
    page.editor.settle()
    assert balance(page) == SHORT - 120_000


def test_the_horizon_is_shorter_and_begins_later(page):
    levers(page).horizon.months.moved.emit(Decimal(24), False)
    levers(page).horizon.start.type_in("2017-01")
    levers(page).horizon.start.line.editingFinished.emit()
    page.editor.settle()
    assert sorted({line.year for line in page.editor.results.years.model.shown}) == [2017, 2018]
    assert plan(page).months == 24


def test_the_search_finds_what_rents_bring_balance(page, qtbot):
    said = solve(page, qtbot, "rent.percent")
    # 4 800 € on 18 000 € of rent.
    assert said == "Rents: +26,67\u202f% brings 2018 to balance."
    assert abs(balance(page)) <= 100
    assert levers(page).rents.rate.value == plan(page).rents[0].value == Decimal("26.67")


def test_the_search_says_how_far_a_capped_rise_gets(page, qtbot):
    raise_rents(page, "1")
    levers(page).rents.capped.tick.setChecked(True)
    said = solve(page, qtbot, "rent.percent")
    assert said == (
        "Rents alone do not bring 2018 to balance: at +5\u202f%, it comes to \u22123\u202f900\u202f€. "
        "The cap of 5\u202f% holds it back: raise it, or move another lever too."
    )
    assert balance(page) == SHORT + 90_000


def test_a_search_that_cannot_be_is_refused(page, qtbot):
    tenants = levers(page).rents.tenants
    tenants.model.setData(tenants.model.index(0, 1), Decimal(2))
    tenants.model.setData(tenants.model.index(1, 1), Decimal(3))
    with qtbot.waitSignal(page.workspace.refused):
        page.solve("rent.percent")


def test_a_scenario_is_saved_named_copied_and_deleted(page):
    raise_rents(page, "10")
    assert page.tabs.tabText(0).endswith("•")
    save_as(page, "Hausse 10 %")
    assert [saved.name for saved in page.workspace.data.scenarios] == ["Hausse 10 %"]
    assert page.tabs.tabText(0) == "Hausse 10 %"
    page.keeping.copy()
    assert [page.tabs.tabText(n) for n in range(2)] == ["Hausse 10 %", "Hausse 10 % (copy)"]
    assert page.drafts.index == 1
    page.keeping.delete()
    assert page.tabs.count() == 1
    page.workspace.undo()
    assert page.tabs.count() == 2


def test_saving_takes_no_other_scenarios_place(page, qtbot):
    save_as(page, "Hausse")
    page.keeping.new()
    page.keeping.rename()
    form = dialog(NameForm)
    form.name.type_in("Hausse")
    form.confirm()
    assert "Hausse" in form.refusal.text()
    form.reject()
    page.drafts.current.plan = page.drafts.all[0].plan
    with qtbot.waitSignal(page.workspace.refused):
        page.keeping.save()


def test_what_is_undone_leaves_the_scenario_unsaved_under_its_tab(page):
    raise_rents(page, "10")
    page.keeping.save()
    page.workspace.undo()
    assert page.tabs.count() == 1
    assert page.tabs.tabText(0).endswith("•")
    assert balance(page) == -300_000


def test_up_to_four_scenarios_stand_side_by_side(page):
    for percent in ("10", "20", "30", "40"):
        page.keeping.new()
        raise_rents(page, percent)
    page.compare(True)
    comparison = page.comparison
    assert comparison.list.count() == 5
    assert len(comparison.chosen()) == 4
    fifth = next(row for row in range(5) if row not in comparison.chosen())
    comparison.list.item(fifth).setCheckState(Qt.CheckState.Checked)
    assert len(comparison.chosen()) == 4
    for row in comparison.chosen()[1:]:
        comparison.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert comparison.table.table.model().columnCount() == 3
    page.compare(False)
    assert page.stack.currentWidget() is page.editor


def test_the_comparison_tells_figures_and_who_goes_furthest(page):
    raise_rents(page, "10")
    page.keeping.new()
    page.compare(True)
    lines = {line.name: line.texts for line in page.comparison.table.model.shown}
    short, raised = "\u22124\u202f800,00\u202f€", "\u22123\u202f000,00\u202f€"
    assert lines["Balance 2018"] == (short, raised, short)
    assert lines["Highest rise of a tenant"] == ("\u2013", "+10,0\u202f%", "\u2013")
    assert page.comparison.finding.text().startswith("“Scenario” goes furthest")


def test_adopting_writes_rent_steps_and_undoing_takes_them_back(page):
    raise_rents(page, "10")
    page.keeping.adopt()
    form = dialog(AdoptForm)
    assert [(line.lease, line.rent) for line in form.steps.model.shown] == [
        ("L01", Decimal(1100)),
        ("L02", Decimal(550)),
    ]
    form.confirm()
    assert form.reference.marked
    form.reference.type_in("PV du CA du 12/12/2016")
    form.day.type_in("12/12/2016")
    form.confirm()
    data = page.workspace.data
    assert [found.steps[-1].rent for found in data.leases] == [Decimal(1100), Decimal(550)]
    assert data.scenarios[0].reference == "PV du CA du 12/12/2016"
    assert not levers(page).rents.content.isEnabled()
    # The leases bear the rise now: the baseline has it too.
    assert page.editor.results.years.model.shown[2].baseline == -300_000
    page.workspace.undo()
    assert all(found.steps == () for found in page.workspace.data.leases)
    assert page.workspace.data.scenarios == ()
    assert levers(page).rents.content.isEnabled()


def test_a_board_meeting_from_opening_to_undoing(page, qtbot, tmp_path):
    """Open, raise, exempt, solve, save, present, compare, export, adopt, undo."""
    # Without a scenario each year falls short; ten percent of Taparel's and the workshop's rent help.
    assert balance(page) == SHORT
    raise_rents(page, "10")
    assert balance(page) == SHORT + 180_000
    tenants = levers(page).rents.tenants
    tenants.select(lambda line: line.code == "T01")
    tenants.toggle()
    page.editor.settle()
    assert balance(page) == SHORT + 60_000
    # The workshop alone: 4 800 € on its 6 000 €.
    assert solve(page, qtbot, "rent.percent") == "Rents: +80\u202f% brings 2018 to balance."
    assert balance(page) == 0
    save_as(page, "L'Atelier seul")
    page.keeping.new()
    raise_rents(page, "20")
    save_as(page, "Hausse 20 %")
    page.keeping.present()
    presenting = dialog(PresentForm)
    presenting.day.type_in("10/12/2016")
    presenting.confirm()
    page.actions_bar.compare.setChecked(True)
    lines = {line.name: line.texts for line in page.comparison.table.model.shown}
    assert lines["Balance 2018"] == ("\u22124\u202f800,00\u202f€", "\u2013", "\u22121\u202f200,00\u202f€")
    page.actions_bar.compare.setChecked(False)
    with qtbot.waitSignal(page.files.written, timeout=20_000):
        page.files.export_board(tmp_path / "ca.xlsx")
    assert (tmp_path / "ca.xlsx").stat().st_size > 0
    page.keeping.adopt()
    form = dialog(AdoptForm)
    form.reference.type_in("PV du CA du 12/12/2016")
    form.day.type_in("12/12/2016")
    form.confirm()
    assert [found.steps for found in page.workspace.data.leases] == [
        (RentStep(Month(2016, 1).start, Decimal(1200)),),
        (RentStep(Month(2016, 1).start, Decimal(600)),),
    ]
    adopted = next(saved for saved in page.workspace.data.scenarios if saved.adopted)
    assert (adopted.name, adopted.reference) == ("Hausse 20 %", "PV du CA du 12/12/2016")
    page.workspace.undo()
    assert all(found.steps == () for found in page.workspace.data.leases)
    assert not any(saved.adopted for saved in page.workspace.data.scenarios)
    assert [saved.name for saved in page.workspace.data.scenarios] == ["L'Atelier seul", "Hausse 20 %"]


def test_what_an_adopted_scenario_exports_has_its_rents_once(page, qtbot, tmp_path):
    raise_rents(page, "10")
    page.keeping.adopt()
    form = dialog(AdoptForm)
    form.reference.type_in("PV")
    form.confirm()
    with qtbot.waitSignal(page.files.written, timeout=20_000):
        page.files.export_board(tmp_path / "ca.xlsx")
    workbook = load_workbook(tmp_path / "ca.xlsx", data_only=True)
    values = {}
    for name in ("base_2018", "solde_2018"):
        ((title, address),) = workbook.defined_names[name].destinations
        values[name] = workbook[title][address.replace("$", "")].value
    assert set(values.values()) == {-3000}


def test_a_presented_scenario_keeps_the_figures_of_its_day(page):
    raise_rents(page, "10")
    page.keeping.present()
    form = dialog(PresentForm)
    form.day.type_in("12/12/2016")
    form.confirm()
    set_budgets(page.workspace.book, 2018, [AccountBudget("6132", 3_600_000)])
    assert balance(page) == -300_000
    assert "12/12/2016" in levers(page).settled.text()
    assert not page.actions_bar.save.isEnabled()
    page.keeping.copy()
    assert not page.drafts.current.settled
    assert levers(page).rents.content.isEnabled()


def test_a_scenario_goes_through_a_file(page, tmp_path):
    raise_rents(page, "10")
    page.files.write(tmp_path / "hausse.toml")
    page.files.read(tmp_path / "hausse.toml")
    assert page.tabs.count() == 2
    assert balance(page) == -300_000


def test_a_bad_file_lists_what_is_wrong(page, tmp_path):
    (tmp_path / "faux.toml").write_text(
        'from = "2016-01"\nmonths = 12\n[[rent]]\ntenants = ["T99"]\npercent = 3\n'
    )
    page.files.read(tmp_path / "faux.toml")
    issues = dialog(IssuesDialog).table.model.shown
    assert [issue.where for issue in issues] == ["[[rent]] 1, tenants"]


def test_risk_is_drawn_beside_the_window_and_goes_out_of_date(page, qtbot):
    page.editor.results.tabs.setCurrentIndex(RISK)
    risk = page.editor.results.risk
    with qtbot.waitSignal(risk.drawn):
        risk.run()
    assert [row.year for row in risk.table.model.shown] == [2016, 2017, 2018]
    # Without a surplus in any month no draw ends in balance.
    assert {row.share for row in risk.table.model.shown} == {Fraction(0)}
    assert plan(page).risk == Risk(Decimal("0.08"), (3, 9), Decimal(15), Decimal(20))
    assert risk.stale.isHidden()
    raise_rents(page, "10")
    assert not risk.stale.isHidden()


def test_draws_begin_with_what_is_cumulated_before_them(page, qtbot):
    levers(page).horizon.start.type_in("2017-01")
    levers(page).horizon.start.line.editingFinished.emit()
    levers(page).horizon.months.moved.emit(Decimal(24), False)
    page.editor.settle()
    page.editor.results.tabs.setCurrentIndex(RISK)
    risk = page.editor.results.risk
    for field in risk.fields:
        field.type_in("0")
    with qtbot.waitSignal(risk.drawn):
        risk.run()
    # Nothing varies: all draws end where the curve does, 400 € a month short for three years.
    assert risk.chart.tip_at(23, 0).count("\u221214\u202f400,00\u202f€") == 3
    assert risk.draws.last == (-960_000,) * 3


def test_what_has_no_effect_is_not_offered(page):
    bar = page.actions_bar
    assert not bar.adopt.isEnabled()
    raise_rents(page, "10")
    assert bar.adopt.isEnabled()
    page.compare(True)
    assert not any(each.isEnabled() for each in (bar.solve, bar.adopt, bar.board))
    page.compare(False)
    assert all(each.isEnabled() for each in (bar.solve, bar.adopt, bar.board))


def test_draws_can_be_given_up(page, qtbot):
    page.editor.results.tabs.setCurrentIndex(RISK)
    risk = page.editor.results.risk
    risk.run()
    page.window().findChild(QProgressDialog).canceled.emit()
    qtbot.waitUntil(risk.button.isEnabled)
    assert risk.draws is None


def test_a_boards_file_that_is_given_up_is_not_written(page, qtbot, tmp_path):
    path = tmp_path / "ca.xlsx"
    path.write_bytes(b"of yesterday")
    page.files.export_board(path)
    page.window().findChild(QProgressDialog).canceled.emit()
    qtbot.waitUntil(lambda: page.window().findChild(QProgressDialog) is None, timeout=20_000)
    assert path.read_bytes() == b"of yesterday"


def test_sensitivity_leaves_a_narrow_tab_to_its_table(page):
    page.show()
    page.editor.results.tabs.setCurrentIndex(SENSITIVITY)
    tab = page.editor.results.sensitivity
    tab.resize(900, 240)
    assert tab.chart.isVisible()
    tab.resize(500, 240)
    assert not tab.chart.isVisible()
    assert tab.table.isVisible()


def as_dressed(view):
    """With the letters it has in the window."""
    for part in (view.table, view.table.horizontalHeader()):
        part.setFont(theme.text_font(theme.TEXT))
    view.size_columns()


def in_sight(view):
    """Whether all its columns are shown at once."""
    return view.isVisible() and view.table.horizontalScrollBar().maximum() == 0


def test_no_figure_is_out_of_sight_on_a_small_laptop(page, qtbot):
    """1366 pixels at 150 % are 910, of which the bar at the left takes 50."""
    raise_rents(page, "10")
    start = plan(page).start
    page.editor.put(replace(plan(page), vacancies=(Vacancy("B12", start.plus(4), 6, None),)), "")
    page.resize(860, 480)
    qtbot.waitUntil(lambda: levers(page).width() < 360)
    results = page.editor.results
    for tab, table in ((0, results.years), (1, results.tenants), (VACANCIES, results.vacancies)):
        results.tabs.setCurrentIndex(tab)
        as_dressed(table)
        qtbot.waitUntil(lambda table=table: in_sight(table))
    page.resize(1100, 700)
    qtbot.waitUntil(lambda: levers(page).width() == 360)


def test_four_scenarios_are_compared_in_sight_on_a_small_laptop(page, qtbot):
    for percent in ("10", "20", "30"):
        page.keeping.new()
        raise_rents(page, percent)
    page.resize(860, 480)
    page.compare(True)
    table = page.comparison.table.table
    as_dressed(page.comparison.table)
    assert table.model().columnCount() == 6
    qtbot.waitUntil(lambda: in_sight(page.comparison.table))


def test_the_name_of_a_field_stays_beside_its_line_where_that_is_marked(page, qtbot):
    raise_rents(page, "10")
    start = levers(page).rents.start
    name = next(label for label in page.findChildren(QLabel) if label.buddy() is start.input)
    start.type_in("2030-01")
    start.line.editingFinished.emit()
    page.editor.settle()
    qtbot.waitUntil(lambda: start.height() > start.line.height() + name.fontMetrics().height())

    def middle(widget):
        return widget.mapTo(page, widget.rect().center()).y()

    assert abs(middle(name) - middle(start.line)) <= 1


def test_no_heading_is_wider_than_the_levers_of_a_small_laptop(page, qtbot):
    column = levers(page)
    page.resize(860, 480)
    qtbot.waitUntil(lambda: column.width() < 360)
    for group in column.groups:
        group.heading.setFont(theme.text_font(theme.TEXT, bold=True))
        group.say_moved(12)
        assert group.heading.sizeHint().width() <= column.viewport().width() - theme.GRID


def test_the_icon_of_a_button_that_is_down_has_the_ink_of_its_words(page):
    role = QPalette.ColorRole
    for shown, ink in ((True, role.HighlightedText), (False, role.WindowText)):
        page.compare(shown)
        drawn = page.actions_bar.compare.icon().pixmap(20, 20).toImage()
        dots = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
        inks = {dot.name() for dot in dots if dot.alpha() == 255}
        assert inks == {QGuiApplication.palette().color(ink).name()}


def test_the_months_of_an_axis_are_named_as_far_as_there_is_room():
    axes, months = Figure().add_subplot(), [Month(2016, 1).plus(place) for place in range(36)]

    def named(width):
        axis.along(axes, months, 0, width)
        places = list(axes.xaxis.get_major_locator()())
        return dict(zip(places, axes.xaxis.get_major_formatter().format_ticks(places), strict=True))

    assert list(named(1000).values())[:5] == ["Jan 2016", "Apr", "Jul", "Oct", "Jan 2017"]
    assert named(240) == {0: "Jan 2016", 12: "Jan 2017", 24: "Jan 2018"}
    assert named(150) == {0: "2016", 12: "2017", 24: "2018"}
    assert named(90) == {0: "2016", 24: "2018"}


def test_every_lever_on_rents_that_is_moved_is_counted(page):
    rents = levers(page).rents
    assert rents.heading.text() == "Rents"
    raise_rents(page, "10")
    rents.capped.tick.setChecked(True)
    rents.tenants.exempted.emit("T01", True)
    rents.tenants.percents_typed.emit({"T03": Decimal(2)})
    # The general rise, its cap, who is exempt and who has a percentage of its own.
    assert rents.heading.text() == "Rents · levers moved: 4"


def test_a_scenario_that_would_be_lost_is_told_until_it_is_saved(page):
    assert page.workspace.holding == ""
    raise_rents(page, "10")
    assert page.workspace.holding == "scenario not saved"
    page.keeping.save()
    assert page.workspace.holding == ""


def test_an_amount_is_asked_for_by_the_name_of_its_kind(page):
    levers(page).amounts.add_lever()
    form = dialog(AmountForm)

    def names():
        return [field.input.accessibleName() for field in (form.amount, form.start)]

    assert names() == ["Amount (€)", "In"]
    form.kind.set_value(LeverKind.PERCENT)
    assert names() == ["Percentage", "From"]


def test_sensitivity_weighs_what_counts(page):
    page.editor.results.tabs.setCurrentIndex(SENSITIVITY)
    rows = page.editor.results.sensitivity.table.model.shown
    # A tenth of 24 000 €, 18 000 € and 1 200 € a year either way.
    assert [(row.category, row.swing_cents) for row in rows] == [
        (Nature.HEAD_RENT, 480_000),
        (Source.RENT, 360_000),
        (Source.RECOVERED_CHARGES, 24_000),
    ]


def test_the_steps_that_adopting_adds_begin_with_the_scenario(page):
    raise_rents(page, "10")
    levers(page).rents.start.type_in("2017-01")
    levers(page).rents.start.line.editingFinished.emit()
    page.keeping.adopt()
    form = dialog(AdoptForm)
    form.reference.type_in("PV")
    form.confirm()
    steps = page.workspace.data.leases[0].steps
    assert steps == (RentStep(Month(2017, 1).start, Decimal(1100)),)
