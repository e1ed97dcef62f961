"""What became of a funder's own workbook, for the command that filled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.issues import issue_facts, issue_tables

if TYPE_CHECKING:
    from app.commands.answer import Table
    from app.exporting.template_fill import FillReport


def report_facts(template: str, report: FillReport) -> dict[str, object]:
    """The names filled, what was not found or not understood, and the figures without a place."""
    return {
        "template": template,
        "filled": list(report.filled),
        "issues": issue_facts(report.issues),
        "unplaced": list(report.unplaced),
    }


def report_tables(report: FillReport) -> list[Table | str]:
    """The same in words."""
    lines: list[Table | str] = [f"Noms remplis : {', '.join(report.filled)}"]
    if report.unplaced:
        lines.append(f"Sans place dans le modèle : {', '.join(report.unplaced)}")
    return [*issue_tables(report.issues), *lines]
