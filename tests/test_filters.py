"""Filters, order, limits and counts: OR within an option, AND between options, in the order of the file."""

from __future__ import annotations

import itertools
import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Completed, examples
from tipfacts.__main__ import respond
from tipfacts.data import bundled
from tipfacts.data.chronology import entry
from tipfacts.spec import KIND_SYNONYMS, KINDS, PILLARS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

RECORDS: list[Any] = bundled.records()
IDS = [record["id"] for record in RECORDS]
TAGS = list(bundled.vocabulary()["tags"])
COMMANDS = ["list", "timeline", "search victims -n 0"]
OWN = """[[facts]]
id = "our-own"
kind = "term"
title = { fr = "X", en = "X" }
text = { fr = "X.", en = "X." }
as_of = "2020"
source = { document = "factsheet-2016-10-24", locator = "header" }
"""


def _years(record: dict[str, Any]) -> set[str]:
    """The years that the period of a fact covers, or the one of its ends that is known; and the year measured from."""
    ends = [int(end[:4]) for end in (record["period"]["start"], record["period"]["end"]) if end]
    covered = range(ends[0], ends[-1] + 1) if ends else ()
    return {*map(str, covered), *([str(record["baseline_year"])] if record["baseline_year"] else [])}


def _ids(result: Completed) -> list[str]:
    return [record["id"] for record in result.json]


# --- Filters

CHOICES = {
    "--kind": (KINDS, lambda record: {record["kind"]}),
    "--tag": (TAGS, lambda record: set(record["tags"])),
    "--pillar": (PILLARS, lambda record: set(record["pillars"])),
    "--year": (sorted({"1999", *(year for record in RECORDS for year in _years(record) if year.isdigit())}), _years),
    "--id": ([*IDS, "no-such-fact"], lambda record: {record["id"]}),
}
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        option: st.lists(st.sampled_from(values), min_size=1, max_size=3) for option, (values, _) in CHOICES.items()
    },
)


@examples(150)
@given(asked=FILTERS)
def test_or_within_and_between(asked: dict[str, list[str]]):
    """A fact is listed when, for each option given, it has one of that option's values; the file's order is kept."""
    line = [word for option, values in asked.items() for value in values for word in (option, value)]
    fitting = [
        record["id"]
        for record in RECORDS
        if all(CHOICES[option][1](record) & set(values) for option, values in asked.items())
    ]
    out, _, status = respond(["list", *line, "--json"], {}, tty=False)
    result = Completed(status, out if isinstance(out, str) else out.decode(), "")

    assert _ids(result) == fitting
    assert result.status == (0 if fitting else 1)


@pytest.mark.parametrize("option", CHOICES)
def test_each_value_finds(run: Run, option: str):
    """Every value that a filter knows, but for the one made up, finds a fact; so none is there in vain."""
    values, of = CHOICES[option]
    expected = {value for value in values if any(value in of(record) for record in RECORDS)}
    finding = {value for value in values if run("list", option, value, "--count").out != "0\n"}

    assert finding == expected
    assert len(set(values) - expected) == (1 if option in ("--year", "--id") else 0)


@pytest.mark.parametrize("line", COMMANDS)
def test_filters_narrow(run: Run, line: str):
    """The same filters, on every listing, leave of its facts those that fit, in the same order."""
    whole = run(*line.split(), "--json").json
    narrowed = run(*line.split(), "--kind", "statistic", "--year", "2015", "--year", "2009", "--json").json
    fitting = [record for record in whole if record["kind"] == "statistic" and _years(record) & {"2009", "2015"}]

    assert fitting
    assert len(fitting) < len(whole)
    assert narrowed == fitting


@pytest.mark.parametrize(("line", "same"), [("initiatives", "list initiative"), ("statistics", "list statistic")])
@pytest.mark.parametrize("more", ["", "--tag children", "--sort -title.en -n 3", "--count"])
def test_two_names_of_a_listing(run: Run, line: str, same: str, more: str):
    """`initiatives` and `statistics` are `list` of that kind, whatever follows."""
    assert run(*line.split(), *more.split()) == run(*same.split(), *more.split())


