"""Each source and nature in each month as a formula: growth, percents, what replaces, what is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.board_grid import column_span
from app.exporting.expression import expression, joined
from app.exporting.formula import euros
from models.account import Nature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.board_base import Base
    from app.exporting.board_grid import Cells, Grid
    from app.exporting.board_levers import Levers
    from app.exporting.board_subject import BoardSubject, Category
    from app.exporting.board_vacancies import Lost
    from app.exporting.expression import Expression, Part
    from app.exporting.formula import Formula, Place
    from models.account import Account
    from models.period import Month

RENT, CHARGES = 0, 1


class Factors:
    """What growth and percents make of a source or nature in a month, as a product to be written after it."""

    def __init__(self, subject: BoardSubject, levers: Levers, headings: Cells) -> None:
        self._accounts = subject.lease_accounts
        self._levers = levers
        self._first = subject.plan.start.year
        self._headings = headings

    def of(self, category: Category, month: Month) -> Expression:
        """`*(1+…/100)^2*IF(…)`; empty where the source or nature has no cells."""
        inputs = self._levers.by_category.get(category)
        if inputs is None:
            return expression("")
        years = month.year - self._first
        grown = expression("*(1+{}/100)^{}", inputs.growth, years) if years else expression("")
        day = self._headings[month]
        percents = [expression("*IF({}>={},1+{}/100,1)", day, start, p) for p, start in inputs.percents]
        return expression("{}{}", grown, joined("", percents))

    def product(self, month: Month, position: int) -> Expression:
        """The same for the account that leases' rents (0) or provisions (1) count on."""
        account = self._accounts[position]
        return self.of(account.category, month) if account else expression("")

    def rent(self, cell: Place, month: Month) -> Expression:
        """A rent with growth and percents."""
        return scaled(cell, self.product(month, RENT))


def scaled(cell: Part, product: Expression) -> Expression:
    """A cell times a product, rounded; itself where there is none."""
    return expression("ROUND({}{},2)", cell, product) if any(product.parts) else expression("{}", cell)


class CategoryCells:
    """Makes the formulas."""

    def __init__(
        self, subject: BoardSubject, levers: Levers, base: Base, grid: Grid, factors: Factors
    ) -> None:
        self._subject = subject
        self._levers = levers
        self._base = base
        self._grid = grid
        self._factors = factors
        self._places = {month: n for n, month in enumerate(subject.months)}

    def provision(self, cell: Place, month: Month) -> Expression:
        """A provision with growth and percents."""
        return scaled(cell, self._factors.product(month, CHARGES))

    def amount(
        self,
        category: Category,
        month: Month,
        label: Place,
        rents: Mapping[int, Cells],
        paid: Mapping[int, Cells],
        lost: Mapping[int, Lost],
    ) -> Formula:
        """A month's amount: `label` names the category, to find what is spent on it once."""
        value = euros(self._subject.simulation.scenario.amounts[self._places[month]][category])
        moved = scaled(self._base.amounts[category][month], self._factors.of(category, month))
        account = self._subject.lease_accounts[RENT]
        if account and account.category is category and rents:
            moved = expression("ROUND({}+{},2)", moved, self._let(account, month, rents))
        standing = self._replaced(category, month, moved)
        later = self._vacated(category, month, rents, paid, lost)
        if isinstance(category, Nature):
            later.append(self._once(month, label))
        whole = joined("+", [standing, *later])
        return (expression("ROUND({},2)", whole) if later else whole).valued(value)

    def _let(self, account: Account, month: Month, rents: Mapping[int, Cells]) -> Expression:
        """What levers on rents add: all leases with them less all without."""
        keys = [lease.id for lease in self._subject.leases]
        after = column_span([rents[key] for key in keys], month)
        before = column_span([self._base.rents[key] for key in keys], month)
        product = self._factors.product(month, RENT)
        if account.in_property == 1 and not any(product.parts):
            return expression("SUM({})-SUM({})", after, before)
        return expression(
            "SUMPRODUCT({})-SUMPRODUCT({})",
            counted(expression("{}", after), account),
            counted(scaled(before, product), account),
        )

    def _replaced(self, category: Category, month: Month, standing: Expression) -> Expression:
        inputs = self._levers.by_category.get(category)
        if inputs is None:
            return standing
        return expression(
            "IF(AND(ISNUMBER({}),{}>={}),ROUND({},2),{})",
            *(inputs.amount, self._grid.headings[month], inputs.amount_start, inputs.amount, standing),
        )

    def _once(self, month: Month, label: Place) -> Expression:
        once, day = self._levers.once, self._grid.headings[month]
        return expression(
            "SUMPRODUCT(({}={})*(YEAR({})*12+MONTH({})=YEAR({})*12+MONTH({}))*ROUND({},2))",
            *(once.natures, label, once.months, once.months, day, day, once.amounts),
        )

    def _vacated(
        self,
        category: Category,
        month: Month,
        rents: Mapping[int, Cells],
        paid: Mapping[int, Cells],
        lost: Mapping[int, Lost],
    ) -> list[Expression]:
        found: list[Expression] = []
        for position in (RENT, CHARGES):
            account = self._subject.lease_accounts[position]
            if account is None or account.category is not category:
                continue
            found += self._lost(account, month, position, rents, paid, lost)
            for space in lost.values():
                anew = space.relet_charges if position else space.relet_rent
                found.append(counted(expression("{}", anew[month]), account))
        return found

    def _lost(
        self,
        account: Account,
        month: Month,
        position: int,
        rents: Mapping[int, Cells],
        paid: Mapping[int, Cells],
        lost: Mapping[int, Lost],
    ) -> list[Expression]:
        """What leases pay less than before their spaces emptied, each counted in its account's share."""
        found = []
        for key in dict.fromkeys(key for space in lost.values() for key in space.rents):
            shares = [space.charges if position else space.rents for space in lost.values()]
            cells = [share[key][month] for share in shares if key in share]
            if position:
                before: Part = self.provision(self._base.charges[key][month], month)
                after: Part = expression("({}-{})", before, joined("-", cells))
            else:
                before, after = rents[key][month], paid[key][month]
            if account.in_property == 1:
                found.append(expression("(0-{})", joined("-", cells)))
            else:
                found.append(expression("({}-{})", counted(after, account), counted(before, account)))
        return found


def counted(amount: Part, account: Account) -> Expression:
    """An amount in its account's share in the property."""
    if account.in_property == 1:
        return expression("{}", amount)
    return expression("ROUND({}*{},2)", amount, account.in_property)
