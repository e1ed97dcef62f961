"""Where a user left the parts of a page: found again by their place among the widgets, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QSplitter, QTabWidget, QWidget

from views.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

_GREATEST = 20_000
"""More pixels than any screen has."""


def settings_around(widget: QWidget) -> Settings | None:
    """The settings of the window that a widget belongs to, through dialogs; None where it stands alone."""
    around: QWidget | None = widget
    while around is not None:
        settings = getattr(around, "settings", None)
        if isinstance(settings, Settings):
            return settings
        around = around.parentWidget()
    return None


def key_of(widget: QWidget) -> str:
    """What a widget is called in the settings: its class and number in each class of ours around it.

    It ends at the page or the dialog, so that it is the same wherever that is opened from.
    """
    owner = _owner(widget)
    if owner is None:
        return type(widget).__name__
    alike = [each for each in owner.findChildren(type(widget)) if _owner(each) is owner]
    name = f"{type(widget).__name__}{alike.index(widget)}"
    outermost = isinstance(owner, QDialog) or hasattr(owner, "key")
    return f"{type(owner).__name__ if outermost else key_of(owner)}.{name}"


def remember_parts(page: QWidget) -> None:
    """Put the splitters and tabs of a page just made where they were left, and note where they go."""
    settings = settings_around(page)
    if settings is None:
        return
    for splitter in page.findChildren(QSplitter):
        _remember_splitter(splitter, settings, key_of(splitter))
    for tabs in page.findChildren(QTabWidget):
        _remember_tabs(tabs, settings, key_of(tabs))


def _remember_splitter(splitter: QSplitter, settings: Settings, key: str) -> None:
    sizes = _numbers(settings.layout(key))
    if len(sizes) == splitter.count() and any(sizes) and max(sizes) <= _GREATEST:
        # As long as it was then: sizes given to a splitter that is not laid out yet are stretched.
        length = sum(sizes) + splitter.handleWidth() * (splitter.count() - 1)
        across = splitter.orientation() is Qt.Orientation.Horizontal
        splitter.resize(*((length, splitter.height()) if across else (splitter.width(), length)))
        splitter.setSizes(sizes)
    splitter.splitterMoved.connect(lambda *_: settings.set_layout(key, _text(splitter.sizes())))


def _remember_tabs(tabs: QTabWidget, settings: Settings, key: str) -> None:
    front = _numbers(settings.layout(key))
    if len(front) == 1 and front[0] < tabs.count():
        # The page is filled next, which shows the tab in front.
        with QSignalBlocker(tabs):
            tabs.setCurrentIndex(front[0])
    tabs.currentChanged.connect(lambda index: settings.set_layout(key, str(index)))


def _numbers(text: str) -> list[int]:
    """Numbers without a sign; none at all where anything else stands there."""
    words = text.split()
    return [int(word) for word in words] if all(_is_number(word) for word in words) else []


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < len(str(_GREATEST)) + 1


def _text(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def _owner(widget: QWidget) -> QWidget | None:
    """The nearest widget around that is of a class of ours."""
    around = widget.parentWidget()
    while around is not None and not type(around).__module__.startswith("views."):
        around = around.parentWidget()
    return around
