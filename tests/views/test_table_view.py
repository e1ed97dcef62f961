"""Tables: sorting, filtering, totals, copying to Excel, opening and editing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from views.fields import Field, MoneyField
from views.tables.column import (
    Column,
    Editor,
    area_column,
    date_column,
    money_column,
    number_column,
    percent_column,
    rate_column,
    text_column,
)
from views.tables.table_view import TableView


@dataclass
class Row:
    name: str
    cents: int | None
    day: date | None = None
    m2: Decimal | None = None


ROWS = [
    Row("Taparel", 123_456, date(2016, 3, 1), Decimal("20.5")),
    Row("école", -5, date(2016, 1, 2), Decimal(45)),
    Row("Bâtisseurs", None),
    Row("=1+1\tx", 10_000, date(2016, 2, 1), Decimal(12)),
]


@pytest.fixture
def view(qtbot):
    def write(row, cents):
        row.cents = cents

    columns: list[Column[Row]] = [
        text_column("Name", lambda row: row.name, stretch=True),
        money_column(
            "Rent",
            lambda row: row.cents,
            editor=Editor(lambda parent: MoneyField("Rent", parent=parent), write),
        ),
        date_column("Since", lambda row: row.day),
        area_column("Area", lambda row: row.m2),
    ]
    made = TableView(columns, "Rows", identity=lambda row: row.name)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.set_records(ROWS)
    return made


def names(view):
    return [row.name for row in view.model.shown]


def test_money_sorts_by_amount_and_what_is_empty_comes_last_both_ways(view):
    view.sort_by(1)
    assert [row.cents for row in view.model.shown] == [-5, 10_000, 123_456, None]
    view.sort_by(1, Qt.SortOrder.DescendingOrder)
    assert [row.cents for row in view.model.shown] == [123_456, 10_000, -5, None]


def test_text_sorts_regardless_of_case(view):
    view.sort_by(0)
    assert names(view) == ["=1+1\tx", "Bâtisseurs", "Taparel", "école"]


def test_titles_offer_sorting_only_where_there_is_any(view):
    ask = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    assert view.model.headerData(0, *ask) == "Name: a click sorts by it, once more turns it round"
    view.keep_order()
    assert view.model.headerData(0, *ask) is None


def test_the_filter_takes_words_without_case_or_accents_in_any_column(view, qtbot):
    view.filter_box.setText("BATIS")
    qtbot.waitUntil(lambda: names(view) == ["Bâtisseurs"])
    view.filter_box.setText("ecole 02/01")
    qtbot.waitUntil(lambda: names(view) == ["école"])
    view.filter_box.setText("1 234")
    qtbot.waitUntil(lambda: names(view) == ["Taparel"])
    qtbot.keyClick(view.filter_box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(view)) == 4)


def test_totals_are_of_the_lines_shown(view, qtbot):
    assert view.totals.texts == ["Total", "1\u202f334,51\u202f€", "", "77,5\u202fm²"]
    view.filter_box.setText("taparel")
    qtbot.waitUntil(lambda: view.totals.texts[1] == "1\u202f234,56\u202f€")


def test_a_narrow_table_shows_as_many_sums_as_it_can_and_no_less_of_the_words(view, qapp):
    header = view.table.horizontalHeader()

    def shown(width):
        view.resize(width, 300)
        qapp.processEvents()
        room = view.table.viewport().width()
        ends = [header.sectionPosition(column) + header.sectionSize(column) for column in (1, 3)]
        return header.sectionSize(0), *(end <= room for end in ends)

    view.set_records([Row("Compagnons Bâtisseurs Occitanie", 123_456, None, Decimal(45))])
    view.size_columns()
    rent, since, area = (header.sectionSize(column) for column in (1, 2, 3))
    assert shown(rent + since + area + 130) == (130, True, True)
    assert shown(rent + since + area + 90) == (header.sectionSize(0), True, False)
    assert shown(rent + 150) == (150, True, False), "no narrower for a sum that is out of view all the same"


def test_an_empty_table_is_no_wider_than_its_titles_ask_for(view, qapp):
    header = view.table.horizontalHeader()
    view.set_columns([text_column(title, str) for title in ("Days", "Rent", "VAT")])
    view.set_records(())
    view.resize(240, 200)
    qapp.processEvents()
    assert header.length() <= 240, "three columns of the default 100 pixels would not fit"


def test_a_rate_has_the_decimals_it_is_stated_with():
    column = rate_column("VAT", lambda rate: rate)
    assert [column.shown(Decimal(rate)) for rate in ("0.2", "0.055", "0")] == [
        "20\u202f%",
        "5,5\u202f%",
        "0\u202f%",
    ]


def test_a_line_without_an_icon_keeps_its_room(view):
    role = Qt.ItemDataRole.DecorationRole
    assert view.model.data(view.model.index(1, 0), role) is None
    marked: Column[Row] = text_column(
        "Name", lambda row: row.name, icon=lambda row: "next" if row.cents == -5 else None
    )
    view.set_columns([marked])
    assert not view.model.data(view.model.index(0, 0), role).isNull()


def test_one_line_is_copied_with_numbers_that_a_french_excel_reads(view):
    view.select(lambda row: row.name == "Taparel")
    view.copy()
    assert QGuiApplication.clipboard().text() == "Taparel\t1234,56\t01/03/2016\t20,5\n"


def test_the_whole_table_is_copied_with_titles_and_totals_and_no_formula(view):
    view.copy()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Name\tRent\tSince\tArea",
        "Taparel\t1234,56\t01/03/2016\t20,5",
        "école\t-0,05\t02/01/2016\t45",
        "Bâtisseurs\t\t\t",
        "'=1+1 x\t100,00\t01/02/2016\t12",
        "\t1334,51\t\t77,5",
        "",
    ]


def test_the_selection_stays_on_its_line_when_the_records_come_anew(view):
    view.select(lambda row: row.name == "école")
    view.set_records([Row("Neuf", 1), *ROWS])
    assert view.current().name == "école"


def test_keys_act_on_the_same_cell_when_the_records_come_anew(view):
    view.select(lambda row: row.name == "école", 1)
    view.set_records([Row("Neuf", 1), *ROWS])
    assert view.current().name == "école"
    assert view.table.currentIndex().column() == 1


def test_enter_and_double_click_open_a_line_and_edit_a_cell_that_can_be(view, qtbot):
    opened: list[Row] = []
    view.opened.connect(opened.append)
    view.select(lambda row: row.name == "Taparel")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert [row.name for row in opened] == ["Taparel"]
    view.table.doubleClicked.emit(view.model.index(0, 1))
    assert len(opened) == 1


def editor_of(view):
    return next(field for field in view.findChildren(Field) if field.isVisible())


def test_a_cell_keeps_a_wrong_value_open_and_takes_a_right_one(view, qtbot):
    view.select(lambda row: row.name == "Bâtisseurs")
    view.table.edit(view.model.index(2, 1))
    field = editor_of(view)
    qtbot.keyClicks(field.line, "12,345")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.isVisible()
    assert field.marked
    assert field.text() == "12,345"
    field.type_in("=1200/12")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert ROWS[2].cents == 10_000
    ROWS[2].cents = None


def test_escape_leaves_a_cell_as_it_was(view, qtbot):
    view.table.edit(view.model.index(0, 1))
    field = editor_of(view)
    field.type_in("1")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert ROWS[0].cents == 123_456


def test_keys_act_on_a_line_that_is_seen_to_be_selected(view, qtbot):
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.table.hasFocus)
    assert [row.name for row in view.selected()] == ["Taparel"]


def test_the_cell_that_keys_act_on_stays_so_when_its_line_is_selected(view, qtbot):
    selection = view.table.selectionModel()
    selection.setCurrentIndex(view.model.index(2, 1), QItemSelectionModel.SelectionFlag.NoUpdate)
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.table.hasFocus)
    assert [row.name for row in view.selected()] == ["Bâtisseurs"]
    assert view.table.currentIndex().column() == 1


def test_a_total_that_would_be_cut_is_not_taken_for_another(view):
    whole = widest_ink(view)
    # The names give way to 110 pixels, and then no more.
    view.resize(110 + view.table.columnWidth(1) - 20, 300)
    assert whole > 50
    assert 0 < widest_ink(view) < 20


def widest_ink(view):
    """How many columns of pixels the total of the rents writes on."""
    left = view.table.columnViewportPosition(1)
    image = view.totals.grab().toImage()
    right = min(left + view.table.columnWidth(1), image.width())
    ground = image.pixelColor(1, image.height() - 2)
    rows = range(2, image.height() - 1)
    return sum(any(image.pixelColor(x, y) != ground for y in rows) for x in range(left, right))


def test_numbers_and_shares():
    column = number_column("Index", lambda row: row, 2)
    assert column.shown(Decimal("108.3")) == "108,30"
    assert column.shown(None) == "–"
    assert column.copied(None) == ""
    share: Column[Fraction] = percent_column("Share", lambda row: row)
    assert share.shown(Fraction(1, 8)) == "12,5\u202f%"
    assert share.copied(Fraction(1, 8)) == "12,5%"
    assert share.copied(None) == ""
