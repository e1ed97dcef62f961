"""A scenario that the book keeps: once adopted, the leases bear its rents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from models.account import Nature
from models.saved_scenario import SavedScenario
from tests.what_if import lever, plan, raised

KEPT = SavedScenario(1, "Essai", "", "", None, None, None, None)


def test_an_adopted_scenario_leaves_all_but_its_rents_to_work_out():
    scenario = plan(rents=(raised(3),), levers=(lever(Nature.ENERGY, "percent", 8),))
    assert KEPT.left_of(scenario) == scenario
    adopted = replace(KEPT, adopted=date(2016, 12, 12), reference="PV du CA")
    assert adopted.left_of(scenario) == plan(levers=scenario.levers)
