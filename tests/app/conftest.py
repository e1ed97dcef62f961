"""The book that the exporting tests share, and each module's workbook of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.app.exported_book import exported_book

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.book_data import BookData
    from tests.app.workbook_reading import ReadWorkbook


@pytest.fixture(scope="session")
def exported_data() -> BookData:
    """The book of `exported_book`, worked out once."""
    data: BookData = exported_book()
    return data


@pytest.fixture(scope="module")
def exported(request: pytest.FixtureRequest, exported_data: BookData) -> Callable[[str], ReadWorkbook]:
    """The workbook of a period of that book as the module's own `read` makes it, once each."""
    return cache(lambda period: request.module.read(exported_data, period))
