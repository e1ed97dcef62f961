"""What a screen reader is told: each control's name, a table's headers, what a chart shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QTableView, QWidget

from tests.views.walking import Finding, path_to

if TYPE_CHECKING:
    from collections.abc import Iterator


def unnamed(scene: str, top: QWidget) -> Iterator[Finding]:
    """Controls, tables and charts of a scene that are not called anything."""
    for widget in controls(top):
        name = spoken(widget)
        if not any(letter.isalnum() for letter in name) or name == type(widget).__name__:
            yield Finding(scene, path_to(widget), f"has no accessible name, only “{name}”")
        if isinstance(widget, QTableView):
            yield from _without_header(scene, widget)
    from views.charts.canvas import ChartCanvas

    for chart in top.findChildren(ChartCanvas):
        if chart.isVisible() and len(spoken(chart).split()) < 2:
            yield Finding(
                scene, path_to(chart), f"the chart's name “{spoken(chart)}” does not say what it shows"
            )


def controls(top: QWidget) -> list[QWidget]:
    """What can take the focus and is seen; a part that hands it on is not a control of its own."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not _only_scrolls(widget)
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _only_scrolls(widget: QWidget) -> bool:
    return type(widget) in (QScrollArea, QAbstractScrollArea)


def _without_header(scene: str, table: QTableView) -> Iterator[Finding]:
    model = table.model()
    for column in range(model.columnCount()):
        if not table.isColumnHidden(column) and not str(
            model.headerData(column, Qt.Orientation.Horizontal) or ""
        ):
            yield Finding(scene, path_to(table), f"column {column + 1} has no title")
