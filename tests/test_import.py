"""`tipfacts import`: from a spreadsheet to a data file; every guess is told, and what has no place stops it."""

from __future__ import annotations

import json
import os
import shlex
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Completed, examples
from tipfacts.__main__ import respond
from tipfacts.data import bundled
from tipfacts.data.store import FactStore
from tipfacts.importing import data_file, importer
from tipfacts.importing.cells.identifiers import Ids
from tipfacts.importing.importer import Options
from tipfacts.spec import COMMANDS

N = "\u202f"
GIVEN = ("--set", "kind=statistic", "--set", "as_of=2024", "--set", "document=Guide")


@pytest.fixture
def load(run, tmp_path: Path):
    """Import a table of this text, with these options."""

    def load(text: str | bytes, *options: str, name: str = "table.csv") -> Completed:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return run("import", str(path), *options)

    return load


def _problems(text: str) -> str:
    """What validate says of a data file with this text; an empty text where it is sound."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.toml"
        path.write_text(text, encoding="utf-8", newline="")
        out, err, status = respond(["validate", str(path)], {}, tty=False)
    return f"{out!s}{err}" if status else ""


def _facts(result: Completed) -> list[dict[str, Any]]:
    """The facts of the data file that came out, which must be valid as it stands."""
    assert result.status == 0, result.err
    assert _problems(result.out) == ""
    return tomllib.loads(result.out)["facts"]


# --- the whole of it


def test_a_table_becomes_a_data_file(load):
    """The file says what it holds and what to do with it; all that is named is declared, and every guess is told."""
    table = (
        "Nom;Description;Valeur;Unité;Année;Mots-clés;Page\n"
        "Phare du cap;Il éclaire la côte.;1 234,5;km;2019;mer, côte;12\n"
    )
    done = load(table, "--set", "kind=lieu", "--set", "as_of=2024-05", "--set", "document=Guide du cap")

    assert done.status == 0
    assert done.out == (
        "# Faits importés par tipfacts de table.csv : 1.\n"
        "# Vérifiez-les par « tipfacts validate FICHIER » ; cherchez-y par « tipfacts search MOTS --data FICHIER ».\n"
        '# L’autre langue peut s’ajouter plus tard, champ par champ : title.en = "…"\n'
        "\n"
        "schema_version = 2\n"
        "\n"
        "# D’où viennent les faits. On peut y ajouter publisher, date, language et url.\n"
        "[documents.guide-du-cap]\n"
        'title = "Guide du cap"\n'
        "\n"
        "# Les catégories propres à ce fichier.\n"
        "[kinds.lieu]\n"
        'fr = "lieu"\n'
        "\n"
        "# Les unités propres à ce fichier.\n"
        "[units.kilometres]\n"
        'fr = "kilomètres"\n'
        'en = "kilometres"\n'
        'one = { fr = "kilomètre", en = "kilometre" }\n'
        "\n"
        "# Les étiquettes propres à ce fichier.\n"
        "[tags.mer]\n"
        'fr = "mer"\n'
        "\n"
        "[tags.cote]\n"
        'fr = "côte"\n'
        "\n"
        "# Ligne 2\n"
        "[[facts]]\n"
        'id = "phare-du-cap"\n'
        'kind = "lieu"\n'
        'title.fr = "Phare du cap"\n'
        'text.fr = "Il éclaire la côte."\n'
        "value = 1234.5\n"
        'unit = "kilometres"\n'
        'period = { start = "2019", end = "2019" }\n'
        'tags = ["mer", "cote"]\n'
        'as_of = "2024-05"\n'
        'source = { document = "guide-du-cap", locator = "p. 12" }\n'
        "\n"
    ).replace("« ", f"«{N}").replace(" »", f"{N}»").replace(" :", f"{N}:").replace(" ;", f"{N};")
    assert done.err == (
        "tipfacts: note: read as CSV: encoding utf-8 (--encoding), delimiter ; (--delimiter), header in row 1 "
        "(--header-row), decimal comma (--decimal), texts in French (--text-lang)\n"
        "tipfacts: note: columns recognised: Nom → title.fr, Description → text.fr, Valeur → value, Unité → unit, "
        "Année → period, Mots-clés → tags, Page → source.locator\n"
        "tipfacts: note: facts imported: 1 (rows read: 1)\n"
    )


@pytest.mark.parametrize(
    "header",
    [
        "id,title_en,Titre (fr),text,texte_fr",
        "id,Name,Nom,Text,Texte",
        "id,Name,Nom,Description,Texte",
        "id,Title,Titre,Text,Description",
    ],
)
def test_both_languages(load, header):
    """Columns that name their language give both; one that names none beside one that does is in the other.

    So do two columns of titles of which each has its name in one language.
    """
    table = f"{header}\nABC_D,Lighthouse,Phare,It shines.,Il brille.\n"
    (fact,) = _facts(load(table, *GIVEN))

    assert fact["id"] == "abc-d"
    assert (fact["title"], fact["text"]) == (
        {"fr": "Phare", "en": "Lighthouse"},
        {"fr": "Il brille.", "en": "It shines."},
    )


def test_two_words_of_one_language_are_no_two_languages(load):
    """Of two columns whose headers are both French, or are words of both languages, one alone is the text."""
    for header in ("Nom,Titre,Texte", "Nom,Description,Texte"):
        (fact,) = _facts(load(f"{header}\nPhare,Il brille,Il brille.\n", *GIVEN))
        assert (fact["title"].keys(), fact["text"].keys()) == ({"fr"}, {"fr"})


def test_a_second_language_changes_no_id(load):
    """The id is made from the title in the language of the file, whose columns stand first, or name no language."""
    for table in (
        "titre_fr,title_en,texte_fr,text_en\nPhare,Lighthouse,Il brille.,It shines.\n",
        "title,title_en,text,text_en\nPhare,Lighthouse,Il brille.,It shines.\n",
    ):
        (fact,) = _facts(load(table, *GIVEN))
        assert (fact["id"], fact["title"]["fr"]) == ("phare", "Phare")


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "jsonl"])
def test_what_list_writes_is_read_back(run, tmp_path, format):
    """Every fact that list writes in a format comes back as it was, and nothing that is known is declared again.

    But for the hotline, which stands in every list: a file that has it too could not be used.
    """
    path = tmp_path / f"facts.{format}"
    path.write_text(run("list", "-f", format).out, encoding="utf-8", newline="")
    again = tmp_path / "again.toml"
    done = run("import", str(path), "-o", str(again))
    table = tomllib.loads(again.read_text(encoding="utf-8"))
    imported = [record for record in bundled.records() if record["id"] not in bundled.hotline_ids()]

    assert table.keys() == {"schema_version", "facts"}
    assert [_complete(fact) for fact in table["facts"]] == [_complete(_given(record)) for record in imported]
    assert "--only-data" in done.err
    assert "hotline left out, since tipfacts always gives its own: row " in done.err
    assert run("validate", str(again), "--only-data").out == f"no problems: {len(imported)} facts\n"
    beside = run("validate", str(again)).out
    assert beside.count("\n") == 1, beside  # each id is taken, which is one mistake
    assert f": this id is that of a bundled fact (and {len(imported) - 1} more, on lines " in beside


def _given(record: Any) -> dict[str, Any]:
    """A record as a data file gives it: without what is computed, or comes from its document."""
    dropped = {"origin", "figure"} if record["qualifier"] != "vague" else {"origin"}
    kept = {key: value for key, value in record.items() if key not in dropped}
    kept["source"] = {key: record["source"][key] for key in ("document", "locator")}
    kept["period"] = {key: record["period"].get(key) for key in ("start", "end", "printed", "text")}
    return kept


def _complete(value: Any) -> Any:
    """The value without what is null or empty, at any depth."""
    if isinstance(value, dict):
        return {key: found for key, item in value.items() if (found := _complete(item)) not in (None, [], {})}
    return [_complete(item) for item in value] if isinstance(value, list) else value


# --- what no column gives


def test_what_is_missing_is_named_with_what_to_type(load, run, tmp_path):
    """Every field that nothing gives is named at once; what is offered can be pasted, and then it works."""
    done = load("Country,Score\nNorway,6.72\n")

    assert (done.status, done.out) == (3, "")
    assert done.err == (
        f"tipfacts: error: {tmp_path}/table.csv: nothing gives kind, title, text, as_of, source.document; "
        "add for example --set kind=statistic --set 'title={Country}, {Score}' --set 'text={Country}: {Score}' "
        "--set as_of=2024-01-31 --set 'document=Title of the source'\n"
    )
    offered = shlex.split(done.err.rpartition("for example ")[2])
    (fact,) = _facts(run("import", str(tmp_path / "table.csv"), *offered))
    assert fact["title"] == {"en": "Norway, 6.72"}


def test_templates(load):
    """--set takes words, columns in braces, the row and doubled braces; numbers are those of the language."""
    table = "Pays;Taux;Vide\nNorvège;1234,5;\n"
    done = load(
        table, *GIVEN, "--column", "value=Taux", "--set", "title.fr={Pays}, {{{row}}}",
        "--set", "text.fr={Pays} : {Taux}.", "--set", "title.en=Rate of {Pays}", "--set", "text.en=It is {Taux}.",
        "--set", "note.fr={Vide}",
    )  # fmt: skip
    (fact,) = _facts(done)

    assert fact["title"] == {"fr": "Norvège, {2}", "en": "Rate of Norvège"}
    assert fact["text"] == {"fr": f"Norvège : 1{N}234,5.", "en": "It is 1,234.5."}
    assert "notes" not in fact


def test_the_first_cell_that_is_not_empty_counts(load):
    """--column said twice for one text takes the second column where the first is empty."""
    table = "title,Text,Media\nA,one,x\nB,,two\n"
    facts = _facts(load(table, *GIVEN, "--column", "text=Text", "--column", "text=Media"))

    assert [fact["text"]["en"] for fact in facts] == ["one", "two"]


def test_what_stands_above_the_table_can_be_used(load):
    """A name and a value over the header are given to every fact."""
    table = "Data Source,World Indicators\nLast Updated,2024-10-24\n\ntitle,text,x\nA,b,c\n"
    done = load(table, "--set", "kind=term", "--column", "document=Data Source", "--column", "as_of=file:Last Updated")
    (fact,) = _facts(done)

    assert (fact["as_of"], fact["source"]["document"]) == ("2024-10-24", "world-indicators")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--column", "title"), "--column needs FIELD=…, not 'title'"),
        (("--column", "titel=Name"), "no such field 'titel'; did you mean 'title'?"),
        (("--column", "title=Nmae"), "no column 'Nmae'; did you mean 'Name'?"),
        (("--set", "title={Nmae}"), "no column 'Nmae'; did you mean 'Name'?"),
        (("--set", "title={Name"), "a single brace in '{Name'; write {Column} for a column, {{ and }} for braces"),
        (("--column", "value=A", "--column", "value=B"), "several columns for one figure: A, B; add --wide"),
        (("--encoding", "ebcdic"), "'ebcdic' is not a value of --encoding"),
        (("--decimal", "dot"), "'dot' is not a value of --decimal"),
        (
            ("--decimal", "comma"),
            "--decimal changes nothing here: no column needs it; name the column: --column value=COLUMN",
        ),
        (
            ("--date-order", "dmy"),
            "--date-order changes nothing here: no column needs it; name the column: --column year=",
        ),
        (("--wide", "--column", "none=A", "--column", "none=B"), "--wide finds no column of figures; name them"),
    ],
)
def test_a_wrong_option_is_a_usage_error(load, options, message):
    """What the line names and the table has not is exit 2, with what it may have meant."""
    done = load("Name,text,A,B\nx,y,1,2\n", *GIVEN, *options)

    assert (done.status, done.out) == (2, "")
    assert message in done.err


@pytest.mark.parametrize("option", [("--delimiter", ";"), ("--header-row", "2")])
@pytest.mark.parametrize("name", ["table.json", "table.jsonl"])
def test_json_has_no_delimiter(load, option, name):
    """An option of CSV is refused where JSON is read, and --decimal is not: numbers may be texts there."""
    table = '{"title": "A", "text": "a", "value": "1,234"}'
    done = load(table, *GIVEN, *option, name=name)

    assert (done.status, done.out) == (2, "")
    assert f"{option[0]} changes nothing in JSON; remove {option[0]}, or correct --from" in done.err
    assert _facts(load(table, *GIVEN, "--decimal", "comma", name=name))[0]["value"] == 1.234


def test_standard_input_needs_a_format(run):
    """Nothing tells the format of a pipe but --from."""
    done = run("import", "-")

    assert (done.status, done.out) == (2, "")
    assert done.err == "tipfacts: error: unknown format for '-'; add --from csv, tsv, json or jsonl\n"


# --- what cannot be placed


def test_every_cell_that_cannot_be_placed_is_named(load, tmp_path):
    """Column and row of each, those of one kind together; nothing is written, and the exit code is 3."""
    table = (
        "title,text,value,year,as_of\n"
        "A,a,12,2019,2024\n"
        "B,b,12*,2019,2024\n"
        "C,c,13*,soon,2024\n"
        ",d,14,2019,2024\n"
        "E,,15,2019,2024\n"
        "F,f,16,2019,2024,extra\n"
        "G,g,n/a,2019,\n"
    )
    done = load(table, "--set", "kind=term", "--set", "document=D")

    assert (done.status, done.out) == (3, "")
    assert done.err == (
        f"tipfacts: error: {tmp_path}/table.csv: cells that cannot be interpreted: 7; nothing was written; "
        "correct them, or leave these rows out with --skip\n"
        "  row 7: more cells than the 5 columns of the header\n"
        "  column 'value', row 3, 4: the mark of a footnote, '*', that no line under the table explains: take it out, "
        "or add a line '*: …' under the table (12*, 13*)\n"
        "  column 'year', row 4: not a date; write a year, a date, a span, or for example c. 1890, 1890s, 19th century "
        "(soon)\n"
        "  column 'title', row 5: no title\n"
        "  column 'text', row 6: no text\n"
        "  column 'as_of', row 8: no date for as_of; fill the column, or give one to every row: --set as_of=…\n"
    )


def test_skip_leaves_rows_out_and_says_so(load):
    """--skip writes the other rows, and names the same cells in notes."""
    done = load("title,text,value\nA,a,1\nB,b,x1\nC,c,3\n", *GIVEN, "--skip")

    assert [fact["id"] for fact in _facts(done)] == ["a", "c"]
    assert "note: left out: column 'value', row 3: not a number (x1)\n" in done.err


def test_nothing_left_is_exit_1(load, tmp_path):
    """Where no row makes a fact, nothing is written, neither out nor into a file."""
    done = load(
        "title,text,value\nB,b,x1\nC,c,3 4\nD,d,4*\n",
        *GIVEN,
        "--column",
        "value=value",
        "--skip",
        "-o",
        str(tmp_path / "o"),
    )

    assert (done.status, done.out) == (1, "")
    assert not (tmp_path / "o").exists()


def test_into_a_file(load, tmp_path):
    """-o writes the whole file, and not over one that is there."""
    target = tmp_path / "facts.toml"
    assert load("title,text\nA,a\n", *GIVEN, "-o", str(target)).status == 0
    first = target.read_text(encoding="utf-8")
    assert 'id = "a"' in first

    assert load("title,text\nB,b\n", *GIVEN, "-o", str(target)).status == 2
    assert target.read_text(encoding="utf-8") == first
    assert load("title,text\nB,b\n", *GIVEN, "-o", str(target), "--force").status == 0
    assert 'id = "b"' in target.read_text(encoding="utf-8")


# --- numbers and dates


def test_a_decimal_sign_that_nothing_proves_is_asked_for(load):
    """1,234 is read neither way until somebody says which; then the whole column is."""
    table = 'title;text;value\nA;a;"1,234"\nB;b;"12,500"\n'
    done = load(table, *GIVEN)

    assert (done.status, done.out) == (3, "")
    assert "  column 'value': can be read in two ways: add --decimal comma or --decimal point (1,234)\n" in done.err
    assert [fact["value"] for fact in _facts(load(table, *GIVEN, "--decimal", "point"))] == [1234, 12500]
    assert [fact["value"] for fact in _facts(load(table, *GIVEN, "--decimal", "comma"))] == [1.234, 12.5]


def test_neighbours_prove_a_decimal_sign(load):
    """177,319 is 177.319 beside 227,4; and in another column of the same file."""
    table = "Country;Tax;Share\nA;177,319;2,8%\nB;7,303;1,2%\n"
    done = load(table, *GIVEN, "--wide", "--set", "title={Country}", "--set", "text={value}")

    assert [fact["value"] for fact in _facts(done)] == [177.319, 2.8, 7.303, 1.2]


def test_both_decimal_signs_in_a_column_are_a_problem(load):
    """A column is read one way: the cell that proves the other sign, and the one that proves none, are named."""
    done = load("title;text;value\nA;a;1,5\nB;b;2,5\nC;c;3.5\nD;d;1,234\n", *GIVEN)

    assert (
        "row 4: not a number with a decimal comma, as this column is read; to read it with points: --deci" in done.err
    )
    assert "row 5: can be read in two ways, in a column with both decimal signs: add --decimal comma or" in done.err


def test_a_date_order_that_nothing_proves_is_asked_for(load):
    """05/12/2016 is read neither way until the column proves it, or somebody says it."""
    table = "title,text,date\nA,a,05/12/2016\n"
    done = load(table, *GIVEN)

    assert (done.status, done.out) == (3, "")
    assert "--date-order dmy or --date-order mdy" in done.err
    assert _facts(load(table, *GIVEN, "--date-order", "mdy"))[0]["period"]["start"] == "2016-05-12"
    assert _facts(load(f"{table}B,b,14/12/2016\n", *GIVEN))[0]["period"]["start"] == "2016-12-05"


def test_a_percent_among_bare_numbers_is_a_problem(load):
    """A unit is that of the whole column: the few cells that lack it, or alone have it, are named."""
    done = load("title,text,value\nA,a,12 %\nB,b,13 %\nC,c,14\n", *GIVEN)

    assert "row 4: one of the few in its column with a unit, or without one (14)" in done.err


def test_intervals_and_qualifiers(load):
    """A value stands with the interval beside it; a range, a bound and an estimate are told apart."""
    table = "title,text,value,low,high\nA,a,113.5,105.3,122.3\nB,b,20–30,,\nC,c,>100,,\nD,d,<5,,\nE,e,~7,,\nF,f,n/a,,\n"
    facts = [
        {key: fact.get(key) for key in ("value", "low", "high", "qualifier")} for fact in _facts(load(table, *GIVEN))
    ]

    assert [tuple(fact.values()) for fact in facts] == [
        (113.5, 105.3, 122.3, None),
        (None, 20, 30, "range"),
        (100, None, None, "more_than"),
        (5, None, None, "less_than"),
        (7, None, None, "about"),
        (None, None, None, None),
    ]


def test_identifiers_stay_texts(load):
    """Zeros before a number and a plus before a telephone number are kept where they are no figure."""
    table = "id,title,text,aliases\n007,Agent,x,+1 888 373 7888; 0042\n"
    (fact,) = _facts(load(table, *GIVEN))

    assert (fact["id"], fact["aliases"]) == ("007", ["+1 888 373 7888", "0042"])


def test_dates_in_parts(load):
    """Year, month and day in columns of their own, and those of the end."""
    table = "Year,Month,Day,End Year,End Month,Headline,Text\n1815,12,10,1852,11,Ada,x\n1951,,,,,Rózsa,y\n"
    facts = _facts(load(table, *GIVEN))

    assert [fact["period"] for fact in facts] == [
        {"start": "1815-12-10", "end": "1852-11"},
        {"start": "1951", "end": "1951"},
    ]


# --- wide tables


def test_years_as_columns(load):
    """--wide makes a fact of each figure: the header is its period, an empty cell none, and a zero a figure."""
    table = "Country,Code,2019,2020\nAruba,ABW,,0\nAngola,AGO,7,8\n"
    done = load(
        table, *GIVEN, "--wide", "--set", "title=Refugees, {Country}", "--set", "text={Country}, {column}: {value}."
    )
    facts = _facts(done)

    assert [(fact["id"], fact["value"], fact["period"]["start"]) for fact in facts] == [
        ("refugees-aruba-2020", 0, "2020"),
        ("refugees-angola-2019", 7, "2019"),
        ("refugees-angola-2020", 8, "2020"),
    ]
    assert facts[0]["text"] == {"en": "Aruba, 2020: 0."}
    assert facts[0]["source"]["locator"] == "row 2, column “2020”"
    assert "columns left out: Code; " in done.err


def test_named_columns_as_figures(load):
    """--column value= says which columns are figures, where others are numbers too."""
    table = ",Jahr,Von,Bis,Male,Female\n1,2020,0,14,15,10\n"
    done = load(
        table, *GIVEN, "--wide", "--column", "year=Jahr", "--column", "value=Male", "--column", "value=Female",
        "--set", "title=Age {Von} to {Bis}, {column}", "--set", "text={value}",
    )  # fmt: skip

    assert [(fact["title"]["en"], fact["value"], fact["period"]["start"]) for fact in _facts(done)] == [
        ("Age 0 to 14, Male", 15, "2020"),
        ("Age 0 to 14, Female", 10, "2020"),
    ]


# --- texts, languages, words


def test_a_sign_at_the_start_is_reworded_and_reported(load):
    """What a spreadsheet would run is written so that none does; each such cell is named as it was and as it is."""
    done = load("title,text\n-62 °C at Prospect Creek,+33 1 23 45 67 89\n", *GIVEN)
    (fact,) = _facts(done)

    assert (fact["title"]["en"], fact["text"]["en"]) == ("−62 °C at Prospect Creek", "Tel. +33 1 23 45 67 89")
    assert (
        "row 2: '-62 °C at Prospect Creek' becomes '−62 °C at Prospect Creek', so that no spreadsheet runs it"
        in done.err
    )


def test_a_language_without_a_place(load):
    """A row that says it is German is refused, until somebody says where to file it; the fact then says so itself."""
    table = "question,answer,lang\nWo?,Hier.,de\nWhere?,Here.,en\nOù ?,Ici.,fr\n"
    done = load(table, *GIVEN)
    assert (done.status, done.out) == (3, "")
    assert "column 'lang', row 2: a language that has no place here: --text-lang fr or --text-lang en" in done.err

    facts = _facts(load(table, *GIVEN, "--text-lang", "en"))
    assert [fact["title"] for fact in facts] == [{"en": "Wo?"}, {"en": "Where?"}, {"fr": "Où ?"}]
    assert facts[0]["notes"] == [
        {"fr": "Texte dans sa langue d’origine (de).", "en": "Text in its original language (de)."}
    ]
    assert "notes" not in facts[1]


def test_texts_in_a_third_language_are_told(load):
    """German texts without a column that says so are filed with a word."""
    table = "title,text\nA,Der Weg ist das Ziel und nicht die Eile mit der man geht.\n"

    assert "the texts seem to be neither French nor English (code de)" in load(table, *GIVEN).err
    assert "the texts look" not in load(table, *GIVEN, "--text-lang", "en").err


def test_known_words_are_not_declared(load):
    """Kinds, units and tags that tipfacts knows are used by name, in either language; others are declared."""
    table = (
        "titre,texte,valeur,unité,étiquettes,catégorie\n"
        "A,a,5,pour cent,enfants; phares,statistiques\n"
        "B,b,6,bateaux,Phares,lieu dit\n"
    )
    done = load(table, "--set", "as_of=2024", "--set", "document=Guide")
    declared = tomllib.loads(done.out)

    assert [(fact["kind"], fact["unit"], fact["tags"]) for fact in _facts(done)] == [
        ("statistic", "percent", ["children", "phares"]),
        ("lieu-dit", "bateaux", ["phares"]),
    ]
    assert (declared["kinds"], declared["units"], declared["tags"]) == (
        {"lieu-dit": {"fr": "lieu dit"}}, {"bateaux": {"fr": "bateaux"}}, {"phares": {"fr": "phares"}},
    )  # fmt: skip


def test_rows_refer_to_each_other(load):
    """A row is named by its own id, title or address; a name that is nobody's is told and left out."""
    table = "id,title,text,part_of,see also,url\nA_1,One,x,,Two; A_1,https://a.example/1\nA_2,Two,y,https://a.example/1,Nobody,\n"
    done = load(table, *GIVEN)
    one, two = _facts(done)

    assert (one["related"], two["part_of"], two.get("related")) == (["a-2"], "a-1", None)
    assert "left out: column 'related', row 3: names no row: left out (Nobody)" in done.err


