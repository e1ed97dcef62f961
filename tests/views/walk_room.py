"""The room of every text: what is shown is shown whole, or ends in … with the whole of it as a tip."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.views.walking import Finding, path_to
from views.elided_label import ElidedLabel
from views.field import WholeLine
from views.tables.totals_row import TotalsRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ROUNDING = 1
_CELL = 6
"""Pixels that Fusion keeps free at both sides of a cell or a title together."""
_LOOKED_AT = 40
"""Rows of a table whose figures are measured."""

Wanted = tuple[str, int, int]
"""A text, the pixels it needs, and those it has."""


def cut(scene: str, top: QWidget) -> Iterator[Finding]:
    """Texts that are cut, and widgets that reach out of the one they stand in or over their neighbours."""
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisibleTo(top):
            continue
        for text, needed, given in _wanted(widget):
            if needed > given + _ROUNDING:
                words = " ".join(re.sub(r"<[^>]+>", " ", text).split())[:80]
                yield Finding(scene, path_to(widget), f"“{words}” needs {needed} px and has {given}")
        if widget is not top and (what := _outside(widget)):
            yield Finding(scene, path_to(widget), what)


def _wanted(widget: QWidget) -> Iterator[Wanted]:
    for kind, wanted in _KINDS:
        if isinstance(widget, kind):
            return wanted(widget)
    return iter(())


def _elided(label: ElidedLabel) -> Iterator[Wanted]:
    if label.text() and not label.toolTip():
        yield label.text(), 1, 0


def _group(group: QGroupBox) -> Iterator[Wanted]:
    yield group.title(), group.fontMetrics().horizontalAdvance(group.title()) + 8, group.width()


def _label(label: QLabel) -> Iterator[Wanted]:
    if not label.text():
        return
    if label.wordWrap():
        yield label.text(), label.heightForWidth(label.width()), label.height()
        # Where a line may break: at a space, at the end of a line, at a place marked without width.
        words = re.split("[ \n\u200b]", re.sub(r"<[^>]+>", " ", label.text()))
        margins = label.contentsMargins()
        room = label.width() - margins.left() - margins.right()
        yield label.text(), max(map(label.fontMetrics().horizontalAdvance, words)), room
    else:
        hint = label.sizeHint()
        if label.sizePolicy().horizontalPolicy() != label.sizePolicy().Policy.Ignored:
            yield label.text(), hint.width(), label.width()
        yield label.text(), label.fontMetrics().height(), label.height()


def _button(button: QAbstractButton) -> Iterator[Wanted]:
    alone = (
        isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if button.text() and (button.icon().isNull() or not alone) and button.text() not in button.toolTip():
        yield button.text(), button.sizeHint().width(), button.width()
        yield button.text(), button.fontMetrics().height(), button.height()


def _tabs(bar: QTabBar) -> Iterator[Wanted]:
    for index in range(bar.count()):
        if bar.isTabVisible(index):
            text, rect = bar.tabText(index), bar.tabRect(index)
            yield text, bar.fontMetrics().horizontalAdvance(text.replace("&", "")) + 8, rect.width()
            yield text, rect.right(), bar.width()


def _box(box: QComboBox) -> Iterator[Wanted]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    text = box.currentText()
    if text not in box.toolTip():
        yield text, box.fontMetrics().horizontalAdvance(text), room


def _line(line: QLineEdit) -> Iterator[Wanted]:
    margins = line.textMargins()
    icons = sum(24 for action in line.actions() if action.isVisible() and not action.icon().isNull())
    room = line.width() - margins.left() - margins.right() - icons - 8
    text = line.text() or line.placeholderText()
    if isinstance(line.parentWidget(), QComboBox):
        return
    told = isinstance(line, WholeLine) and any(letter.isalpha() for letter in text) and text == line.text()
    if text not in line.toolTip() and not told:
        yield text, line.fontMetrics().horizontalAdvance(text), room


def _cells(table: QTableView) -> Iterator[Wanted]:
    """Figures: a text may end in …, a figure that does says another one."""
    model, metrics = table.model(), table.fontMetrics()
    for column in range(model.columnCount()):
        for row in range(min(model.rowCount(), _LOOKED_AT)):
            index = model.index(row, column)
            alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
            if alignment and alignment & Qt.AlignmentFlag.AlignRight and not table.isColumnHidden(column):
                text = str(index.data() or "")
                if not any(map(str.isdigit, text)):
                    continue
                icon = 22 if index.data(Qt.ItemDataRole.DecorationRole) else 0
                yield text, metrics.horizontalAdvance(text) + icon + _CELL, table.columnWidth(column)


def _totals(totals: TotalsRow) -> Iterator[Wanted]:
    header = totals._table.horizontalHeader()
    for column, text in enumerate(totals.texts):
        if text and not header.isSectionHidden(column):
            needed = totals.fontMetrics().horizontalAdvance(text) + _CELL
            yield text, needed, header.sectionSize(column)


def _titles(header: QHeaderView) -> Iterator[Wanted]:
    if header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return
    for column in range(header.count()):
        title = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
        tip = str(
            header.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or ""
        )
        if not header.isSectionHidden(column) and title not in tip:
            needed = max(header.fontMetrics().horizontalAdvance(line) for line in title.split("\n"))
            yield title, needed + _CELL, header.sectionSize(column)


def _items(items: QListWidget) -> Iterator[Wanted]:
    for row in range(items.count()):
        text = items.item(row).text()
        if text:
            icon = items.iconSize().width() + 8
            yield text, items.fontMetrics().horizontalAdvance(text) + icon, items.viewport().width()


def _menus(bar: QMenuBar) -> Iterator[Wanted]:
    corner = bar.cornerWidget(Qt.Corner.TopRightCorner)
    room = corner.x() if corner is not None and corner.isVisible() else bar.width()
    for action in bar.actions():
        place = bar.actionGeometry(action)
        if action.text():
            yield action.text(), max(place.right(), 1), room if place.width() > 0 else 0


def _outside(widget: QWidget) -> str:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or not widget.width() or not widget.height():
        return ""
    area = parent.parentWidget()
    place = widget.geometry()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        scrolls = not isinstance(area, QScrollArea) or (
            area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if not scrolls and place.width() > parent.width() + _ROUNDING:
            return f"is {place.width()} px wide in a scrolled room of {parent.width()}"
        return ""
    if isinstance(parent, QAbstractScrollArea | QTabBar | QLineEdit):
        return ""
    room = parent.rect().adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
    if not room.contains(place):
        return f"at {_words(place)} it reaches out of its parent of {parent.width()} × {parent.height()} px"
    return _over_neighbours(widget, place)


def _over_neighbours(widget: QWidget, place: QRect) -> str:
    parent = widget.parentWidget()
    layout = parent.layout() if parent else None
    if layout is None or layout.indexOf(widget) < 0:
        return ""
    for index in range(layout.indexOf(widget) + 1, layout.count()):
        other = layout.itemAt(index).widget()
        if other is not None and other.isVisible() and other.geometry().intersects(place):
            return f"at {_words(place)} it lies over {path_to(other)} at {_words(other.geometry())}"
    return ""


def _words(place: QRect) -> str:
    return f"{place.x()}, {place.y()}, {place.width()} × {place.height()}"


_KINDS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[Wanted]]], ...] = (
    (ElidedLabel, _elided),
    (QLabel, _label),
    (QAbstractButton, _button),
    (QTabBar, _tabs),
    (QComboBox, _box),
    (QLineEdit, _line),
    (QTableView, _cells),
    (TotalsRow, _totals),
    (QHeaderView, _titles),
    (QGroupBox, _group),
    (QListWidget, _items),
    (QMenuBar, _menus),
)
