"""From bytes to tables: encodings, delimiters, header rows, and what stands around them; nothing without bound."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tipfacts.errors import BadData
from tipfacts.importing.reading import csv_tables, encoding, json_tables
from tipfacts.importing.reading.table import MOST_COLUMNS

# --- encodings

TEXT = "Période;Mariages\n2019;10\n"


@pytest.mark.parametrize(
    ("raw", "asked", "found"),
    [
        (TEXT.encode(), None, "utf-8"),
        (TEXT.encode("utf-8-sig"), None, "utf-8"),
        (TEXT.encode("utf-16"), None, "utf-16-le"),
        ("\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"), None, "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252", "cp1252"),
        (TEXT.encode("utf-16-le"), "utf-16-le", "utf-16-le"),
        (TEXT.encode("mac-roman"), "mac-roman", "mac-roman"),
    ],
)
def test_encodings(raw, asked, found):
    """UTF-8, UTF-16 with its mark, or what --encoding names; the mark is no part of the first header."""
    assert encoding.decode(raw, "f.csv", asked)[:2] == (TEXT, found)


@pytest.mark.parametrize(
    ("raw", "option"), [(TEXT.encode("cp1252"), "cp1252"), (TEXT.encode("utf-16-le"), "utf-16-le")]
)
def test_another_encoding_is_named(raw, option):
    """What is no UTF-8 is refused with the option that may read it, and with what it would read."""
    with pytest.raises(BadData) as caught:
        encoding.decode(raw, "f.csv")

    assert (caught.value.key, caught.value.fields["name"]) == ("import.encoding", option)
    assert str(caught.value.fields["shown"]).startswith("Période;Mariages")


@pytest.mark.parametrize("raw", [b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0\xa1", b"\x1f\x8b\x08", b"%PDF-1.7"])
def test_a_workbook_is_no_table(raw):
    """A workbook is told from a text in a strange encoding."""
    with pytest.raises(BadData) as caught:
        encoding.decode(raw, "f.xlsx", "cp1252")

    assert caught.value.key == "import.workbook"


# --- delimiters


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"),
        ("a\tb\nx, y and z\t1\nx; y\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('a,b\n"x; y; z","u; v"\n"x; y; z","u; v"\n', ","),
        ('a;b\n"x, y\nz";1\n"u, v";2\n', ";"),
        ("Title of the sheet\n\na;b\n1,5;2\n3,5;4\n", ";"),
        ("single\nx\ny\n", ","),
        ("sep=;\na;b\n", ";"),
        ("", ","),
    ],
)
def test_delimiters(text, delimiter):
    """The delimiter is the sign that parts the rows evenly, whatever else stands in their cells."""
    if text.startswith("sep="):
        assert csv_tables.read(text, "f.csv")[1].delimiter == delimiter
    else:
        assert csv_tables.find_delimiter(text) == delimiter


CELL = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=20)


@given(
    st.integers(2, 6).flatmap(
        lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=6)
    ),
    st.sampled_from(csv_tables.DELIMITERS),
)
def test_what_the_csv_module_writes_is_read(rows, delimiter):
    """Cells with delimiters, quotes and line breaks come back as they were written, under their headers.

    But for notes: rows below a blank one of which the first cell alone is filled.
    """
    filled = [list(map(bool, map(str.strip, row))) for row in rows]
    blank = next((place for place, cells in enumerate(filled) if not any(cells)), len(rows))
    assume(not any(cells[0] and not any(cells[1:]) for cells in filled[blank:]))
    headers = [f"column {number}" for number in range(len(rows[0]))]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([headers, *rows])
    table, layout = csv_tables.read(out.getvalue(), "f.csv", delimiter=delimiter, header_row=1)

    assert [column.header for column in table.columns] == headers
    assert [row.cells for row in table.rows] == [row for row in rows if any(map(str.strip, row)) and row != headers]
    assert layout.header_row == 1


# --- header rows


def test_rows_above_the_header_speak_of_the_whole():
    """A title, a name with its value and `Name: value` stand over the header; rows are numbered as in a spreadsheet."""
    text = (
        'Some title\n"Data Source","World Indicators",\nQuelle: https://a.example\n\nCountry,Year,Count\nAruba,2019,3\n'
    )
    table, layout = csv_tables.read(text, "f.csv")

    assert layout.header_row == 5
    assert table.about == {"row 1": "Some title", "Data Source": "World Indicators", "Quelle": "https://a.example"}
    assert [(row.number, row.cells) for row in table.rows] == [(6, ["Aruba", "2019", "3"])]


def test_a_header_of_two_rows():
    """What stands above a header belongs to it; where headers come twice, it holds for those to its right as well."""
    table, _ = csv_tables.read(",2011,2012,\nCountry,Tax,Income,Index\nA,1,2,3\n", "f.csv")
    assert [column.above for column in table.columns] == ["", "2011", "2012", ""]

    table, _ = csv_tables.read(",2011,,2012,\nCountry,Men,Women,Men,Women\nA,1,2,3,4\n", "f.csv")
    assert [column.name for column in table.columns] == ["Country", "2011 Men", "2011 Women", "2012 Men", "2012 Women"]


def test_a_row_of_tags_is_no_record():
    """The tags of the Humanitarian Exchange Language under a header are told, and not taken for a fact."""
    table, layout = csv_tables.read("Name,Year\n#name,#date+year\nX,2019\n", "f.csv")

    assert layout.tag_row
    assert [row.number for row in table.rows] == [3]


def test_columns_without_a_header_have_a_number():
    """A blank header is column #1; one that comes twice is told apart by its place; blank rows and columns go."""
    table, layout = csv_tables.read(",Name,Name,\n1,a,b,\n,,,\n,Name,Name,\n2,c,d,\n", "f.csv")

    assert [column.name for column in table.columns] == ["#1", "Name", "Name #3", "#4"]
    assert [row.number for row in table.rows] == [2, 5]
    assert layout.headers_again == [4]


