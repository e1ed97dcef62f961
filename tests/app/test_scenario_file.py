"""Reading a scenario from TOML: every refusal at its block and key, and writing it back."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.scenario_file import load_scenario, parse_scenario, read_scenario, scenario_toml, usable
from models.account import Nature, Source
from models.lease import IndexName
from models.message import RefusedError, UserError
from models.period import Month
from models.scenario import CategoryLever, Growth, LeverKind, RentLever, Risk, Scenario, Vacancy
from tests import what_if

FULL = """
name = "Hausse 3 % et coworking"
from = "2017-01"
months = 36
[growth]
ILAT = 1.5
energy = 4
[[rent]]
tenants = "all"
exempt = ["T07"]
cap_percent = 5.0
percent = 3.0
from = "2017-02"
[[rent]]
tenants = ["T07"]
eur_m2_year = 130
[[vacancy]]
space = "B12"
from = "2017-04"
months = 6
relet_eur_m2_year = 140.10
[[income]]
source = "coworking"
percent = 20.0
[[cost]]
nature = "energy"
amount_month = 0.1
[[cost]]
nature = "maintenance"
amount = 12000.0
month = "2017-06"
[risk]
leave = 0.08
relet_months = [3, 9]
income_sd_percent = 15.0
energy_sd_percent = 20.0
"""
HEAD = 'from = "2017-01"\nmonths = 12\n'


def test_every_block_becomes_a_record_with_exact_numbers():
    found, issues = parse_scenario(FULL, "essai.toml")
    assert issues == []
    start = Month(2017, 1)
    assert found == Scenario(
        "Hausse 3 % et coworking",
        start,
        36,
        Growth({IndexName.ILAT: Decimal("1.5")}, {Nature.ENERGY: Decimal(4)}),
        (
            RentLever(LeverKind.PERCENT, Decimal(3), Month(2017, 2), None, ("T07",), Decimal(5)),
            RentLever(LeverKind.EUR_M2_YEAR, Decimal(130), start, ("T07",)),
        ),
        (Vacancy("B12", Month(2017, 4), 6, Decimal("140.1")),),
        (
            CategoryLever(Source.COWORKING, LeverKind.PERCENT, Decimal(20), start),
            CategoryLever(Nature.ENERGY, LeverKind.AMOUNT_MONTH, Decimal("0.1"), start),
            CategoryLever(Nature.MAINTENANCE, LeverKind.AMOUNT, Decimal(12000), Month(2017, 6)),
        ),
        Risk(Decimal("0.08"), (3, 9), Decimal(15), Decimal(20)),
    )


def test_what_may_be_left_out():
    found, issues = parse_scenario(f"{HEAD}[risk]\n[[vacancy]]\nspace = 'B1'\nmonths = 1\n", "Été 2017.toml")
    assert issues == []
    assert found == Scenario(
        "Été 2017", Month(2017, 1), 12, vacancies=(Vacancy("B1", Month(2017, 1), 1),), risk=Risk()
    )


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", ["from", "months"]),
        ('from = "2017"\nmonths = "12"', ["from", "months"]),
        ("from = 2017\nmonths = 12.0", ["from", "months"]),
        ("from = 2017-01-01\nmonths = true", ["from", "months"]),
        (f"{HEAD}name = 3", ["name"]),
        (f"{HEAD}nom = 'x'", ["nom"]),
        (f"{HEAD}months2 = 1\n[[rents]]\npercent = 1", ["months2", "rents"]),
        (f"{HEAD}[growth]\nILAT = '1'\nenergie = 4\ncoworking = true", [
            "[growth], ILAT", "[growth], coworking", "[growth], energie"
        ]),
        (f"{HEAD}growth = 3", ["growth"]),
        (f"{HEAD}[[growth]]\nILAT = 1", ["growth"]),
        (f"{HEAD}[rent]\npercent = 1", ["rent"]),
        (f"{HEAD}rent = [1]", ["rent"]),
        (f"{HEAD}[[rent]]\npercent = 1\n[[rent]]\npercent = '3'", ["[[rent]] 2, percent"]),
        (f"{HEAD}[[rent]]\npercent = true", ["[[rent]] 1, percent"]),
        (f"{HEAD}[[rent]]\npercent = nan", ["[[rent]] 1, percent"]),
        (f"{HEAD}[[rent]]\npercent = inf", ["[[rent]] 1, percent"]),
        (f"{HEAD}[[rent]]\npercent = 1e300", ["[[rent]] 1, percent"]),
        (f"{HEAD}[[rent]]\nexempt = []", ["[[rent]] 1, percent"]),
        (f"{HEAD}[[rent]]\npercent = 1\neur_m2_year = 2\namount_month = 3", ["[[rent]] 1, eur_m2_year"]),
        (f"{HEAD}[[rent]]\npercent = 1\namount = 2", ["[[rent]] 1, amount"]),
        (f"{HEAD}[[rent]]\npercent = 1\ntenants = 'T01'", ["[[rent]] 1, tenants"]),
        (f"{HEAD}[[rent]]\npercent = 1\ntenants = [1]", ["[[rent]] 1, tenants"]),
        (f"{HEAD}[[rent]]\npercent = 1\nexempt = 'all'", ["[[rent]] 1, exempt"]),
        (f"{HEAD}[[rent]]\npercent = 1\ncap_percent = '5'", ["[[rent]] 1, cap_percent"]),
        (f"{HEAD}[[rent]]\npercent = 1\nfrom = '2017-13'", ["[[rent]] 1, from"]),
        (f"{HEAD}[[rent]]\npercent = 1\nmonth = '2017-06'", ["[[rent]] 1, month"]),
        (f"{HEAD}[[vacancy]]\nrelet = 3", [f"[[vacancy]] 1, {key}" for key in ("space", "months", "relet")]),
        (f"{HEAD}[[vacancy]]\nspace = 3\nmonths = 2.5", ["[[vacancy]] 1, space", "[[vacancy]] 1, months"]),
        (f"{HEAD}[[income]]\npercent = 1", ["[[income]] 1, source"]),
        (f"{HEAD}[[income]]\nsource = 'energy'\npercent = 1", ["[[income]] 1, source"]),
        (f"{HEAD}[[income]]\nsource = 'coworking'\namount = 1\nmonth = '2017-06'", [
            "[[income]] 1, percent", "[[income]] 1, amount", "[[income]] 1, month"
        ]),
        (f"{HEAD}[[cost]]\nnature = 'coworking'\npercent = 1", ["[[cost]] 1, nature"]),
        (f"{HEAD}[[cost]]\nnature = 'tax'\namount = 1", ["[[cost]] 1, month"]),
        (f"{HEAD}[[cost]]\nnature='tax'\namount=1\nmonth='2017-06'\nfrom='2017-06'", ["[[cost]] 1, from"]),
        (f"{HEAD}[[cost]]\nnature = 'tax'\npercent = 1\namount = 1\nmonth = '2017-06'", [
            "[[cost]] 1, amount", "[[cost]] 1, month"
        ]),
        (f"{HEAD}[risk]\nleave = 0.1", ["[risk], relet_months"]),
        (f"{HEAD}[risk]\nrelet_months = [3]", ["[risk], relet_months"]),
        (f"{HEAD}[risk]\nrelet_months = [3, 9.0]", ["[risk], relet_months"]),
        (f"{HEAD}[risk]\nrelet_months = [true, true]", ["[risk], relet_months"]),
        (f"{HEAD}[risk]\nsd = 3", ["[risk], sd"]),
        (f"from = '2017-01'\nmonths = 0x{'f' * 5000}", ["months"]),
        (f"{HEAD}[[rent]]\npercent = 0x{'f' * 5000}", ["[[rent]] 1, percent"]),
        (f"{HEAD}[[rent]]\npercent = 1\nexempt = [0x{'f' * 5000}]", ["[[rent]] 1, exempt"]),
    ],
)  # fmt: skip
def test_bad_input_is_told_by_block_and_key(text, places):
    found, issues = parse_scenario(text, "essai.toml")
    assert found is None
    assert [issue.where for issue in issues] == places
    assert all(str(issue.message) for issue in issues)


def test_what_was_found_is_said():
    _, (issue,) = parse_scenario(f"{HEAD}[[rent]]\npercent = true", "x.toml")
    assert "“true” was found" in str(issue.message)
    _, (issue,) = parse_scenario(f"{HEAD}[[rent]]\npercent = '{'3' * 99}'", "x.toml")
    assert f"“{'3' * 39}…” was found" in str(issue.message)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{HEAD}[[rent]]\npercent = 3,5\n", "x.toml:4"),
        (f"{HEAD}months = 24\n", "x.toml:3"),
        (f"{HEAD}rent = [", "x.toml:3"),
        (f"{HEAD}x = {'9' * 5000}", "x.toml"),
        (f"{HEAD}x = 1e{'9' * 30}", "x.toml"),
        (f"{HEAD}x = {'[' * 20000}", "x.toml"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(text, place):
    found, (issue,) = parse_scenario(text, "x.toml")
    assert (found, issue.where, issue.level) == (None, place, "error")


def test_a_file_is_read_with_or_without_byte_order_mark(tmp_path):
    path = tmp_path / "Été.toml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    found, issues = read_scenario(path)
    assert (found, issues) == (Scenario("Été", Month(2017, 1), 12), [])
    path.write_bytes('name = "Été"'.encode("cp1252"))
    assert [issue.where for issue in read_scenario(path)[1]] == ["Été.toml"]


def test_what_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(UserError, match="There is no file"):
        read_scenario(tmp_path / "none.toml")
    with pytest.raises(UserError, match="There is no file"):
        read_scenario(tmp_path)
    path = tmp_path / "large.toml"
    path.write_text("#" * 1_000_001, "utf-8")
    with pytest.raises(UserError, match="too large"):
        read_scenario(path)


def test_a_scenario_is_refused_where_the_book_does_not_bear_it(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text(f"{HEAD}[[rent]]\npercent = 3\ntenants = ['T01', 'T99']\ncap_percent = -1\n", "utf-8")
    with pytest.raises(RefusedError) as refused:
        load_scenario(path, what_if.book())
    assert [issue.where for issue in refused.value.issues] == [
        "[[rent]] 1, tenants",
        "[[rent]] 1, cap_percent",
    ]
    path.write_text(f"{HEAD}[[rent]]\npercent = '3'\n", "utf-8")
    with pytest.raises(RefusedError) as refused:
        load_scenario(path, what_if.book())
    assert [issue.where for issue in refused.value.issues] == ["[[rent]] 1, percent"]
    plan = what_if.plan()
    assert usable(plan, [], what_if.book()) is plan


def test_the_text_of_a_scenario_is_always_the_same():
    found, _ = parse_scenario(FULL, "x")
    assert found is not None
    assert scenario_toml(found).splitlines()[:14] == [
        'name = "Hausse 3 % et coworking"',
        'from = "2017-01"',
        "months = 36",
        "",
        "[growth]",
        "ILAT = 1.5",
        "energy = 4.0",
        "",
        "[[rent]]",
        'tenants = "all"',
        'exempt = ["T07"]',
        "cap_percent = 5.0",
        "percent = 3.0",
        'from = "2017-02"',
    ]


numbers = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4)
months = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
codes = st.text(max_size=5)
code_lists = st.lists(codes, max_size=3).map(tuple)
rents = st.builds(
    RentLever,
    st.sampled_from([LeverKind.PERCENT, LeverKind.EUR_M2_YEAR, LeverKind.AMOUNT_MONTH]),
    numbers,
    months,
    st.none() | code_lists,
    code_lists,
    st.none() | numbers,
)
usual_kinds = st.sampled_from([LeverKind.PERCENT, LeverKind.AMOUNT_MONTH])
income = st.builds(CategoryLever, st.sampled_from(Source), usual_kinds, numbers, months)
costs = st.builds(CategoryLever, st.sampled_from(Nature), st.sampled_from(LeverKind), numbers, months).filter(
    lambda lever: lever.kind is not LeverKind.EUR_M2_YEAR
)
scenarios = st.builds(
    Scenario,
    st.text(min_size=1),
    months,
    st.integers(-5, 700),
    st.builds(
        Growth,
        st.dictionaries(st.sampled_from(IndexName), numbers),
        st.dictionaries(st.sampled_from([*Source, *Nature]), numbers),
    ),
    st.lists(rents, max_size=3).map(tuple),
    st.lists(st.builds(Vacancy, codes, months, st.integers(-5, 700), st.none() | numbers), max_size=3).map(
        tuple
    ),
    st.builds(lambda one, other: (*one, *other), st.lists(income, max_size=3), st.lists(costs, max_size=3)),
    st.none() | st.builds(Risk, numbers, st.tuples(st.integers(0, 99), st.integers(0, 99)), numbers, numbers),
)


@given(scenarios)
def test_what_is_written_reads_back_equal(plan):
    text = scenario_toml(plan)
    assert tomllib.loads(text)["name"] == plan.name
    assert parse_scenario(text, "x.toml") == (plan, [])
    assert scenario_toml(plan) == text


@given(st.text())
def test_no_text_breaks_the_reader(text):
    found, issues = parse_scenario(text, "x.toml")
    assert (found is None) == bool(issues)
