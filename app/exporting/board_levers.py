"""The levers of a scenario as cells to be changed, each with a name: what the board's workbook replays."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl.worksheet.datavalidation import DataValidation

from app.exporting import style
from app.exporting.expression import expression
from app.exporting.formula import Name, Span
from app.labels import CATEGORY_WORDS, NATURES, category_label
from models.account import Nature
from models.scenario import LeverKind, RentLever

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_subject import BoardSubject, Category
    from app.exporting.formula import Place, Value
    from app.exporting.sheet import Sheet
    from app.exporting.workbook import ExportedWorkbook
    from models.scenario import CategoryLever, Scenario, Vacancy

LAST_COLUMN = 6
_ZERO = Decimal(0)
_SPARE_ROWS = 2
# The first band stands beside another two lines high; the others are one line high, for the rows beside them.
_RENT_HEADINGS = (
    *("Loyers", "Hausse", "ou porter à,\n€/m²/an", "ou fixer à,\n€/mois", "à partir de"),
    "Plafond\nde hausse",
)
_CATEGORY_HEADINGS = (
    *("Recettes et charges", "Croiss./an", "Variation", "à partir de", "ou €/mois"),
    "à partir de",
)
_VACANCY_HEADINGS = ("Locaux qui se vident", "vide dès", "Mois vacants", "à €/m²/an", "reloué dès")
_TO_CHANGE = replace(style.PLAIN, number_format="General", ground=style.Ground.INPUT, below="hair")
POINTS = replace(_TO_CHANGE, number_format=style.POINTS)
RATE = replace(_TO_CHANGE, number_format=style.AREA)
MONEY = replace(_TO_CHANGE, number_format=style.EUROS)
WHOLE = replace(_TO_CHANGE, number_format=style.COUNT)
MONTH = replace(_TO_CHANGE, number_format=style.MONTH, align="center")
CHOICE = replace(_TO_CHANGE, align="center")
TEXT = replace(_TO_CHANGE, align="left")


@dataclass(frozen=True, slots=True)
class RentInputs:
    """The cells of one lever on rents."""

    percent: Name
    rate: Name
    amount: Name
    start: Name
    cap: Name


@dataclass(frozen=True, slots=True)
class CategoryInputs:
    """The cells of one source or nature; each percentage with the month it acts from."""

    growth: Name
    percents: tuple[tuple[Name, Name], ...]
    amount: Name
    amount_start: Name


@dataclass(frozen=True, slots=True)
class VacancyInputs:
    """The cells of a space that empties; `relet` is the first day of the month it is let again."""

    start: Name
    relet: Place
    rate: Name


@dataclass(frozen=True, slots=True)
class OnceInputs:
    """The columns of what is spent once."""

    natures: Span
    amounts: Span
    months: Span


@dataclass(frozen=True, slots=True)
class Levers:
    """Every cell that replays the scenario, but for the tenants' own."""

    rents: Sequence[RentInputs]
    by_category: dict[Category, CategoryInputs]
    vacancies: dict[int, list[VacancyInputs]]
    once: OnceInputs
    last_row: int


def rent_levers(plan: Scenario) -> tuple[RentLever, ...]:
    """The scenario's levers on rents; one that does nothing where it has none, to be tried out."""
    return plan.rents or (RentLever(LeverKind.PERCENT, _ZERO, plan.start),)


def part_of_name(code: str) -> str:
    """A code as a defined name may hold it: letters without accents, digits and underscores."""
    return re.sub(r"[^A-Za-z0-9_]", "_", code)


def unused(workbook: ExportedWorkbook, wanted: str) -> str:
    """The name, or that name with a number where it is taken; Excel tells no case apart."""
    taken = {name.casefold() for name in workbook.names}
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted}_{number}"
    return name


