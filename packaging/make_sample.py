"""Builds the example that ships with the program, `resources/sample.xlsx`: invented, the same each time.

`.venv/bin/python packaging/make_sample.py` writes it anew.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import sample_building
import sample_ledger
from app.changes.rents import call_rents
from app.importing.create import create_from
from app.importing.template import workbook_bytes
from app.labels import SAMPLE_STAMP
from app.sample import SAMPLE
from models.period import Period
from sample_building import KEPT_TO, Row
from sample_settlements import settlements


def sample_rows() -> dict[str, list[Row]]:
    """The rows of every sheet; the payments follow from the rents that the program calls."""
    rows = {
        "Dossier": sample_building.settings(),
        "Locaux": sample_building.spaces(),
        "Locataires": sample_building.tenants(),
        "Baux": sample_building.leases(),
        "Paliers": sample_building.steps(),
        "Comptes": sample_ledger.accounts(),
        "Mouvements": sample_ledger.movements(Random(2016)),  # noqa: S311 - the same each time
        "Ouverture": sample_ledger.opening(),
        "Budget": sample_ledger.budget(),
        "Tarifs": sample_building.tariffs(),
    }
    return {**rows, "Reglements": _settlements(rows)}


def _settlements(rows: dict[str, list[Row]]) -> list[Row]:
    with TemporaryDirectory() as folder:
        workbook = Path(folder) / "unpaid.xlsx"
        workbook.write_bytes(workbook_bytes(rows))
        book = create_from(Path(folder) / "unpaid.equilibre", workbook)
        call_rents(book, Period(book.data.building.books_begin, KEPT_TO))
        data = book.data
        book.discard()
    return settlements(data, Random(2018))  # noqa: S311 - the same each time


def main() -> None:
    """Write the workbook."""
    SAMPLE.write_bytes(workbook_bytes(sample_rows(), SAMPLE_STAMP))
    print(f"{SAMPLE}: {SAMPLE.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