PLURALS = {
    "initiatives": "initiative",
    "statistics": "statistic",
    "stat": "statistic",
    "stats": "statistic",
    "milestones": "milestone",
    "organisations": "organisation",
    "organization": "organisation",
    "organizations": "organisation",
    "persons": "person",
    "people": "person",
    "terms": "term",
    "contacts": "contact",
}


def test_every_kind_has_a_plural():
    """Whatever is taken for a kind stands above, and every kind has a plural among it."""
    assert KIND_SYNONYMS == PLURALS
    assert {f"{kind}s" for kind in KINDS} <= set(PLURALS)


@pytest.mark.parametrize(("synonym", "kind"), PLURALS.items(), ids=str)
def test_plural_kinds(run: Run, synonym: str, kind: str):
    """A plural, and `stat`, is the kind itself, as argument and as option."""
    expected = run("list", kind)

    assert expected.status == 0
    assert run("list", synonym) == run("list", "--kind", synonym) == expected


def test_kinds_add_up(run: Run):
    """Several kinds, as arguments or as options, are one choice; all kinds together are all facts."""
    assert run("list", "term", "contact") == run("list", "--kind", "contact", "--kind", "term")
    assert run("list", "term", "--kind", "contact") == run("list", "term", "contact")
    assert run("list", *KINDS) == run("list")


def test_random_heeds_filters(run: Run):
    """`random` draws among the facts that fit, and says when there are none."""
    drawn = {run("random", "--kind", "contact", "--seed", str(seed), "--json").json["id"] for seed in range(40)}

    assert drawn == {record["id"] for record in RECORDS if record["kind"] == "contact"}
    assert run("random", "--year", "1900", "--json") == (1, "[]\n", "")
    assert run("random", "--year", "1900") == (1, "", "tipfacts: note: no fact matches these filters; remove one\n")


def test_random_reaches_every_fact(run: Run):
    """Every fact can be drawn; a seed always draws the same one."""
    drawn = {run("random", "--seed", str(seed), "--field", "id").out.strip() for seed in range(1_500)}

    assert drawn == set(IDS)
    assert len({run("random", "--seed", "a seed", "--json").out for _ in range(3)}) == 1


def test_unknown_ids_are_reported(run: Run):
    """Ids that are none are told on stderr and the rest is listed; a JSON reader gets the list alone."""
    line = ["list", "--id", "no-such-fact", "--id", IDS[3], "--id", IDS[1], "--id", "nor-this"]
    expected = "tipfacts: note: no fact 'no-such-fact': ignored\ntipfacts: note: no fact 'nor-this': ignored\n"

    assert run(*line, "--field", "id") == (0, f"{IDS[1]}\n{IDS[3]}\n", expected)
    assert run(*line, "--json").err == ""
    assert run("list", "--id", "nor-this") == (1, "", "tipfacts: note: no fact 'nor-this': ignored\n")
    assert run("list", "--id", "nor-this", "--json") == (1, "[]\n", "")


@pytest.mark.parametrize(
    ("typed", "years"),
    [("2012", range(2012, 2013)), ("2010-2012", range(2010, 2013)), ("2012-2012", range(2012, 2013)),
     ("2013-", range(2013, 10_000)), ("-2009", range(2010)), ("2010-2011,2016", [2010, 2011, 2016])],
)  # fmt: skip
@pytest.mark.parametrize("line", ["list", "timeline", "random"])
def test_ranges_of_years(run: Run, line: str, typed: str, years: Iterable[int]):
    """A range of years keeps the facts whose period has a year in common with it; either end may be left open."""
    wanted = {str(year) for year in years}
    fitting = {record["id"] for record in RECORDS if _years(record) & wanted}

    if line == "random":
        assert run("random", "--year", typed, "--seed", "1", "--json").json["id"] in fitting
    else:
        dated = {record["id"] for record in RECORDS if entry(record)} if line == "timeline" else set(IDS)
        assert {*_ids(run(line, "--year", typed, "--json"))} == {*_ids(run(line, f"--year={typed}", "--json"))}
        assert {*_ids(run(line, "--year", typed, "--json"))} == fitting & dated


