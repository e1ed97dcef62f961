"""What charts draw of names that people typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.reports.carriers import TenantRent, TenantRents
from views import theme
from views.charts.rents_chart import RentsChart


def test_a_name_with_dollar_signs_is_no_formula(qtbot):
    chart = RentsChart()
    qtbot.addWidget(chart)
    chart.restyle(theme.tones())
    chart.resize(500, 240)
    rents = (TenantRent(1, "$\\b{$", Decimal(20), 240_000),)
    chart.show_data(TenantRents(date(2016, 12, 31), 2016, rents, 9_700, reached=True, forecast=False))
    chart.draw()
    assert [label.get_text() for label in chart.axes.get_yticklabels()] == ["$\\b{$"]


def test_a_long_name_is_whole_in_a_window_of_1280_pixels(qtbot):
    chart = RentsChart()
    qtbot.addWidget(chart)
    chart.restyle(theme.tones())
    chart.resize(460, 240)
    name = "Compagnons Bâtisseurs Occitanie"
    rents = (TenantRent(1, name, Decimal(20), 240_000),)
    chart.show_data(TenantRents(date(2016, 12, 31), 2016, rents, 9_700, reached=True, forecast=False))
    assert [label.get_text() for label in chart.axes.get_yticklabels()] == [name]
