"""Colours stay apart for every reader: colour blindness is simulated, distances are those of CIE 1976."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from app.colours import (
    DARK,
    LIGHT,
    NATURES,
    NATURES_ON_DARK,
    SOURCES,
    SOURCES_ON_DARK,
    colour_of,
    tones,
)
from models.account import Nature, Source

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
READERS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
CLEARLY_APART = 12


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def seen(colour: str, reader: str) -> tuple[float, float, float]:
    """The colour as that reader sees it, in CIE Lab under D65."""
    rgb = linear(colour)
    r, g, b = (
        min(1.0, max(0.0, sum(a * c for a, c in zip(row, rgb, strict=True)))) for row in READERS[reader]
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "family",
    [SOURCES, NATURES, SOURCES_ON_DARK, NATURES_ON_DARK],
    ids=["income", "costs", "income on dark", "costs on dark"],
)
def test_no_two_colours_of_a_family_look_alike(family, reader):
    apart = {
        (a, b): dist(seen(family[a], reader), seen(family[b], reader)) for a, b in combinations(family, 2)
    }
    assert {pair: d for pair, d in apart.items() if d < CLEARLY_APART} == {}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
def test_income_and_costs_and_their_gap_stay_apart(ground, reader):
    for first, second in ((ground.income, ground.cost), (ground.surplus, ground.deficit)):
        assert dist(seen(first, reader), seen(second, reader)) >= CLEARLY_APART


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
def test_text_in_a_tone_can_be_read(ground):
    for ink in (ground.ink, ground.faint_ink, ground.alert, ground.good):
        assert contrast(ink, ground.ground) >= 4.5


def test_each_category_stands_out_from_a_dark_ground():
    for colour in (*SOURCES_ON_DARK.values(), *NATURES_ON_DARK.values()):
        for ground in (DARK.ground, DARK.forecast_ground):
            assert contrast(colour, ground) >= 3, colour


def test_the_outline_of_forecast_bars_stands_out():
    for ground in (LIGHT, DARK):
        assert contrast(ground.faint_ink, ground.forecast_ground) >= 3


def contrast(first: str, second: str) -> float:
    light = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(first), linear(second))]
    return (max(light) + 0.05) / (min(light) + 0.05)


def test_every_category_has_one_colour():
    assert set(SOURCES) == set(Source)
    assert set(NATURES) == set(Nature)
    assert colour_of(Source.RENT) == LIGHT.income
    assert colour_of(Nature.HEAD_RENT) == LIGHT.cost
    assert set(SOURCES_ON_DARK) == set(Source)
    assert set(NATURES_ON_DARK) == set(Nature)
    assert colour_of(Source.RENT, DARK) == DARK.income
    assert colour_of(Nature.HEAD_RENT, DARK) == DARK.cost
    assert tones(dark=True) is DARK
    assert tones(dark=False) is LIGHT