@pytest.mark.parametrize("typed", ["-", "2014-x", "x-2014", "14-16", "2014--2016", "2014-2015-2016", "2014-,", "--"])
def test_no_range_of_years(run: Run, typed: str):
    """Anything but one or two years of four digits is a usage error."""
    result = run("list", f"--year={typed}")

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("tipfacts: error: --year needs a year, not '")


@pytest.mark.parametrize(
    ("list_", "repeated"),
    [
        ("--tag children,visas", "--tag children --tag visas"),
        ("-tchildren,visas", "-t children -t visas"),
        ("--kind term,contacts", "--kind term --kind contact"),
        ("term,contacts", "term contact"),
        ("--pillar prevention,protection", "--pillar prevention --pillar protection"),
        ("--id t-visa,know-your-rights", "--id t-visa --id know-your-rights"),
        ("--id T-Visa,KNOW-your-rights", "--id t-visa --id know-your-rights"),
        ("--year 2015,2009-2010", "--year 2015 --year 2009-2010"),
    ],
)
def test_a_list_with_commas(run: Run, list_: str, repeated: str):
    """Values in a list with commas, blanks after them or not, are those of an option repeated."""
    expected = run("list", *repeated.split())
    option, _, values = list_.partition(" ")

    assert expected.status == 0
    assert run("list", *list_.split()) == expected
    assert not values or run("list", option, values.replace(",", " , ")) == expected


@pytest.mark.parametrize("tag", ["CHILDREN", "enfants", "Enfant"])
def test_a_tag_is_named_in_either_language(run: Run, tag: str):
    """A tag is named by its words, in either number and language and in any case, as kinds are."""
    assert run("list", "--tag", tag) == run("list", "--tag", "children")


def test_an_empty_item_in_a_list_is_wrong(run: Run):
    """A comma too many is no value, and is not overlooked."""
    assert run("list", "--tag", "children,").err.startswith("tipfacts: error: no such tag ''")


# --- Ids as arguments of show and cite


@pytest.mark.parametrize(
    "words",
    [
        ["know-your-rights"],
        ["KNOW-Your-Rights"],
        ["know", "your", "rights"],
        ["Know your rights!"],
        ["know your", "RIGHTS"],
    ],
)
@pytest.mark.parametrize("command", ["show", "cite"])
def test_words_that_spell_an_id(run: Run, command: str, words: list[str]):
    """An id in any case, or the words that spell one, in one argument or several: one fact, and one record in JSON."""
    assert run(command, *words) == run(command, "know-your-rights")
    assert run(command, *words, "--json") == run(command, "know-your-rights", "--json")


def test_several_ids(run: Run):
    """Several facts in the order given, each once: in JSON an array, with --field a line for each."""
    ids = ["t-visa", "Know-Your-Rights", "slavery footprint", "T-VISA", "“T visa”"]
    each = ["t-visa", "know-your-rights", "slavery-footprint"]

    assert _ids(run("show", *ids, "--json")) == each
    assert run("show", *ids, "--field", "id").out.splitlines() == each
    assert [entry["id"] for entry in run("cite", *ids, "--json").json] == each
    assert run("show", *ids, "-f", "text").out == "\n".join(run("show", id, "-f", "text").out for id in each)
    assert _ids(run("show", "t-visa", "t-visa", "--json")) == ["t-visa"]
    assert _ids(run("show", "know your rights", "Know Your Rights", "--json")) == ["know-your-rights"]
    assert run("show", "t-visa", "--json").json["id"] == "t-visa"


