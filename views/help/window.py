"""The help window: contents and search at the left, the page at the right, back and forward above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPalette,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from views import icons, theme
from views.help.topics import FIRST, SHORTCUTS, topics
from views.tool_button import tool_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from views.shortcuts import KeyGroup

_MEASURE = 640
"""How wide the text is at most, in pixels: about eighty letters."""
_TITLE = 16
"""The size of a page's title in points."""
_LINE = 26
"""The height of a line of the contents, as in every list."""
_KEY = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """Stays beside the window; `keys` gives the shortcuts that hold now, for the page that lists them."""

    def __init__(self, language: str, keys: Callable[[], list[KeyGroup]]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        # The program ends with its own window, whether the help is open or not.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Help – Équilibre"))
        self.resize(960, 680)
        self._keys = keys
        self._topics = {topic.key: topic for topic in topics(language)}
        self._way: list[str] = []
        self._ahead: list[str] = []
        self.key = ""
        self._lay_out()
        self._list("")
        self.show_topic(FIRST)

    def show_topic(self, key: str) -> None:
        """Show a page, and remember the one shown before."""
        if key == self.key:
            return
        if self.key:
            self._way.append(self.key)
            self._ahead.clear()
        self._show(key)

    def back(self) -> None:
        """Show the page shown before."""
        if self._way:
            self._ahead.append(self.key)
            self._show(self._way.pop())

    def forward(self) -> None:
        """Show again the page that `back` left."""
        if self._ahead:
            self._way.append(self.key)
            self._show(self._ahead.pop())

    def text(self, key: str) -> str:
        """A page's Markdown, the list of keys as they are now in the one about them."""
        text = self._topics[key].text
        return text + self._key_tables() if key == SHORTCUTS else text

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark: the colour of links is taken when a page is shown."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.key:
            icons.tint(self)
            self._show(self.key)

    def _show(self, key: str) -> None:
        self.key = key
        self.browser.show_markdown(self.text(key))
        self._mark_current()
        self.back_button.setEnabled(bool(self._way))
        self.forward_button.setEnabled(bool(self._ahead))
        if words := self.search.text().split():
            self.browser.find(words[0])

    def _mark_current(self) -> None:
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(-1)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_KEY) == self.key:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _list(self, words: str) -> None:
        """List the pages in which the words occur, and show the first of them where the shown one is not."""
        found = [topic for topic in self._topics.values() if topic.holds(words)]
        self.contents.blockSignals(True)
        self.contents.clear()
        for topic in found:
            item = QListWidgetItem(topic.title)
            item.setData(_KEY, topic.key)
            item.setSizeHint(QSize(0, _LINE))
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self.nothing.setVisible(not found)
        self._mark_current()
        if words.strip() and found and self.key not in [topic.key for topic in found]:
            self.show_topic(found[0].key)

    def _follow(self, url: QUrl) -> None:
        key = url.path().removesuffix(".md")
        if key in self._topics:
            self.show_topic(key)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.show_topic(str(self.contents.item(row).data(_KEY)))

    def _key_tables(self) -> str:
        keys, does = self.tr("Keys"), self.tr("What they do")
        head = f"| {keys} | {does} |\n| --- | --- |\n"
        return "".join(
            f"\n## {group.title}\n\n{head}"
            + "".join(f"| **{_cell(key.keys)}** | {_cell(key.words)} |\n" for key in group.keys)
            for group in self._keys()
        )

    def _lay_out(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._list)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.currentRowChanged.connect(self._choose)
        self.nothing = QLabel(self.tr("No page holds these words."))
        self.nothing.setWordWrap(True)
        self.browser = _Browser()
        self.browser.setAccessibleName(self.tr("Help page"))
        self.browser.anchorClicked.connect(self._follow)
        self.back_button = tool_button("back", self.tr("Back"), "Alt+Left", self.back)
        self.forward_button = tool_button("next", self.tr("Forward"), "Alt+Right", self.forward)
        for keys, slot in (("Ctrl+F", self._find), ("Esc", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addWidget(self.search, 1)
        left.addLayout(row)
        left.addWidget(self.nothing)
        left.addWidget(self.contents, 1)
        holder = QWidget()
        holder.setFixedWidth(264)
        holder.setLayout(left)
        left.setContentsMargins(theme.GRID, theme.GRID, 0, theme.GRID)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.GRID)
        whole.addWidget(holder)
        whole.addWidget(self.browser, 1)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


class _Browser(QTextBrowser):
    """Text no wider than it is read well, in the middle of the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.text_font(theme.TEXT + 1))
        self.document().setDocumentMargin(theme.MARGIN)
        # What is left beside the text is of the page too.
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_markdown(self, text: str) -> None:
        """Show another text from its beginning, its headings in the sizes of the window."""
        self.setMarkdown(text)
        block = self.document().begin()
        while block.isValid():
            if level := block.blockFormat().headingLevel():
                _set_heading(QTextCursor(block), level)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _soften(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is too wide at both sides."""
        spare = max(self.width() - _MEASURE - 2 * theme.MARGIN, 0)
        self.setViewportMargins(spare // 2, 0, spare // 2, 0)
        super().resizeEvent(event)


def _set_heading(cursor: QTextCursor, level: int) -> None:
    """A title of a page, or one of its sections with room above it."""
    around = cursor.blockFormat()
    around.setTopMargin(0 if level == 1 else theme.MARGIN)
    around.setBottomMargin(theme.GRID if level == 1 else theme.GRID / 2)
    cursor.setBlockFormat(around)
    letters = QTextCharFormat()
    letters.setFont(theme.text_font(_TITLE if level == 1 else theme.SECTION, bold=True))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    # Set whole: Markdown makes titles larger by steps, which would count before their size.
    cursor.setCharFormat(letters)


def _soften(table: QTextTable) -> None:
    """Hairlines for borders, one between two cells."""
    lines = table.format().toTableFormat()
    lines.setBorderBrush(QColor(theme.tones().hairline))
    # The style of Markdown, raised, takes lighter shades of the brush: on white they are not seen.
    lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    lines.setBorderCollapse(True)
    lines.setBorder(1)
    table.setFormat(lines)


def _cell(text: str) -> str:
    """Text that does not end the cell of a Markdown table, nor begin an emphasis."""
    return "".join(f"\\{char}" if char in "|*_`\\" else char for char in text)
