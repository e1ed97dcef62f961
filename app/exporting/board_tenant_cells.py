"""What a tenant's own cells say of the levers on rents: exempt or not, and which of several moves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.exporting.formula import Name
    from models.scenario import RentLever


@dataclass(frozen=True, slots=True)
class TenantInputs:
    """A tenant's cells; `lever` only where the scenario has several. `acting` moves it as exported."""

    exempt: Name
    lever: Name | None
    acting: RentLever | None


def acting_lever(levers: tuple[RentLever, ...], code: str) -> RentLever | None:
    """The lever that moves a tenant: the one that starts first; None where none does."""
    moving = [lever for lever in levers if lever.moves(code)]
    return min(moving, key=lambda lever: lever.start) if moving else None
