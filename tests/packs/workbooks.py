"""Workbooks written part by part, so that a test can have in them what no spreadsheet writes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODS_TAGS = (
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def archive(parts: dict[str, str | bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return data.getvalue()


def xlsx(
    *sheets: str,
    strings: str = "",
    styles: str = "",
    settings: str = "",
    state: str = "visible",
) -> bytes:
    """Each sheet is the inside of its ``sheetData``; ``state`` is that of the first."""
    tabs = "".join(
        f'<sheet name="Feuille{number}" sheetId="{number}" r:id="s{number}"'
        f' state="{state if number == 1 else "visible"}"/>'
        for number in range(1, len(sheets) + 1)
    )
    links = "".join(
        f'<Relationship Id="s{number}" Type="{OFFICE}/worksheet" Target="sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    shared = f'<Relationship Id="a" Type="{OFFICE}/sharedStrings" Target="/xl/strings.xml"/>'
    styled = f'<Relationship Id="b" Type="{OFFICE}/styles" Target="styles.xml"/>'
    parts: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{settings}'
        f"<sheets>{tabs}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}{shared}{styled}'
        "</Relationships>",
        "xl/strings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/sheet{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>'
        )
    return archive(parts)


def text_row(*texts: str) -> str:
    """A row of an XLSX sheet, below the one before it."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f"<row>{cells}</row>"


def ods(*sheets: str, start: str = "") -> bytes:
    """Each sheet is the inside of its ``table:table``; ``start`` stands before the first tag."""
    tables = "".join(
        f'<table:table table:name="Feuille{number}">{sheet}</table:table>'
        for number, sheet in enumerate(sheets, start=1)
    )
    content = f"{start}<office:document-content{ODS_TAGS}>{tables}</office:document-content>"
    return archive({"mimetype": "application/vnd.oasis", "content.xml": content})


def ods_row(*cells: str, repeated: int = 1) -> str:
    inside = "".join(
        cell
        if cell.startswith("<")
        else f'<table:table-cell office:value-type="string">'
        f"<text:p>{cell}</text:p></table:table-cell>"
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'
