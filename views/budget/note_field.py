"""The field of a note on a variance."""

from __future__ import annotations

from app.changes.variance_notes import checked_note
from views.fields import TextField


class NoteField(TextField):
    """One line that the funders read; one that is too long is marked before it is written."""

    def read(self, text: str) -> str:
        """The text; raise UserError where it is too long."""
        return checked_note(text)
