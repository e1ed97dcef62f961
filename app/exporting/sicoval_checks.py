"""What must agree in the workbook for the Sicoval: sheets, names, areas, arrears and the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting.checks_sheet import Check
from app.exporting.formula import Formula, Place, difference, euros, same, sum_of
from app.exporting.style import M2, NUMBER
from models.arrears import lease_arrears
from models.checks import check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.amounts_sheet import Amounts
    from app.exporting.arrears_sheet import ArrearsPlaces
    from app.exporting.budget_sheet import BudgetPlaces
    from app.exporting.formula import Name
    from app.exporting.progress import Progress
    from app.exporting.rent_roll_sheet import RentRollPlaces
    from app.exporting.subject import Subject
    from models.rent_roll import RentRoll

_NONE = "Aucune"


@dataclass(frozen=True, slots=True)
class Written:
    """Where the sheets' figures stand, and the names that were given."""

    income: Amounts
    costs: Amounts
    progress: Progress
    roll: RentRollPlaces
    owed: ArrearsPlaces
    budget: BudgetPlaces
    names: Mapping[str, Name]


def sicoval_checks(subject: Subject, roll: RentRoll, written: Written) -> list[Check]:
    """Every check of the workbook, in the order of its sheets."""
    return [
        *_amounts(written),
        *_names(written),
        *_areas(written, roll),
        *_arrears(written, subject),
        *_journal(subject),
    ]


def _amounts(written: Written) -> list[Check]:
    earned, spent = written.income.whole, written.costs.whole
    progress, budget = written.progress, written.budget
    all_earned, all_spent, left = progress.last
    return [
        _equal("Recettes par source", "Recettes par compte", earned, written.income.by_account),
        _equal("Charges par nature", "Charges par compte", spent, written.costs.by_account),
        _equal("Recettes", "Équilibre : recettes de la période", earned, progress.period_income),
        _equal("Charges", "Équilibre : charges de la période", spent, progress.period_costs),
        Check(
            "Équilibre : solde cumulé",
            "Recettes cumulées − charges cumulées",
            same(left),
            difference(all_earned, all_spent),
        ),
        _equal("Budget et écarts : recettes réalisées", "Recettes", budget.income, earned),
        _equal("Budget et écarts : charges réalisées", "Charges", budget.costs, spent),
    ]


def _names(written: Written) -> list[Check]:
    names = written.names
    earned, spent, left = names["income_total"], names["cost_total"], names["balance"]
    sources = [names[f"income_{source}"] for source in written.income.by_category]
    natures = [names[f"cost_{nature}"] for nature in written.costs.by_category]
    counted = earned.number if spent.number else euros(0)
    return [
        Check("Nom income_total", "Somme des noms income_…", sum_of([earned]), sum_of(sources)),
        Check("Nom cost_total", "Somme des noms cost_…", sum_of([spent]), sum_of(natures)),
        Check("Nom balance", "income_total − cost_total", sum_of([left]), difference(earned, spent)),
        Check(
            "Nom coverage × cost_total",
            "income_total",
            Formula("IF({1}=0,0,{0}*{1})", counted, (names["coverage"], spent)),
            Formula("IF({1}=0,0,{0})", counted, (earned, spent)),
        ),
    ]


def _areas(written: Written, roll: RentRoll) -> list[Check]:
    lettable, let = (sum_of([written.names[name]]) for name in ("lettable_m2", "let_m2"))
    return [
        Check("Nom lettable_m2", "Bureaux du dossier, m²", lettable, roll.lettable_m2, M2),
        Check("Nom let_m2", "Bureaux sous bail le dernier jour, m²", let, roll.let_m2, M2),
    ]


def _arrears(written: Written, subject: Subject) -> list[Check]:
    """Arrears by age, call by call, and by lease: the rent roll's, and those of leases that have ended."""
    data, on = subject.data, subject.period.end
    ended = euros(
        sum(cents for key, cents in lease_arrears(data, on).items() if not data.lease_by_id[key].runs_on(on))
    )
    let = written.roll.arrears
    by_lease = Formula(f"{{0}}+{ended:f}", let.number + ended, (let,))
    whole = written.names["arrears_total"]
    return [
        _equal("Impayés par ancienneté", "Appels non soldés", written.owed.by_age, written.owed.by_call),
        Check("Nom arrears_total", "État locatif et baux terminés", sum_of([whole]), by_lease),
    ]


def _journal(subject: Subject) -> list[Check]:
    """Entries balance, and the book has no error."""
    entries = [entry for entry in subject.data.entries if entry.date <= subject.period.end]
    amounts = [line.amount_cents for entry in entries for line in entry.lines]
    debit = euros(sum(cents for cents in amounts if cents > 0))
    credit = euros(-sum(cents for cents in amounts if cents < 0))
    odd = sum(1 for entry in entries if sum(line.amount_cents for line in entry.lines))
    errors = sum(1 for issue in check(subject.data) if issue.level == "error")
    return [
        Check("Écritures : total des débits", "Total des crédits", debit, credit),
        Check("Écritures non équilibrées", _NONE, odd, 0, NUMBER),
        Check("Erreurs du dossier", _NONE, errors, 0, NUMBER),
    ]


def _equal(left_label: str, right_label: str, left: Place, right: Place) -> Check:
    return Check(left_label, right_label, same(left), same(right))
