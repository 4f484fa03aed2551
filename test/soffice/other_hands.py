"""What people do to a workbook in LibreOffice, done through its API, and a save by openpyxl.

usage: other_hands.py IN OUT_FOLDER
Writes one file per operation into OUT_FOLDER, named by the operation.
"""
import os
import subprocess
import sys
import tempfile
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellRangeAddress

SOURCE, FOLDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
CRITERIA = "Phiếu tiêu chí"


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def url(path):
    return uno.systemPathToFileUrl(path)


def connect(profile):
    pipe = f"ntm{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={url(profile)}", "--headless", "--norestore",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("soffice did not start")


def unprotect(sheet):
    if sheet.isProtected():
        sheet.unprotect("")


def rows_inserted(doc):
    sheet = doc.Sheets.getByName(CRITERIA)
    unprotect(sheet)
    sheet.Rows.insertByIndex(12, 2)
    sheet.getCellByPosition(1, 12).String = "Dòng ghi chú của xã"


def columns_moved(doc):
    """A new column in the middle, and the explanations cut and pasted to the right of everything."""
    sheet = doc.Sheets.getByName(CRITERIA)
    unprotect(sheet)
    sheet.Columns.insertByIndex(3, 1)
    used = CellRangeAddress()
    used.Sheet, used.StartColumn, used.EndColumn = sheet.RangeAddress.Sheet, 11, 11
    used.StartRow, used.EndRow = 8, 120
    sheet.moveRange(sheet.getCellByPosition(17, 8).CellAddress, used)


def sheet_renamed(doc):
    doc.Sheets.getByName(CRITERIA).Name = "Bieu 01 - sua lan 2"


def ntm_deleted(doc):
    doc.Sheets.removeByName("_ntm")


def header_overtyped(doc):
    sheet = doc.Sheets.getByName(CRITERIA)
    unprotect(sheet)
    cell = doc.NamedRanges.getByName("NTM_don_vi").ReferredCells.getCellByPosition(0, 0)
    cell.String = "Xã Mai Pha"


def period_overtyped(doc):
    sheet = doc.Sheets.getByName(CRITERIA)
    unprotect(sheet)
    doc.NamedRanges.getByName("NTM_ky").ReferredCells.getCellByPosition(0, 0).String = \
        "6 tháng cuối năm 2017"


def resaved(doc):
    pass


OPERATIONS = [resaved, rows_inserted, columns_moved, sheet_renamed, ntm_deleted, header_overtyped,
              period_overtyped]


def main():
    os.makedirs(FOLDER, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        office, desktop = connect(profile)
        try:
            for operation in OPERATIONS:
                doc = desktop.loadComponentFromURL(url(SOURCE), "_blank", 0, (prop("Hidden", True),))
                operation(doc)
                save(doc, operation.__name__)
                doc.close(True)
            copied_elsewhere(desktop)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(30)
    book = openpyxl.load_workbook(SOURCE)
    book.save(os.path.join(FOLDER, "openpyxl.xlsx"))


def copied_elsewhere(desktop):
    """Only the criteria page, copied into a workbook of the commune's own."""
    source = desktop.loadComponentFromURL(url(SOURCE), "_blank", 0, (prop("Hidden", True),))
    target = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                          (prop("Hidden", True),))
    target.Sheets.importSheet(source, CRITERIA, 0)
    save(target, "sheet_copied")
    target.close(True)
    source.close(True)


def save(doc, name):
    doc.storeToURL(url(os.path.join(FOLDER, f"{name}.xlsx")),
                   (prop("FilterName", "Calc MS Excel 2007 XML"),))


main()
