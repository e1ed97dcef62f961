"""Who rents, buys or supplies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A third party; `is_tenant` where it is listed among the tenants.

    `jobs` is how many people work for it in the building; None where nobody said.
    """

    id: int
    code: str
    name: str
    legal_form: str
    siret: str
    email: str
    is_tenant: bool
    jobs: int | None = None
