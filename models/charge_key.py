"""Keys by which a recoverable cost is shared between spaces."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from models.building import SpaceKind
from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.building import Space


class KeyKind(StrEnum):
    """What a space's part is measured by."""

    M2 = "m2"
    WEIGHTED = "weighted"
    THOUSANDTHS = "thousandths"
    EQUAL = "equal"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class ChargeKey:
    """A key; `values` by space id say, where the kind needs it, what each space has.

    WEIGHTED: the factor on its m², 1 where absent. THOUSANDTHS: its number of them, 0 where absent; they
    count against their sum. FIXED: the share (0–1) of the cost it bears, 0 where absent; what is missing
    to 1 stays with the association. M2 and EQUAL need none.
    """

    kind: KeyKind
    values: Mapping[int, Decimal] = field(default_factory=dict)


BY_AREA = ChargeKey(KeyKind.M2)


def weights(key: ChargeKey, spaces: Iterable[Space]) -> dict[int, Decimal]:
    """The key of every space but the common ones, by space id; their sum is the total key.

    Raises UserError where a value is negative.
    """
    found = {space.id: _weight(key, space) for space in spaces if space.kind is not SpaceKind.COMMON}
    if any(weight < 0 for weight in found.values()):
        raise UserError(translate("Core", "A key for sharing charges has a negative value."))
    return found


def kept_back(key: ChargeKey, weights: Mapping[int, Decimal]) -> Decimal:
    """The part, in the unit of `weights`, that the key gives to no space.

    All of it where no space has one. Raises UserError where fixed shares exceed the whole.
    """
    given = sum(weights.values(), Decimal(0))
    if key.kind is not KeyKind.FIXED:
        return Decimal(0) if given else Decimal(1)
    if given > 1:
        text = translate("Core", "The fixed shares of a charge add up to {total}: 1 at most is expected.")
        raise UserError(text.format(total=given))
    return 1 - given


def _weight(key: ChargeKey, space: Space) -> Decimal:
    if key.kind is KeyKind.M2:
        return space.m2
    if key.kind is KeyKind.WEIGHTED:
        return space.m2 * key.values.get(space.id, Decimal(1))
    if key.kind is KeyKind.EQUAL:
        return Decimal(1)
    return key.values.get(space.id, Decimal(0))
