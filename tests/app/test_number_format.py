"""Cells as a French spreadsheet shows them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from app.reports.number_format import shown

EUROS = '#,##0.00 "€";"−"#,##0.00 "€";"–"'


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1234567.5, EUROS, "1\u202f234\u202f567,50\u202f€"),
        (-12.3, EUROS, "−12,30\u202f€"),
        (0, EUROS, "–"),
        (0.9644, '0.0 %;"−"0.0 %;"–"', "96,4\u202f%"),
        (0.2, "0%", "20%"),
        (1234.5, "#,##0", "1\u202f235"),
        (1234, "0", "1234"),
        (-3, "0.00", "−3,00"),
        (-0.001, "0.00", "0,00"),
        (Decimal("20.50"), "General", "20,5"),
        (-7, "General", "−7"),
        (5, "[Red]#,##0.0", "5,0"),
        (date(2016, 12, 31), "dd/mm/yyyy", "31/12/2016"),
        (datetime(2016, 12, 31, 18), "dd/mm/yyyy", "31/12/2016"),  # noqa: DTZ001 - a cell knows no zone
        ("=1+1", "@", "=1+1"),
        (True, "General", "VRAI"),
        (None, EUROS, ""),
    ],
)
def test_a_value_is_shown_by_its_format(value, number_format, text):
    assert shown(value, number_format) == text
