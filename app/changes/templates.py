"""The funders' own workbooks, registered in the book to be filled in."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from app.changes.rows import required
from models.message import UserError, translate
from models.tables.template import FunderTemplateRow

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from models.template import FunderTemplate

_LARGEST = 20_000_000


def add_template(book: Book, name: str, file: Path) -> int:
    """Register a funder's workbook under a name and return its id.

    Raises UserError where the name is missing or taken, or the file cannot be read or filled in.
    """
    name = _free(book, name)
    values = {"name": name, **_file_values(file)}
    with book.change(translate("Core", "Add the template “{name}”").format(name=name)) as change:
        return change.insert(FunderTemplateRow, values)


def replace_template(book: Book, template_id: int, file: Path) -> None:
    """Put a newer workbook in a template's place; raises as `add_template` does."""
    template = _of(book, template_id)
    values = _file_values(file)
    title = translate("Core", "Replace the template “{name}”").format(name=template.name)
    with book.change(title) as change:
        change.update(FunderTemplateRow, template_id, values)


def rename_template(book: Book, template_id: int, name: str) -> None:
    """Give a template another name; raise UserError where it is missing or taken."""
    template = _of(book, template_id)
    name = _free(book, name, but=template_id)
    title = translate("Core", "Rename the template “{name}”").format(name=template.name)
    with book.change(title) as change:
        change.update(FunderTemplateRow, template_id, {"name": name})


def remove_template(book: Book, template_id: int) -> None:
    """Forget a funder's workbook; files made with it stay."""
    template = _of(book, template_id)
    title = translate("Core", "Remove the template “{name}”").format(name=template.name)
    with book.change(title) as change:
        change.delete(FunderTemplateRow, template_id)


def _of(book: Book, template_id: int) -> FunderTemplate:
    return next(found for found in book.data.templates if found.id == template_id)


def _free(book: Book, name: str, but: int | None = None) -> str:
    """A name that no other template has."""
    name = required(name, "nom")
    if any(name.casefold() == other.name.casefold() for other in book.data.templates if other.id != but):
        text = translate("Core", "There is a template “{name}” already: choose another name.")
        raise UserError(text.format(name=name))
    return name


def _file_values(file: Path) -> dict[str, object]:
    content = _read(file)
    today = datetime.now(UTC).date()
    return {
        "file_name": file.name,
        "content": content,
        "sha256": sha256(content).hexdigest(),
        "added": today,
    }


def _read(file: Path) -> bytes:
    """The bytes of a workbook that can be filled in."""
    # The library that reads workbooks loads when the first one is added.
    from app.exporting.template_package import TemplatePackage

    try:
        if file.stat().st_size > _LARGEST:
            raise UserError(translate("Core", "This workbook is too large to be filled in."))
        content = file.read_bytes()
    except OSError as error:
        text = translate("Core", "“{file}” cannot be read: {reason}.")
        raise UserError(text.format(file=str(file), reason=error.strerror or str(error))) from error
    TemplatePackage(content)
    return content
