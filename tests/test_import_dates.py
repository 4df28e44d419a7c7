"""Dates of a spreadsheet: every way of writing one in two languages, and an order only where the column proves it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipfacts.importing.cells.dates import Convention, Period, convention, date, from_parts, period
from tipfacts.importing.cells.problems import CellProblem

DMY = Convention("dmy")


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("2019", "2019", "2019"),
        ("2019-12", "2019-12", "2019-12"),
        ("2019/12", "2019-12", "2019-12"),
        ("2020/03/27", "2020-03-27", "2020-03-27"),
        ("2020.3.7", "2020-03-07", "2020-03-07"),
        ("2026-08-03T22:24:42.596448+00:00", "2026-08-03", "2026-08-03"),
        ("2019-12-01 00:00:00", "2019-12-01", "2019-12-01"),
        ("14/12/2016", "2016-12-14", "2016-12-14"),
        ("05/12/2016", "2016-12-05", "2016-12-05"),
        ("5.12.2016", "2016-12-05", "2016-12-05"),
        ("12/2019", "2019-12", "2019-12"),
        ("10 décembre 1815", "1815-12-10", "1815-12-10"),
        ("1er mai 1999", "1999-05-01", "1999-05-01"),
        ("December 10, 1815", "1815-12-10", "1815-12-10"),
        ("10th of December 1815", "1815-12-10", "1815-12-10"),
        ("Dec 1815", "1815-12", "1815-12"),
        ("août 2014", "2014-08", "2014-08"),
        ("Q1 2019", "2019-01", "2019-03"),
        ("2019-T4", "2019-10", "2019-12"),
        ("2014-2016", "2014", "2016"),
        ("2014–16", "2014", "2016"),
        ("1999/00", "1999", "2000"),
        ("2014 to 2016", "2014", "2016"),
        ("de 2014 à 2016", "2014", "2016"),
        ("March 2014 – June 2014", "2014-03", "2014-06"),
        ("du 1er mai 2014 au 3 mai 2014", "2014-05-01", "2014-05-03"),
        ("depuis 2014", "2014", None),
        ("2014-", "2014", None),
        ("until 2010", None, "2010"),
        ("-2010", None, "2010"),
        ("1890 to present", "1890", None),
        ("vers 1890", "1890", "1890"),
        ("c. 1500–c. 1520", "1500", "1520"),
        ("1850?", "1850", "1850"),
        ("[1890]", "1890", "1890"),
        ("fin 2023", "2023", "2023"),
        ("mid-2021", "2021", "2021"),
        ("April 12, 2024 → April 14, 2024", "2024-04-12", "2024-04-14"),
        ("1890 ou 1891", "1890", "1891"),
        ("before c. 1700", None, "1700"),
        ("XIXe siècle", "1801", "1900"),
        ("fin du XVIIIe s.", "1701", "1800"),
        ("first half of the 19th century", "1801", "1850"),
        ("3e quart du XVIIIe siècle", "1751", "1775"),
        ("XIe–XIIe siècles", "1001", "1200"),
        ("années 1930", "1930", "1939"),
        ("1800s", "1800", "1899"),
    ],
)
def test_periods(cell, start, end):
    """A date is a period of its own precision; a span has two ends, or one."""
    assert period(cell, DMY)[:2] == (start, end)


@pytest.mark.parametrize(
    ("cell", "is_loose"),
    [
        ("1890", False),
        ("in 1890", False),
        ("1890–91", False),
        ("c. 1890", True),
        ("fin 1890", True),
        ("since 1890", True),
    ],
)
def test_what_dates_say_less_than_their_cell(cell, is_loose):
    """The words of a cell are kept where its dates alone would say something else."""
    assert period(cell, DMY).loose is is_loose


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("300 BC", "import.date.before_christ"),
        ("IIe siècle av. J.-C.", "import.date.before_christ"),
        ("22e siècle", "import.date.not_one"),
        ("IIXe siècle", "import.date.not_one"),
        ("1912 (rebuilt 1950)", "import.date.not_one"),
        ("", "import.date.not_one"),
        ("soon", "import.date.not_one"),
        ("43800", "import.date.not_one"),
        ("800", "import.date.not_one"),
        ("14/12/16", "import.date.two_digits"),
        ("31/02/2016", "import.date.no_such_day"),
        ("2015-02-29", "import.date.no_such_day"),
        ("2019-13-05", "import.date.no_such_day"),
        ("2019-13", "import.date.upside_down"),
        ("2016-2014", "import.date.upside_down"),
        ("June 2014 – March 2014", "import.date.upside_down"),
        ("x" * 5000, "import.date.not_one"),
    ],
)
def test_what_is_no_date(cell, key):
    """What cannot be read with certainty is refused, with a reason of its own."""
    with pytest.raises(CellProblem) as caught:
        period(cell, DMY)

    assert caught.value.key == key


def test_a_date_is_one_day_month_or_year():
    """The day of the data is no span."""
    assert date("27/03/2020", DMY) == "2020-03-27"
    for cell in ("2014-2016", "c. 2014"):
        with pytest.raises(CellProblem):
            date(cell, DMY)


@pytest.mark.parametrize(
    ("cells", "order", "doubt"),
    [
        (["14/12/2016", "05/12/2016"], "dmy", None),
        (["12/14/2016", "05/12/2016"], "mdy", None),
        (["05/12/2016", "06/11/2016"], None, "import.date.order"),
        (["05/05/2016", "2016"], None, None),
        (["14/12/2016", "12/14/2016"], None, "import.date.orders"),
        (["2016-12-05", "2016"], None, None),
    ],
)
def test_an_order_is_never_guessed(cells, order, doubt):
    """Day and month are told apart where one cell of the column proves it, for all of its cells."""
    assert convention(cells) == (Convention(order), doubt)


def test_an_order_is_taken_as_it_is_said():
    """--date-order decides where the column does not."""
    how, doubt = convention(["05/12/2016", "06/11/2016"], "mdy")

    assert doubt is None
    assert period("05/12/2016", how) == Period("2016-05-12", "2016-05-12")


@pytest.mark.parametrize(
    ("cells", "pairs", "doubt"),
    [
        (["2019-12", "2019-11"], False, None),
        (["2008-09", "2009-10", "2012-13"], True, None),
        (["2008-09", "2009-10", "2010-11"], False, "import.date.pairs"),
        (["2008-09"], False, None),
    ],
)
def test_a_month_is_told_from_two_years(cells, pairs, doubt):
    """2008-09 is two years where a later cell can be no month, and asked about where every cell may be either."""
    assert convention(cells) == (Convention(None, pairs), doubt)
    if pairs:
        assert period("2008-09", Convention(None, pairs)) == Period("2008", "2009")


def test_dates_in_parts():
    """Year, month and day in columns of their own; the last may be missing."""
    assert from_parts("1815", "12", "10") == "1815-12-10"
    assert from_parts("1943", "juillet") == "1943-07"
    assert from_parts("1951") == "1951"
    with pytest.raises(CellProblem):
        from_parts("1815", "13")


DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))


@given(st.lists(DAYS, min_size=1), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]), st.sampled_from("/.- "))
def test_a_column_of_days_comes_back_or_is_asked_about(days, form, mark):
    """Either every day of a column is read as it was meant, or the column is not read at all."""
    cells = [day.strftime(form.replace("%Y", f"{day.year:04}")).replace("/", mark) for day in days]
    how, doubt = convention(cells)

    if doubt is None:
        assert [date(cell, how) for cell in cells] == [day.isoformat() for day in days]


@given(st.text(max_size=80), st.sampled_from([Convention(), DMY, Convention("mdy", pairs=True)]))
def test_any_cell_is_a_period_or_a_problem(cell, how):
    """No cell fails in another way."""
    try:
        found = period(cell, how)
    except CellProblem:
        return
    for iso in found[:2]:
        assert iso is None or (
            dt.date.fromisoformat(f"{iso}-01-01"[:10]) if len(iso) < 10 else dt.date.fromisoformat(iso)
        )
