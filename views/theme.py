"""Light and dark: the palette, the sizes of text, the 8-pixel grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from app.colours import DARK, LIGHT, Tones

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

TEXT, SECTION, FIGURE = 9, 11, 20
"""Sizes of text in points: running text, section titles, the figures of tiles."""
GRID, MARGIN = 8, 16
"""Distances in pixels."""

_ROLE = QPalette.ColorRole
_PALETTES: dict[bool, dict[QPalette.ColorRole, str]] = {
    False: {
        _ROLE.Window: "#F4F5F6",
        _ROLE.WindowText: LIGHT.ink,
        _ROLE.Base: LIGHT.ground,
        _ROLE.AlternateBase: "#F8F9FA",
        _ROLE.Text: LIGHT.ink,
        _ROLE.PlaceholderText: "#646C73",
        _ROLE.Button: "#FBFBFC",
        _ROLE.ButtonText: LIGHT.ink,
        _ROLE.BrightText: LIGHT.alert,
        _ROLE.ToolTipBase: "#FFFFFF",
        _ROLE.ToolTipText: LIGHT.ink,
        _ROLE.Light: "#FFFFFF",
        _ROLE.Midlight: "#ECEEEF",
        _ROLE.Mid: "#C5CACE",
        _ROLE.Dark: "#9BA2A8",
        _ROLE.Shadow: "#6B737A",
        _ROLE.Highlight: "#0E7C7B",
        _ROLE.HighlightedText: "#FFFFFF",
        _ROLE.Link: "#0B6665",
        _ROLE.LinkVisited: "#0B6665",
        _ROLE.Accent: "#0E7C7B",
    },
    True: {
        _ROLE.Window: "#181B1D",
        _ROLE.WindowText: DARK.ink,
        _ROLE.Base: DARK.ground,
        _ROLE.AlternateBase: "#23282B",
        _ROLE.Text: DARK.ink,
        _ROLE.PlaceholderText: "#98A1A8",
        _ROLE.Button: "#2A2F33",
        _ROLE.ButtonText: DARK.ink,
        _ROLE.BrightText: DARK.alert,
        _ROLE.ToolTipBase: "#2A2F33",
        _ROLE.ToolTipText: DARK.ink,
        _ROLE.Light: "#3F464B",
        _ROLE.Midlight: "#343A3F",
        _ROLE.Mid: "#4A5258",
        _ROLE.Dark: "#101214",
        _ROLE.Shadow: "#000000",
        _ROLE.Highlight: "#227C7A",
        _ROLE.HighlightedText: "#FFFFFF",
        _ROLE.Link: "#6CCBC6",
        _ROLE.LinkVisited: "#6CCBC6",
        _ROLE.Accent: "#4DB6B2",
    },
}


_LISTS = ("QListWidget",)
_FIELDS = ("QCheckBox", "QComboBox", "QLineEdit", "QPlainTextEdit", "QRadioButton")
_OUTLINES = {False: "#BEC3C7", True: "#8F999F"}
"""Grounds that Fusion draws the outlines of fields and lists from, a shade darker."""
_HANDLES = {False: "#C9CED2", True: "#4A5258"}
"""The ground of what scroll bars are moved by, apart from the groove it lies in."""
_CHOSEN_IN_THE_DARK = ("#5FC4BF", "#0B1B1B")
"""Ground and ink of text chosen in a field; Fusion draws the outline of the one typed in from the first."""

_TONE, _TONE_ROLE = "tone", "tone_role"

STYLE = ("-style", "Fusion")
"""Arguments of the application that give the same widgets on every system."""


def apply(app: QApplication, dark: bool | None) -> None:
    """Dress the application in light or dark; None follows the system, light where it does not say.

    It goes on following when the system changes while the program runs.
    """
    scheme = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}[dark]
    follower = app.findChild(_Follower) or _Follower(app)
    follower.follows = dark is None
    hints = app.styleHints()
    hints.setColorScheme(scheme)
    _dress(app, dark=hints.colorScheme() is Qt.ColorScheme.Dark if dark is None else dark)


class _Follower(QObject):
    """Hears of the system's changes for as long as the application lives."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()
        self.follows = False
        self._hints.colorSchemeChanged.connect(self._follow)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self.follows:
            _dress(self._app, dark=scheme is Qt.ColorScheme.Dark)


def _dress(app: QApplication, *, dark: bool) -> None:
    app.setPalette(palette(dark=dark))
    for kind in (*_FIELDS, *_LISTS):
        app.setPalette(field_palette(dark=dark, typed=kind in _FIELDS), kind)  # type: ignore[arg-type]  # a str, whatever it says
    handles = palette(dark=dark)
    handles.setColor(_ROLE.Button, QColor(_HANDLES[dark]))
    app.setPalette(handles, "QScrollBar")  # type: ignore[arg-type]  # a str, whatever it says
    app.setFont(text_font(TEXT))
    for widget in app.allWidgets():
        if tone := widget.property(_TONE):
            paint_text(widget, _ROLE(widget.property(_TONE_ROLE)), tone)
    if windows := app.topLevelWidgets():
        from views import icons

        for window in windows:
            # Windows are told of the palette later.
            icons.tint(window, palette(dark=dark))


def palette(*, dark: bool) -> QPalette:
    """Every colour of the widgets on a light or a dark ground; what is disabled is fainter."""
    made = QPalette()
    for role, colour in _PALETTES[dark].items():
        made.setColor(role, QColor(colour))
    faint = QColor(_PALETTES[dark][_ROLE.Dark if not dark else _ROLE.Shadow])
    if dark:
        faint = QColor("#6F777D")
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def field_palette(*, dark: bool, typed: bool = True) -> QPalette:
    """The window's colours with outlines that can be seen, for what is typed in or ticked, or for a list."""
    made = palette(dark=dark)
    made.setColor(_ROLE.Window, QColor(_OUTLINES[dark]))
    if dark and typed:
        ground, ink = _CHOSEN_IN_THE_DARK
        made.setColor(_ROLE.Highlight, QColor(ground))
        made.setColor(_ROLE.HighlightedText, QColor(ink))
    return made


def is_dark() -> bool:
    """Whether the ground is dark now."""
    return QGuiApplication.palette().color(_ROLE.Base).lightness() < 128


def tones() -> Tones:
    """The colours of figures on the present ground."""
    return DARK if is_dark() else LIGHT


def text_font(points: int, *, bold: bool = False) -> QFont:
    """The system's font in one of the three sizes, its digits all as wide as each other."""
    font = QGuiApplication.font()
    font.setPointSize(points)
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def paint_text(widget: QWidget, role: QPalette.ColorRole, tone: str) -> None:
    """Give the text of one widget one of the tones, by its name; on the other ground it takes the twin."""
    widget.setProperty(_TONE, tone)
    widget.setProperty(_TONE_ROLE, role.value)
    changed = widget.palette()
    # A widget on another ground than its window's writes in another role's colour.
    for each in {role, widget.foregroundRole()}:
        changed.setColor(each, QColor(getattr(tones(), tone)))
    widget.setPalette(changed)


def plain_text(widget: QWidget) -> None:
    """Give the text of a widget the colour of its window again."""
    widget.setProperty(_TONE, "")
    widget.setPalette(QPalette())
