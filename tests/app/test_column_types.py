"""Columns keep exact values as text and integers on SQLite, and are proper types elsewhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from models.building import SpaceKind
from models.period import Month, Quarter
from models.tables.types import DateText, DecimalText, EnumText, Flag, MonthText, QuarterText

KINDS = [
    (DateText(), date(2016, 2, 29), "2016-02-29", "DATE"),
    (DecimalText(), Decimal("12.50"), "12.50", "NUMERIC"),
    (Flag(), True, 1, "BOOLEAN"),
    (EnumText(SpaceKind), SpaceKind.OFFICE, "office", "TEXT"),
    (MonthText(), Month(2016, 3), "2016-03", "TEXT"),
    (QuarterText(), Quarter(2016, 1), "2016-Q1", "TEXT"),
]


@pytest.mark.parametrize(("kind", "value", "stored", "name"), KINDS)
def test_a_value_comes_back_as_it_was_stored(kind, value, stored, name):
    lite, server = sqlite.dialect(), postgresql.dialect()
    assert kind.process_bind_param(value, lite) == stored
    assert kind.process_result_value(stored, lite) == value
    assert kind.process_result_value(kind.process_bind_param(value, server), server) == value
    assert kind.dialect_impl(server).impl_instance.compile(server) == name
    for dialect in (lite, server):
        assert kind.process_bind_param(None, dialect) is None
        assert kind.process_result_value(None, dialect) is None


@pytest.mark.parametrize(
    ("kind", "name"), [(DateText(), "TEXT"), (DecimalText(), "TEXT"), (Flag(), "INTEGER")]
)
def test_a_strict_table_knows_the_type(kind, name):
    lite = sqlite.dialect()
    assert kind.load_dialect_impl(lite).compile(lite) == name