@pytest.mark.parametrize("command", ["show", "cite"])
def test_unknown_among_several_ids(run: Run, command: str):
    """One unknown id and nothing is printed; every unknown one is named, in the order given."""
    one = run(command, "t-visa", "no-such-one", "know-your-rights")
    two = run(command, "zzz-one", "t-visa", "zzz-two", "zzz-one")

    assert one[:2] == two[:2] == (1, "")
    assert one.err.startswith("tipfacts: error: no fact 'no-such-one'; ")
    assert two.err.startswith("tipfacts: error: no such facts: zzz-one, zzz-two; ")
    assert json.loads(run(command, "zzz-one", "t-visa", "zzz-two", "--json").err)["error"]["code"] == "not_found"


@pytest.mark.parametrize("words", ["zzz", "a; rm -rf ~", "", "-x", "it's zzz", "zzz zzz", "zzz 'q'", "  ", "zz\tz"])
def test_what_is_offered_for_an_unknown_id_runs(run: Run, words: str):
    """What is offered to type is quoted for a shell, runs as it stands, and searches for just what was typed."""
    offered = run("show", "--", words).err.partition("; try: ")[2].strip()
    line = shlex.split(offered)

    assert line[0] == "tipfacts"
    assert run(*line[1:]).status in (0, 1)
    assert line[-1] == (" ".join(words.split()) if words.strip(" -") else "list")


def test_what_is_offered_keeps_the_data(run: Run, tmp_path: Path):
    """After --data the offered line has it too."""
    file = tmp_path / "my own.toml"
    file.write_text(OWN, encoding="utf-8")
    offered = run("show", "--data", str(file), "xqxqxq").err.partition("; try: ")[2].strip()

    assert offered == f"tipfacts search --data '{file}' xqxqxq"
    assert run(*shlex.split(offered)[1:]).status == 1


@pytest.mark.parametrize(
    "given", ["\ufefft-visa\nKnow your rights\n", "t-visa\tterm\t\tx\r\n\r\nknow-your-rights\r\nt-visa"]
)
def test_ids_to_show_from_standard_input(shell: Shell, given: str):
    """`show -` shows those on standard input, in their order, each once; a UTF-8 mark there is no part of an id."""
    result = shell("show", "-", "--field", "id", stdin=given.encode())

    assert result == (0, "t-visa\nknow-your-rights\n", "")
    assert [record["id"] for record in shell("show", "-", "--json", stdin=b"t-visa\n").json] == ["t-visa"]


def test_no_ids_to_show_on_standard_input(shell: Shell):
    """Nothing there is nothing found; `-` beside other ids is none."""
    expected = "tipfacts: error: no id on standard input; for example: tipfacts list | tipfacts show -\n"

    assert shell("show", "-", stdin=b"\n") == (1, "", expected)
    beside = "tipfacts: error: no fact '-'; '-' reads standard input, but stands alone; for example: {}\n"
    assert shell("show", "t-visa", "-", stdin=b"t-visa\n") == (1, "", beside.format("tipfacts list | tipfacts show -"))


# --- Ids from standard input

FOUR = [IDS[9], IDS[2], IDS[2], IDS[5]]


@pytest.mark.parametrize(
    "given",
    [
        "\n".join(FOUR),
        "\r\n".join(FOUR) + "\r\n",
        "\n\n" + "\n".join(f"  {id} " for id in FOUR) + "\n\n",
        "".join(f"{id}\tstatistic\t50%\tA title\n" for id in FOUR),
        "\ufeff" + "\n".join(FOUR),
    ],
    ids=["no final newline", "CRLF", "blanks", "what `tipfacts list` prints", "a UTF-8 mark"],
)
def test_ids_from_standard_input(shell: Shell, given: str):
    """`--id -` takes the first word of each line; the facts come in the order of the file, each once."""
    result = shell("list", "--id", "-", "--field", "id", stdin=given.encode())

    assert result == (0, f"{IDS[2]}\n{IDS[5]}\n{IDS[9]}\n", "")


