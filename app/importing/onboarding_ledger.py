"""Reads accounts, movements, settlements, opening balances and budget from the onboarding workbook."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.builtin import builtin_chart
from app.importing.french_words import categories_of, listed
from app.importing.onboarding_layout import MONTH_COLUMNS
from models.account import BANK_ACCOUNT, Account, Chart, Side, Source, categories, usual_in_property
from models.ledger import BudgetLine
from models.message import translate
from models.period import Period
from models.posting import Movement, OpeningBalance, Payment, bill_entry, opening_gap_cents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.importing.table import Row, Table
    from models.building import Building, Space

_BALANCE_SHEET_CLASSES = "12345"


def read_accounts(table: Table) -> tuple[Account, ...]:
    """The accounts with their mapping."""
    return tuple(
        Account(
            id=number,
            number=row["compte"],
            label=row["libelle"],
            side=row["sens"],
            category=row["rubrique"],
            variable_share=row.get("part_variable", Decimal(0)),
            recoverable=row.get("recuperable", False),
            in_property=row.get("immobilier", usual_in_property(row["rubrique"])),
        )
        for number, row in enumerate(_mapped(table), start=1)
    )


def _mapped(table: Table) -> Iterator[Row]:
    """The sound rows, once account and category suit."""
    for row in table.sound_rows():
        if row["compte"][0] in _BALANCE_SHEET_CLASSES:
            text = translate("Core", "Account {account} is neither income nor cost: it is not mapped.")
            table.error(row, "compte", text.format(account=row["compte"]))
        if row["rubrique"] not in list(categories(row["sens"])):
            text = translate("Core", "This category does not suit the side: the words are {words}.")
            table.error(row, "rubrique", text.format(words=listed(categories_of(row["sens"]))))
        yield row


class LedgerReader:
    """Reads the sheets that name accounts, third parties and spaces."""

    def __init__(
        self,
        building: Building | None,
        spaces: tuple[Space, ...],
        party_ids: Mapping[str, int],
        accounts: tuple[Account, ...],
    ) -> None:
        self._begin = building.books_begin if building else None
        self._vat_deduction = building.vat_deduction if building else Decimal(0)
        self._space_ids = {space.code: space.id for space in spaces}
        self._party_ids = party_ids
        self._chart = Chart(accounts, builtin_chart())

    def movements(self, table: Table) -> tuple[Movement, ...]:
        """The sales and bills; those of zero are left out with a notice."""
        return tuple(self._movements(table))

    def _movements(self, table: Table) -> Iterator[Movement]:
        for row in table.rows:
            self._check_account(table, row)
            self._check_begin(table, row)
            service = _service(table, row)
            net, vat = row.get("ht", 0), row.get("tva", 0)
            if row.sound and not net and not vat:
                text = translate("Core", "An amount of zero records nothing: the row is left out.")
                table.notice(row, "ht", text)
            elif row.sound:
                movement = Movement(
                    row["date"],
                    row["compte"],
                    row["libelle"],
                    self._party_ids.get(row.get("tiers", "")),
                    self._space_ids.get(row.get("local", "")),
                    net,
                    vat,
                    service,
                    row.get("piece", ""),
                )
                self._check_records(table, row, movement)
                yield movement

    def opening(self, table: Table) -> tuple[OpeningBalance, ...]:
        """The opening balances; what they lack to zero, or what counts in the first month, is a notice."""
        for row in table.sound_rows():
            if self._chart.find(row["compte"]):
                text = translate(
                    "Core",
                    "Account {account} is income or cost: its opening balance counts on the first day.",
                )
                table.notice(row, "compte", text.format(account=row["compte"]))
        balances = tuple(
            OpeningBalance(row["compte"], self._party_ids.get(row.get("tiers", "")), row["solde"])
            for row in table.sound_rows()
            if row["solde"]
        )
        gap = opening_gap_cents(balances)
        if gap and all(row.sound for row in table.rows):
            text = translate(
                "Core", "The opening balances do not add up to zero: {amount} € go to account 110."
            )
            table.notice(None, "solde", text.format(amount=Decimal(gap).scaleb(-2)))
        return balances

    def settlements(self, table: Table) -> tuple[Payment, ...]:
        """The payments received and made; those of zero are left out with a notice."""
        return tuple(self._settlements(table))

    def _settlements(self, table: Table) -> Iterator[Payment]:
        for row in table.rows:
            self._check_begin(table, row)
            account = row.get("compte", BANK_ACCOUNT)
            if not account.startswith("5"):
                text = translate(
                    "Core", "{account} is no cash account: choose one of class 5, such as 512."
                ).format(account=account)
                table.error(row, "compte", text)
            party_id = self._known_party(table, row)
            if row.sound and not row["montant"]:
                text = translate("Core", "An amount of zero records nothing: the row is left out.")
                table.notice(row, "montant", text)
            elif row.sound and party_id:
                yield Payment(row["date"], party_id, row["montant"], account, row.get("piece", ""))

    def budget(self, table: Table) -> tuple[BudgetLine, ...]:
        """The budget: a line for each amount of a year or of a month."""
        if table.columns and not table.columns.keys() & {"montant", *MONTH_COLUMNS}:
            text = translate("Core", "The column “{column}” is missing from row 1.").format(column="montant")
            table.error(None, "", text)
        found: dict[tuple[int, str, int | None], BudgetLine] = {}
        for row in table.rows:
            self._check_account(table, row)
            for month, amount in _amounts(table, row) if row.sound else ():
                key = (row["annee"], row["compte"], month)
                if key in found:
                    text = translate("Core", "Account {account} is budgeted twice for {year}.")
                    table.error(row, "compte", text.format(account=row["compte"], year=row["annee"]))
                found[key] = BudgetLine(len(found) + 1, *key, amount)
        return tuple(found.values())

    def _check_account(self, table: Table, row: Row) -> None:
        number = row.get("compte")
        account = self._chart.find(number) if number else None
        if number and account is None:
            text = translate(
                "Core", "Account {account} is neither income nor cost: choose one of class 6 or 7."
            )
            table.error(row, "compte", text.format(account=number))
        elif account and account.category is Source.RENT and "ht" in row.values:
            text = translate("Core", "Rents are called from the leases: this sale counts beside them.")
            table.notice(row, "compte", text)

    def _check_records(self, table: Table, row: Row, movement: Movement) -> None:
        """Refuse net and VAT that leave nothing to record once the VAT that is lost is part of the cost."""
        account = self._chart.find(movement.account)
        bill = account is not None and account.side is Side.COST
        if bill and not bill_entry(movement, self._vat_deduction).lines:
            text = translate("Core", "Net amount and VAT cancel out: nothing is left to record.")
            table.error(row, "tva", text)

    def _check_begin(self, table: Table, row: Row) -> None:
        day = row.get("date")
        if day and self._begin and day < self._begin:
            text = translate("Core", "{day} is before the books begin on {begin}.")
            table.notice(row, "date", text.format(day=day, begin=self._begin))

    def _known_party(self, table: Table, row: Row) -> int | None:
        code = row.get("tiers")
        if code is not None and code not in self._party_ids:
            text = translate(
                "Core",
                "“{code}” is not known: it is neither a code of the sheet Locataires nor a third party that "
                "Mouvements or Ouverture names.",
            ).format(code=code)
            table.error(row, "tiers", text)
        return self._party_ids.get(code or "")


def _service(table: Table, row: Row) -> Period | None:
    start, end = row.get("service_debut"), row.get("service_fin")
    if row.faulty & {"service_debut", "service_fin"}:
        return None
    if start and end and start <= end:
        return Period(start, end)
    if start and end:
        text = translate("Core", "The service ends on {end}, before it starts on {start}.")
        table.error(row, "service_fin", text.format(start=start, end=end))
    elif start or end:
        text = translate("Core", "A service period needs its first and its last day.")
        table.error(row, "service_debut" if end else "service_fin", text)
    return None


def _amounts(table: Table, row: Row) -> list[tuple[int | None, int]]:
    """The year's amount, or those of the months; an amount that is the months' total repeats them."""
    year: int | None = row.get("montant")
    months = [
        (month, row[column]) for month, column in enumerate(MONTH_COLUMNS, start=1) if column in row.values
    ]
    if not months and year is None:
        text = translate("Core", "Give the amount of the year or those of its months.")
        table.error(row, "montant" if "montant" in table.columns else "annee", text)
    if not months:
        return [] if year is None else [(None, year)]
    if year is not None and year != sum(amount for _, amount in months):
        text = translate(
            "Core", "The amount of the year is not the total of its months: give one or the other."
        )
        table.error(row, "montant", text)
    return [(month, amount) for month, amount in months]
