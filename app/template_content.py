"""The bytes of the funders' workbooks registered in a book, read beside the book's own connection."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

from models.message import UserError, translate

if TYPE_CHECKING:
    from pathlib import Path

    from models.book_data import BookData
    from models.template import FunderTemplate


def template_named(data: BookData, name: str) -> FunderTemplate:
    """The template of that name, whatever its capitals; raise UserError naming those there are."""
    found = next((one for one in data.templates if one.name.casefold() == name.strip().casefold()), None)
    if found is None:
        names = ", ".join(one.name for one in data.templates) or "–"
        text = translate("Core", "There is no template “{name}” in this book; it has: {names}.")
        raise UserError(text.format(name=name, names=names))
    return found


def template_content(path: Path, template: FunderTemplate) -> bytes:
    """The bytes of a template of the book at `path`; raise UserError where they are not what was added."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        found = "SELECT content FROM funder_template WHERE id = ?"
        (content,) = connection.execute(found, (template.id,)).fetchone()
    if sha256(content).hexdigest() != template.sha256:
        text = translate("Core", "The template “{name}” is not the file that was added: add it again.")
        raise UserError(text.format(name=template.name))
    return bytes(content)