def test_ids_from_standard_input_and_beside_it(shell: Shell):
    """`--id -` adds to other ids; unknown ones are told; other filters still hold."""
    given = f"{IDS[0]}\nno-such-fact\n{IDS[3]}\n".encode()
    kind = RECORDS[3]["kind"]
    same = [IDS[at] for at in (0, 1, 3) if RECORDS[at]["kind"] == kind]

    result = shell("list", "--id", "-", "--id", IDS[1], "--kind", kind, "--field", "id", stdin=given)
    assert result == (0, "".join(f"{id}\n" for id in same), "tipfacts: note: no fact 'no-such-fact': ignored\n")


@pytest.mark.parametrize(
    ("given", "status"), [(b"", 1), (b"\xff\xfe\n", 1), (b"x" * (1 << 20) + b"x", 2)], ids=["none", "bytes", "long"]
)
def test_odd_standard_input(shell: Shell, given: bytes, status: int):
    """Nothing, bytes that are no text, or over a mebibyte on standard input end in a note or an error, no crash."""
    result = shell("list", "--id", "-", stdin=given)

    assert (result.status, result.out) == (status, "")
    assert result.err.startswith("tipfacts: ")
    assert result.err.count("\n") == 1


# --- Order


def _at(record: dict[str, Any], path: str) -> Any:
    value: Any = record
    for name in path.split("."):
        value = value[name] if value is not None else None
    return value


@pytest.mark.parametrize(
    "key", ["value", "low", "high", "baseline_year", "kind", "id", "period.start", "as_of", "status"]
)
@pytest.mark.parametrize("minus", ["", "-"], ids=["rising", "falling"])
def test_sort(run: Run, key: str, minus: str):
    """Facts come by the key, those without it last either way, and equals stay in the order of the file."""
    have = [record for record in RECORDS if _at(record, key) is not None]
    none = [record for record in RECORDS if _at(record, key) is None]
    have.sort(key=lambda record: _at(record, key), reverse=bool(minus))

    assert _ids(run("list", "--sort", minus + key, "--json")) == [record["id"] for record in have + none]


@pytest.mark.parametrize("synonym", ["year", "date", "-year", "-date"])
def test_sort_by_year(run: Run, synonym: str):
    """`year` and `date` are words for when a fact begins."""
    key = synonym.replace("year", "period.start").replace("date", "period.start")

    assert run("list", "--sort", synonym) == run("list", "--sort", key)
    assert run("list", f"--sort={synonym}") == run("list", "--sort", key)


def test_sort_ignores_accents_and_case(run: Run, tmp_path: Path):
    """Titles come as a dictionary has them: É among the Es, Œ as Oe, capitals, quotation marks or not."""
    fact = """[[facts]]
id = "own-{}"
kind = "term"
title = {{ fr = "{}", en = "X" }}
text = {{ fr = "X.", en = "X." }}
as_of = "2020"
source = {{ document = "factsheet-2016-10-24", locator = "header" }}
"""
    titles = ["Zèbre", "œuvre", "étude", "« Enquête »", "ours", "eau", "(Odeur)", "ÉCOLE"]
    file = tmp_path / "own.toml"
    file.write_text("".join(fact.format(at, title) for at, title in enumerate(titles)), encoding="utf-8")
    own = [word for at in range(len(titles)) for word in ("--id", f"own-{at}")]

    listed = run("list", "--data", str(file), *own, "--sort", "title.fr", "--field", "title.fr").out
    assert listed.splitlines() == ["eau", "ÉCOLE", "« Enquête »", "étude", "(Odeur)", "œuvre", "ours", "Zèbre"]


def test_hits_can_be_sorted_by_score(run: Run):
    """Hits come best first, and `--sort score` turns them round; sorting comes before the limit."""
    best = run("search", "victims", "-n", "0", "--json").json
    worst = run("search", "victims", "-n", "0", "--sort", "score", "--json").json

    assert len({hit["score"] for hit in best}) > 2
    assert [hit["score"] for hit in best] == sorted((hit["score"] for hit in best), reverse=True)
    assert [hit["score"] for hit in worst] == [hit["score"] for hit in best][::-1]
    assert run("search", "victims", "-n", "1", "--sort", "score", "--json").json == worst[:1]
    assert run("search", "victims", "-n", "0", "--sort", "-score", "--json").json == best


