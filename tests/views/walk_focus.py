"""The way of the cursor: Tab comes by every control once, as one reads, and is held nowhere."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.views.walk_names import controls
from tests.views.walking import Finding, path_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = 12
"""Two controls whose middles differ by less than these pixels stand on one line."""
_INSIDE = 40
"""Links of one text that Tab comes by before it leaves the text."""


def lost(scene: str, top: QWidget) -> Iterator[Finding]:
    """Where the cursor is held, what it does not come by, and where it jumps against the reading."""
    expected = [widget for widget in controls(top) if widget.isEnabled() and _by_tab(widget)]
    if not expected:
        return
    way = tabbed(top, expected)
    if len(way) > len(set(way)) or not way:
        yield Finding(scene, path_to(way[-1] if way else top), "Tab does not leave it, or comes by it twice")
    for widget in expected:
        if widget not in way and not _other_of_a_group(widget, way):
            yield Finding(scene, path_to(widget), "Tab does not come by it")
    if way:
        yield from _against_reading(scene, top, way)


def tabbed(top: QWidget, expected: Sequence[QWidget]) -> list[QWidget]:
    """The controls that Tab comes by, from the first on, until it comes back to that one."""
    top.activateWindow()
    QApplication.processEvents()
    first = min(expected, key=lambda widget: _chain_place(top, widget))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and len(way) <= len(expected) + 1:
        if way and here is way[0]:
            return way
        way.append(here)
        for _ in range(_INSIDE):
            QTest.keyClick(here, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not here:
                break
        else:
            return [*way, here]
    return way


def _chain_place(top: QWidget, widget: QWidget) -> int:
    place, step = 0, top.nextInFocusChain()
    while step is not top and step is not widget:
        place, step = place + 1, step.nextInFocusChain()
    return place


def _by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _other_of_a_group(widget: QWidget, way: Sequence[QWidget]) -> bool:
    """Whether arrows lead to it from a button of its group, as they do among radio buttons."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(other in way for other in group.buttons())


def _against_reading(scene: str, top: QWidget, way: Sequence[QWidget]) -> Iterator[Finding]:
    start = _first_read([_place(top, widget) for widget in way])
    for before, after in pairwise([*way[start:], *way[:start]]):
        if before.window() is not after.window():
            continue
        first, second = _place(top, before), _place(top, after)
        one_line = abs(first.center().y() - second.center().y()) < _LINE or _beside(first, second)
        back = second.left() < first.left() if one_line else False
        up = not one_line and second.bottom() <= first.top() + _LINE and second.left() < first.right() - _LINE
        if back or up:
            where = f"({first.left()}, {first.top()}) to ({second.left()}, {second.top()})"
            yield Finding(scene, path_to(after), f"Tab jumps back to it, {where}, from {path_to(before)}")


def _first_read(places: Sequence[QRect]) -> int:
    """Round and round goes Tab; it is read from the left of the topmost line."""
    top = min(place.center().y() for place in places)
    line = [number for number, place in enumerate(places) if place.center().y() < top + _LINE]
    return min(line, key=lambda number: places[number].left())


def _beside(first: QRect, second: QRect) -> bool:
    """Whether one lies within the other's height, beside it."""
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    apart = first.right() <= second.left() or second.right() <= first.left()
    return apart and shared > min(first.height(), second.height()) // 2


def _place(top: QWidget, widget: QWidget) -> QRect:
    """Where a widget is, were nothing scrolled."""
    step, corner = widget, QPoint(0, 0)
    while step is not top:
        parent = step.parentWidget()
        area = parent.parentWidget()
        scrolled = isinstance(area, QScrollArea) and area.viewport() is parent
        corner += QPoint(0, 0) if scrolled else step.pos()
        step = parent
    return QRect(corner, widget.size())
