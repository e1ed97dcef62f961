"""The line icons, drawn in SVG and tinted with the colour of the text beside them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = "icon_name"
_SIZE = 20
_SCALES = (1, 2)


def pixmap(name: str, colour: str, size: int = _SIZE, scale: float = 1) -> QPixmap:
    """One icon in one colour, `size` pixels wide at 100 % scaling."""
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.fill(Qt.GlobalColor.transparent)
    drawn.setDevicePixelRatio(scale)
    painter = QPainter(drawn)
    QSvgRenderer(_svg(name, colour)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def icon(name: str, palette: QPalette) -> QIcon:
    """An icon in the colours of the palette: plain, selected and disabled."""
    made = QIcon()
    for mode, group, role in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
        (QIcon.Mode.Selected, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
    ):
        colour = QColor(palette.color(group, role)).name()
        for scale in _SCALES:
            made.addPixmap(pixmap(name, colour, _SIZE, scale), mode)
    return made


def put(target: QAbstractButton | QAction, name: str, palette: QPalette) -> None:
    """Give a button or an action its icon, and remember which, so that `tint` can draw it again."""
    target.setProperty(_NAME, name)
    target.setIcon(icon(name, palette))


def tint(window: QWidget) -> None:
    """Draw every icon of a window again, when its palette has changed."""
    targets: Iterable[QAbstractButton | QAction] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QAction),
    ]
    for target in targets:
        if name := target.property(_NAME):
            target.setIcon(icon(str(name), window.palette()))


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _svg(name: str, colour: str) -> QByteArray:
    return QByteArray(_source(name).replace("currentColor", colour).encode())
