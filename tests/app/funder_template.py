"""A workbook as a funder sends it: a logo, a shape, a header picture, merged cells, formats, a print area."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

NAMES = {
    "building_name": "'Bilan annuel'!$B$2",
    "period_label": "'Bilan annuel'!$B$3",
    "period_end": "'Bilan annuel'!$E$3",
    "kept_to": "'Bilan annuel'!$E$4",
    "INCOME_TOTAL": "'Bilan annuel'!$B$5",
    "cost_total": "'Bilan annuel'!$B$6",
    "balance": "'Bilan annuel'!$B$7",
    "coverage": "'Bilan annuel'!$B$8:$C$8",
    "table_rent_roll_space": "Baux!$A$3",
    "table_rent_roll_tenant": "Baux!$B$3",
    "table_rent_roll_start": "Baux!$C$3",
    "table_rent_roll_rent_year": "Baux!$D$3",
    "table_months": "Mois!$A$2:$G$7",
}


def funder_template(*, names=None, change=None) -> bytes:
    """The file, with these names besides its own; `change` alters the workbook before it is saved."""
    workbook = Workbook()
    _write_report(workbook.active)
    _write_leases(workbook.create_sheet("Baux"))
    _write_months(workbook.create_sheet("Mois"))
    notes = workbook.create_sheet("Mode d'emploi")
    notes["A1"] = "Rien n'est à remplir ici."
    notes["A2"] = "=1+1"
    summary = workbook.create_sheet("Résumé")
    summary["A1"] = "='Bilan annuel'!B9*2"
    for name, place in {**NAMES, **(names or {})}.items():
        workbook.defined_names[name] = DefinedName(name, attr_text=place)
    if change:
        change(workbook)
    buffer = BytesIO()
    workbook.save(buffer)
    return _with_pictures(buffer.getvalue())


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a file by their names."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(members: dict[str, bytes]) -> bytes:
    """A file of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _write_report(sheet) -> None:
    sheet.title = "Bilan annuel"
    sheet["A1"] = "Conseil régional – bilan de l'opération"
    sheet.merge_cells("A1:E1")
    sheet["A1"].font = Font(bold=True, size=16, color="FFFFFF")
    sheet["A1"].fill = PatternFill("solid", fgColor="1F4E79")
    sheet["A1"].alignment = Alignment(horizontal="center")
    labels = ("Structure", "Période", None, "Recettes", "Dépenses", "Solde", "Couverture", "Double du solde")
    for row, label in enumerate(labels, start=2):
        sheet.cell(row, 1).value = label
    for row in (5, 6, 7, 9):
        sheet.cell(row, 2).number_format = "#,##0.00 €"
        sheet.cell(row, 2).border = Border(bottom=Side("dotted"))
    sheet["B5"] = 999
    sheet.merge_cells("B8:C8")
    sheet["B8"].number_format = "0.0%"
    sheet["B9"] = "=B7*2"
    sheet["D3"], sheet["D4"] = "Arrêté au", "Tenu au"
    sheet["E3"].number_format = "dd/mm/yyyy"
    sheet.conditional_formatting.add("B7", CellIsRule("lessThan", ["0"], font=Font(color="C00000")))
    sheet.print_area = "A1:E20"
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 30
    sheet.oddHeader.left.text = "&G"


def _write_leases(sheet) -> None:
    sheet["A1"] = "Baux en cours"
    for column, heading in enumerate(("Local", "Locataire", "Depuis", "Loyer annuel", "Par mois"), start=1):
        sheet.cell(2, column).value = heading
    sheet["A3"] = "exemple"
    sheet["A3"].fill = PatternFill("solid", fgColor="FFF2CC")
    sheet["C3"].number_format = "dd/mm/yyyy"
    sheet["D3"].number_format = "#,##0 €"
    sheet["E3"] = "=D3/12"
    sheet.row_dimensions[3].height = 22
    sheet.column_dimensions["B"].width = 28


