"""The board's PDF: at most four pages whatever the book, text inside the page, the same bytes."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from app.exporting.board import board_content
from app.exporting.board_pdf.document import filled_pages
from app.exporting.board_pdf.page import LEFT, RIGHT, fitted, known, text_width, wrapped
from app.exporting.board_subject import BoardSubject
from app.exporting.lever_words import lever_sentences
from models.ledger import BudgetLine
from tests import factories as make
from tests.app.board_book import board_book, scenario

ROOT = Path(__file__).parents[2]
LEVERS = """
[growth]
ILC = 1.5
energy = -2.5
[[rent]]
percent = 3
from = "2016-07"
exempt = ["T03"]
cap_percent = 5
[[vacancy]]
space = "B02"
from = "2016-09"
months = 3
relet_eur_m2_year = 140
[[income]]
source = "coworking"
percent = 20
from = "2016-05"
[[cost]]
nature = "maintenance"
amount = 12000
month = "2017-04"
"""
RISK = "[risk]\nleave = 0.2\nrelet_months = [1, 4]\nincome_sd_percent = 15\nenergy_sd_percent = 20\n"


def pdf(data, text="", **more) -> bytes:
    return board_content(data, scenario(data, text, **more), Path("ca.pdf"), draws=200)


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", content))


@pytest.mark.parametrize("text", ["", LEVERS, LEVERS + RISK])
def test_it_has_four_pages_of_a4_landscape(text):
    content = pdf(board_book(), text)
    assert content.startswith(b"%PDF-")
    assert pages(content) == 4
    sizes = re.findall(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", content)
    assert {(round(float(w)), round(float(h))) for w, h in sizes} == {(842, 595)}


def test_it_says_neither_when_nor_by_what_it_was_made():
    content = pdf(board_book(), LEVERS)
    assert b"CreationDate" not in content
    assert b"ModDate" not in content
    assert b"atplotlib" not in content


def test_the_same_seed_gives_the_same_bytes_and_another_other_ones():
    data = board_book()
    plan = scenario(data, RISK)
    made = [board_content(data, plan, Path("ca.pdf"), seed=seed, draws=100) for seed in (1, 1, 2)]
    assert made[0] == made[1] != made[2]


def test_a_large_book_over_many_years_keeps_to_four_pages():
    tenants = range(1, 61)
    data = make.book_data(
        spaces=tuple(make.space(id=n) for n in tenants),
        parties=tuple(make.party(id=n, name=f"Locataire {n}") for n in tenants),
        leases=tuple(make.lease(id=n, party_id=n, rent=Decimal(300 + n), space_ids=(n,)) for n in tenants),
        budget=(BudgetLine(1, 2016, "6132", None, 20_000_000),),
    )
    blocks = "".join(f'[[rent]]\ntenants = ["T{n:02}"]\npercent = {n}\nfrom = "2016-04"\n' for n in tenants)
    assert pages(pdf(data, blocks, months=300)) == 4


def test_a_single_month_and_a_book_without_leases_have_their_pages():
    assert pages(pdf(board_book(), start="2016-01", months=1)) == 4
    assert pages(pdf(make.book_data(), start="2016-02", months=2)) == 4


def test_names_are_shown_as_text_whatever_they_hold():
    names = ("$x^2$ & \\frac{1}{2}", "東京 \u0007 🏢 {0}", "L" * 300)
    data = board_book(names=names, name=names[0])
    assert pages(pdf(data, LEVERS + RISK, name="Et $si$ %s — 東")) == 4


def test_letters_the_type_face_lacks_leave_a_sign():
    assert known("é € − \u202f🏢\n") == "é € − \u202f\ufffd "


def test_text_is_cut_and_broken_to_the_width_it_has():
    text = "Une phrase qui ne tient pas sur une ligne de quarante millimètres"
    lines = wrapped(text, 40, 11)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(text_width(line, 11) <= 40 for line in lines)
    cut = fitted(text, 40, 11)
    assert cut.endswith("…")
    assert text_width(cut, 11) <= 40
    assert text_width("W" * 10, 20, bold=True) > text_width("W" * 10, 20) > 2 * text_width("W" * 10, 9.9)


@pytest.mark.parametrize("text", [LEVERS, LEVERS + RISK])
def test_no_text_leaves_the_page(text):
    data = board_book()
    for page in filled_pages(BoardSubject(data, scenario(data, text)), 100, 0):
        renderer = FigureCanvasAgg(page.figure).get_renderer()
        inside = [text for axes in page.figure.axes for text in (*axes.texts, *axes.get_yticklabels())]
        for found in (*page.figure.texts, *inside):
            box = found.get_window_extent(renderer)
            left, right = (x / page.figure.dpi * 25.4 for x in (box.x0, box.x1))
            assert left >= LEFT - 1, found.get_text()
            assert right <= RIGHT + 1, found.get_text()


def test_levers_are_said_in_sentences():
    data = board_book()
    assert lever_sentences(data, scenario(data, LEVERS)) == [
        "Loyers : +3\u202f%, sans dépasser +5\u202f%, sauf Atelier du Canal, à partir de juillet 2016",
        "Local B02 vide 3 mois à partir de septembre 2016, puis reloué à 140\u202f€/m²/an",
        "Coworking : +20\u202f% à partir de mai 2016",
        "Entretien et réparations : 12\u202f000,00\u202f€ en plus en avril 2017",
        "Par an : ILC +1,5\u202f%, Énergie et fluides −2,5\u202f%",
    ]
    assert lever_sentences(data, scenario(data)) == [
        "Rien ne change : le scénario est la prévision du dossier."
    ]


def test_other_levers_are_said_too():
    data = board_book()
    data = replace(
        data, parties=(*data.parties, *(make.party(id=n, name=f"Locataire {n}") for n in range(4, 8)))
    )
    text = (
        '[[rent]]\ntenants = ["T01", "T02"]\neur_m2_year = 140.5\nfrom = "2016-04"\n'
        '[[rent]]\ntenants = ["T03", "T04", "T05", "T06", "T07"]\namount_month = 800\nfrom = "2016-05"\n'
        '[[vacancy]]\nspace = "B01"\nfrom = "2016-09"\nmonths = 1\n'
        '[[cost]]\nnature = "cleaning"\namount_month = 900\nfrom = "2017-01"\n'
    )
    assert lever_sentences(data, scenario(data, text)) == [
        "Taparel, Vélo-Canal : loyer porté à 140,5\u202f€/m²/an s’il est en dessous, à partir d’avril 2016",
        (
            "Atelier du Canal, Locataire 4, Locataire 5, Locataire 6 et un autre : loyer fixé à "
            "800,00\u202f€ par mois et par bail, à partir de mai 2016"
        ),
        "Local B01 vide 1 mois à partir de septembre 2016, puis loué comme avant",
        "Nettoyage : 900,00\u202f€ par mois à partir de janvier 2017",
    ]


def test_no_command_loads_what_draws_before_it_draws():
    script = (
        "import sys; import app.commands.run, app.commands.export, app.exporting.board;"
        "sys.exit(any(name.startswith(('matplotlib', 'numpy', 'openpyxl')) for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
