"""The period: typed, picked, moved, made longer and shorter."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.period import By, Period, parse_period
from views.period_box import PeriodBox, length_of, moved, with_length

KEPT = date(2016, 8, 31)


@pytest.fixture
def box(qtbot):
    made = PeriodBox()
    qtbot.addWidget(made)
    made.typical = KEPT
    made.begins = date(2015, 1, 1)
    made.set_period(parse_period("2016-Q4"))
    made.show()
    return made


@pytest.mark.parametrize(
    ("period", "by", "after"),
    [
        ("2016-Q4", 1, "2017-Q1"),
        ("2016-Q1", -1, "2015-Q4"),
        ("2016", 1, "2017"),
        ("2016-12", 1, "2017-01"),
        ("2016-01-15..2016-01-24", 1, "2016-01-25..2016-02-03"),
    ],
)
def test_a_period_moves_by_its_own_length(period, by, after):
    assert moved(parse_period(period), by) == parse_period(after)


def test_a_shorter_period_is_the_part_that_is_usually_looked_at():
    year = parse_period("2016")
    assert with_length(year, By.QUARTER, KEPT) == parse_period("2016-Q3")
    assert with_length(year, By.MONTH, date(2018, 1, 1)) == parse_period("2016-12")
    assert with_length(parse_period("2016-02"), By.YEAR, KEPT) == year
    assert length_of(parse_period("2016-01-02..2016-01-03")) is None


def test_a_period_is_typed(box, qtbot):
    with qtbot.waitSignal(box.changed) as seen:
        box.field.line.selectAll()
        qtbot.keyClicks(box.field.line, "t2 2016")
        qtbot.keyClick(box.field.line, Qt.Key.Key_Return)
    assert seen.args == [parse_period("2016-Q2")]
    assert box.field.text() == "2016-T2"


def test_what_is_no_period_is_marked_and_changes_nothing(box, qtbot):
    box.field.line.selectAll()
    qtbot.keyClicks(box.field.line, "hier")
    qtbot.keyClick(box.field.line, Qt.Key.Key_Return)
    assert box.field.marked
    assert box.period == parse_period("2016-Q4")


def test_arrows_and_lengths(box, qtbot):
    qtbot.mouseClick(box.after, Qt.MouseButton.LeftButton)
    assert box.period == parse_period("2017-Q1")
    qtbot.mouseClick(box.before, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(box.lengths.buttons()[0], Qt.MouseButton.LeftButton)
    assert box.period == parse_period("2016")
    assert [button.isChecked() for button in box.lengths.buttons()] == [True, False, False]
    qtbot.mouseClick(box.lengths.buttons()[2], Qt.MouseButton.LeftButton)
    assert box.period == parse_period("2016-08")
    assert [button.isChecked() for button in box.lengths.buttons()] == [False, False, True]


def test_a_period_is_picked_from_its_year(box):
    menu = box.menu_of(2015)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions][:6] == [
        "2015",
        "2015-T1",
        "2015-T2",
        "2015-T3",
        "2015-T4",
        "2015-01",
    ]
    assert not any(action.isChecked() for action in actions)
    actions[2].trigger()
    assert box.period == parse_period("2015-Q2")


def test_the_period_in_force_is_ticked_among_those_of_its_year(box):
    ticked = [action.text() for action in box.menu_of(2016).actions() if action.isChecked()]
    assert ticked == ["2016-T4"]


def test_a_period_of_other_days_is_no_length(box):
    box.set_period(Period(date(2016, 1, 15), date(2016, 3, 31)))
    assert not any(button.isChecked() for button in box.lengths.buttons())
    assert box.field.text() == "15/01/2016 – 31/03/2016"
