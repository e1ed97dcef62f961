"""How many people work for a tenant: read from the workbook, kept while a workbook says nothing of it."""

from __future__ import annotations

import pytest

from app.changes.onboarding import import_onboarding
from app.changes.parties import edit_party
from app.importing.create import accepted as read_whole
from app.importing.create import create_from
from app.importing.onboarding import read_onboarding
from tests import factories
from tests.onboarding_workbook import save, small_workbook


def with_jobs(*jobs):
    """The small workbook with a column `emplois`."""
    sheets = small_workbook()
    head, *rows = sheets["Locataires"]
    sheets["Locataires"] = [
        [*head, "emplois"],
        *([*row, count] for row, count in zip(rows, jobs, strict=True)),
    ]
    return sheets


@pytest.fixture
def book(tmp_path):
    made = create_from(tmp_path / "dossier.equilibre", save(with_jobs(9, None), tmp_path / "neuf.xlsx"))
    yield made
    made.close()


def jobs(book):
    return [party.jobs for party in book.data.parties if party.is_tenant]


def test_a_new_book_knows_the_jobs_of_its_tenants(book):
    assert jobs(book) == [9, None]


def test_a_workbook_without_them_leaves_them_and_one_with_them_replaces_them(book, tmp_path):
    import_onboarding(book, read_whole(save(small_workbook(), tmp_path / "sans.xlsx")))
    assert jobs(book) == [9, None]
    import_onboarding(book, read_whole(save(with_jobs(0, 4), tmp_path / "avec.xlsx")))
    assert jobs(book) == [0, 4]
    book.undo()
    assert jobs(book) == [9, None]


def test_they_are_edited_like_the_rest_of_a_tenant(book):
    edit_party(book, factories.party(jobs=12))
    assert jobs(book) == [12, None]


@pytest.mark.parametrize("wrong", [-1, 2.5, "beaucoup"])
def test_what_is_no_number_of_people_is_told_with_its_cell(wrong, tmp_path):
    _, issues = read_onboarding(save(with_jobs(wrong, None), tmp_path / "faux.xlsx"))
    (issue,) = issues
    assert issue.level == "error"
    assert issue.where == "Locataires!D2"
