"""Light and dark follow the system while the program runs, down to labels, icons and charts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from views import icons, theme
from views.charts.months_chart import MonthsChart
from views.leases.page import LeasesPage
from views.notice import NoticeBar


@pytest.fixture(autouse=True)
def light_again(qapp):
    yield
    theme.apply(qapp, False)


def say(qapp, scheme):
    """What Qt says when the system changes."""
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    qapp.processEvents()


def test_a_running_window_becomes_dark_with_the_system_and_light_again(qapp, show):
    theme.apply(qapp, None)
    page = show(LeasesPage)
    ground, faint = page.palette().window().color(), page.panel.subheading.palette().windowText().color()
    assert ground.lightness() > 200 > faint.lightness()
    say(qapp, Qt.ColorScheme.Dark)
    assert page.palette().window().color().lightness() < 50
    assert page.panel.subheading.palette().windowText().color().lightness() > 128
    say(qapp, Qt.ColorScheme.Light)
    assert page.panel.subheading.palette().windowText().color() == faint


def test_the_list_of_pages_and_the_menus_become_dark_with_the_window(qapp, window):
    theme.apply(qapp, None)
    pages, menus = window.view.navigation, window.menuBar()
    for scheme, dark in ((Qt.ColorScheme.Light, False), (Qt.ColorScheme.Dark, True)):
        say(qapp, scheme)
        ground = theme.palette(dark=dark).window().color()
        image = window.grab().toImage()
        below = pages.mapTo(window, pages.rect().bottomLeft() + QPoint(4, -4))
        assert image.pixelColor(below) == ground
        beside = menus.mapTo(window, menus.actionGeometry(menus.actions()[-1]).topRight() + QPoint(4, 4))
        assert image.pixelColor(beside) == ground


def test_what_was_chosen_stays_whatever_the_system_does(qapp):
    theme.apply(qapp, False)
    say(qapp, Qt.ColorScheme.Dark)
    assert not theme.is_dark()


def test_icons_of_every_window_take_the_other_colour(qapp, qtbot):
    theme.apply(qapp, None)
    dialog = QWidget()
    qtbot.addWidget(dialog)
    button = QToolButton(dialog)
    icons.put(button, "add", dialog.palette())
    assert _inked(button.icon().pixmap(20, 20)).lightness() < 100
    say(qapp, Qt.ColorScheme.Dark)
    assert _inked(button.icon().pixmap(20, 20)).lightness() > 150


def test_the_icon_of_a_label_takes_the_other_tone(qapp, qtbot):
    theme.apply(qapp, None)
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.refuse("Nothing can be changed.")
    assert _inked(bar.icon.pixmap()).lightness() < 120
    say(qapp, Qt.ColorScheme.Dark)
    assert _inked(bar.icon.pixmap()).lightness() > 150


def test_text_given_back_its_colour_is_not_painted_again(qapp, qtbot):
    theme.apply(qapp, None)
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.paint_text(label, label.foregroundRole(), "alert")
    theme.plain_text(label)
    say(qapp, Qt.ColorScheme.Dark)
    assert label.palette().windowText().color() == qapp.palette().windowText().color()


@pytest.mark.parametrize("dark", [False, True])
def test_the_icon_of_a_button_that_is_off_is_as_faint_as_its_text(qapp, qtbot, dark):
    theme.apply(qapp, dark)
    button = QToolButton()
    qtbot.addWidget(button)
    icons.put(button, "add", button.palette())
    text = button.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert _inked(button.icon().pixmap(20, 20, QIcon.Mode.Disabled)) == text


@pytest.mark.parametrize("dark", [False, True])
def test_the_hint_in_a_field_that_is_off_is_as_faint_as_its_text_would_be(qapp, qtbot, dark):
    theme.apply(qapp, dark)
    line = QLineEdit()
    qtbot.addWidget(line)
    off, on = QPalette.ColorGroup.Disabled, QPalette.ColorGroup.Active
    hint = QPalette.ColorRole.PlaceholderText
    assert line.palette().color(off, hint) == line.palette().color(off, QPalette.ColorRole.Text)
    assert line.palette().color(off, hint) != line.palette().color(on, hint)


def test_the_edge_of_a_chart_has_its_ground(qapp, qtbot):
    holder = QWidget()
    holder.setAutoFillBackground(True)
    holder.setBackgroundRole(QPalette.ColorRole.Base)
    qtbot.addWidget(holder)
    chart = MonthsChart()
    QVBoxLayout(holder).addWidget(chart)
    theme.apply(qapp, True)
    chart.restyle(theme.tones())
    assert chart.palette().color(chart.backgroundRole()).name().upper() == theme.tones().ground


def _inked(pixmap):
    image = pixmap.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha())
