"""What every page has: a title, its actions, a sentence when it is empty, and figures made when shown.

How to write a page
-------------------
Subclass `Page`, set `key`, `icon` and the words, and override:

- `title()` – the word in the navigation and above the page, through `self.tr("…")`;
- `build()` – makes and returns the page's content, once, when the page is first shown;
- `refresh(data, period)` – fills it; called when the page is shown and the book or the period has
  changed since, so a hidden page costs nothing;
- `empty(data)` – an `Empty` (one sentence, one action) while there is nothing to show, else None;
- `aim(aim)` – what to show when another page leads here (optional);
- `start_finding()` – what Ctrl+F does (the first filter box by default);
- `paper()` – what the page is on paper: by default whatever its widgets tell, see `views.printing.parts`;
- `save()` – what Ctrl+S does where a page holds something that is not in the book yet; True where it did.

`self.workspace` gives `.data` (a frozen BookData), `.period`, `.do(lambda book: add_lease(book, lease))` for
writes (a refusal is shown in the notice bar, a success offers *Undo* there), `.go(Aim("journal",
EntryFilter(period=…, categories=frozenset({Source.RENT}))))` for drill-down, `.refused.emit(message)`.
`self.add_action(icon, text, slot, shortcut)` puts a button at the right of the title; disabled on a book
that is open for reading only unless `writes=False`; `self.add_menu(icon, text)` a button with a menu.
Tab comes by everything in the order of the layouts.

Tables: `views.tables.column` (money_column, text_column, …) and `views.tables.table_view.TableView`; fields
that mark a wrong value in place: `views.fields`; dialogs: `views.form_dialog.FormDialog`; words of the
domain: `views.words.word(member)`; messages: `views.language.say(message)`; colours and sizes:
`views.theme`; icons: `views.icons.put(button, "add", palette)`. Every string goes through
`self.tr("English")` in a QObject, or `QCoreApplication.translate("Context", "English")`; values with
`.format(name=…)` after translation. Call it `translate`, never `tr`: lupdate takes the first word of
`tr("Context", "English")` for the sentence.

Pages are listed in `views.pages`; what another page leads to comes as an `Aim`; pictures of every page and
dialog are taken from `views.gallery`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from views import icons, theme
from views.actions_row import ActionsRow
from views.remembered import remember_parts
from views.tables.filter_box import FilterBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from models.book_data import BookData
    from models.period import Period
    from views.printing.parts import Part
    from views.workspace import Aim, Workspace


@dataclass(frozen=True, slots=True)
class Empty:
    """Why there is nothing to show, and the one next step."""

    sentence: str
    action: str
    run: Callable[[], None]


class Page(QWidget):
    """One page of the window; see the module for how to write one."""

    key: ClassVar[str] = ""
    icon: ClassVar[str] = ""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._stale = True
        self._content: QWidget | None = None
        self._aim: Aim | None = None
        self._make_frame()
        workspace.changed.connect(self._go_stale)

    def title(self) -> str:
        """The page's name in the language shown."""
        raise NotImplementedError

    def build(self) -> QWidget:
        """Make the content, once, when the page is first shown."""
        raise NotImplementedError

    def refresh(self, data: BookData, period: Period) -> None:
        """Fill the content from the book and the period."""
        raise NotImplementedError

    def empty(self, data: BookData) -> Empty | None:  # noqa: ARG002 - pages that can be empty need the data
        """What to say instead of the content, while there is nothing to show."""
        return None

    def aim(self, aim: Aim) -> None:
        """Show what another page leads to."""

    def start_finding(self) -> None:
        """Put the cursor where one types what to look for."""
        if box := self.findChild(FilterBox):
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            box.selectAll()

    def paper(self) -> list[Part]:
        """What is printed of the page as it is shown now."""
        from views.printing.parts import shown_parts

        return shown_parts(self)

    def save(self) -> bool:
        """Keep what the page alone holds; False where there is nothing: the book saves itself."""
        return False

    def add_action(
        self, icon: str, text: str, slot: Callable[[], object], shortcut: str = "", *, writes: bool = True
    ) -> QAction:
        """Put a button at the right of the title and return its action."""
        action = QAction(text, self)
        icons.put(action, icon, self.palette())
        action.triggered.connect(lambda: slot())
        action.setEnabled(not (writes and self.workspace.book.read_only))
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})")
        self.addAction(action)
        self._add_button().setDefaultAction(action)
        return action

    def add_menu(self, icon: str, text: str) -> tuple[QToolButton, QMenu]:
        """Put a button with a menu at the right of the title and return both."""
        button = self._add_button()
        button.setText(text)
        icons.put(button, icon, self.palette())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        button.setMenu(menu)
        return button, menu

    def add_to_menu(self, menu: QMenu, text: str, slot: Callable[[], object], shortcut: str = "") -> QAction:
        """Put a line in a menu of the page and return its action; the shortcut works all over the page."""
        action = menu.addAction(text)
        action.triggered.connect(lambda: slot())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return action

    def _add_button(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actions_row.addWidget(button)
        return button

    def arrive(self, aim: Aim) -> None:
        """Come here from another page."""
        self._aim = aim
        if self.isVisible():
            self.update_now()

    def update_now(self) -> None:
        """Bring what is shown up to date."""
        if self._content is None:
            self._content = self.build()
            self._stack.addWidget(self._content)
            remember_parts(self)
        if self._stale:
            self._stale = False
            self._show_content_or_sentence()
        if self._aim is not None:
            aim, self._aim = self._aim, None
            self.aim(aim)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is stale before it is seen."""
        self.update_now()
        super().showEvent(event)

    def _go_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.update_now()

    def _show_content_or_sentence(self) -> None:
        empty = self.empty(self.workspace.data)
        if empty is not None:
            self._empty.say(empty)
            self._stack.setCurrentWidget(self._empty)
            return
        self.refresh(self.workspace.data, self.workspace.period)
        if self._content is not None:
            self._stack.setCurrentWidget(self._content)

    def _make_frame(self) -> None:
        self.heading = QLabel(self.title())
        self.heading.setFont(theme.text_font(theme.SECTION, bold=True))
        actions = ActionsRow()
        self.actions_row = actions.row
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addWidget(actions, 1)
        self._empty = _EmptyState()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.GRID, theme.MARGIN, theme.GRID)
        column.setSpacing(theme.GRID)
        column.addLayout(top)
        column.addLayout(self._stack, 1)


class _EmptyState(QWidget):
    """One sentence and one button in the middle of an empty page."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMinimumWidth(480)
        self._button = QPushButton()
        self._run: Callable[[], None] = lambda: None
        self._button.clicked.connect(lambda: self._run())
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.MARGIN)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def paper(self) -> list[Part]:
        """The sentence."""
        from views.printing.parts import Text

        return [Text(self._sentence.text())]

    def say(self, empty: Empty) -> None:
        self._sentence.setText(empty.sentence)
        self._button.setText(empty.action)
        self._run = empty.run
