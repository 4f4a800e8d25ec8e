"""Lists as spreadsheets are workbooks that another program reads as they are meant, without having to mend anything."""

import io
import urllib.request
import warnings

import openpyxl


def test_a_list_is_a_workbook_that_lacks_nothing(bare):
    headers = {"Cookie": f"foothold_session={bare.add_session('placement_officer')}", "Sec-Fetch-Site": "same-origin"}
    with urllib.request.urlopen(urllib.request.Request(f"{bare.url}/jobs/v1/employers.xlsx", headers=headers), timeout=30) as answer:
        workbook = answer.read()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # openpyxl warns of a part that it has to make up, such as the style of cells
        book = openpyxl.load_workbook(io.BytesIO(workbook))
    assert book.sheetnames == ["employers"]
    heading, first, *_ = book.active.iter_rows()
    assert [cell.font.b for cell in heading] == [True] * len(heading), "a heading is bold"
    assert {cell.style for cell in heading + first} == {"Normal"}
    assert "Bakery" in [cell.value for cell in first]
    assert book.active.freeze_panes == "A2"