def test_ragged_rows():
    """A row may be short, which is told; one that is longer than the header has no place for what it holds."""
    table, layout = csv_tables.read("a,b,c\n1,2,3\n1\n1,2,3,4\n1,2,3,,\n", "f.csv")

    assert (layout.short_rows, layout.long_rows) == ([3], [4])
    assert table.rows[1].cell(2) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "import.empty"),
        ("\n\n", "import.empty"),
        ("Norway,6.72\nFinland,6.99\n", "import.no_header"),
        ('a,b\n"x" y,2\n', "import.quotation_mark"),
        ('a,b\n"x,2\n', "import.quotation_mark"),
        (f"a,b\n{'x' * 200_000},2\n", "import.long_cell"),
        ("a," * MOST_COLUMNS + "\n", "import.too_many_columns"),
        ("," * 1_000_000, "import.too_many_columns"),
        ('a,b\n"' + '\n","' * 20_000, "import.quotation_mark"),
        ("a,b\n" + "1,2\n" * 1_600_000, "import.too_many_cells"),
    ],
    ids=lambda value: value[:30],
)
def test_what_is_no_table(text, key):
    """What has no header, a wrong quotation mark or no end is refused, and is not read to its end."""
    with pytest.raises(BadData) as caught:
        csv_tables.read(text, "f.csv", delimiter=",")

    assert caught.value.key == key


def test_years_are_headers():
    """A header may be a year, though it is a number."""
    table, _ = csv_tables.read("Country,2019,2020\nA,1,2\n", "f.csv")

    assert [column.header for column in table.columns] == ["Country", "2019", "2020"]


def test_tabs_without_quoting():
    """Tab-separated values are often not quoted: a quotation mark in a cell is then one of its letters."""
    table, _ = csv_tables.read('a\tb\n"So" he said\t1\n', "f.tsv", tabs=True)

    assert table.rows[0].cells == ['"So" he said', "1"]


