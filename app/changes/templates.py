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
    name = _free_name(book, name)
    values = _stored(file)
    with book.change(translate("Core", "Add the template “{name}”").format(name=name)) as change:
        return change.insert(FunderTemplateRow, {"name": name, **values})


def replace_template(book: Book, template_id: int, file: Path) -> None:
    """Put a newer file of the funder in a template's place; raise UserError as `add_template` does."""
    values = _stored(file)
    title = translate("Core", "Replace the file of the template “{name}”")
    with book.change(title.format(name=_template(book, template_id).name)) as change:
        change.update(FunderTemplateRow, template_id, values)


def rename_template(book: Book, template_id: int, name: str) -> None:
    """Give a template another name; raise UserError where it is missing or taken."""
    before = _template(book, template_id).name
    name = _free_name(book, name, template_id)
    title = translate("Core", "Rename the template “{before}” to “{name}”")
    with book.change(title.format(before=before, name=name)) as change:
        change.update(FunderTemplateRow, template_id, {"name": name})


def remove_template(book: Book, template_id: int) -> None:
    """Forget a funder's workbook; files made with it stay."""
    title = translate("Core", "Remove the template “{name}”")
    title = title.format(name=_template(book, template_id).name)
    with book.change(title) as change:
        change.delete(FunderTemplateRow, template_id)


def _template(book: Book, template_id: int) -> FunderTemplate:
    return next(found for found in book.data.templates if found.id == template_id)


def _free_name(book: Book, name: str, own_id: int | None = None) -> str:
    """A name that no other template has, whatever its capitals."""
    name = required(name, "nom")
    others = (other.name.casefold() for other in book.data.templates if other.id != own_id)
    if name.casefold() in others:
        text = translate("Core", "There is a template “{name}” already: choose another name.")
        raise UserError(text.format(name=name))
    return name


def _stored(file: Path) -> dict[str, object]:
    content = _read(file)
    return {
        "file_name": file.name,
        "content": content,
        "sha256": sha256(content).hexdigest(),
        "added": datetime.now(UTC).date(),
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
