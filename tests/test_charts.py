"""What is drawn as bars: only what compares, from zero, in exact proportion, each with its number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import view
from tipfacts.data import bundled
from tipfacts.output.charts import BLOCKS, bar_of_blocks, bar_of_signs, charts

AMOUNTS = st.one_of(st.integers(0, 10**12), st.floats(0.001, 10**9))
WHOLES = st.one_of(st.integers(1, 10**12), st.floats(0.001, 10**9))


TABLE = bundled.vocabulary()["charts"]


def _records():
    return {record["id"]: record for record in bundled.records()}


def _shown(language):
    return [
        (
            chart.heading,
            chart.period,
            chart.tracked,
            [(bar.label, bar.value, bar.whole, bar.number) for bar in chart.bars],
        )
        for chart in charts(bundled.records(), view(language), bundled.vocabulary())
    ]


def test_draws_what_compares():
    """Every chart of the sheet: its heading, its period, whether the rest of the whole is drawn, and its bars."""
    sheet = "most recent reporting period at the date of the fact sheet, compared with the data reported in 2009"
    assert _shown("en") == [
        ("Countries covered by the TIP Report", "", False,
         [("in 2008", 154, 188, "154 countries"), ("in October 2016", 188, 188, "188 countries")]),
        ("Prosecutions, convictions and victims identified: increase on the data reported in 2009", sheet, False,
         [("2009", 100, 338, "100"), ("prosecutions", 338, 338, "up 238% (index 338)"),
          ("convictions", 158, 338, "up 58% (index 158)"), ("victims identified", 158, 338, "up 58% (index 158)")]),
        ("Foreign counterparts trained by the ILEA programme",
         "Obama presidency, up to the date of the fact sheet", True,
         [("total", 30000, 30000, "more than 30,000 people"),
          ("trained on trafficking", 4500, 30000, "4,500 people")]),
        ("Visa applicants given “Know Your Rights”",
         "from the creation of the pamphlet in 2009 to the date of the fact sheet", True,
         [("total", 1000000, 1000000, "more than 1 million people"),
          ("contacted the hotline", 4100, 1000000, "more than 4,100 people")]),
        ("Victims of trafficking, according to a photo caption", "no period given in the fact sheet", True,
         [("children", 50, 100, "50%")]),
    ]  # fmt: skip


def test_draws_the_same_in_french():
    """In French the words and the numbers are French; the bars are the same."""
    english, french = _shown("en"), _shown("fr")

    assert [[bar[1:3] for bar in chart[3]] for chart in english] == [[bar[1:3] for bar in chart[3]] for chart in french]
    assert [bar[3] for bar in french[1][3]][:2] == ["100", "hausse de 238\u202f% (indice 338)"]


@pytest.mark.parametrize("chart", TABLE, ids=lambda chart: chart["kind"])
def test_compares_like_with_like(chart):
    """The facts of a chart have one unit; parts name their whole, and increases start in the same year."""
    kind, ids = chart["kind"], chart["facts"]
    records = [_records()[id] for id in ids]

    assert len({record["unit"] for record in records}) == 1
    assert all(record["value"] is not None and record["status"] == "stated" for record in records)
    if kind == "part":
        assert [record["part_of"] for record in records[1:]] == [ids[0]] * (len(ids) - 1)
    if kind == "increase":
        assert len({(record["baseline_year"], record["unit"]) for record in records}) == 1
        assert records[0]["baseline_year"] and records[0]["unit"] == "percent_increase"
    if kind == "share":
        assert (records[0]["unit"], bool(records[0]["part_of"])) == ("percent", True)


@pytest.mark.parametrize("absent", [id for chart in TABLE for id in chart["facts"]])
def test_leaves_out_a_chart_that_lacks_a_fact(absent):
    """A chart without one of its facts is not drawn, and the others are."""
    left = [record for record in bundled.records() if record["id"] != absent]

    assert len(charts(left, view(), bundled.vocabulary())) == len(TABLE) - 1


@pytest.mark.parametrize(
    ("value", "whole", "bar", "plainly"),
    [
        pytest.param(188, 188, "█" * 40, "#" * 40, id="the whole"),
        pytest.param(154, 188, "█" * 32 + "▊", "#" * 33, id="154 of 188: 32.77 cells"),
        pytest.param(100, 338, "█" * 11 + "▉", "#" * 12, id="100 of 338: 11.83 cells"),
        pytest.param(158, 338, "█" * 18 + "▊", "#" * 19, id="158 of 338: 18.70 cells"),
        pytest.param(4500, 30000, "█" * 6, "#" * 6, id="4,500 of 30,000: 6 cells"),
        pytest.param(50, 100, "█" * 20, "#" * 20, id="half"),
        pytest.param(1.25, 10, "█" * 5, "#" * 5, id="a fraction"),
        pytest.param(4100, 1000000, "▏", "#", id="something is not nothing"),
        pytest.param(0, 188, "", "", id="nothing"),
    ],
)
def test_draws_exact_proportions(value, whole, bar, plainly):
    """A bar is true to an eighth of a cell, or to a cell where only plain letters may be used."""
    assert (bar, plainly) == (bar_of_blocks(value, whole, 40), bar_of_signs(value, whole, 40))


@given(AMOUNTS, WHOLES, st.integers(1, 200))
def test_is_never_off_by_more_than_half_a_step(value, whole, cells):
    """However large the numbers, a bar is the nearest that can be drawn, and at least one step long."""
    value = min(value, whole)
    bar = bar_of_blocks(value, whole, cells)
    eighths = sum(BLOCKS.index(block) for block in bar)
    exact = value / whole * cells * 8

    assert abs(eighths - exact) <= 0.5 + exact * 1e-9 or (eighths == 1 and 0 < exact < 0.5)
    assert len(bar) <= cells and (eighths == 0) == (value == 0)
    assert abs(len(bar_of_signs(value, whole, cells)) - exact / 8) <= 1


def test_draws_the_charts_below_the_statistics(run):
    """A list of statistics alone is followed by its charts, each bar below what it stands for; other lists are not."""
    alone = run("statistics", "--tag", "training", "--color", "never", tty=True, env={"COLUMNS": "80"})
    mixed = run("list", "--tag", "training", "--color", "never", tty=True, env={"COLUMNS": "80"})

    assert (
        "Foreign counterparts trained by the ILEA programme\n"
        "Obama presidency, up to the date of the fact sheet\n"
        "  total · academy-counterparts-trained                   more than 30,000 people\n"
        f"  {'█' * 60}\n"
        "  trained on trafficking · academy-officers-trained-on-trafficking  4,500 people\n"
        f"  {'█' * 9}{'░' * 51}\n"
    ) in alone.out
    assert "█" not in mixed.out


def test_notes_what_a_chart_hides(run):
    """The countries of 2008 are 170 in another document, and an index is no figure of the sheet: both stand below."""
    shown = " ".join(run("statistics", "--color", "never", tty=True, env={"COLUMNS": "80"}).out.split())

    assert "† The letter introducing the 2008 report speaks of 170 countries, not 154." in shown
    note = "† The index (data reported in 2009 = 100) is computed by tipfacts: the fact sheet gives only the increases."
    assert note in shown


def test_draws_charts_in_plain_letters(run):
    """A terminal that knows letters alone gets bars of number signs."""
    ids = [word for id in TABLE[0]["facts"] for word in ("--id", id)]
    shown = run("statistics", *ids, tty=True, env={"COLUMNS": "40", "TERM": "dumb"}).out

    assert f"  {'#' * 31}\n" in shown
    assert f"  {'#' * 38}\n" in shown
