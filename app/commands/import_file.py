"""`import`: recognises a file and imports it whole, or not at all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.book import Book
from app.changes.onboarding import import_onboarding
from app.commands.answer import Answer, euros
from app.commands.issues import first_error, issue_facts, issue_tables
from app.commands.opened import writing
from app.database import revision_of
from app.file_copy import copy_database
from app.importing.onboarding import read_onboarding
from app.numbers import day
from app.reports import facts

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from app.changes.onboarding import Imported
    from app.importing.onboarding import Onboarding
    from models.message import Issue


def run(options: Namespace) -> Answer:
    """Import the file; with `--dry-run`, import it into a copy that is thrown away."""
    onboarding, issues = read_onboarding(options.file)
    if onboarding is None:
        revision_of(options.book)
        return Answer(_facts(options, None, issues), issue_tables(issues), 1, first_error(issues))
    if options.dry_run:
        imported = _rehearse(options.book, onboarding)
    else:
        with writing(options.book) as book:
            book.keep_before_import()
            imported = import_onboarding(book, onboarding)
    return Answer(_facts(options, imported, issues), [*issue_tables(issues), _sentence(imported)])


def _rehearse(path: Path, onboarding: Onboarding) -> Imported:
    """What an import would do, tried on a copy."""
    revision_of(path)
    with TemporaryDirectory(prefix="equilibre-") as folder:
        copy = Path(folder) / "copy.equilibre"
        copy_database(path, copy)
        book = Book.open(copy)
        try:
            return import_onboarding(book, onboarding)
        finally:
            book.discard()


def _facts(options: Namespace, imported: Imported | None, issues: Sequence[Issue]) -> dict[str, object]:
    return {
        "format": "onboarding",
        "file": str(options.file),
        "read": imported.read if imported else 0,
        "added": imported.added if imported else 0,
        "duplicates": imported.duplicates if imported else 0,
        "total_cents": imported.total_cents if imported else 0,
        "first": facts.day(imported.first) if imported else None,
        "last": facts.day(imported.last) if imported else None,
        "opening_cents": None,
        "closing_cents": None,
        "issues": issue_facts(issues),
    }


def _sentence(imported: Imported) -> str:
    counts = f"{imported.read} mouvements lus, {imported.added} ajoutés, {imported.duplicates} déjà présents"
    if imported.first is None:
        return f"{counts}."
    return f"{counts}, du {day(imported.first)} au {day(imported.last)}, total {euros(imported.total_cents)}."
