"""What hovering over a chart shows: a title over names and figures in two columns."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def tip_table(title: str, rows: Iterable[tuple[str, str]]) -> str:
    """A small table as Qt's rich text; what comes from the book is shown as it is."""
    lines = "".join(
        f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td align=right>{escape(figure)}</td></tr>"
        for name, figure in rows
    )
    # Read as it stands: Qt would make plain spaces of the narrow ones inside figures.
    return (
        f'<div style="white-space:pre-wrap"><b>{escape(title)}</b><table cellspacing=0>{lines}</table></div>'
    )
