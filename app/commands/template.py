"""`template`: writes the blank onboarding workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Write the workbook and say where it is."""
    from app.importing.template import write_template

    write_template(options.file)
    return Answer({"file": str(options.file)}, [f"Classeur de reprise écrit : {options.file}"])
