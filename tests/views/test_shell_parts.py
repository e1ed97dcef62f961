"""Smaller parts of the window: the notice, work beside it, icons, elided text."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from shiboken6 import Shiboken, isValid

from app.paths import RESOURCES
from models.message import UserError, translate
from views import icons, tab_order, theme
from views.background import Background, GivenUpError, Work, end_all, go_on
from views.elided_label import ElidedLabel, TwoLinesLabel, two_lines
from views.notice import SHOWN_FOR_MS, NoticeBar
from views.side_panel import beside


@pytest.fixture
def bar(qtbot):
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def test_a_panel_leaves_most_of_a_small_window_to_its_list_until_it_is_moved(qtbot):
    splitter = beside(QWidget(), QWidget(), 424)
    qtbot.addWidget(splitter)
    splitter.show()
    splitter.resize(1100, 400)
    assert splitter.sizes()[1] == 424
    splitter.resize(800, 400)
    assert splitter.sizes()[1] == 320
    splitter.setSizes([300, 492])
    splitter.resize(810, 400)
    assert splitter.sizes()[1] >= 492


def test_a_notice_offers_undo_for_ten_seconds(bar, qtbot):
    assert SHOWN_FOR_MS == 10_000
    bar.tell("Recorded", undoable=True)
    assert bar.isVisible()
    assert bar.sentence.text() == "Recorded"
    with qtbot.waitSignal(bar.undo):
        qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_refusal_stays_until_it_is_closed(bar, qtbot):
    bar.refuse("Not so")
    assert not bar.undo_button.isVisible()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_work_beside_the_window_gives_its_result(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    work = Background("Working", lambda: threading.current_thread().name, window)
    with qtbot.waitSignal(work.done) as seen:
        pass
    assert seen.args != [threading.current_thread().name]


def test_work_that_fails_hands_on_its_error(qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def fail():
        raise UserError(translate("Core", "There is nothing to undo."))

    work = Background("Working", fail, window)
    with qtbot.waitSignal(work.failed) as seen:
        pass
    assert isinstance(seen.args[0], UserError)


def test_work_that_nobody_waited_for_is_given_up(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    done = threading.Event()
    work = Background("Working", done.wait, window)
    with qtbot.waitSignal(work.given_up):
        work.cancel()
        done.set()


def test_work_outlives_the_window_that_waited_for_it(qtbot, qapp):
    window = QWidget()
    done = threading.Event()
    work = Background("Working", done.wait, window)
    heard: list[object] = []
    work.done.connect(heard.append)
    thread = qapp.findChild(Work)
    window.deleteLater()
    qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    assert not isValid(work)
    assert thread.isRunning()
    with qtbot.waitSignal(thread.finished):
        done.set()
    assert heard == []


def test_what_still_runs_is_ended_before_the_application_goes(qtbot, qapp):
    window = QWidget()
    qtbot.addWidget(window)

    def endless():
        while True:
            go_on()

    work = Background("Working", endless, window)
    with qtbot.waitSignal(work.failed) as seen:
        end_all(qapp)
    assert isinstance(seen.args[0], GivenUpError)


def test_work_that_asks_whether_to_go_on_ends_where_it_was_given_up(qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def endless():
        while True:
            go_on()

    work = Background("Working", endless, window)
    with qtbot.waitSignal(work.given_up) as seen:
        work.cancel()
    assert seen.args == [None]


@pytest.mark.parametrize("path", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something_in_the_colour_asked_for(qapp, path):
    assert qapp is not None
    image = icons.pixmap(path.stem, "#ff0000", 20, 2).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() > 200
    }
    assert ("#ff0000" in colours) or path.stem == "equilibre"
    assert colours


def test_icons_follow_the_palette(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    icons.put(button, "add", theme.palette(dark=False))
    before = button.icon().pixmap(20).toImage()
    window.setPalette(theme.palette(dark=True))
    icons.tint(window)
    assert button.icon().pixmap(20).toImage() != before


def test_a_long_line_keeps_its_whole_text_as_tip(qtbot):
    label = ElidedLabel("A sentence that has no room")
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    label.setText("Another sentence that has no room")
    assert label.toolTip() == "Another sentence that has no room"
    assert label.minimumSizeHint().width() >= 0
    assert not label.grab().isNull()


def test_a_finding_goes_on_in_a_second_line_and_does_not_jump(qtbot):
    label = TwoLinesLabel()
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    label.setText("Short")
    one_line = label.height()
    label.setText("A sentence with more words than one line holds, and then some more of them")
    assert label.height() > one_line
    label.setText("Short")
    assert label.height() > one_line
    label.resize(101, label.height())
    assert label.height() == one_line
    metrics = label.fontMetrics()
    half = metrics.horizontalAdvance("one two three")
    assert two_lines("one two three four", half, metrics) == ["one two three", "four"]
    assert two_lines("one two three", half, metrics) == ["one two three"]
    assert two_lines("one two three " * 3, half, metrics)[1].endswith("…")


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_from_its_ground(dark):
    palette = theme.palette(dark=dark)
    role = palette.ColorRole
    pairs = [(role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button)]
    pairs += [
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Window),
    ]
    for ink, ground in pairs:
        assert contrast(palette.color(ink), palette.color(ground)) >= 4.5, (ink, ground)


def contrast(first, second):
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_way_of_tab_keeps_hold_of_no_item_of_a_layout(qtbot):
    """Qt deletes them without a word, and another thing made at the address would be taken for one."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    line, buttons = QLineEdit(), QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    column.addWidget(line)
    column.addWidget(buttons)
    window.show()
    assert list(tab_order.stops_of(window)) == [line, *buttons.buttons()]
    held = [item for item in Shiboken.getAllValidWrappers() if type(item) is QWidgetItem]
    assert not [item for item in held if item.widget() in (line, buttons, *buttons.buttons())]
