"""Figures of a spreadsheet: what each way of writing one means, and that a column is read one way throughout."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipfacts.importing.cells import numbers
from tipfacts.importing.cells.numbers import Figure, figure, is_missing, parts, sign_proved, signs
from tipfacts.importing.cells.problems import CellProblem

N = "\u202f"


def read(cell: str, sign: str = "point", language: str = "en") -> Figure:
    """The figure in a cell of a column with that decimal sign."""
    return figure(parts(cell, language), sign)


@pytest.mark.parametrize(
    ("cell", "sign", "value"),
    [
        ("0", "point", 0),
        ("42107", "point", 42107),
        ("6.72", "point", 6.72),
        ("6,72", "comma", 6.72),
        ("1,234,567", "point", 1_234_567),
        ("1.234.567", "comma", 1_234_567),
        ("12,34,567", "point", 1_234_567),
        ("1,234.5", "point", 1234.5),
        ("1.341,9 ", "comma", 1341.9),
        (" 722 360", "point", 722_360),
        (f"1{N}234{N}567,8", "comma", 1_234_567.8),
        ("1\u00a0234", "comma", 1234),
        ("1'234'567.5", "point", 1_234_567.5),
        ("1’234", "point", 1234),
        ("-5", "point", -5),
        ("−62", "point", -62),
        (".5", "point", 0.5),
        (",5", "comma", 0.5),
        ("0,683836403021833", "comma", 0.683836403021833),
        ("1.5E+05", "point", 150_000),
        ("2e-3", "point", 0.002),
        ("12.0", "point", 12.0),
    ],
)
def test_numbers(cell, sign, value):
    """A number with its thousands in blanks, points, commas or apostrophes, read with the sign of its column."""
    found = read(cell, sign)

    assert found == Figure(value)
    assert type(found.value) is type(value) or cell == "1.5E+05"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("12 %", Figure(12, unit="%")),
        ("12.5%", Figure(12.5, unit="%")),
        ("3‰", Figure(3, unit="‰")),
        ("15 km", Figure(15, unit="km")),
        ("-62 °C", Figure(-62, unit="°C")),
        ("1,250 fishing boats", Figure(1250, unit="fishing boats")),
        ("$5", Figure(5, unit="usd")),
        ("US$ 1,200", Figure(1200, unit="usd")),
        ("5 €", Figure(5, unit="eur")),
        ("€5 million", Figure(5_000_000, unit="eur")),
        ("$1.8M", Figure(1_800_000, unit="usd")),
        ("1.8 million", Figure(1_800_000)),
        ("1.8 million people", Figure(1_800_000, unit="people")),
        ("500k", Figure(500_000)),
        ("2 billion", Figure(2_000_000_000)),
        ("20–30", Figure(None, 20, 30, "range")),
        ("20-30 %", Figure(None, 20, 30, "range", "%")),
        ("20 % – 30 %", Figure(None, 20, 30, "range", "%")),
        ("20 to 30", Figure(None, 20, 30, "range")),
        ("between 20 and 30", Figure(None, 20, 30, "range")),
        ("de 20 à 30", Figure(None, 20, 30, "range")),
        ("2–3 million", Figure(None, 2_000_000, 3_000_000, "range")),
        ("800 thousand–1.2 million", Figure(None, 800_000, 1_200_000, "range")),
        ("$2–3 million", Figure(None, 2_000_000, 3_000_000, "range", "usd")),
        ("113.55 [105.31-122.27]", Figure(113.55, 105.31, 122.27)),
        ("59.6 (58.1–61)", Figure(59.6, 58.1, 61)),
        ("81 % [76; 88]", Figure(81, 76, 88, None, "%")),
        (">100", Figure(100, qualifier="more_than")),
        ("more than 1,000", Figure(1000, qualifier="more_than")),
        ("plus de 5", Figure(5, qualifier="more_than")),
        ("<5", Figure(5, qualifier="less_than")),
        ("moins de 5", Figure(5, qualifier="less_than")),
        ("~5", Figure(5, qualifier="about")),
        ("≈ 5 km", Figure(5, qualifier="about", unit="km")),
        ("about 5", Figure(5, qualifier="about")),
        ("c. 1,500", Figure(1500, qualifier="about")),
        ("environ 20", Figure(20, qualifier="about")),
        ("environ 20 à 30", Figure(None, 20, 30, "about")),
        ("nearly 50 m", Figure(50, qualifier="about", unit="m")),
        ("an estimated 300", Figure(300, qualifier="about")),
        ("50 approx.", Figure(50, qualifier="about")),
        ("50 or so", Figure(50, qualifier="about")),
        ("presque 50", Figure(50, qualifier="about")),
        ("50 m environ", Figure(50, qualifier="about", unit="m")),
        ("une centaine de mètres", Figure(100, qualifier="about", unit="mètres")),
        ("un millier", Figure(1000, qualifier="about")),
        ("3 Mds d'euros", Figure(3_000_000_000, unit="euros")),
        ("5 k€", Figure(5000, unit="eur")),
        ("CHF 1,200", Figure(1200, unit="CHF")),
        ("12 in", Figure(12, unit="in")),
    ],
)
def test_figures(cell, found):
    """A figure with its qualifier, interval, scale and unit."""
    assert read(cell) == found


def test_a_billion_is_a_million_millions_in_french():
    """The same word is a thousand times more in the one language than in the other."""
    assert read("2 billions", "comma", "fr").value == 2 * 10**12
    assert read("2 milliards", "comma", "fr").value == 2 * 10**9
    assert read("2 billion", "point", "en").value == 2 * 10**9


@pytest.mark.parametrize(
    ("cell", "sign", "key"),
    [
        ("", "point", "import.number.not_one"),
        ("twelve", "point", "import.number.not_one"),
        ("12 34", "point", "import.number.not_one"),
        ("1,23,4", "point", "import.number.not_one"),
        ("5M", "point", "import.number.not_one"),
        ("12-May", "point", "import.number.not_one"),
        ("(1,234)", "point", "import.number.parentheses"),
        ("505,000 people estimated in modern slavery", "point", "import.number.not_one"),
        ("1" * 200, "point", "import.number.not_one"),
        ("٣", "point", "import.number.not_one"),
        ("6,72", "point", "import.number.not_point"),
        ("6.72", "comma", "import.number.not_comma"),
        ("007", "point", "import.number.identifier"),
        ("0 123", "point", "import.number.identifier"),
        ("9" * 16, "point", "import.number.too_large"),
        ("1e300", "point", "import.number.too_large"),
        ("9e999", "point", "import.number.too_large"),
        ("≥100", "point", "import.number.at_least"),
        ("at least 100", "point", "import.number.at_least"),
        ("100+", "point", "import.number.at_least"),
        ("50 or more", "point", "import.number.at_least"),
        ("50 m et plus", "point", "import.number.at_least"),
        ("no more than 5", "point", "import.number.at_least"),
        ("1st", "point", "import.number.remark"),
        ("12 au total", "point", "import.number.remark"),
        ("CA$5", "point", "import.number.not_one"),
        ("30–20", "point", "import.number.upside_down"),
        ("2019-12", "point", "import.number.upside_down"),
        ("#REF!", "point", "import.cell.error"),
        ("=A1+A2", "point", "import.cell.formula"),
    ],
)
def test_what_is_no_figure(cell, sign, key):
    """A cell that cannot be read with certainty is refused, and the reason is its own."""
    with pytest.raises(CellProblem) as caught:
        read(cell, sign)

    assert caught.value.key == key


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("12*", "*"), ("12 (p)", "(p)"), ("1,234 e", "e"), ("12 % [2]", "[2]"), ("12¹", "¹"), ("12 m", ""), ("1 km²", "")],
)
def test_the_mark_of_a_footnote(cell, mark):
    """A mark stands apart from the number and from its unit, of which it is no part."""
    found = parts(cell)

    assert (found.mark, found.unit) == (mark, {"12 m": "m", "1 km²": "km²", "12 % [2]": "%"}.get(cell))


@pytest.mark.parametrize(
    "cell", ["", " ", "n/a", ": c", "x", "N/A", "NA", "-", "—", "..", "…", "nd", "non disponible", "NaN", None]
)
def test_missing(cell):
    """What spreadsheets write for no figure is none; a zero is a figure."""
    assert is_missing(cell)
    assert not is_missing("0")
    assert not is_missing(0)


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        ("42", None),
        ("6.72", "point"),
        ("6,72", "comma"),
        ("177,319", "either"),
        ("1.234", "either"),
        ("0.234", "point"),
        (".234", "point"),
        ("1702,132", "comma"),
        ("1 234,567", "comma"),
        ("1,234,567", "point"),
        ("1.234.567", "comma"),
        ("1.341,9", "comma"),
        ("1,341.9", "point"),
        ("-1,234", "either"),
        ("1.5E+05", "point"),
    ],
)
def test_what_proves_the_decimal_sign(number, sign):
    """Three digits behind a sign may be thousands; anything else tells which it is."""
    assert sign_proved(number) == sign


def test_a_column_is_read_as_most_of_it_proves():
    """177,319 is 177.319 where its neighbours prove a decimal comma; where both signs are proved, that is told."""
    assert signs(["177,319", "227,4", "1.341,9"]).proved == "comma"
    assert signs(["1,234", "5,678"]).proved is None
    assert signs(["1,234", "5,678"]).either == 2
    assert not signs(["1,5", "2,5"]).disputed
    assert signs(["1,5", "2,5", "2.75"]).disputed
    assert signs(["1,5", "2,5", "2.75"]).proved == "comma"


WHOLE = st.integers(-(10**14), 10**14)


@given(
    WHOLE,
    st.sampled_from([("point", ","), ("comma", "."), ("comma", " "), ("comma", N), ("point", "'"), ("point", "")]),
)
def test_thousands_come_back(value, way):
    """Whatever parts the thousands, a whole number is read to the last digit, as an integer."""
    sign, mark = way
    written = f"{value:,}".replace(",", mark)

    assert read(written, sign) == Figure(value)


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from([("point", "."), ("comma", ",")]))
def test_decimals_come_back(value, way):
    """A decimal is the float nearest to what is written, and its two digits prove the sign."""
    sign, mark = way
    written = f"{value:f}".replace(".", mark)

    assert sign_proved(written) == sign
    assert math.isclose(float(read(written, sign).value or 0), float(value), rel_tol=0, abs_tol=0)


@given(st.text(max_size=200), st.sampled_from(["point", "comma"]))
def test_any_cell_is_a_figure_or_a_problem(cell, sign):
    """No cell fails in another way, and what is read is a number that stays exact."""
    try:
        found = read(cell, sign)
    except CellProblem:
        return
    for number in (found.value, found.low, found.high):
        assert number is None or abs(Decimal(str(number))) < numbers.LARGEST
