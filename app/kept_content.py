"""The bytes of the files kept in a book, read beside the book's own connection."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SEALED_COLUMNS = (
    *("closing_id", "period", "profile", "recipient", "made_at"),
    *("file_name", "sha256", "figures", "change_id"),
)
"""What the seal of a kept file is made of, beside its bytes: who was sent what, and when."""


def kept_content(path: Path, export_id: int) -> bytes:
    """The bytes of a kept file of the book at `path`; raise UserError where they are not what was sent."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        found = "SELECT content, sha256, file_name FROM kept_export WHERE id = ?"
        content, expected, name = connection.execute(found, (export_id,)).fetchone()
    if sha256(content).hexdigest() != expected:
        raise UserError(
            translate("Core", "The kept file “{file}” is not the one that was sent.").format(file=name)
        )
    return bytes(content)


def seal_of(values: Mapping[str, object]) -> str:
    """The hash of what is said about a kept file."""
    said = json.dumps([values[name] for name in SEALED_COLUMNS], separators=(",", ":"))
    return sha256(said.encode()).hexdigest()
