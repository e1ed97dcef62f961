"""The strip of what needs attention, each thing a link to where it is dealt with."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from app.reports.entry_filter import EntryFilter
from models.period import Month, Period
from views import theme
from views.language import say
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from models.attention import Attention
    from views.printing.parts import Part
    from views.workspace import Workspace

_LINES = 2
_SEPARATOR = "  ·   "
_REST = "rest"


class Todo(QWidget):
    """As many things as two lines hold, the most pressing first, and a menu with all of them."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._things: Sequence[Attention] = ()
        self.heading = QLabel(self.tr("To do"))
        self.heading.setFont(theme.text_font(theme.TEXT, bold=True))
        self.links = QLabel()
        self.links.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.links.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.links.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.links.linkActivated.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(theme.MARGIN)
        row.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.links, 1, Qt.AlignmentFlag.AlignTop)

    def show_things(self, things: Sequence[Attention]) -> None:
        """Show other things to do."""
        self._things = things
        self._fill()

    def paper(self) -> list[Part]:
        """All of them, each on a line of its own."""
        from views.printing.parts import Heading, Text

        texts = [say(thing.message) for thing in self._things] or [self.tr("Nothing needs attention.")]
        return [Heading(self.heading.text()), *(Text(f"– {text}") for text in texts)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit now."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        metrics = self.links.fontMetrics()
        self.links.setFixedHeight(metrics.lineSpacing() * _LINES + 2)
        texts = [say(thing.message) for thing in self._things]
        self.setAccessibleName(". ".join(texts))
        if not texts:
            self.links.setText(escape(self.tr("Nothing needs attention.")))
            return
        rest = self.tr("{count} more")
        widths = [metrics.horizontalAdvance(text + _SEPARATOR) for text in texts]
        lines = packed(widths, self.links.width(), metrics.horizontalAdvance(rest) + 16)
        links = [[_link(str(index), texts[index]) for index in line] for line in lines]
        left = len(texts) - sum(map(len, lines))
        if left:
            links[-1].append(_link(_REST, rest.format(count=left)))
        self.links.setText("<br>".join("&nbsp; · &nbsp;".join(line) for line in links))

    def _follow(self, link: str) -> None:
        if link == _REST:
            menu = QMenu(self)
            for thing in self._things:
                menu.addAction(say(thing.message)).triggered.connect(lambda _, it=thing: self._go(it))
            menu.popup(QCursor.pos())
        else:
            self._go(self._things[int(link)])

    def _go(self, thing: Attention) -> None:
        self.workspace.go(aim_of(thing))


def aim_of(thing: Attention) -> Aim:
    """Where a thing is dealt with: the closings, the budget of its quarter, else the rent roll."""
    # What things to do rest on is not needed before the first figures.
    from models.attention import Matter

    if thing.matter is Matter.TO_EXPORT:
        return Aim("closing")
    if thing.matter is Matter.TO_EXPLAIN and thing.day:
        return Aim("budget", EntryFilter(Period.of_quarter(Month.of(thing.day).quarter)))
    return Aim("leases", record_id=thing.lease_id)


def packed(widths: Sequence[int], room: int, rest: int) -> list[list[int]]:
    """Which things stand on which line: in order, a line full before the next, `rest` free on the last.

    One that is wider than a line stands alone on it.
    """
    lines: list[list[int]] = [[]]
    used = 0
    for index, width in enumerate(widths):
        last = len(lines) == _LINES
        reserved = rest if last and index < len(widths) - 1 else 0
        if lines[-1] and used + width > room - reserved:
            if last:
                break
            lines.append([])
            used = 0
        lines[-1].append(index)
        used += width
    return lines


def _link(target: str, text: str) -> str:
    # Read as it stands: Qt would make plain spaces of narrow ones, and break figures there.
    style = "text-decoration:none; white-space:pre-wrap"
    return f'<a href="{target}" style="{style}">{escape(text)}</a>'
