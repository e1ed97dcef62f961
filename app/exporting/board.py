"""The board's file of a scenario: a workbook that replays it, or a PDF to be shown and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.board_subject import BoardSubject
from app.exporting.landing import land
from models.message import UserError, translate

if TYPE_CHECKING:
    from pathlib import Path

    from models.book_data import BookData
    from models.scenario import Scenario

WORKBOOK, PDF = ".xlsx", ".pdf"
DRAWS = 2000


def export_board(data: BookData, plan: Scenario, path: Path, *, seed: int = 0, draws: int = DRAWS) -> None:
    """Write the file that the ending of `path` asks for.

    The scenario is one that `scenario_faults` finds nothing against; `draws` and `seed` are for the PDF,
    where it has a risk. Raises UserError for another ending or where the file cannot be written.
    """
    land(board_content(data, plan, path, seed=seed, draws=draws), path)


def board_content(data: BookData, plan: Scenario, path: Path, *, seed: int = 0, draws: int = DRAWS) -> bytes:
    """The bytes of that file."""
    subject, ending = BoardSubject(data, plan), path.suffix.lower()
    if ending == WORKBOOK:
        # The library that writes workbooks loads when the first one is made, and so does the one that draws.
        from app.exporting.board_workbook import board_workbook

        return board_workbook(subject).content()
    if ending == PDF:
        from app.exporting.board_pdf.document import board_pdf

        return board_pdf(subject, draws, seed)
    text = translate("Core", "The board's file is a workbook (.xlsx) or a PDF (.pdf): “{file}” is neither.")
    raise UserError(text.format(file=path.name))
