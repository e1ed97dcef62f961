"""The scenario that was saved last, told by the journal of changes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from models.book_data import BookData
    from models.saved_scenario import SavedScenario


def last_saved(path: Path, data: BookData) -> SavedScenario | None:
    """The scenario of the book at `path` that was written last, read beside the book's own connection.

    None where the book holds none.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        written = connection.execute(
            "SELECT row_id FROM change_image WHERE row_table = ? ORDER BY id DESC", ("scenario",)
        ).fetchall()
    by_id = {saved.id: saved for saved in data.scenarios}
    return next((by_id[key] for (key,) in written if key in by_id), None)
