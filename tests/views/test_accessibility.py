"""Every page and dialog in both languages: named for screen readers, in the way of Tab, and shown whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from app.sample import create_sample
from tests.views import walk_focus, walk_names, walk_room, walking
from views import gallery, language, theme
from views.main_window import LEAST, SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.views.walking import Finding

SMALLEST_SCREEN = QSize(911, 512)
"""A laptop of 1366 × 768 pixels at 150 %."""
_TASK_BAR = 32


@pytest.fixture
def window(tmp_path, qapp):
    """The window on the sample, as large as it opens."""
    language.install(qapp, "fr")
    theme.apply(qapp, False)
    book = tmp_path / "sample.equilibre"
    create_sample(book).close()
    shown = gallery.window(book)
    shown.resize(*SIZE)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
    language.install(qapp, "en")


def test_every_page_and_dialog_can_be_read_and_gone_through_in_both_languages(window):
    findings: list[Finding] = []
    for code in ("fr", "en"):
        window.set_language(code)
        walking.settle()
        walked = 0
        for scene, shown in walking.scenes(window):
            walked += 1
            findings += walk_names.unnamed(f"{scene} ({code})", shown)
            if code == "fr":
                # The way of the cursor is the same in any language.
                findings += walk_focus.lost(scene, shown)
            findings += _without_room(window, f"{scene} ({code})", shown)
        assert walked > 60
    assert not findings, _said(findings)


def _without_room(window: QWidget, scene: str, shown: QWidget) -> Iterator[Finding]:
    for size in _sizes(window, shown):
        shown.resize(size)
        walking.lay_out()
        at = f"{scene} at {shown.width()} × {shown.height()}"
        yield from walk_room.cut(at, shown)
        if shown.width() > size.width() or shown.height() > size.height():
            larger = f"does not get as small as {size.width()} × {size.height()}"
            yield walking.Finding(at, type(shown).__name__, larger)
    if shown is window:
        window.resize(*SIZE)


def _sizes(window: QWidget, shown: QWidget) -> Iterator[QSize]:
    """As it opens, and as small as the smallest screen has it."""
    least = QSize(*LEAST) if shown is window else SMALLEST_SCREEN - QSize(0, _TASK_BAR)
    yield shown.size().expandedTo(shown.sizeHint()) if isinstance(shown, QDialog) else shown.size()
    if shown is window or isinstance(shown, QDialog):
        yield shown.size().boundedTo(least)


def _said(findings: list[Finding]) -> str:
    """Each finding once, with the first scene it was met in."""
    first: dict[tuple[str, str], Finding] = {}
    times: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        first.setdefault(finding[1:], finding)
        times[finding[1:]] += 1
    return "\n".join(f"{finding} ({times[key]} times)" for key, finding in first.items())


def test_the_window_fits_the_smallest_laptop():
    assert LEAST[0] <= SMALLEST_SCREEN.width()
    assert LEAST[1] <= SMALLEST_SCREEN.height() - _TASK_BAR
