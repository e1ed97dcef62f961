"""The colours of the baseline and of up to four scenarios, told apart by colour-blind readers too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.colours import DARK

if TYPE_CHECKING:
    from app.colours import Tones

BASELINE_DASH = (0, (1.5, 2))

_LIGHT_MORE = ("#C8702A", "#4B5FA8", "#7A3E6C")
_DARK_MORE = ("#E59A5B", "#93A5E8", "#D79AC6")


def scenario_colours(tones: Tones) -> tuple[str, ...]:
    """The baseline's first; light and dark alternate, and labels say which is which."""
    return (tones.faint_ink, tones.income, *(_DARK_MORE if tones is DARK else _LIGHT_MORE))