@pytest.mark.parametrize(
    "key", ["title", "names.fr", "notes", "notes.fr", "tags", "period", "nope", "", "-", "score"], ids=repr
)
def test_no_sort(run: Run, key: str):
    """What has no order, or is no field, is misuse that lists the keys; a score belongs to a search."""
    result = run("list", f"--sort={key}")

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"tipfacts: error: cannot sort by '{key}'; ")


# --- Time


def test_timeline(run: Run):
    """The timeline holds the facts with a date, by date, those of the same date in the order of the file."""
    dated = sorted(filter(entry, RECORDS), key=lambda record: entry(record).date)

    assert run("timeline", "--json").json == dated
    assert 0 < len(dated) < len(RECORDS)


# --- Limits and counts


@pytest.mark.parametrize("line", ["list", "search victims", "timeline", "initiatives", "statistics"])
def test_limit(run: Run, line: str):
    """`-n` keeps the first so many, 0 keeps all, and more than there are is all."""
    command = line.split()
    whole = run(*command, "-n", "0", "--json").json

    assert len(whole) > 10
    assert run(*command, "-n", "3", "--json").json == whole[:3]
    assert run(*command, "--limit", "1", "--json").json == whole[:1]
    assert run(*command, "-n", str(len(whole) - 1), "--json").json == whole[:-1]
    assert run(*command, "-n", str(len(whole)), "--json").json == whole
    assert run(*command, "-n", "999999", "--json").json == whole
    assert run(*command, "--json").json == (whole[:10] if command[0] == "search" else whole)


NO_NUMBERS = {
    "nothing": "",
    "a word": "x",
    "a minus": "-1",
    "a plus": "+1",
    "a power": "²",
    "foreign digits": "٣٠",
    "an exponent": "1e1",
    "a grouping": "1_0",
    "two points": "1.2.3",
    "a French comma": "1,5",
    "no number": "nan",
    "no end": "inf",
}


@pytest.mark.parametrize("value", [*NO_NUMBERS.values(), "1.5"], ids=[*NO_NUMBERS, "a fraction"])
def test_no_limit(run: Run, value: str):
    """All but a whole number is misuse, and says so."""
    expected = f"tipfacts: error: --limit needs a whole number from 0 up, not '{value}'; for example --limit 5\n"

    assert run("list", f"--limit={value}") == (2, "", expected)


@pytest.mark.parametrize("value", ["999999999", "99999999999999999999", "1" * 5_000, "0", "00000000000000000000"])
def test_a_limit_beyond_all(run: Run, value: str):
    """A limit may be as large as anybody likes, and be written with zeros before it."""
    assert run("list", "--limit", value) == run("list")
    assert run("list", "-n", "2".rjust(20, "0"), "--field", "id").out.splitlines() == IDS[:2]


@pytest.mark.parametrize(
    "value",
    [*NO_NUMBERS.values(), "15", "02015", "20x5", "201²", "٢٠١٥", "2015-06"],
    ids=[
        *NO_NUMBERS,
        "two digits",
        "five digits",
        "a letter among them",
        "a power at the end",
        "foreign year",
        "a month",
    ],
)
def test_no_year(run: Run, value: str):
    """A year has four plain digits: all else is misuse, and says so, of a list the first that is wrong."""
    expected = f"--year needs a year, not '{value.partition(',')[0]}'; for example --year 2015 or --year 2014-2016"

    assert run("list", f"--year={value}") == (2, "", f"tipfacts: error: {expected}\n")


def test_people_learn_of_a_limit(run: Run):
    """A view for people says how to see the rest, or else a note; in a pipe, and for JSON, there is not a word."""
    expected = f"tipfacts: note: 3 of {len(RECORDS)} facts; -n 0 shows them all\n"
    shown = run("list", "-n", "3", tty=True)

    assert (shown.out.count(f"See all {len(RECORDS)}: -n 0"), shown.err) == (1, "")
    assert run("list", "-n", "3", "--fields", "id", tty=True).err == expected
    assert run("list", "-n", "3").err == ""
    assert run("list", "-n", "3", "--json", tty=True).err == ""


