"""`simulate`: what a scenario makes of the forecast, what it takes to reach balance, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.opened import reading
from app.commands.simulation_tables import simulation_tables
from app.importing.scenario_file import load_scenario
from app.reports.simulation_facts import simulation_facts
from models.message import UserError, translate
from models.simulation import simulate
from models.solver import solve

if TYPE_CHECKING:
    from argparse import Namespace

    from models.book_data import BookData
    from models.draws import Draws
    from models.simulation import Simulation


def run(options: Namespace) -> Answer:
    """Work the scenario out, with the lever solved for where one is named."""
    with reading(options.book) as book:
        data = book.data
        plan, solved = load_scenario(options.scenario, data), None
        if options.solve:
            plan, solved = solve(data, plan, options.solve)
        simulation = simulate(data, plan)
        draws = _draws(data, simulation, options.draws, options.seed) if options.draws else None
        return Answer(
            simulation_facts(data, simulation, solved, draws),
            simulation_tables(data, simulation, solved, draws),
        )


def _draws(data: BookData, simulation: Simulation, n: int, seed: int) -> Draws:
    if simulation.plan.risk is None:
        raise UserError(translate("Core", "The scenario has no [risk] to draw from: add that table to it."))
    # NumPy takes a while to load, and only draws need it.
    from models.draws import draw

    return draw(data, simulation, simulation.plan.risk, n, seed)
