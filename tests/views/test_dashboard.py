"""The dashboard on real widgets: its figures, its charts and tables, and where they lead."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPushButton

from app.book import Book
from app.changes.ledger import record_movement
from app.changes.rents import call_rents, keep
from app.reports.carriers import TenantRent, TenantRents
from models.account import Nature, Source
from models.period import Month, Period, parse_period
from models.posting import Movement
from tests.factories import building
from views.charts.progress_chart import gap
from views.dashboard.findings import rents_finding
from views.dashboard.page import DashboardPage
from views.dashboard.tile import Tile
from views.dashboard.todo import packed
from views.elided_label import TwoLinesLabel, two_lines
from views.workspace import Workspace

EVERY = frozenset((*Source, *Nature))


@pytest.fixture
def page(workspace, show, qtbot):
    """B01 let at 1 000 € a month, 12 000 € of head rent in 2016, rents of the first quarter called."""
    call_rents(workspace.book, parse_period("2016-Q1"))
    rent = Movement(date(2016, 1, 1), "6132", "Loyer", 2, None, 1_200_000, 0, Period.of_year(2016))
    record_movement(workspace.book, rent)
    shown = show(DashboardPage)
    qtbot.waitUntil(lambda: shown.rents_card.chart is not None, timeout=20_000)
    return shown


@pytest.fixture
def aims(workspace):
    seen: list[object] = []
    workspace.aimed.connect(seen.append)
    return seen


def test_figures_come_before_charts_and_charts_follow_by_themselves(workspace, qtbot):
    record_movement(workspace.book, Movement(date(2016, 1, 1), "6132", "Loyer", 2, None, 100, 0))
    page = DashboardPage(workspace)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitSignals([page.figures_shown, page.chart_shown], order="strict", timeout=20_000):
        page.show()
    qtbot.waitUntil(lambda: page.rents_card.chart is not None, timeout=20_000)


def test_the_tiles_show_the_year(page):
    # Rents 12 × (1 000 + 100), the last nine months forecast, less 12 000 € of head rent.
    assert page.tiles.balance.figure.text() == "1\u202f200,00\u202f€"
    assert page.tiles.coverage.figure.text() == "110,0\u202f%"
    assert page.tiles.balance.heading.text() == "Balance 2016 (with forecast)"
    # January brings 1 100 € and costs 12 000 × 31 ÷ 366 = 1 016.39 €.
    assert page.tiles.even.figure.text() == "January 2016"
    assert page.tiles.occupancy.figure.text() == "40,0\u202f%"
    assert "20 of 50\u202fm²" in page.tiles.occupancy.note.text()


def test_tiles_open_what_is_behind_them_by_mouse_and_by_key(page, aims, qtbot):
    qtbot.mouseDClick(page.tiles.balance, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.tiles.coverage, Qt.Key.Key_Return)
    qtbot.keyClick(page.tiles.occupancy, Qt.Key.Key_Space)
    assert [aim.page for aim in aims] == ["journal", "journal", "leases"]
    assert aims[0].entries.period == Period.of_year(2016)
    assert aims[0].entries.categories == EVERY


def test_titles_say_the_finding(page):
    assert page.progress_card.finding.text().startswith("1\u202f200\u202f€ above balance in 2016")
    assert "in 2016 (with forecast)" in page.progress_card.finding.text()
    assert page.months_card.finding.text() == (
        "Rents: 91\u202f% of income in 2016; head rent: 100\u202f% of costs (with forecast)"
    )
    # 12 000 € of costs, less 1 200 € of recovered charges, over 50 m²; the tenant pays 600 €.
    assert page.rents_card.finding.text() == (
        "Every tenant pays the break-even rent of 2016 or more (with forecast)"
    )


def test_a_year_that_is_kept_is_not_called_forecast(page, workspace, qtbot):
    call_rents(workspace.book, Period.of_year(2016))
    keep(workspace.book, Month(2016, 12))
    qtbot.waitUntil(lambda: page.tiles.balance.heading.text() == "Balance 2016")
    qtbot.waitUntil(lambda: "forecast" not in page.rents_card.finding.text())
    assert "forecast" not in page.progress_card.finding.text()
    assert "forecast" not in page.months_card.finding.text()
    notes = [tile.note.text() for tile in (page.tiles.balance, page.tiles.even)]
    # Three rents with charges, less 12 000 × 91 ÷ 366; 1 200 € over 50 m².
    assert notes == ["316,39\u202f€ in 2016-T1", "24,00\u202f€/m²/year to spare in 2016"]


def test_rents_above_the_break_even_of_a_year_that_lacks_months_of_rent():
    """Let for a few months only, a rent of 600 € a m² does not carry a year that asks for 96 €."""
    rents = (TenantRent(1, "Taparel", Decimal(20), 1_200_000),)
    found = TenantRents(date(2016, 12, 31), 2016, rents, 9_600, reached=False, forecast=False)
    assert rents_finding(found) == "No rent below the break-even of 2016: months of rent are missing"
    dear = replace(found, break_even_cents=60_100)
    assert rents_finding(dear) == "1 of 1 tenants below 601,00\u202f€/m²/year, the break-even rent of 2016"


def test_the_columns_of_a_part_forecast_year_say_so(page):
    """Nothing is kept yet: each quarter rests on forecast months."""
    titles = [column.title for column in page.months_card.table.model.columns]
    assert titles[1:] == [*(f"2016-T{quarter}\nforecast" for quarter in range(1, 5)), "2016\nforecast"]
    total = page.rents_card.table.model.totals()
    # 20 m², 12 000 € a year.
    assert total[1:] == [Decimal(20), 1_200_000, 60_000]


def test_figures_stay_whole_where_lines_break(page, qtbot):
    """Rich text would make plain spaces, at which lines break, of those inside a figure."""
    document = QTextDocument()
    qtbot.waitUntil(lambda: page.todo.links.text() != "")
    for text in (page.todo.links.text(), page.progress_card.chart.tip_at(0.5, 0)):
        document.setHtml(text)
        assert re.search("\\d\u202f\\d{3}", document.toPlainText())
        assert not re.search("\\d \\d", document.toPlainText())


def test_a_narrow_window_puts_charts_below_each_other_and_cuts_no_figure(page, qtbot):
    page.resize(800, 500)
    qtbot.waitUntil(lambda: page.rents_card.y() > page.months_card.y())
    qtbot.waitUntil(lambda: page.tiles.even.y() > page.tiles.coverage.y())
    page.resize(1300, 700)
    qtbot.waitUntil(lambda: page.rents_card.y() == page.months_card.y())
    qtbot.waitUntil(lambda: page.tiles.occupancy.y() == page.tiles.coverage.y())


def test_a_note_goes_on_in_a_second_line_rather_than_lose_that_it_is_forecast(qtbot):
    tile = Tile()
    qtbot.addWidget(tile)
    note = "10,84\u202f€/m²/year to spare in 2018 (forecast)"
    tile.show_figure("Cumulated break-even", "July 2017", note, "")
    tile.resize(200, 120)
    tile.show()
    lines = two_lines(note, tile.note.width(), tile.note.fontMetrics())
    assert (len(lines), " ".join(lines)) == (2, note)
    assert tile.note.height() >= 2 * tile.note.fontMetrics().lineSpacing()
    assert tile.figure.y() < tile.height() / 2


def test_a_shorter_note_stands_where_the_first_line_of_a_longer_one_stood(qtbot):
    label = TwoLinesLabel()
    qtbot.addWidget(label)
    label.show()
    label.resize(70, 16)
    label.setText("margin of the year to come, forecast")
    label.setText("margin")
    line = label.fontMetrics().lineSpacing()
    picture = label.grab().toImage()
    assert label.height() >= 2 * line
    columns = range(picture.width())
    ground = picture.pixel(picture.width() - 1, picture.height() - 1)
    inked = [y for y in range(picture.height()) if any(picture.pixel(x, y) != ground for x in columns)]
    assert inked
    assert inked[-1] <= (line + 2) * picture.devicePixelRatio()


def test_a_scroll_bar_does_not_touch_the_cards(page, qtbot):
    page.resize(800, 400)
    qtbot.waitUntil(lambda: page.rents_card.y() > page.months_card.y())
    qtbot.waitUntil(lambda: page.rents_card.geometry().right() < page.rents_card.parentWidget().width() - 8)
    page.resize(1300, 700)
    qtbot.waitUntil(lambda: page.rents_card.geometry().right() == page.rents_card.parentWidget().width() - 1)


def test_the_balance_at_the_end_of_the_lines_says_that_it_is_cumulated(page):
    shown = [text.get_text() for text in page.progress_card.chart.axes.texts]
    assert any(text.startswith("Cumulated balance\n") for text in shown)


def test_each_chart_has_its_table_one_key_away(page, qtbot):
    card = page.progress_card
    qtbot.keyClick(card, Qt.Key.Key_T)
    assert card.table.isVisible()
    row = card.table.model.shown[0]
    assert (row.month, row.income_cents) == (Month(2016, 1), 110_000)
    qtbot.keyClick(card, Qt.Key.Key_T)
    assert card.chart.isVisible()
    page.toggle_tables(True)
    assert page.rents_card.table.isVisible()
    assert [rent.name for rent in page.rents_card.table.model.shown] == ["Taparel"]
    assert [row.category for row in page.months_card.table.model.shown] == [
        Source.RENT,
        Source.RECOVERED_CHARGES,
        Nature.HEAD_RENT,
    ]
    page.toggle_tables(False)
    assert page.rents_card.chart.isVisible()


def place(chart, x, y):
    """The pixel at which a point of the chart stands."""
    box = chart.axes.get_position()
    (left, right), (low, high) = chart.axes.get_xlim(), chart.axes.get_ylim()
    across = box.x0 + box.width * (x - left) / (right - left)
    up = box.y0 + box.height * (y - low) / (high - low)
    return QPoint(round(chart.width() * across), round(chart.height() * (1 - up)))


def test_hovering_tells_the_month(page, qtbot):
    chart = page.progress_card.chart
    tip = chart.tip_at(0.5, 0)
    assert "February 2016" in tip
    assert "2\u202f200,00\u202f€" in tip
    assert "(forecast)" in chart.tip_at(5.5, 0)
    assert chart.marks_at(0.5) == 1
    before = chart.grab().toImage()
    qtbot.mouseMove(chart, place(chart, 0.5, 0))
    qtbot.waitUntil(lambda: chart.grab().toImage() != before)
    tip = page.months_card.chart.tip_at(0, -100)
    assert "Head rent" in tip
    assert "Rents" not in tip
    assert "600,00\u202f€" in page.rents_card.chart.tip_at(1, 0)
    assert page.rents_card.chart.tip_at(1, 5) == ""


def test_a_double_click_on_a_chart_leads_to_its_entries(page, aims, qtbot):
    chart = page.progress_card.chart
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, 1.5, 0))
    assert aims[-1].entries.period == parse_period("2016-03")
    assert aims[-1].entries.categories == EVERY
    chart = page.months_card.chart
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, 0, 50_000))
    assert aims[-1].entries.categories == {Source.RENT}
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, 1, -50_000))
    assert (aims[-1].entries.period, aims[-1].entries.categories) == (
        parse_period("2016-02"),
        {Nature.HEAD_RENT},
    )
    chart = page.rents_card.chart
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, 1, 0))
    assert aims[-1].page == "leases"
    # Beyond the axes there is nothing.
    before = len(aims)
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert len(aims) == before


def test_charts_are_updated_not_made_again(page, workspace, qtbot):
    charts = [card.chart for card in (page.progress_card, page.months_card, page.rents_card)]
    bill = Movement(date(2016, 2, 1), "6061", "Eau", 2, None, 2_500_000, 0)
    record_movement(workspace.book, bill)
    assert page.tiles.balance.figure.text() == "\u221223\u202f800,00\u202f€"
    qtbot.waitUntil(lambda: "tenants below" in page.rents_card.finding.text())
    assert [card.chart for card in (page.progress_card, page.months_card, page.rents_card)] == charts
    workspace.set_period(parse_period("2017"))
    qtbot.waitUntil(lambda: "2017" in page.progress_card.finding.text())


def test_what_is_to_be_done_leads_somewhere(page, aims, qtbot):
    qtbot.waitUntil(lambda: page.todo.links.text() != "")
    page.todo.links.linkActivated.emit("0")
    assert aims[-1].page == "leases"
    thing = page.todo._things[0]
    page.todo.show_things([thing] * 40)
    assert "more" in page.todo.links.text()


def test_things_to_do_are_packed_in_two_lines():
    assert packed([40, 40, 40], 100, 20) == [[0, 1], [2]]
    assert packed([40, 40, 90, 40], 100, 20) == [[0, 1], [2]]
    assert packed([40, 40, 40, 40, 40], 100, 20) == [[0, 1], [2, 3]]
    assert packed([150, 10], 100, 20) == [[0], [1]]
    assert packed([10], 100, 20) == [[0]]


def test_the_gap_is_one_polygon_from_meeting_to_meeting():
    surplus, deficit = gap([(0, 0, 0), (1, 10, 20), (2, 30, 20), (3, 40, 30)])
    # Income is 10 below at 1 and 10 above at 2: the lines meet half-way, at 20.
    assert deficit == [[(0, 0), (1, 10), (1.5, 20), (1.5, 20), (1, 20), (0, 0)]]
    assert surplus == [[(1.5, 20), (2, 30), (3, 40), (3, 30), (2, 20), (1.5, 20)]]
    assert gap([]) == ([], [])
    assert gap([(0, 5, 5), (1, 6, 6)]) == ([], [])


def test_an_empty_book_says_what_comes_next(tmp_path, qtbot):
    workspace = Workspace(Book.create(tmp_path / "vide.equilibre", building()), parse_period("2016"))
    page = DashboardPage(workspace)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(workspace.aimed) as seen:
        qtbot.mouseClick(page.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert seen.args[0].page == "leases"
    workspace.close()
