"""What somebody noted about a variance from the budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.period import Period


@dataclass(frozen=True, slots=True)
class VarianceNote:
    """What explains an account's variance in a period."""

    id: int
    period: Period
    account: str
    text: str
