"""The way of the Tab key: as one reads, line by line, whatever order the widgets were made in."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTabWidget,
    QWidget,
)
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from collections.abc import Iterator


class AsRead:
    """Mixed into a window or a dialog, it has Tab go through the layouts as they are when the key is pressed.

    Qt's own order is that in which widgets were made. It would have to be set again after each line that
    comes or goes, and it keeps what hands the focus on, such as a field its input, where that was made.
    """

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Put the cursor on the control that follows, or precedes, the one that has it."""
        stops = list(stops_of(cast("QWidget", self)))
        if not stops:
            return False
        here: QWidget | None = QApplication.focusWidget()
        while here is not None and here not in stops:
            here = here.parentWidget()
        step = 1 if forward else -1
        place = stops.index(here) + step if here else 0 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[place % len(stops)].setFocus(reason)
        return True


def stops_of(widget: QWidget) -> Iterator[QWidget]:
    """What Tab comes by in a widget and below, in the order of the layouts."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusProxy() is None and _is_stop(widget):
        yield widget
    for child in _inside(widget):
        yield from stops_of(child)


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab comes by; of buttons that shut each other out, by the one that is down."""
    if isinstance(widget, QAbstractButton) and (group := widget.group()) and group.exclusive():
        # Qt takes Tab from the others when one is clicked, but not when one is set.
        chosen = group.checkedButton()
        if chosen is not None:
            return widget is chosen and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that one is made of, as they are read."""
    if isinstance(widget, QMainWindow):
        corner = widget.menuBar().cornerWidget(Qt.Corner.TopRightCorner)
        yield from filter(None, (corner, widget.centralWidget(), widget.statusBar()))
    elif isinstance(widget, QTabWidget):
        yield from _tabs(widget)
    elif isinstance(widget, QSplitter):
        yield from (widget.widget(index) for index in range(widget.count()))
    elif isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield widget.widget()
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _tabs(widget: QTabWidget) -> Iterator[QWidget]:
    corner = widget.cornerWidget(Qt.Corner.TopRightCorner)
    pages = [widget.widget(index) for index in range(widget.count())]
    bar = [bar for bar in widget.findChildren(QTabBar) if bar.parent() is widget]
    below = widget.tabPosition() is QTabWidget.TabPosition.South
    yield from [*pages, *bar] if below else [*bar, *filter(None, [corner]), *pages]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in _places(layout):
        content = content_at(layout, index)
        if isinstance(content, QLayout):
            yield from _laid_out(content)
        elif content is not None:
            yield content


def content_at(layout: QLayout, index: int) -> QWidget | QLayout | None:
    """What stands at a place of a layout.

    The item around it is let go of at once: Qt deletes items without a word when it lays out anew, and
    what it then makes at the same address would be taken for the item.
    """
    item = layout.itemAt(index)
    if item is None:
        return None
    if inner := item.layout():
        return inner
    widget = item.widget()
    Shiboken.invalidate(item)
    return widget


def _places(layout: QLayout) -> list[int]:
    """The items of a layout by line and column, in whatever order they were added."""
    indices = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        indices.sort(key=lambda index: layout.getItemPosition(index)[:2])  # type: ignore[index]  # a tuple
    return indices
