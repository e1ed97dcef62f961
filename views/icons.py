"""The line icons, drawn in SVG and tinted with the colour of the text beside them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.paths import RESOURCES
from views import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME, _TONE, _WIDTH = "icon_name", "icon_tone", "icon_width"
_SIZE = 20


def pixmap(name: str, colour: str, size: int = _SIZE, scale: float = 1) -> QPixmap:
    """One icon in one colour, `size` pixels wide at 100 % scaling; drawn once."""
    key = f"icon {name} {colour} {size} {scale}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.fill(Qt.GlobalColor.transparent)
    drawn.setDevicePixelRatio(scale)
    painter = QPainter(drawn)
    QSvgRenderer(_svg(name, colour)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, palette: QPalette, *, selectable: bool = False) -> QIcon:
    """An icon in the colour of the text; `selectable` for lists, where a chosen line has another ground."""
    scale = QGuiApplication.primaryScreen().devicePixelRatio()
    ink = QPalette.ColorRole.WindowText
    made = QIcon(pixmap(name, palette.color(ink).name(), _SIZE, scale))
    faint = palette.color(QPalette.ColorGroup.Disabled, ink).name()
    made.addPixmap(pixmap(name, faint, _SIZE, scale), QIcon.Mode.Disabled)
    if selectable:
        colour = palette.color(QPalette.ColorRole.HighlightedText).name()
        made.addPixmap(pixmap(name, colour, _SIZE, scale), QIcon.Mode.Selected)
    return made


@cache
def blank() -> QIcon:
    """The room of an icon, left empty."""
    empty = QPixmap(_SIZE, _SIZE)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)


def put(target: QAbstractButton | QAction, name: str, palette: QPalette) -> None:
    """Give a button or an action its icon, and remember which, so that `tint` can draw it again."""
    target.setProperty(_NAME, name)
    target.setIcon(icon(name, palette))


def redraw(target: QAbstractButton | QAction, palette: QPalette) -> None:
    """Draw the icon of a button or an action again in the colours of a palette, where it has one."""
    if name := target.property(_NAME):
        target.setIcon(icon(str(name), palette))


def show(label: QLabel, name: str, tone: str, size: int = _SIZE) -> None:
    """Have a label show an icon in one of the tones, by its name, and remember which for `tint`."""
    for key, value in ((_NAME, name), (_TONE, tone), (_WIDTH, size)):
        label.setProperty(key, value)
    colour = getattr(theme.tones(), tone)
    label.setPixmap(pixmap(name, colour, size, label.devicePixelRatioF()))


def tint(window: QWidget, palette: QPalette | None = None) -> None:
    """Draw every icon of a window again in the colours of a palette, its own unless another is given."""
    targets: Iterable[QAbstractButton | QAction] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QAction),
    ]
    for target in targets:
        redraw(target, palette or window.palette())
    for label in window.findChildren(QLabel):
        if name := label.property(_NAME):
            show(label, str(name), str(label.property(_TONE)), int(label.property(_WIDTH)))


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _svg(name: str, colour: str) -> QByteArray:
    return QByteArray(_source(name).replace("currentColor", colour).encode())