def test_ids_are_unique(load):
    """Titles that stand twice get ids with a number, and are told; an id that stands twice is a problem."""
    done = load("title,text\nSame,a\nSame,b\nlist,c\n", *GIVEN)
    assert [fact["id"] for fact in _facts(done)] == ["same", "same-2", "list-2"]
    assert "the same title more than once, ids numbered: row 2, 3" in done.err

    again = load("id,title,text\nx,A,a\nX,B,b\nlist,C,c\n", *GIVEN)
    assert again.status == 3
    assert "column 'id', row 3: the id x is that of row 2 already (X)" in again.err
    assert "column 'id', row 4: the id 'list' is the name of a command (list)" in again.err


def test_in_french(load, run, tmp_path):
    """What is told is told in the language asked for; the comments of the file as well."""
    load("title,text,value\nA,a,x1\nB,b,2\n", *GIVEN)
    done = run("import", str(tmp_path / "table.csv"), *GIVEN, "-L", "fr")

    assert done.err == (
        f"tipfacts: error: {tmp_path}/table.csv: cellules impossibles à interpréter{N}: 1{N}; rien n’a été écrit{N}; "
        "corrigez-les, ou laissez ces lignes de côté avec --skip\n"
        f"  colonne «{N}value{N}», ligne 2{N}: pas un nombre (x1)\n"
    )
    skipped = run("import", str(tmp_path / "table.csv"), *GIVEN, "-L", "fr", "--skip")
    assert skipped.out.startswith(f"# Faits importés par tipfacts de table.csv{N}: 1.\n")