def _write_months(sheet) -> None:
    sheet["A1"] = "Mois par mois"
    sheet["A2"].font = Font(italic=True)
    sheet["A6"] = "à effacer"
    sheet["A8"] = "Total"
    sheet["C8"] = "=SUM(C2:C7)"


def _with_pictures(content: bytes) -> bytes:
    """Add what the library that writes workbooks cannot: a picture, a shape, a picture in the header."""
    members = parts(content)
    name = "xl/worksheets/sheet1.xml"
    places = b'<drawing r:id="rId1"/><legacyDrawingHF r:id="rId2"/></worksheet>'
    members[name] = members[name].replace(b"</worksheet>", places)
    members[name] = members[name].replace(b"<worksheet ", f'<worksheet xmlns:r="{_OFFICE}" '.encode(), 1)
    members[name] = _with_stale_values(members[name])
    members["xl/worksheets/sheet5.xml"] = _with_stale_values(members["xl/worksheets/sheet5.xml"])
    members["xl/worksheets/sheet4.xml"] = _with_stale_values(members["xl/worksheets/sheet4.xml"])
    members["xl/worksheets/_rels/sheet1.xml.rels"] = _relations(
        ("drawing", "../drawings/drawing1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml")
    )
    members["xl/drawings/drawing1.xml"] = _SHAPES.encode()
    members["xl/drawings/_rels/drawing1.xml.rels"] = _relations(("image", "../media/image1.png"))
    members["xl/drawings/vmlDrawing1.vml"] = _HEADER.encode()
    members["xl/drawings/_rels/vmlDrawing1.vml.rels"] = _relations(("image", "../media/image2.png"))
    members["xl/media/image1.png"] = _picture(31, 78, 121)
    members["xl/media/image2.png"] = _picture(192, 0, 0)
    types = members["[Content_Types].xml"].decode()
    more = (
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        '<Override PartName="/xl/drawings/drawing1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>'
    )
    members["[Content_Types].xml"] = types.replace("</Types>", f"{more}</Types>").encode()
    return _packed_unevenly(members)


def _with_stale_values(sheet: bytes) -> bytes:
    return re.sub(rb"<v ?/>|<v></v>", b"<v>777</v>", sheet)


def _packed_unevenly(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content, ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED)
    return buffer.getvalue()


def _relations(*targets: tuple[str, str]) -> bytes:
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'.encode()


def _picture(*colour: int) -> bytes:
    """A PNG of 8 × 8 pixels in one colour."""
    lines = b"".join(b"\x00" + bytes(colour) * 8 for _ in range(8))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _anchor(column: int, inside: str) -> str:
    corners = "".join(
        f"<xdr:{end}><xdr:col>{column + n}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{10 + 4 * n}</xdr:row>"
        f"<xdr:rowOff>0</xdr:rowOff></xdr:{end}>"
        for n, end in enumerate(("from", "to"))
    )
    return f"<xdr:twoCellAnchor>{corners}{inside}<xdr:clientData/></xdr:twoCellAnchor>"


_BOX = (
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="700000"/></a:xfrm>'
    '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>'
)
_LOGO = (
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr>'
    f'<xdr:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch>'
    f"</xdr:blipFill><xdr:spPr>{_BOX}</xdr:spPr></xdr:pic>"
)
_STAMP = (
    '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Cachet"/><xdr:cNvSpPr/></xdr:nvSpPr>'
    f"<xdr:spPr>{_BOX}</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Cachet</a:t></a:r></a:p></xdr:txBody>"
    "</xdr:sp>"
)
_SHAPES = (
    f'<?xml version="1.0"?><xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main">'
    f"{_anchor(0, _LOGO)}{_anchor(2, _STAMP)}</xdr:wsDr>"
)
_HEADER = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shape id="LH" type="#_x0000_t75" style="position:absolute;width:40pt;height:40pt">'
    '<v:imagedata o:relid="rId1" o:title="blason"/></v:shape></xml>'
)
