"""Fields: read as people type, mark what is wrong in place, lose nothing typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from models.message import UserError, translate
from models.period import Month, Period, Quarter
from views.dialogs import opened
from views.fields import (
    ChoiceField,
    DateField,
    DecimalField,
    FlagField,
    MoneyField,
    MonthField,
    PercentField,
    PeriodField,
    QuarterField,
    TextField,
    first_wrong,
)
from views.form_dialog import FormDialog
from views.whole_area import WholeArea


@pytest.fixture
def shown(qtbot):
    def show(field):
        qtbot.addWidget(field)
        field.show()
        return field

    return show


@pytest.mark.parametrize(
    ("make", "typed", "value", "written"),
    [
        (lambda: MoneyField("x"), "=1200/12", 10_000, "100,00\u202f€"),
        (lambda: MoneyField("x"), "0", 0, "0,00\u202f€"),
        (lambda: DateField("x", 2016), "3/4", date(2016, 4, 3), "03/04/2016"),
        (lambda: DecimalField("x", "m²"), "20.50", Decimal("20.50"), "20,5\u202fm²"),
        (lambda: PercentField("x"), "20", Decimal("0.20"), "20\u202f%"),
        (lambda: QuarterField("x"), "2016-q4", Quarter(2016, 4), "2016-T4"),
        (lambda: PeriodField("x"), "t4 2016", Period.of_quarter(Quarter(2016, 4)), "2016-T4"),
        (lambda: MonthField("x"), "3/2016", Month(2016, 3), "2016-03"),
        (lambda: TextField("x"), " a ", "a", "a"),
    ],
)
def test_what_is_typed_is_read_and_written_in_full_when_the_cursor_leaves(
    qtbot, shown, make, typed, value, written
):
    field = shown(make())
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == value
    assert field.text() == written
    assert not field.marked


@pytest.mark.parametrize(
    ("make", "typed"),
    [
        (lambda: MoneyField("x"), "12,345"),
        (lambda: DateField("x", 2016), "31/02"),
        (lambda: DecimalField("x", minimum=Decimal(1)), "0,5"),
        (lambda: PercentField("x"), "vingt"),
        (lambda: QuarterField("x"), "2016-T5"),
        (lambda: MonthField("x"), "2016"),
    ],
)
def test_a_wrong_value_is_marked_where_it_stands_until_it_is_right(qtbot, shown, make, typed):
    field = shown(make())
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.marked
    assert field.text() == typed
    assert field.value() is None
    assert field.input.accessibleDescription()
    field.set_value(None)
    assert not field.marked


def test_a_required_field_says_so_and_an_optional_one_may_be_empty(shown):
    assert shown(MoneyField("x")).check()
    required = shown(MoneyField("x", required=True))
    assert not required.check()
    assert required.marked


def test_a_choice_is_one_of_the_list(shown):
    field = shown(ChoiceField("x", [(1, "Taparel"), (2, "Graines")], searched=True, required=True))
    assert field.value() is None
    assert not field.check()
    field.box.setEditText("graines")
    assert field.value() == 2
    assert not field.marked
    field.box.setEditText("Personne")
    assert not field.check()
    assert field.box.currentText() == "Personne"
    field.set_choices([(3, "Neuf")])
    field.set_value(3)
    assert field.value() == 3


def test_no_choice_can_have_a_name(shown):
    field = shown(ChoiceField("x", [(1, "ILC")], none="No index"))
    assert (field.value(), field.box.currentText()) == (None, "No index")
    assert field.check()
    field.set_value(1)
    field.set_value(None)
    assert field.box.currentText() == "No index"


def test_lines_and_choices_of_a_form_are_of_one_height(qtbot):
    form = FormDialog("Title", "Save", lambda: None, None)
    qtbot.addWidget(form)
    line, choice = form.add(TextField("a")), form.add(ChoiceField("b", [(1, "x")]))
    form.open()
    assert line.input.height() == choice.input.height()


def test_a_form_higher_than_its_screen_scrolls_down_only(qapp, qtbot, monkeypatch):
    monkeypatch.setattr("views.dialogs.room_for", lambda _: QSize(900, 240))
    form = FormDialog("Title", "Save", lambda: None, None)
    qtbot.addWidget(form)
    for name in "abcdefgh":
        form.add(TextField(name))
    wide = QWidget()
    wide.setFixedSize(600, 20)
    form.form.addRow(wide)
    opened(form)
    area = form.findChild(WholeArea)
    qapp.processEvents()
    assert area.horizontalScrollBar().maximum() == 0 < area.verticalScrollBar().maximum()


def test_a_flag_is_never_wrong(shown):
    field = shown(FlagField("Listed"))
    field.set_value(True)
    assert field.value() is True
    assert field.check()


def test_every_wrong_field_is_marked_and_the_first_returned(shown):
    right, first, second = shown(TextField("a")), shown(TextField("b", required=True)), shown(MoneyField("c"))
    second.type_in("x")
    assert first_wrong([right, first, second]) is first
    assert second.marked
    assert first_wrong([right]) is None


def test_a_form_stays_open_with_what_was_typed_while_something_is_wrong(qtbot):
    done: list[str] = []

    def submit():
        if len(done) < 1:
            done.append("refused")
            raise UserError(translate("Core", "There is nothing to undo."))
        done.append("accepted")

    form = FormDialog("Title", "Save", submit, None)
    qtbot.addWidget(form)
    amount = form.add(MoneyField("Amount", required=True))
    form.open()
    form.confirm()
    assert form.isVisible()
    assert amount.marked
    assert done == []
    amount.type_in("12")
    form.confirm()
    assert form.isVisible()
    assert form.refusal.isVisible()
    assert "nothing to undo" in form.refusal.text()
    form.confirm()
    assert not form.isVisible()
    assert done == ["refused", "accepted"]