class LeverCells:
    """Writes the tables of levers one under the other."""

    def __init__(self, workbook: ExportedWorkbook, sheet: Sheet, subject: BoardSubject, row: int) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._subject = subject
        self._plan = subject.plan
        self._row = row

    def write(self) -> Levers:
        """Write them all; where each stands."""
        rents = self._rents()
        by_category = self._categories()
        once = self._once()
        return Levers(rents, by_category, self._vacancies(), once, self._row)

    def _rents(self) -> list[RentInputs]:
        self._headings(*_RENT_HEADINGS)
        found = [self._rent(n, lever) for n, lever in enumerate(rent_levers(self._plan), start=1)]
        rows = [expression("(COUNT({})>1)", Span(x.percent.place, x.amount.place)) for x in found]
        check = expression("+".join(["{}"] * len(rows)), *rows)
        text = "Une seule valeur par levier de loyer : hausse, €/m²/an ou €/mois."
        warning = expression(f'IF({{}}>0,"{text}","")', check).valued("")
        self._sheet.put(self._row, 1, warning, replace(style.STAMP, number_format="General"), fits=False)
        self._row += 1
        return found

    def _rent(self, number: int, lever: RentLever) -> RentInputs:
        label = "Loyers hors charges" if number == 1 else f"Levier de loyer {number}"
        if len(self._plan.rents) > 1:
            label = f"Levier de loyer {number}"
        stem = "levier_loyer" if number == 1 else f"levier_loyer_{number}"
        acts = bool(self._plan.rents)
        kinds = (LeverKind.PERCENT, LeverKind.EUR_M2_YEAR, LeverKind.AMOUNT_MONTH)
        values = [lever.value if acts and lever.kind is kind else None for kind in kinds]
        self._label(label)
        return RentInputs(
            self._cell(2, f"{stem}_percent", values[0], POINTS),
            self._cell(3, f"{stem}_m2_an", values[1], RATE),
            self._cell(4, f"{stem}_montant_mois", values[2], MONEY),
            self._cell(5, f"{stem}_debut", lever.start.start, MONTH),
            self._last(6, f"{stem}_plafond_percent", lever.cap_percent, POINTS),
        )

    def _categories(self) -> dict[Category, CategoryInputs]:
        self._headings(*_CATEGORY_HEADINGS)
        moved = {lever.category for lever in self._plan.levers} | set(self._plan.growth.categories)
        leases = {account.category for account in self._subject.lease_accounts if account}
        shown = [c for c in self._subject.categories if c in moved or c not in leases]
        found = {category: self._category(category) for category in shown}
        self._row += 1
        return found

    def _category(self, category: Category) -> CategoryInputs:
        word, plan = CATEGORY_WORDS[category], self._plan
        own = [lever for lever in plan.levers if lever.category is category]
        percents = [lever for lever in own if lever.kind is LeverKind.PERCENT]
        stated = next((lever for lever in own if lever.kind is LeverKind.AMOUNT_MONTH), None)
        self._label(category_label(category))
        growth = self._cell(2, f"croissance_{word}_percent", plan.growth.categories.get(category), POINTS)
        amount = self._cell(5, f"levier_{word}_montant_mois", stated.value if stated else None, MONEY)
        since = self._cell(6, f"levier_{word}_montant_debut", stated.start.start if stated else None, MONTH)
        pairs = [self._percent(f"levier_{word}", percents[0] if percents else None)]
        self._row += 1
        for number, lever in enumerate(percents[1:], start=2):
            self._sheet.put(self._row, 1, "et en plus", replace(style.INDENTED, ink=style.Ink.QUIET))
            pairs.append(self._percent(f"levier_{word}_{number}", lever))
            self._row += 1
        return CategoryInputs(growth, tuple(pairs), amount, since)

    def _percent(self, stem: str, lever: CategoryLever | None) -> tuple[Name, Name]:
        return (
            self._cell(3, f"{stem}_percent", lever.value if lever else None, POINTS),
            self._cell(4, f"{stem}_debut", lever.start.start if lever else None, MONTH),
        )

    def _once(self) -> OnceInputs:
        self._headings("Dépenses ponctuelles", "Montant", "Mois")
        spent = [lever for lever in self._plan.levers if lever.kind is LeverKind.AMOUNT]
        first = self._row
        rows: list[CategoryLever | None] = [*spent, *[None] * _SPARE_ROWS]
        natures, amounts, months = zip(*map(self._spent, range(1, len(rows) + 1), rows), strict=True)
        offer(self._sheet, ",".join(self._nature_words()), f"A{first}:A{self._row - 1}")
        self._row += 1
        return OnceInputs(*(Span(found[0].place, found[-1].place) for found in (natures, amounts, months)))

    def _nature_words(self) -> list[str]:
        return [category_label(category) for category in self._subject.of_kind(Nature)]

    def _spent(self, number: int, lever: CategoryLever | None) -> tuple[Name, Name, Name]:
        nature = NATURES[lever.category] if lever and isinstance(lever.category, Nature) else None
        return (
            self._cell(1, f"depense_{number}_nature", nature, TEXT),
            self._cell(2, f"depense_{number}_montant", lever.value if lever else None, MONEY),
            self._last(3, f"depense_{number}_mois", lever.start.start if lever else None, MONTH),
        )

    def _vacancies(self) -> dict[int, list[VacancyInputs]]:
        if not self._subject.vacated:
            return {}
        self._headings(*_VACANCY_HEADINGS)
        found = {
            space.id: [self._vacancy(vacancy) for vacancy in own] for space, own in self._subject.vacated
        }
        self._row += 1
        return found

    def _vacancy(self, vacancy: Vacancy) -> VacancyInputs:
        stem = f"vacance_{part_of_name(vacancy.space)}"
        self._label(f"Local {vacancy.space}")
        start = self._cell(2, f"{stem}_debut", vacancy.start.start, MONTH)
        months = self._cell(3, f"{stem}_mois", vacancy.months, WHOLE)
        rate = self._cell(4, f"{stem}_relocation_m2_an", vacancy.relet_eur_m2_year, RATE)
        day = expression("DATE(YEAR({}),MONTH({})+{},1)", start, start, months).valued(vacancy.relet.start)
        relet = self._sheet.put(self._row, 5, day, replace(MONTH, ground=None))
        self._row += 1
        return VacancyInputs(start, relet, rate)

    def _headings(self, title: str, *texts: str) -> None:
        looks = [style.HEADING, *[style.HEADING_RIGHT] * len(texts)]
        if any("\n" in text for text in texts):
            self._sheet.headings(self._row, [title, *texts], looks)
        else:
            for column, (text, look) in enumerate(zip([title, *texts], looks, strict=True), start=1):
                self._sheet.put(self._row, column, text, replace(look, wrap=False), fits=False)
        self._row += 1

    def _label(self, text: str) -> None:
        self._sheet.put(self._row, 1, text)

    def _cell(self, column: int, name: str, value: Value, look: style.Style) -> Name:
        place = self._sheet.put(self._row, column, value, look)
        return self._workbook.define(unused(self._workbook, name), place)

    def _last(self, column: int, name: str, value: Value, look: style.Style) -> Name:
        """The last cell of a row."""
        found = self._cell(column, name, value, look)
        self._row += 1
        return found


def offer(sheet: Sheet, words: str, cells: str) -> None:
    """Let a reader choose one of these words in some cells."""
    validation = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    validation.add(cells)
    sheet.worksheet.add_data_validation(validation)