# --- other forms


def test_json_with_what_holds_for_all(load):
    """Records under a name, and beside them what holds for each; markup goes, and each gets an id of its own."""
    whole = {
        "generated": "2026-08-03T22:24:42+00:00",
        "source": "Index",
        "projects": [{"name": "5 people", "source": "x", "desc": "<b>An</b> estimate.", "place": "A"}] * 2,
    }
    done = load(
        json.dumps(whole), "--set", "kind=statistic", "--column", "as_of=generated", "--column", "document=file:source",
        name="table.json",
    )  # fmt: skip
    facts = _facts(done)

    assert [(fact["id"], fact["text"]["en"], fact["as_of"]) for fact in facts] == [
        ("5-people", "An estimate.", "2026-08-03"),
        ("5-people-2", "An estimate.", "2026-08-03"),
    ]
    assert facts[0]["source"] == {"document": "index", "locator": "record 1"}


def test_json_lines_with_maps_of_languages(load):
    """A map of languages gives both texts, other languages are names that people may type, arrays of one their item."""
    line = {"prefLabel": {"en": "History", "fr": "Histoire", "de": "Geschichte"}, "notation": ["SA02"]}
    options = ("--column", "aliases=notation", "--column", "aliases=prefLabel.de")
    texts = ("--set", "text.en={prefLabel.en}", "--set", "text.fr={prefLabel.fr}")
    (fact,) = _facts(load(json.dumps(line), *GIVEN, *options, *texts, name="table.ndjson"))

    assert fact["title"] == {"fr": "Histoire", "en": "History"}
    assert fact["aliases"] == ["SA02", "Geschichte"]


