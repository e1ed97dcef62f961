"""What each account counts as in the property balance, edited in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.changes.mapping import set_account, set_accounts, unlist_account
from models.account import Account, Nature, Side, Source, categories
from views.dialogs import opened
from views.fields import ChoiceField, FlagField, PercentField, TextField
from views.form_dialog import FormDialog
from views.ledger.account_field import AccountField
from views.list_dialog import ListDialog
from views.tables.column import Column, Editor, percent_column, text_column
from views.tables.paste import Paste, Pasted
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from views.workspace import Workspace


_PROPERTIES = ("label", "category", "variable_share", "recoverable", "in_property")
"""What the columns after the first hold."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An account in use or listed; `listed` where its mapping is the book's own."""

    account: Account
    listed: bool


class AccountMappingDialog(ListDialog[_Row]):
    """Accounts of one side, or of both; each change lists the account with its own mapping."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, side: Side | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("AccountMapping", "What accounts count as"),
            workspace,
            _columns(self._write, side),
            lambda data: _rows(data, side),
            parent,
            identity=lambda row: row.account.number,
        )
        self._side = side
        self.resize(980, 560)
        self.explain(
            translate(
                "AccountMapping",
                "Type over a cell to change it. The share in the property is what of each line counts: "
                "0 % keeps an account outside, 50 % takes half. The variable share grows with the activity.",
            )
        )
        Paste(self.table, self._paste, workspace.refused.emit)
        self.add_button("add", translate("AccountMapping", "List an account…"), self.add_account)
        reset = translate("AccountMapping", "Back to the built-in mapping")
        self.reset_button = self.add_button(
            "undo", reset, self._unlist, needs_line=True, fits=lambda row: row.listed
        )

    def add_account(self) -> None:
        """Open the form of an account that is not used yet."""
        opened(_AccountForm(self.workspace, self, self._side))

    def _write(self, row: _Row, name: str, value: Any) -> None:
        account = replace(row.account, **{name: value})
        self.workspace.do(lambda book: set_account(book, account))

    def _paste(self, values: Sequence[Pasted[_Row]]) -> None:
        changed: dict[str, Account] = {}
        for row, column, value in values:
            account = changed.get(row.account.number, row.account)
            if value is not None:
                changed[account.number] = replace(account, **{_PROPERTIES[column - 1]: value})
        self.workspace.do(lambda book: set_accounts(book, list(changed.values())))

    def _unlist(self) -> None:
        row = self.table.current()
        if row:
            self.workspace.do(lambda book: unlist_account(book, row.account.number))


class _AccountForm(FormDialog):
    """Lists an account under a number and a name, with the mapping of its prefix."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, side: Side | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("AccountMapping", "List an account"),
            translate("AccountMapping", "Save"),
            self._save,
            parent,
        )
        self._workspace = workspace
        self.number = AccountField(translate("AccountMapping", "Account"), workspace.data, side)
        self.label = TextField(translate("AccountMapping", "Label"), required=True)
        self.add(self.number)
        self.add(self.label)

    def _save(self) -> None:
        if account := self.number.account:
            number = self.number.value() or ""
            set_account(self._workspace.book, replace(account, id=0, number=number, label=self.label.value()))


def _rows(data: BookData, side: Side | None) -> list[_Row]:
    listed = {account.number for account in data.chart.listed}
    used = {line.account for entry in data.entries for line in entry.lines}
    budgeted = {line.account for version in data.budget_versions for line in version.lines}
    rows = []
    for number in sorted(listed | used | budgeted):
        account = data.chart.find(number)
        if account is not None and side in (None, account.side):
            rows.append(_Row(replace(account, number=number), number in listed))
    return rows


def _columns(write: Callable[[_Row, str, Any], None], side: Side | None) -> list[Column[_Row]]:
    translate = QCoreApplication.translate

    def writer(name: str) -> Callable[[_Row, Any], None]:
        return lambda row, value: write(row, name, value)

    label, category = translate("AccountMapping", "Label"), translate("AccountMapping", "Counts as")
    variable, share = (
        translate("AccountMapping", "Variable\nshare"),
        translate("AccountMapping", "Share in\nthe property"),
    )
    recoverable = translate("AccountMapping", "Recoverable")
    yes, no = translate("AccountMapping", "Yes"), translate("AccountMapping", "No")
    return [
        text_column(
            translate("AccountMapping", "Account"), lambda row: row.account.number, icon=_mark, tip=_tip
        ),
        text_column(
            label,
            lambda row: row.account.label,
            stretch=True,
            editor=Editor(lambda parent: TextField(label, required=True, parent=parent), writer("label")),
        ),
        Column(
            category,
            lambda row: row.account.category,
            text=word,
            copied=word,
            width=18,
            editor=Editor(lambda parent: _category_field(category, side, parent), writer("category")),
        ),
        percent_column(
            variable,
            lambda row: row.account.variable_share,
            places=0,
            editor=Editor(
                lambda parent: PercentField(_name(variable), parent=parent), writer("variable_share")
            ),
        ),
        Column(
            recoverable,
            lambda row: row.account.recoverable,
            text=lambda value: yes if value else no,
            copied=lambda value: yes if value else no,
            editor=Editor(
                lambda parent: _flag(recoverable, parent),
                writer("recoverable"),
                lambda row: row.account.side is Side.COST,
            ),
        ),
        percent_column(
            share,
            lambda row: row.account.in_property,
            places=0,
            editor=Editor(lambda parent: PercentField(_name(share), parent=parent), writer("in_property")),
        ),
    ]


def _category_field(name: str, side: Side | None, parent: QWidget) -> ChoiceField[Source | Nature]:
    members = [*categories(side)] if side else [*Source, *Nature]
    return ChoiceField(name, [(member, word(member)) for member in members], required=True, parent=parent)


def _name(title: str) -> str:
    """A title on two lines as the name of a field."""
    return " ".join(title.split())


def _flag(name: str, parent: QWidget) -> FlagField:
    return FlagField(name, parent=parent)


def _mark(row: _Row) -> str | None:
    return "edit" if row.listed else None


def _tip(row: _Row) -> str:
    translate = QCoreApplication.translate
    return (
        translate("AccountMapping", "The book's own mapping")
        if row.listed
        else translate("AccountMapping", "Built in")
    )
