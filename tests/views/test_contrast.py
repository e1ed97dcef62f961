"""Text stands out from its ground by 4.5 to 1, marks and the focus by 3 to 1, as WCAG 2.2 asks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from app.colours import DARK, LIGHT
from views import theme

ROLE = QPalette.ColorRole
TEXT, MARK = 4.5, 3.0
WRITTEN = [
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.Link, ROLE.Window),
    (ROLE.Link, ROLE.Base),
    (ROLE.LinkVisited, ROLE.Base),
    (ROLE.BrightText, ROLE.Base),
]
TONES_OF_TEXT = ("ink", "faint_ink", "alert", "good", "income", "cost_text")
GROUNDS = (ROLE.Window, ROLE.Base, ROLE.AlternateBase)


def contrast(first: str, second: str) -> float:
    """The ratio of WCAG 2.2: relative luminance of the lighter over that of the darker, each plus 0.05."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_measure_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def dark(request):
    return request.param


def colour(palette, role):
    return palette.color(role).name()


def test_text_of_the_palette(dark):
    palette = theme.palette(dark=dark)
    found = {
        (text.name, ground.name): contrast(colour(palette, text), colour(palette, ground))
        for text, ground in WRITTEN
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < TEXT} == {}


def test_text_in_a_tone_on_the_window_on_cards_and_on_every_line_of_a_table(dark):
    palette, tones = theme.palette(dark=dark), DARK if dark else LIGHT
    found = {
        (tone, ground.name): contrast(getattr(tones, tone), colour(palette, ground))
        for tone in TONES_OF_TEXT
        for ground in GROUNDS
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < TEXT} == {}


def test_text_of_charts_and_banners(dark):
    tones = DARK if dark else LIGHT
    for ink, ground in (
        (tones.ink, tones.ground),
        (tones.faint_ink, tones.ground),
        (tones.faint_ink, tones.forecast_ground),
        (tones.ink, tones.deficit),
        (tones.ink, tones.surplus),
    ):
        assert contrast(ink, ground) >= TEXT, (ink, ground)


def test_lines_of_charts_and_the_focus_stand_out(dark):
    palette, tones = theme.palette(dark=dark), DARK if dark else LIGHT
    for mark in (tones.income, tones.cost, tones.alert, colour(palette, ROLE.Accent)):
        for ground in (tones.ground, colour(palette, ROLE.Window)):
            assert contrast(mark, ground) >= MARK, (mark, ground)
    assert contrast(colour(palette, ROLE.Highlight), colour(palette, ROLE.Base)) >= MARK


def test_the_outline_of_fields(dark):
    """Fusion draws outlines 140 % darker than the ground, and 125 % than the highlight with the cursor."""
    palette = theme.field_palette(dark=dark)
    outlines = [palette.color(ROLE.Window).darker(140), palette.color(ROLE.Highlight).darker(125)]
    grounds = [colour(theme.palette(dark=dark), ground) for ground in (ROLE.Window, ROLE.Base)]
    found = [contrast(outline.name(), ground) for outline in outlines for ground in grounds]
    assert min(found) >= MARK
    assert contrast(colour(palette, ROLE.HighlightedText), colour(palette, ROLE.Highlight)) >= TEXT