def test_another_encoding(load):
    """Latin-1 is refused with the option to add, and read with it."""
    table = "Période;Texte;Titre\n2019-12;été;Mariages\n".encode("cp1252")
    done = load(table, *GIVEN)

    assert (done.status, done.out) == (3, "")
    assert "is not UTF-8; in cp1252 it reads 'Période;Texte;Titre'; if that is right, add --encoding cp1252" in done.err
    (fact,) = _facts(load(table, *GIVEN, "--encoding", "windows-1252"))
    assert (fact["text"], fact["period"]) == ({"fr": "été"}, {"start": "2019-12", "end": "2019-12"})


# --- whatever it is fed


def test_the_largest_tables(load):
    """A hundred thousand columns, a cell of megabytes and a file without end are one line of error each."""
    for table in (
        ",".join(f"c{number}" for number in range(100_000)) + "\n",
        f"title,text\nA,{'x' * 3_000_000}\n",
        'title,text\nA,"' + "x\n" * 400_000,
    ):
        done = load(table, *GIVEN)

        assert (done.status, done.out) == (3, "")
        assert done.err.count("\n") == 1
        assert len(done.err) < 1000


CELLS = st.sampled_from(
    ["", "A", "-1", "=1+1", "+5", "12 %", "1,5", "1.5", "1,234", "~5", "20–30", "n/a", "2019", "05/12/2016", "<b>x</b>",
     "a\nb", '"', "é", "a;b", "x" * 300, "#REF!", "\u202e", "en", "de", "https://a.example", "007"]
) | st.text(max_size=8)  # fmt: skip
HEADERS = st.sampled_from(
    ["title", "titre", "text_fr", "text_en", "text", "value", "low", "high", "unit", "year", "date", "as_of", "tags",
     "notes", "names_fr", "aliases", "related", "part_of", "id", "kind", "lang", "url", "status", "document", "page",
     "2019", "2020", "", "x"]
)  # fmt: skip
OPTIONS = st.lists(
    st.sampled_from(
        [("--skip",), ("--wide",), ("--text-lang", "fr"), ("--decimal", "comma"), ("--date-order", "dmy"),
         ("--set", "title={row}"), ("--set", "text={x}"), ("--column", "value=x"), ("--delimiter", ";")]
    ),
    max_size=4,
)  # fmt: skip


