"""Cells of a spreadsheet as people copy them: quoted, spaced, in brackets; a wrong one is named."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from app.changes.mapping import set_account
from views.books.account_mapping import AccountMappingDialog
from views.fields import FlagField, MoneyField, PercentField
from views.tables.column import Column, Editor, money_column, text_column
from views.tables.paste import Paste, as_typed, cells_of
from views.tables.table_view import TableView


def test_lines_and_quoted_cells():
    assert cells_of('1\t2\r\n"a\nb"\t"say ""x"""\r\n') == [["1", "2"], ["a b", 'say "x"']]
    assert cells_of("1\t\n\t2\n") == [["1", ""], ["", "2"]]
    assert cells_of(" \r\n") == []


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("1\u202f234,50\u00a0€", 123_450),
        ("1 234,50 €", 123_450),
        ("\u221212,5", -1_250),
        ("(12,50)", -1_250),
        ("(1 012,50 €)", -101_250),
        ("-12.50", -1_250),
    ],
)
def test_amounts_as_spreadsheets_write_them(qtbot, cell, cents):
    field = MoneyField("x")
    qtbot.addWidget(field)
    field.type_in(as_typed(cell))
    assert field.value() == cents


def test_shares_and_words_for_yes(qtbot):
    share, flag = PercentField("x"), FlagField("y")
    qtbot.addWidget(share)
    qtbot.addWidget(flag)
    share.type_in(as_typed("3,5 %"))
    assert share.value() * 1000 == 35
    for word, meant in (("Oui", True), ("non", False), ("VRAI", True), ("0", False)):
        flag.type_in(word)
        assert flag.value() is meant


class Pasting:
    """A table that Ctrl+V works on, and what came of it."""

    def __init__(self, view: TableView[Any]) -> None:
        self.view = view
        self.written: list[Any] = []
        self.refused: list[str] = []
        self.paste = Paste(view, self.written.extend, lambda message: self.refused.append(str(message)))


@pytest.fixture
def table(qtbot):
    """Three lines of a name and an amount, with what was pasted and what was refused."""
    rows = [{"name": name, "cents": cents} for name, cents in (("a", 100), ("b", -250), ("c", 123_456))]
    editor: Editor[Any] = Editor(lambda parent: MoneyField("Rent", parent=parent), lambda *_: None)
    columns: list[Column[Any]] = [
        text_column("Name", lambda row: row["name"]),
        money_column("Rent", lambda row: row["cents"], editor=editor),
    ]
    view = TableView(columns, "Rows")
    qtbot.addWidget(view)
    view.set_records(rows)
    return Pasting(view)


def test_what_a_table_was_copied_as_goes_back_as_it_was(table):
    table.view.copy()
    table.paste.paste()
    assert table.refused == []
    assert [(pasted.record["name"], pasted.value) for pasted in table.written] == [
        ("a", 100),
        ("b", -250),
        ("c", 123_456),
    ]


def test_a_wrong_cell_is_named_by_line_and_column(table):
    QGuiApplication.clipboard().setText("12\nmille\n")
    table.view.table.setCurrentIndex(table.view.model.index(1, 1))
    table.paste.paste()
    assert table.written == []
    assert "Line 3" in table.refused[0]
    assert "Rent" in table.refused[0]
    assert "mille" in table.refused[0]


def test_more_lines_than_there_are_is_said(table):
    QGuiApplication.clipboard().setText("1\n2\n3\n4\n")
    table.paste.paste()
    assert table.written == []
    assert "room" in table.refused[0]


def test_the_mapping_of_accounts_takes_pasted_cells_in_one_change(workspace, qtbot):
    energy = workspace.data.chart.find("6061")
    set_account(workspace.book, replace(energy, id=0, number="606100", label="Énergie"))
    dialog = AccountMappingDialog(workspace, None)
    qtbot.addWidget(dialog)
    dialog.show()
    numbers = [row.account.number for row in dialog.table.model.shown]
    number = "606100"
    row = numbers.index(number)
    dialog.table.table.setCurrentIndex(dialog.table.model.index(row, 3))
    QGuiApplication.clipboard().setText("25 %\toui\t50 %")
    Paste.paste(dialog.table.findChild(Paste))
    found = workspace.data.chart.find(number)
    assert (found.variable_share * 100, found.recoverable, found.in_property * 100) == (25, True, 50)
    workspace.undo()
    assert workspace.data.chart.find(number).in_property != found.in_property
