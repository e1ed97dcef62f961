"""`export`: writes a funder's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.opened import reading

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Write the file of the profile asked for."""
    with reading(options.book) as book:
        data = book.data
    if options.profile == "sicoval":
        from app.exporting.sicoval import export_sicoval

        export_sicoval(data, options.period, options.output)
    else:
        from app.exporting.rent_roll import export_rent_roll

        export_rent_roll(data, options.period.end, options.output)
    facts = {"profile": options.profile, "period": str(options.period), "file": str(options.output)}
    return Answer(facts, [f"Écrit : {options.output}"])
