"""Everything a book holds at one moment, as frozen records: what every computation starts from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, wraps
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from decimal import Decimal

    from models.account import Chart
    from models.budget_version import BudgetVersion
    from models.building import Building, Space, Tariff
    from models.closing import Closing, KeptExport, Sending
    from models.lease import IndexName, Lease
    from models.ledger import BudgetLine, Entry, Settlement
    from models.party import Party
    from models.period import Quarter
    from models.rent_call import RentCall
    from models.saved_scenario import SavedScenario
    from models.template import FunderTemplate
    from models.variance_note import VarianceNote

    IndexValues = Mapping[tuple[IndexName, Quarter], Decimal]

_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")


@dataclass(frozen=True)
class BookData:
    """A consistent snapshot. `index_values` are the built-in ones with the book's own over them.

    `budget` holds the lines of each year's version in force, `budget_versions` all of them. Tuples are
    ordered by id, entries by date then number.
    """

    building: Building
    spaces: tuple[Space, ...]
    parties: tuple[Party, ...]
    leases: tuple[Lease, ...]
    index_values: IndexValues
    tariffs: tuple[Tariff, ...]
    chart: Chart
    entries: tuple[Entry, ...]
    calls: tuple[RentCall, ...]
    settlements: tuple[Settlement, ...]
    budget: tuple[BudgetLine, ...]
    scenarios: tuple[SavedScenario, ...] = ()
    closings: tuple[Closing, ...] = ()
    exports: tuple[KeptExport, ...] = ()
    sendings: tuple[Sending, ...] = ()
    templates: tuple[FunderTemplate, ...] = ()
    budget_versions: tuple[BudgetVersion, ...] = ()
    variance_notes: tuple[VarianceNote, ...] = ()

    @cached_property
    def space_by_id(self) -> dict[int, Space]:
        """Spaces by their key."""
        return {space.id: space for space in self.spaces}

    @cached_property
    def party_by_id(self) -> dict[int, Party]:
        """Third parties by their key."""
        return {party.id: party for party in self.parties}

    @cached_property
    def lease_by_id(self) -> dict[int, Lease]:
        """Leases by their key."""
        return {lease.id: lease for lease in self.leases}

    @cached_property
    def entry_by_id(self) -> dict[int, Entry]:
        """Entries by their key."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def calls_by_lease(self) -> dict[int, list[RentCall]]:
        """Calls of each lease, in order."""
        found: dict[int, list[RentCall]] = {lease.id: [] for lease in self.leases}
        for call in self.calls:
            found[call.lease_id].append(call)
        return found

    @cached_property
    def standing_closings(self) -> tuple[Closing, ...]:
        """The closings that were not reopened, by quarter."""
        standing = (closing for closing in self.closings if closing.standing)
        return tuple(sorted(standing, key=lambda closing: closing.quarter))

    @property
    def closed_to(self) -> date | None:
        """The last day of what is closed; None where no quarter is."""
        return self.standing_closings[-1].last_day if self.standing_closings else None

    def closing_of(self, day: date) -> Closing | None:
        """The closing that froze what is dated that day; the first one froze all before it too."""
        return next((closing for closing in self.standing_closings if day <= closing.last_day), None)

    @cached_property
    def _remembered(self) -> dict[object, object]:
        return {}


def remembered(
    compute: Callable[[BookData, *_Arguments], _Result],
) -> Callable[[BookData, *_Arguments], _Result]:
    """Make a computation run once a snapshot and set of (hashable) arguments.

    Results live as long as their snapshot. They are shared, so nobody may alter them.
    """

    @wraps(compute)
    def once(data: BookData, *arguments: *_Arguments) -> _Result:
        key = (compute, arguments)
        if key not in data._remembered:
            data._remembered[key] = compute(data, *arguments)
        return data._remembered[key]  # type: ignore[return-value]  # stored above by the same computation

    return once