@examples(200)
@given(st.lists(HEADERS, min_size=1, max_size=8), st.lists(st.lists(CELLS, max_size=9), max_size=6), OPTIONS)
def test_any_table_is_facts_or_a_word(tmp_path_factory, headers, rows, options):
    """Whatever a table holds: sound TOML with a fact for each id, or nothing and a line that says why; never a bug."""
    import csv
    import io

    out = io.StringIO(newline="")
    csv.writer(out).writerows([headers, *rows])
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_text(out.getvalue(), encoding="utf-8", errors="replace", newline="")
    argv = ["import", str(path), *GIVEN, *(word for option in options for word in option)]
    text, err, status = respond(argv, {}, tty=False)

    assert status in (0, 1, 2, 3), err
    assert bool(text) == (status == 0)
    if status == 0:
        facts = tomllib.loads(str(text))["facts"]
        assert len({fact["id"] for fact in facts}) == len(facts)
        assert all(fact["title"] and fact["text"] and fact["as_of"] for fact in facts)
        assert _problems(str(text)) == ""


def test_the_library_and_the_command_agree(load):
    """What the command writes is what the package makes of the same bytes."""
    table = "title,text\nA,a\n"
    store = FactStore()
    values = tuple(word for word in GIVEN if word != "--set")
    ids = Ids(store.ids(), store.hotline_ids(), COMMANDS)
    made = importer.run(table.encode(), "table.csv", Options("csv", values=values), store.vocabulary(), ids)

    assert load(table, *GIVEN).out == data_file.write(made, "table.csv", 2, "en")


