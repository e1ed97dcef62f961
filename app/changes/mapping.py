"""The mapping of accounts and the book's own index values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.changes.rows import required, values_of
from models.account import Nature, Side, Source
from models.message import UserError, translate
from models.tables.building import IndexValueRow
from models.tables.ledger import AccountRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.book import Book
    from models.account import Account
    from models.lease import IndexName
    from models.period import Quarter


def set_account(book: Book, account: Account) -> None:
    """List an account with its mapping, or replace the mapping of the one of that number."""
    set_accounts(book, [account])


def set_accounts(book: Book, accounts: Sequence[Account]) -> None:
    """List several accounts with their mapping in one change, all or none."""
    accounts = [replace(account, number=required(account.number, "compte")) for account in accounts]
    for account in accounts:
        _check_account(account)
    listed = {known.number: known.id for known in book.data.chart.listed}
    numbers = ", ".join(account.number for account in accounts)
    with book.change(translate("Core", "Map account {account}").format(account=numbers)) as change:
        for account in accounts:
            if account.number in listed:
                change.update(AccountRow, listed[account.number], values_of(account))
            else:
                change.insert(AccountRow, values_of(account))


def unlist_account(book: Book, number: str) -> None:
    """Let an account take its built-in prefix's mapping again."""
    account = next(known for known in book.data.chart.listed if known.number == number)
    with book.change(translate("Core", "Map account {account} as built in").format(account=number)) as change:
        change.delete(AccountRow, account.id)


def set_index_value(book: Book, name: IndexName, quarter: Quarter, value: Decimal | None) -> None:
    """Give the book its own value of an index, or None to return to the built-in one."""
    if value is not None and value <= 0:
        raise UserError(translate("Core", "An index value is more than 0."))
    title = translate("Core", "Set {index} of {quarter}").format(index=str(name), quarter=quarter)
    with book.change(title) as change:
        change.delete_where(IndexValueRow, "quarter", quarter, name=name)
        if value is not None:
            change.insert(IndexValueRow, {"name": name, "quarter": quarter, "value": value})


def _check_account(account: Account) -> None:
    words: type[Source] | type[Nature] = Source if account.side is Side.INCOME else Nature
    if not isinstance(account.category, words):
        raise UserError(
            translate("Core", "“{category}” does not suit account {account}.").format(
                category=str(account.category), account=account.number
            )
        )
    if not (0 <= account.variable_share <= 1 and 0 <= account.in_property <= 1):
        raise UserError(
            translate("Core", "The shares of account {account} are between 0 and 1.").format(
                account=account.number
            )
        )
