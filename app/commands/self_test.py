"""`self-test`: makes the sample, computes its balance, exports it and reads it again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.sample import create_sample
from models.balance import balance
from models.checks import check
from models.message import UserError, translate
from models.period import Period

if TYPE_CHECKING:
    from argparse import Namespace

    from models.book_data import BookData

YEAR = 2016


def run(options: Namespace) -> Answer:  # noqa: ARG001 - every command takes its options
    """Try an installed copy; exit code 1 where a step gives what it should not."""
    with TemporaryDirectory(prefix="equilibre-") as folder:
        data = _sample(Path(folder) / "self-test.equilibre")
        _refuse_errors(data)
        total = balance(data, Period.of_year(YEAR))
        exported = _exported_totals(data, Path(folder) / "self-test.xlsx")
    wanted = (total.income_cents, total.cost_cents, total.balance_cents)
    if exported != wanted:
        raise UserError(
            translate("Core", "The workbook holds {found}, the balance {wanted}: install again.").format(
                found=str(exported), wanted=str(wanted)
            )
        )
    facts = {"ok": True, "entries": len(data.entries), "balance_cents": total.balance_cents}
    return Answer(facts, [f"Installation contrôlée : {len(data.entries)} écritures, exportées et relues."])


def _sample(path: Path) -> BookData:
    book = create_sample(path)
    data = book.data
    book.discard()
    return data


def _refuse_errors(data: BookData) -> None:
    for issue in check(data):
        if issue.level == "error":
            raise UserError(issue.message)


def _exported_totals(data: BookData, path: Path) -> tuple[int, ...]:
    """The totals as stored in the workbook, in cents."""
    from openpyxl import load_workbook

    from app.exporting.sicoval import export_sicoval

    export_sicoval(data, Period.of_year(YEAR), path)
    book = load_workbook(path, data_only=True)
    return tuple(_named(book, name) for name in ("income_total", "cost_total", "balance"))


def _named(book: object, name: str) -> int:
    sheet, cell = next(iter(book.defined_names[name].destinations))  # type: ignore[attr-defined]  # openpyxl's types lag
    return round(float(book[sheet][cell].value) * 100)  # type: ignore[index]  # same