def test_nothing_else_is_written(load, tmp_path):
    """An import leaves nothing behind it but what it was asked for."""
    load("title,text\nA,a\n", *GIVEN)

    assert os.listdir(tmp_path) == ["table.csv"]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            "title,text,url\nA,a,https://a b\nB,b,https://b.example\n",
            "column 'url', row 2: 'https://a b' is not an address",
        ),
        (
            "title,text,url\nA,a,ftp://a\nB,b,https://b.example\n",
            "column 'url', row 2: not an http or https address (ftp://a)",
        ),
        ("title,text\n\u200c,a\nB,b\n", "column 'title', row 2: no title"),
        (f"title,text\n{'e' + chr(0x301) * 600},a\nB,b\n", "column 'title', row 2: "),
    ],
)
def test_what_validate_would_refuse_is_named_by_row(load, table, message):
    """Nothing is written that validate refuses: the rule that a row breaks is told as any other problem is."""
    done = load(table, *GIVEN)
    assert (done.status, done.out) == (3, "")
    assert message in done.err

    assert [fact["id"] for fact in _facts(load(table, *GIVEN, "--skip"))] == ["b"]


def test_no_reference_is_left_to_a_row_that_is_left_out(load):
    """A part of a row that cannot be placed is a fact by itself."""
    table = "id,title,text,part_of,url\na,A,a,,https://a b\nb,B,b,a,\n"
    (fact,) = _facts(load(table, *GIVEN, "--skip"))

    assert "part_of" not in fact


