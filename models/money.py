"""Integer cents: the one rounding rule and the one way to split a total."""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal


def round_ratio(numerator: int, denominator: int) -> int:
    """Return numerator ÷ denominator rounded half away from zero; the denominator is not zero."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -magnitude if numerator < 0 else magnitude


def round_cents(value: Decimal) -> int:
    """Return an exact amount of cents rounded half away from zero."""
    return round_ratio(*value.as_integer_ratio())


def cents(euros: Decimal) -> int:
    """Return an amount of euros as cents, rounded half away from zero."""
    return round_cents(euros * 100)


def times(amount_cents: int, rate: Decimal) -> int:
    """Return amount × rate in cents, rounded once."""
    numerator, denominator = rate.as_integer_ratio()
    return round_ratio(amount_cents * numerator, denominator)


def split(total: int, weights: Sequence[int | Decimal]) -> list[int]:
    """Split `total` cents by `weights` (≥ 0) so that the parts add up to it exactly.

    Largest remainder, ties to the earliest part; a negative total splits like its opposite. Where
    every weight is zero the parts are equal weights' parts. No weights: an empty list.
    """
    if total < 0:
        return [-part for part in split(-total, weights)]
    shares = _integers(weights)
    whole = sum(shares)
    parts = [total * share // whole for share in shares]
    remainders = [total * share % whole for share in shares]
    missing = total - sum(parts)
    for index in sorted(range(len(shares)), key=lambda i: -remainders[i])[:missing]:
        parts[index] += 1
    return parts


def _integers(weights: Sequence[int | Decimal]) -> list[int]:
    """Bring weights to whole numbers in the same proportions; all zero means all equal."""
    if not any(weights):
        return [1] * len(weights)
    integers = [weight for weight in weights if isinstance(weight, int)]
    if len(integers) == len(weights):
        return integers
    ratios = [weight.as_integer_ratio() for weight in weights]
    common = lcm(*(denominator for _, denominator in ratios))
    return [numerator * (common // denominator) for numerator, denominator in ratios]