@pytest.mark.parametrize("more", ["", "--json", "--format jsonl", "--format text"])
@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
def test_count(run: Run, more: str, tty: bool):
    """`--count` is the number of facts and nothing else, beside JSON and text; none exits 1."""
    found = run("search", "victims", "-n", "0", "--json").json

    assert run("list", "--count", *more.split(), tty=tty) == (0, f"{len(RECORDS)}\n", "")
    assert run("search", "victims", "--count", *more.split(), tty=tty).out == f"{len(found)}\n"
    assert run("list", "--year", "1900", "--count", *more.split(), tty=tty)[:2] == (1, "0\n")


# --- What a search can be held to


def test_min_score(run: Run):
    """`--min-score` leaves out what scores less, and keeps what scores just that."""
    whole = run("search", "victims", "-n", "0", "--json").json
    least = whole[len(whole) // 2]["score"]

    assert run("search", "victims", "-n", "0", "--min-score", str(least), "--json").json == [
        hit for hit in whole if hit["score"] >= least
    ]
    assert run("search", "victims", "--min-score", "100", "--json") == (1, "[]\n", "")


@pytest.mark.parametrize("value", ["0", "0.0", "00", "0.", "0.00000000000000000001"])
def test_scores_may_be_spelt(run: Run, value: str):
    """A score is digits, with a point among them or not, however many."""
    assert run("search", "victims", "--min-score", value) == run("search", "victims")


@pytest.mark.parametrize(
    "value",
    [*NO_NUMBERS.values(), ".5", "1.x", "1.²", "100.1", "101", "1" * 60],
    ids=[
        *NO_NUMBERS,
        "no whole",
        "letters after the point",
        "power after the point",
        "over",
        "well over",
        "far over",
    ],
)
def test_no_score(run: Run, value: str):
    """A score is a number from 0 to 100 in plain digits: all else is misuse, and says so."""
    expected = f"tipfacts: error: --min-score needs a number from 0 to 100, not '{value}'; for example --min-score 50\n"

    assert run("search", "victims", f"--min-score={value}") == (2, "", expected)


@pytest.mark.parametrize(
    ("words", "loose", "exact"), [("brochur", 0, 1), ("brochure", 0, 0), ("traffiking", 0, 1), ("zzzzz", 1, 1)]
)
def test_exact(run: Run, words: str, loose: int, exact: int):
    """`--exact` wants every word as typed: a slip or a beginning finds nothing."""
    assert run("search", words, "--json").status == loose
    assert run("search", words, "--exact", "--json").status == exact
    assert {hit["match"] for hit in run("search", words, "--exact", "--json").json} <= {"exact"}


@pytest.mark.parametrize(("words", "status"), [("brochure", 0), ("zzzzz", 1)])
@pytest.mark.parametrize("more", ["", "--json", "--year 1900", "--id no-such-fact"])
def test_quiet(run: Run, words: str, status: int, more: str):
    """`-q` prints nothing at all: the status is the answer."""
    result = run("search", words, "-q", *more.split(), tty=True)

    assert result == (1 if "no-such" in more or "1900" in more else status, "", "")


def test_words_need_no_quotes(run: Run):
    """Words are one query, quoted or not, and options may stand among them."""
    expected = run("search", "ligne d'assistance", "--json")

    assert run("search", "ligne", "d'assistance", "--json") == expected
    assert run("search", "ligne", "--json", "d'assistance") == expected
    assert run("search", "--json", "--", "ligne", "d'assistance") == expected


def test_order_of_options_is_free(run: Run):
    """However the options of a line are shuffled, the answer is the same."""
    parts = ["--kind statistic", "--tag children", "--tag victims", "--sort -value", "--json"]
    expected = run("list", *" ".join(parts).split())

    assert len(expected.json) > 1
    for order in list(itertools.permutations(parts))[::7]:
        assert run("list", *" ".join(order).split()) == expected