WORDS = (
    st.text('abé 1,.’«»;|<>&"\\#{}\u202f日', min_size=1, max_size=12)
    .map(lambda text: f"x{text}x")
    .filter(lambda text: "; " not in text and " | " not in text and not text.endswith(";"))
)
BOTH = (
    st.fixed_dictionaries({"fr": WORDS})
    | st.fixed_dictionaries({"en": WORDS})
    | st.fixed_dictionaries({"fr": WORDS, "en": WORDS})
)
DATES = st.sampled_from(["2009", "2015-06", "2016-10-24"])
NUMBERS = st.integers(-(10**9), 10**9) | st.sampled_from([0.5, -1.25, 12.0, 1e-7, 1234.567])
FIGURES = st.sampled_from(
    [
        {},
        {"qualifier": "vague", "figure": {"fr": "plusieurs bateaux"}},
        {"low": 1, "high": 2.5},
        {"value": 3, "low": 1, "high": 7.5},
    ]
) | st.builds(
    lambda value, qualifier: {"value": value, "qualifier": qualifier},
    NUMBERS,
    st.sampled_from(["exact", "about", "more_than", "less_than"]),
)
NAMES = st.builds(lambda name, short: {**name, "abbreviations": short}, BOTH, st.lists(WORDS, max_size=2))
NOTES = st.builds(lambda note, page: {**note, **page}, BOTH, st.sampled_from([{}, {"source": "https://a.example/"}]))
PERIODS = st.fixed_dictionaries({}, optional={"start": st.just("2009"), "end": DATES, "printed": BOTH, "text": BOTH})
OWN = st.builds(
    lambda figure, rest: {**rest, **figure},
    FIGURES,
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["term", "landmark"]), "title": BOTH, "text": BOTH, "as_of": DATES},
        optional={
            "unit": st.sampled_from(["people", "boats", "sq-mi", "francs", "shillings", "growth", "share"]),
            "baseline_year": st.just(2009),
            "period": PERIODS,
            "status": st.sampled_from(["aim", "planned"]),
            "pillars": st.just(["protection"]),
            "tags": st.sampled_from([["visas"], ["boats"], ["boats", "children"]]),
            "names": st.lists(NAMES, max_size=2),
            "aliases": st.lists(WORDS, max_size=3, unique=True),
            "notes": st.lists(NOTES, max_size=2),
        },
    ),
)
DECLARED = """
[documents.guide]
title = "A guide"
publisher = "A society"
date = "2020-05"
language = "fr"
url = "https://guide.example/"
[kinds.landmark]
en = "landmark"
[units.boats]
en = "boats"
[units.sq-mi]
fr = "milles carrés"
en = "square miles"
one = { fr = "mille carré", en = "square mile" }
[units.francs]
fr = "francs"
en = "francs"
one = { fr = "franc", en = "franc" }
style = "currency"
symbol = "₣"
[units.shillings]
en = "shillings"
style = "currency"
symbol = "Sh."
[units.growth]
fr = "croissance"
style = "increase"
[units.share]
fr = "part"
en = "share"
style = "percent"
[tags.boats]
en = "boats"
"""


