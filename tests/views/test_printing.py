"""Every page on paper: complete tables, headings again on each page, light charts, one PDF or none."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFontMetricsF, QPageLayout, QTextLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from app.changes.building import add_space
from models.message import UserError
from tests import factories
from tests.views.page_book import dialog
from views import theme
from views.pages import PAGES
from views.printing.parts import Chart, Facts, Heading, Table, Text
from views.printing.press import Document, Press, pdf_writer, write_pdf
from views.printing.table_blocks import unbroken
from views.printing.work import GivenUpError, put_on_paper


def paint(press):
    for _ in press.paint():
        pass


def page_count(path):
    return len(re.findall(rb"/Type /Page\b(?!s)", path.read_bytes()))


def of_kind(document, kind):
    return [part for part in document.parts if isinstance(part, kind)]


def long_table(lines):
    rows = tuple((f"ligne {line}", f"{line},00 €") for line in range(lines))
    return Table("Liste", ("Libellé", "Montant"), (False, True), rows, ("Total", "1,00 €"))


def document(*parts, stamp=""):
    return Document("Essai", "Le Périscope", "2016-T1", stamp, parts)


def laid_out(tmp_path, *parts):
    return Press(document(*parts), pdf_writer(document(), tmp_path / "x.pdf"))


def texts(page):
    return [block.texts for _, block in page if block.texts]


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_each_page_becomes_a_pdf_with_its_title_and_what_it_shows(window, tmp_path, key):
    window.show_page(key)
    made = window.printing.document()
    assert made.title == window.view.page.title()
    assert (made.building, made.period, made.stamp) == ("Le Périscope", "2016-T1", "")
    assert made.parts
    path = tmp_path / f"{key}.pdf"
    write_pdf(made, path, paint)
    press = Press(made, pdf_writer(made, tmp_path / "again.pdf"))
    assert page_count(path) == len(press.pages)
    assert texts(press.pages[0])[:2] == [(made.title,), (f"{made.building} · {made.period}",)]


def test_the_rent_roll_is_printed_as_it_is_sorted_filtered_and_arranged(window):
    window.show_page("leases")
    page = window.view.page
    page.roll.sort_by(2)
    page.roll.table.horizontalHeader().moveSection(2, 0)
    page.roll.table.setColumnHidden(1, True)
    page.roll.filter_box.setText("bureau")
    page.roll._filter()
    made = window.printing.document()
    table = of_kind(made, Table)[0]
    shown = page.roll.model.shown
    titles = [column.title for column in page.roll.model.columns]
    assert table.columns[:2] == (titles[2], titles[0])
    assert titles[1] not in table.columns
    assert len(table.rows) == len(shown)
    assert table.numeric[0]
    assert table.note == "Filter: bureau"
    assert Heading("Rent roll on 31/03/2016") in made.parts


def test_the_journal_names_the_filter_in_force(window):
    window.show_page("journal")
    window.view.page.filter.account.setText("7061")
    window.view.page.filter.in_period.setChecked(False)
    table = of_kind(window.printing.document(), Table)[0]
    assert table.note == "Account: 7061 · All periods"
    assert len(table.rows) == 3, "the whole entry: rent, provision, tenant"
    assert table.totals[0] == "Total"


def test_a_list_that_leaves_out_other_categories_says_which_it_shows(window):
    window.show_page("income")
    window.view.page.category.box.setCurrentIndex(1)
    assert of_kind(window.printing.document(), Table)[0].note == "Category: Rents"


def test_the_dashboard_is_printed_with_figures_charts_tables_and_what_is_to_be_done(window, qtbot):
    qtbot.waitUntil(lambda: window.view.dashboard.rents_card.chart is not None)
    made = window.printing.document()
    (figures,) = of_kind(made, Facts)
    assert [fact[0] for fact in figures.facts][3] == "Occupancy on 31/03/2016"
    assert len(of_kind(made, Chart)) == 3
    assert [table.title for table in of_kind(made, Table)] == [
        "Progress to break-even",
        "What carries us",
        "Rents per m²",
    ]
    months = of_kind(made, Table)[0]
    assert months.rows[0][0] == "January 2016 (forecast)"
    findings = [chart.finding for chart in of_kind(made, Chart)]
    window.show_tables(True)
    made = window.printing.document()
    assert not of_kind(made, Chart)
    assert [table.title for table in of_kind(made, Table)] == findings, "tables alone tell what was found"


def test_charts_are_light_on_paper_and_stay_dark_on_the_screen(window, qtbot):
    window.set_dark(True)
    qtbot.waitUntil(lambda: window.view.dashboard.rents_card.chart is not None)
    chart = window.view.dashboard.progress_card.chart
    before = chart.size()
    image = of_kind(window.printing.document(), Chart)[0].image
    assert image.pixelColor(1, 1).name() == "#ffffff"
    assert image.width() >= 980 * 200 // 96, "two hundred dots an inch at the least"
    assert chart.size() == before
    assert chart.figure.get_facecolor()[0] < 0.3
    assert theme.is_dark()
    window.set_dark(None)


def test_every_line_is_there_once_under_headings_that_come_again_and_totals_last(tmp_path):
    table = long_table(200)
    pages = laid_out(tmp_path, table).pages
    assert len(pages) > 3
    body = [text for page in pages for text in texts(page)]
    for line in range(200):
        assert body.count((f"ligne {line}", f"{line},00 €")) == 1
    for page in pages:
        assert texts(page).count(table.columns) == 1
    assert texts(pages[-1])[-1] == table.totals
    assert len(texts(pages[-1])) >= 3, "the totals stand under a line, never alone"


def test_no_block_stands_below_the_end_of_its_page(tmp_path):
    press = laid_out(tmp_path, Heading("A"), Text("b " * 900), long_table(60), Heading("C"), long_table(3))
    room = press._height
    for page in press.pages:
        assert page
        ends = [top + block.height for top, block in page]
        assert max(ends) <= room
        assert ends == sorted(ends)


def test_a_heading_stays_with_what_follows(tmp_path):
    # As many lines as fill a page nearly: the next heading would be the last thing on it.
    for lines in range(20, 45):
        pages = laid_out(tmp_path, long_table(lines), Heading("Suite"), Text("…")).pages
        for page in pages:
            assert texts(page)[-1] != ("Suite",)


def test_a_table_with_many_columns_gets_smaller_letters_and_stays_on_the_page(tmp_path):
    from views.printing.table_blocks import fitted

    columns = tuple(f"Colonne {place}" for place in range(18))
    rows = (tuple("12 345,67 €" for _ in columns),)
    wide = Table("", columns, (True,) * 18, rows)
    press = laid_out(tmp_path, wide)
    size, widths = fitted(wide, press.measure)
    assert 5 <= size < 8.5
    assert sum(widths) <= press.measure.width + 1
    assert fitted(long_table(3), press.measure)[0] == 8.5


@pytest.mark.usefixtures("qapp")
def test_a_quarter_is_not_broken_over_two_lines():
    metrics = QFontMetricsF(theme.text_font(9))
    whole = "ILAT 2016-T4"
    assert unbroken(whole, metrics, metrics.horizontalAdvance(whole)) == whole
    narrow = metrics.horizontalAdvance("ILAT 2016-")
    layout = QTextLayout(unbroken(whole, metrics, narrow), theme.text_font(9))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(narrow)
    layout.endLayout()
    assert line.textLength() == len("ILAT ")


def test_the_paper_is_a4_across(tmp_path):
    writer = pdf_writer(document(), tmp_path / "x.pdf")
    assert writer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert writer.pageLayout().pageSize().name() == "A4"


def test_a_pdf_is_saved_under_the_name_asked_for(window, tmp_path):
    window.show_page("leases")
    window.printing.save_page()
    asked = dialog(QFileDialog)
    assert asked.selectedFiles()[0].endswith("Tenants and leases 2016-T1.pdf")
    asked.fileSelected.emit(str(tmp_path / "baux"))
    asked.reject()
    assert (tmp_path / "baux.pdf").read_bytes().startswith(b"%PDF")
    assert "baux.pdf" in window.notice.sentence.text()


def test_a_page_goes_to_the_printer_that_is_chosen(window, tmp_path):
    window.show_page("journal")
    window.printing.print_page()
    asked = dialog(QPrintDialog)
    printer = asked.printer()
    assert printer.docName() == "Journal 2016-T1"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    asked.done(QDialog.DialogCode.Accepted)
    assert page_count(tmp_path / "printed.pdf") == 1
    assert not window.notice.isVisible()


def test_a_printer_that_is_not_chosen_prints_nothing(window):
    window.printing.print_page()
    dialog(QPrintDialog).reject()
    assert not window.notice.isVisible()


def test_the_sheets_of_a_workbook_are_printed_as_they_are_previewed(window, qtbot):
    window.show_page("closing")
    page = window.view.page
    with qtbot.waitSignal(page.preview.filled, timeout=60_000):
        page.tabs.setCurrentWidget(page.preview)
    made = window.printing.document()
    sheet = page.preview.sheets.currentWidget().sheet
    assert Heading(sheet.title) in made.parts
    assert len(of_kind(made, Table)[-1].rows) == len(sheet.rows)


def test_what_cannot_be_written_is_refused_in_words_and_leaves_nothing(tmp_path):
    path = tmp_path / "nowhere" / "x.pdf"
    with pytest.raises(UserError, match="cannot be written"):
        write_pdf(document(Text("a")), path, paint)
    assert not path.parent.exists()


def test_printing_that_is_given_up_leaves_what_was_there(tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(b"before")

    def give_up(press):
        pages = press.paint()
        next(pages)
        pages.close()
        raise GivenUpError

    with pytest.raises(GivenUpError):
        write_pdf(document(long_table(300)), path, give_up)
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.glob(".*.part")] == []


def test_printing_shows_how_far_it_is(window, tmp_path):
    made = document(long_table(100))
    press = Press(made, pdf_writer(made, tmp_path / "x.pdf"))
    put_on_paper(press, window)
    assert page_count(tmp_path / "x.pdf") == len(press.pages)


def test_the_preview_shows_all_pages_and_leads_to_the_pdf(window, qtbot):
    for number in range(60):
        add_space(window.workspace.book, factories.space(code=f"S{number:02}"))
    window.show_page("leases")
    shown = window.printing.preview()
    count = len(laid_out_count(window))
    qtbot.waitUntil(lambda: shown.view.pageCount() == count)
    assert count >= 2
    shown._show_page()
    assert shown.page.text() == f"Page 1 of {count}"
    shown.turn(1)
    assert shown.view.currentPage() == 2
    shown.turn(100)
    assert shown.view.currentPage() == count
    shown.pdf_button.click()
    dialog(QFileDialog).reject()
    shown.reject()


def laid_out_count(window):
    from pathlib import Path
    from tempfile import TemporaryDirectory

    made = window.printing.document()
    with TemporaryDirectory() as folder:
        return Press(made, pdf_writer(made, Path(folder) / "x.pdf")).pages


def test_an_empty_page_says_its_sentence_and_invented_data_its_stamp(window, tmp_path):
    from app.book import Book

    empty = Book.create(tmp_path / "vide.equilibre", factories.building(is_sample=True))
    empty.close()
    window.files.open(empty.path)
    window.show_page("leases")
    made = window.printing.document()
    assert len(of_kind(made, Text)) == 1
    assert made.stamp == "Invented sample data"
