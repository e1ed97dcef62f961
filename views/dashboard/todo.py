"""The strip of what needs attention, each thing a link to where it is dealt with."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from app.reports.entry_filter import EntryFilter
from models.attention import Matter
from views import theme
from views.language import say
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from models.attention import Attention
    from views.workspace import Workspace

_LINES = 2
_SEPARATOR = "  ·  "
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
        self.links.setWordWrap(True)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit now."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        metrics = self.links.fontMetrics()
        self.links.setFixedHeight(metrics.lineSpacing() * _LINES + 2)
        texts = [say(thing.message) for thing in self._things]
        if not texts:
            self.links.setText(escape(self.tr("Nothing needs attention.")))
            return
        # A line is counted a little shorter than it is: words are not cut at its end.
        room = self.links.width() * _LINES * 0.88 - metrics.horizontalAdvance("+ 99 ") * 2
        shown = 0
        for text in texts:
            room -= metrics.horizontalAdvance(text + _SEPARATOR)
            if room < 0 and shown:
                break
            shown += 1
        links = [_link(str(index), text) for index, text in enumerate(texts[:shown])]
        if shown < len(texts):
            links.append(_link(_REST, self.tr("{count} more").format(count=len(texts) - shown)))
        self.links.setText(_SEPARATOR.replace(" ", "&nbsp;").join(links).replace("&nbsp;&nbsp;·", "&nbsp; ·"))
        self.setAccessibleName(". ".join(texts))

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
    """Where a thing is dealt with: the entries of a quarter to export, else the rent roll."""
    if thing.matter is Matter.TO_EXPORT:
        return Aim("journal", EntryFilter())
    return Aim("leases", record_id=thing.lease_id)


def _link(target: str, text: str) -> str:
    return f'<a href="{target}" style="text-decoration:none">{escape(text)}</a>'