@examples(60)
@given(st.lists(OWN, min_size=1, max_size=3), st.sampled_from(["csv", "tsv", "json", "jsonl"]))
def test_own_facts_come_back(facts, format):
    """Whatever facts a data file has, what list writes of them in any format is imported as the same records."""
    from tipfacts.importing import toml_writer

    lines = [DECLARED]
    for number, fact in enumerate(facts):
        entries = {"id": f"own-{number}", **fact, "source": {"document": "guide", "locator": f"p. {number}"}}
        lines += toml_writer.table("[[facts]]", entries)
    ids = [word for number in range(len(facts)) for word in ("--id", f"own-{number}")]
    with tempfile.TemporaryDirectory() as folder:
        first, second, table = (Path(folder) / name for name in ("first.toml", "second.toml", f"table.{format}"))
        first.write_text("\n".join(lines), encoding="utf-8")
        records = _listed(first, *ids)
        out, err, status = respond(["list", *ids, "-f", format, "--data", str(first)], {}, tty=False)
        assert status == 0, err
        table.write_text(out if isinstance(out, str) else out.decode(), encoding="utf-8", newline="")
        out, err, status = respond(["import", str(table)], {}, tty=False)
        assert status == 0, err
        second.write_text(str(out), encoding="utf-8")

        assert _listed(second, *ids) == records


def _listed(path: Path, *ids: str) -> list[dict[str, Any]]:
    """The facts of a data file, but for which file they are from."""
    out, err, status = respond(["list", *ids, "--json", "--data", str(path)], {}, tty=False)
    assert status == 0, err
    return [{**fact, "origin": None} for fact in json.loads(out)]
