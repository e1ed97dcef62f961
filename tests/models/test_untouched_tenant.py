"""A tenant that a scenario does not touch."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from models.period import Month
from models.scenario import Scenario
from models.simulation import simulate
from models.tenant_effects import tenant_effects
from tests import factories


def test_a_tenant_who_left_before_the_horizon_is_not_listed():
    lease = factories.lease(rent=Decimal(100), start=date(2016, 1, 1), end=date(2016, 12, 31), steps=())
    data = factories.book_data(leases=(lease,), parties=(factories.party(),), spaces=(factories.space(),))
    assert tenant_effects(data, simulate(data, Scenario("Rien", Month(2018, 1), 12))) == []
