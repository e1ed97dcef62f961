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