# --- JSON

RECORDS = [
    {"name": "A", "title": {"en": "x", "fr": "y"}, "notes": [{"en": "1"}, {"fr": "2"}]},
    {"size": 3, "name": "B"},
]
CELLS = [("name", ["A", "B"]), ("title.en", ["x", None]), ("title.fr", ["y", None]), ("notes.en", [["1", None], None])]


@pytest.mark.parametrize(
    ("whole", "about"),
    [
        (RECORDS, {}),
        ({"source": "S", "n": 2, "data": RECORDS, "other": [1]}, {"source": "S", "n": "2"}),
        ({"data": RECORDS, "few": [{"a": 1}]}, {}),
    ],
)
def test_json(whole, about):
    """Objects are found in an array, or in the longest array of an object, beside what holds for all of them."""
    table = json_tables.read(json.dumps(whole), "f.json")

    assert table.about == about
    places = {column.name: column.place for column in table.columns}
    assert [(name, [row.cell(places[name]) for row in table.rows]) for name, _ in CELLS] == CELLS


def test_json_by_key_and_in_rows():
    """Objects under keys are named by them; rows of cells have their names in the first."""
    by_key = json_tables.read('{"x": {"a": 1}, "y": {"a": 2}}', "f.json")
    in_rows = json_tables.read('[["a", "b"], [1, 2]]', "f.json")

    assert [row.cells for row in by_key.rows] == [["x", 1], ["y", 2]]
    assert ([column.name for column in in_rows.columns], in_rows.rows[0].cells) == (["a", "b"], [1, 2])


def test_json_lines():
    """An object a line, numbered by lines; a line that holds none is a problem of its own."""
    table, problems = json_tables.read_lines('{"a": 1}\n\n[2]\n{"a": \n{"a": 3}\n', "f.jsonl")

    assert [(row.number, row.cells) for row in table.rows] == [(1, [1]), (5, [3])]
    assert [(problem.row, problem.key) for problem in problems] == [
        (3, "import.json.no_object"),
        (4, "import.json.wrong"),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "import.json.wrong"),
        ('[{"a": 1}', "import.json.wrong"),
        ("[1, 2]", "import.json.no_records"),
        ("3", "import.json.no_records"),
        ('[{"a": NaN}]', "import.json.too_much"),
        (f'[{{"a": {"9" * 5000}}}]', "import.json.too_much"),
        ("[" * 100_000, "import.json.too_much"),
        ('[{"a":' + '{"a":' * 50 + "1" + "}" * 51 + "]", "import.json.too_much"),
        (json.dumps([{str(number): 1 for number in range(20_000)}]), "import.too_many_columns"),
        (json.dumps([{"a": [{str(number): 1} for number in range(3000)]}]), "import.too_many_cells"),
    ],
)
def test_what_is_no_json(text, key):
    """What is no JSON, or nests or spreads without end, is refused."""
    with pytest.raises(BadData) as caught:
        json_tables.read(text, "f.json")

    assert caught.value.key == key


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


@given(JSON | st.lists(st.dictionaries(st.text(max_size=3), JSON, max_size=4), max_size=4))
def test_any_json_is_a_table_or_refused(value):
    """Whatever JSON holds, it is read as a table with a name for each column, or refused."""
    try:
        table = json_tables.read(json.dumps(value), "f.json")
    except BadData:
        return
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(len(row.cells) <= len(names) for row in table.rows)


@given(st.text(max_size=200), st.sampled_from(["", "a,b\n1,2\n"]))
def test_any_text_is_a_table_or_refused(text, before):
    """Whatever a text holds, it is read as a table, or refused."""
    try:
        table, layout = csv_tables.read(before + text, "f.csv")
    except BadData:
        return
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(row.number > layout.header_row for row in table.rows)
