"""Spreadsheets as other programs write them: each is read right, or refused by row and column."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_import import GIVEN, _facts, load  # noqa: F401  # load is a fixture

PARTS = ("title", "text", "value", "low", "high", "qualifier", "unit", "period", "tags", "aliases", "notes")


def _brief(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What these facts say, each text alone and a period of one date as that date."""
    found = []
    for fact in facts:
        parts = {name: fact[name] for name in PARTS if name in fact}
        parts |= {name: next(iter(parts[name].values())) for name in ("title", "text")}
        period = parts.get("period", {})
        if len(period) == 2 and period.get("start") == period.get("end"):
            parts["period"] = period["start"]
        found.append(parts)
    return found


A, B = {"title": "A", "text": "a"}, {"title": "B", "text": "b"}
RIGHT: dict[str, tuple[str, str | bytes, tuple[str, ...], list[dict[str, Any]]]] = {
    "European Excel, Windows 1252": (
        "t.csv",
        "Titre;Texte;Valeur;Unité;Année\r\nPont d’Iéna;Il coûta 2 €.;1 825,4;m;1814\r\n".encode("cp1252"),
        ("--encoding", "cp1252"),
        [{"title": "Pont d’Iéna", "text": "Il coûta 2 €.", "value": 1825.4, "unit": "metres", "period": "1814"}],
    ),
    "Unicode text of Excel": (
        "t.txt",
        '\ufeffTitle\tText\tValue\tDate\r\nA\tIt is "red".\t2,737.4\t1937-05-27\r\n'.encode("utf-16-le"),
        (),
        [{"title": "A", "text": 'It is "red".', "value": 2737.4, "period": "1937-05-27"}],
    ),
    "a line sep=;": ("t.csv", "sep=;\ntitle;text\nA;a\n", (), [A]),
    "header of two rows": (
        "t.csv",
        "Bridge,,Measures,,\nName,Country,Length (m),Height (m),Opened\nA,UK,100,20,1900\n",
        ("--column", "value=Length (m)", "--column", "year=Opened", "--set", "text={Country}: {Length (m)} m."),
        [{"title": "A", "text": "UK: 100 m.", "value": 100, "unit": "metres", "period": "1900"}],
    ),
    "footnotes": (
        "t.csv",
        "title,text,value\nA,a,1\nB,b,2\n* Estimate.,,\nSource: Us,,\n",
        (),
        [{**A, "value": 1}, {**B, "value": 2}],
    ),
    "notes below a blank row": (
        "t.csv",
        "place,value\nA,1\n,\nAll figures are estimates.,\n",
        ("--set", "title={place}", "--set", "text={place}: {value}."),
        [{"title": "A", "text": "A: 1.", "value": 1}],
    ),
    "a second table under the first": (
        "t.csv",
        "title,text,value,mark\nA,a,1,1\nB,b,2,\n\nfn,Footnote\n1,Estimate.\n2,Provisional.\n",
        (),
        [{**A, "value": 1}, {**B, "value": 2}],
    ),
    "short rows below a blank one are no second table": (
        "t.csv",
        "title,text,value\nA,a,1\n\nB,b\n",
        (),
        [{**A, "value": 1}, B],
    ),
    "a first column that is blank, notes in another language": (
        "t.csv",
        ",Rapport,,\n,,,\n,title,text,value\n,A,a,1\n,B,b,2\n,Fuente: INE,,\n,Actualizado: 2024,,\n",
        (),
        [{**A, "value": 1}, {**B, "value": 2}],
    ),
    "a last row without a value is no note": (
        "t.csv",
        "place,value\nA,1\nB,\n",
        ("--set", "title={place}", "--set", "text={place}."),
        [{"title": "A", "text": "A.", "value": 1}, {"title": "B", "text": "B."}],
    ),
    "Markdown": ("t.csv", "| title | text |\n|:---|---:|\n| A | a |\n| B | b |\n", (), [A, B]),
    "HXL": ("t.csv", "Title,Text,Year\n#indicator+name,#description,#date\nA,a,2001\n", (), [{**A, "period": "2001"}]),
    "day before month": (
        "t.csv",
        "title,text,date\nA,a,13/02/2020\nB,b,03/04/2020\n",
        (),
        [{**A, "period": "2020-02-13"}, {**B, "period": "2020-04-03"}],
    ),
    "month before day": (
        "t.csv",
        "title,text,date\nA,a,02/13/2020\nB,b,03/04/2020\n",
        (),
        [{**A, "period": "2020-02-13"}, {**B, "period": "2020-03-04"}],
    ),
    "years that pandas made floats": ("t.csv", "title,text,year\nA,a,1900.0\nB,b,\n", (), [{**A, "period": "1900"}, B]),
    "per cents": (
        "t.csv",
        "title,text,value\nA,a,12%\nB,b,3.5 %\n",
        (),
        [{**A, "value": 12, "unit": "percent"}, {**B, "value": 3.5, "unit": "percent"}],
    ),
    "money": (
        "t.csv",
        "title,text,value\nA,a,-$3.50\nB,b,€5m\n",
        (),
        [{**A, "value": -3.5, "unit": "usd"}, {**B, "value": 5_000_000, "unit": "eur"}],
    ),
    "ranges": (
        "t.csv",
        "titre;texte;valeur\nA;a;20 à 30\nB;b;entre 2 et 3 millions\n",
        (),
        [
            {**A, "low": 20, "high": 30, "qualifier": "range"},
            {**B, "low": 2_000_000, "high": 3_000_000, "qualifier": "range"},
        ],
    ),
    "marks of footnotes that notes explain": (
        "t.csv",
        "title,text,value,notes\nA,a,12 (a),n/a\nB,b,3*,-\n\n(a) Estimate.\n* Revised: see below.\n",
        (),
        [
            {**A, "value": 12, "notes": [{"en": "Estimate."}]},
            {**B, "value": 3, "notes": [{"en": "Revised: see below."}]},
        ],
    ),
    "dates that are not exact": (
        "t.csv",
        "titre;texte;année;remarques;mots-clés\nA;a;vers 1890;néant;n/a\nB;b;XIXe siècle;;\n",
        (),
        [
            {**A, "period": {"start": "1890", "end": "1890", "printed": {"fr": "vers 1890"}}},
            {**B, "period": {"start": "1801", "end": "1900", "printed": {"fr": "XIXe siècle"}}},
        ],
    ),
    "about, in columns of their own": (
        "t.csv",
        "title,text,start,end\nA,a,c. 1500,1520\nB,b,2001,2002\n",
        (),
        [
            {**A, "period": {"start": "1500", "end": "1520", "printed": {"en": "c. 1500 – 1520"}}},
            {**B, "period": {"start": "2001", "end": "2002"}},
        ],
    ),
    "a header of two rows with years in the lower": (
        "t.csv",
        "Table 4. Births and deaths\n\nplace,Births,,Source\n,2020,2021,\nA,12.5,12.9,us\n",
        ("--wide", "--set", "title={place}", "--set", "text={place}: {value}."),
        [
            {"title": "A, Births 2020", "text": "A: 12.5.", "value": 12.5, "period": "2020"},
            {"title": "A, Births 2021", "text": "A: 12.9.", "value": 12.9, "period": "2021"},
        ],
    ),
    "a header of two rows that says one name twice": (
        "t.csv",
        "place;Men;;Women;\n;Number;%;Number;%\nA;12;40;18;60\n",
        ("--wide", "--set", "title={place}, {column}", "--set", "text={place}: {value}.", "--column", "value=#3"),
        [{"title": "A, Men %", "text": "A: 40.", "value": 40, "unit": "percent"}],
    ),
    "German days over figures, notes under a rule": (
        "t.csv",
        ";Leute\n;Anzahl\nplace;31.12.2020;31.12.2021\nA;11103043;.\nB;x;12\n__________\nAnders, als es war.\n",
        ("--wide", "--set", "title={place}", "--set", "text={place}: {value}."),
        [
            {"title": "A, Anzahl 31.12.2020", "text": "A: 11,103,043.", "value": 11_103_043, "period": "2020-12-31"},
            {"title": "B, Anzahl 31.12.2021", "text": "B: 12.", "value": 12, "period": "2021-12-31"},
        ],
    ),
    "notes that outnumber the rows": (
        "t.csv",
        "One, two\nThree\nFour\nFive\ntitle;text;value\nA;a;1,5\nB;b;2\n\nSix\nSeven\n",
        (),
        [{**A, "value": 1.5}, {**B, "value": 2}],
    ),
    "bounds": (
        "t.csv",
        "title,text,value\nA,a,<5\nB,b,>100\n",
        (),
        [{**A, "value": 5, "qualifier": "less_than"}, {**B, "value": 100, "qualifier": "more_than"}],
    ),
    "one boat, two boats": (
        "t.csv",
        "title,text,value\nA,a,1 boat\nB,b,2 boats\n",
        (),
        [{**A, "value": 1, "unit": "boat"}, {**B, "value": 2, "unit": "boat"}],
    ),
    "entities": ("t.csv", "title,text\nA,5 &lt; 6 &#8211; R&amp;D\n", (), [{"title": "A", "text": "5 < 6 – R&D"}]),
    "quotes in quotes": (
        "t.csv",
        'title,text\n"Say ""A, B""","a ""b"""\n',
        (),
        [{"title": 'Say "A, B"', "text": 'a "b"'}],
    ),
    "empty columns": ("t.csv", "title,,text,,value,\nA,,a,,1,\n", (), [{**A, "value": 1}]),
    "the same header twice": ("t.csv", "title,text,value,value\nA,a,1,2\n", (), [{**A, "value": 1}]),
    "leading zeros": (
        "t.csv",
        "title,text,code\nA,a,00123\n",
        ("--column", "aliases=code"),
        [{**A, "aliases": ["00123"]}],
    ),
    "telephones": (
        "t.csv",
        "title,text,phone\nA,a,+33123456789\n",
        ("--column", "aliases=phone"),
        [{**A, "aliases": ["+33123456789"]}],
    ),
    "formulas": (
        "t.csv",
        'title,text\n=SUM(A1:A2),a\n-5 °C,"@here, there"\n',
        (),
        [{"title": "“=SUM(A1:A2)”", "text": "a"}, {"title": "−5 °C", "text": "“@here,” there"}],
    ),
    "a wide array of objects": (
        "t.json",
        '[{"place": "A", "2001": 1, "2002": null}, {"place": "B", "2002": 3}]',
        ("--wide", "--set", "title={place}", "--set", "text={place}: {value}."),
        [
            {"title": "A, 2001", "text": "A: 1.", "value": 1, "period": "2001"},
            {"title": "B, 2002", "text": "B: 3.", "value": 3, "period": "2002"},
        ],
    ),
    "an array deep in objects": (
        "t.json",
        '{"meta": {"by": "us"}, "data": {"items": [{"title": "A", "text": "a"}]}}',
        (),
        [A],
    ),
    "records beside their fields, as CKAN has them": (
        "t.json",
        '{"result": {"fields": [{"id": "title"}, {"id": "text"}], "records": [{"title": "A", "text": "a"}]}}',
        (),
        [A],
    ),
    "records beside an object about them, as the World Bank has them": (
        "t.json",
        '[{"page": 1}, [{"title": "A", "text": "a"}, {"title": "B", "text": "b"}]]',
        (),
        [A, B],
    ),
    "GeoJSON": (
        "t.json",
        '{"type": "FeatureCollection", "features": [{"properties": {"title": "A", "text": "a"}, "geometry": null}]}',
        (),
        [A],
    ),
    "columns of pandas": ("t.json", '{"title": {"0": "A", "1": "B"}, "text": {"0": "a", "1": "b"}}', (), [A, B]),
    "split of pandas": (
        "t.json",
        '{"columns": ["title", "text"], "index": [0, 1], "data": [["A", "a"], ["B", "b"]]}',
        (),
        [A, B],
    ),
    "an object of arrays": ("t.json", '{"title": ["A", "B"], "text": ["a", "b"]}', (), [A, B]),
    "ragged objects a line": (
        "t.jsonl",
        '{"title": "A", "text": "a", "value": 1}\n\n{"text": "b", "tags": ["x"], "title": "B"}\n',
        (),
        [{**A, "value": 1}, {**B, "tags": ["x"]}],
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_read_right(load, name):  # noqa: F811
    """The facts are what a reader of the sheet would write down."""
    file, text, options, facts = RIGHT[name]
    assert _brief(_facts(load(text, *GIVEN, *options, name=file))) == facts


REFUSED = {
    "a value in parentheses": (
        "t.csv",
        'title,text,value\nA,a,"(1,200)"\nB,b,3\n',
        "column 'value', row 2: in parentheses: a negative to some, a caveat to others; write a negative",
    ),
    "a decimal comma among points": (
        "t.csv",
        "title;text;value\nA;a;12,5\nB;b;13.5\n",
        "not a number with a decimal point, as this column is read; to read it with commas: --decimal comma (12,5)",
    ),
    "the mark of a footnote": (
        "t.csv",
        "title,text,value\nA,a,12¹\nB,b,3*\nC,c,4\nD,d,5\n",
        "column 'value', row 2: the mark of a footnote, '¹', that no line under the table explains: take it out, ",
    ),
    "a total without a text": (
        "t.csv",
        "title,text,value\nA,a,1\nTotal,,1\n",
        "column 'text', row 3: no text: a sum of the other rows, it seems, which --skip leaves out",
    ),
    "the id of the hotline": (
        "t.csv",
        "id,title,text\nNational Human Trafficking Hotline,A,a\n",
        "column 'id', row 2: the id of the hotline, which no other fact may have; give this row another one (",
    ),
    "lines about a series in place of its header": (
        "t.csv",
        "Title,Births\nCode,ABCD\nNotes,\n2018,731.2\n2019,712.7\n2020,681.6\n",
        "t.csv: no header row: row 4 holds numbers; add a row that names the columns, or name it with --header-row N",
    ),
    "a text that says nothing": ("t.csv", "title,text\nA,n/a\n", "column 'text', row 2: no text"),
    "a date that holds more": ("t.csv", "title,text,year\nA,a,1912 (rebuilt)\nB,b,1890\n", "(1912 (rebuilt))"),
    "a date as the data": ("t.csv", "title,text,published\nA,a,c. 2020\n", "an exact date, as is needed here (c."),
    "years of two digits as headers": (
        "t.csv",
        "place,2008-09,2009-10\nA,1,2\n",
        "column '2008-09': a month, or two years? write 2008-2009 for two years",
    ),
    "one id for all figures of a row": (
        "t.csv",
        "place,2019,2020\nA,1,2\n",
        "column 'id', row 2: the id a is that of row 2 already (A)",
    ),
    "days as headers": ("t.csv", "place,01/02/2020,01/03/2020\nA,1,2\n", "'01/02/2020': nothing proves the order"),
    "the letter of an office behind a figure": (
        "t.tsv",
        "place\t2019 \t2020 \nA\t12345 \t: \nB\t82100 b\t83200 \n",
        "column '2019', row 3: the mark of a footnote, 'b', that no line under the table explains",
    ),
    "a comment after a figure": ("t.csv", "title,text,value\nA,a,12 in total\nB,b,1\n", "a comment after the number"),
    "merged titles": ("t.csv", "title,text,value\nA,a,1\n,b,2\n", "column 'title', row 3: no title"),
    "two orders of dates": (
        "t.csv",
        "title,text,date\nA,a,13/03/2020\nB,b,03/14/2020\n",
        "column 'date': two orders of day and month in one column (13/03/2020)",
    ),
    "no order of dates": (
        "t.csv",
        "title,text,date\nA,a,2004\nB,b,02/03/2020\n",
        "nothing proves the order of day and month: add --date-order dmy or --date-order mdy (02/03/2020)",
    ),
    "a point that may part thousands": (
        "t.csv",
        "title;text;value\nA;a;1.200\n",
        "column 'value': can be read in two ways: add --decimal comma or --decimal point (1.200)",
    ),
    "at most": (
        "t.csv",
        "title,text,value\nA,a,≤3\nB,b,1\n",
        "column 'value', row 2: no qualifier means 'at least' or 'at most'; say so in the text (≤3)",
    ),
    "an identifier as a value": (
        "t.csv",
        "title,text,value\nA,a,0012\n",
        "column 'value', row 2: begins with zero, as an identifier does and not a number (0012)",
    ),
    "a formula as a value": (
        "t.csv",
        "title,text,value\nA,a,=1+1\nB,b,2\n",
        "column 'value', row 2: a formula without its result (=1+1)",
    ),
    "the row of units": ("t.csv", "title,text,value\n,,m\nA,a,1\n", "column 'value', row 2: not a number (m)"),
    "a command's name": (
        "t.csv",
        "id,title,text\nhotline,A,a\n",
        "column 'id', row 2: the id 'hotline' is the name of a command (hotline)",
    ),
    "two encodings": (
        "t.csv",
        "title,text\nÉ,é\n".encode() + "Ü,ü\n".encode("cp1252"),
        "t.csv:3: is not UTF-8; in cp1252 it reads 'Ü,ü'; if that is right, add --encoding cp1252",
    ),
    "UTF-16 without its mark": (
        "t.csv",
        "title,text\nA,a\n".encode("utf-16-le"),
        "if that is right, add --encoding utf-16-le",
    ),
    "a quotation mark never closed": (
        "t.csv",
        'title,text\nA,"a\nB,b\n',
        "a quotation mark out of place, or never closed",
    ),
    "a comma without quotation marks": (
        "t.csv",
        "title,text\nA,a, b\n",
        "row 2: more cells than the 2 columns of the header",
    ),
    "a header alone": ("t.csv", "title,text\n", "t.csv: holds no rows; check that it is the right file"),
    "lines of objects called JSON": (
        "t.json",
        '{"title": "A"}\n{"title": "B"}\n',
        "t.json:2:1: a second JSON value after the first; if each line is an object, add --from jsonl",
    ),
    "a line that is no object": ("t.jsonl", '{"title": "A", "text": "a"}\n7\n', "row 2: not an object (7"),
    "each row one cell": (
        "t.csv",
        '"title,text"\n"A,a"\n',
        "nothing gives title, text; add for example --set 'title={title,text}' --set 'text={title,text}'",
    ),
    "a header of a hundred thousand letters": (
        "t.csv",
        f"{'x' * 100_000},name\na,b\n",
        "nothing gives text; add for example --set 'text={#1}: {name}'",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_by_row_and_column(load, name):  # noqa: F811
    """What cannot be read with certainty is named with its place, and nothing is written."""
    file, text, words = REFUSED[name]
    wide = ("--wide", "--set", "title={place}", "--set", "text={place}: {value}.") if "place" in str(text) else ()
    own_ids = ("--set", "id={place}") if "one id" in name else ()
    done = load(text, *GIVEN, *wide, *own_ids, name=file)
    assert (done.status, done.out) == (3, "")
    assert words in done.err


NOTED = {
    "a header that its cells do not bear out": (
        "title,text,date\nA,a,13/03/20\n",
        "left out: date (13/03/20); --column FIELD=COLUMN reads one all the same",
    ),
    "notes below": ("title,text,value\nA,a,1\nB,b,2\nSource: Us,,\n", "outside the table: Source;"),
    "a total": ("title,text,value\nA,a,1\nTotal,all,1\n", "and yet a fact: row 3; --skip leaves it out\n"),
    "a total behind a number": ("year,title,text,value\n2019,A,a,1\n2019,Total,all,1\n", "and yet a fact: row 3;"),
    "merged cells": (
        "tags,title,text\nx,A,a\n,B,b\ny,C,c\n",
        "'tags' empty below a filled cell, as below merged ones: row 3;",
    ),
    "a total that was skipped": ("title,text,value\nA,a,1\nTotal,,1\n", "facts imported: 1 (rows read: 2)\n"),
    "a total with a text that was skipped": (
        "title;text;value\nA;a;1\nTotal;Ensemble.;1\nB;b;2\n",
        "left out: row 3: a sum of the other rows, it seems\ntipfacts: note: facts imported: 2 (rows read: 3)\n",
    ),
    "words that say there is no figure": (
        "title,text,value\nA,a,..\nB,b,x\nC,c,1\n",
        "cells taken to say that there is no figure: .., x\n",
    ),
    "what footnotes were made of": ("title,text,value\nA,a,1*\n* Estimate.\n", "marks of footnotes made caveats: *\n"),
    "a kind that is one of tipfacts": (
        "title,text,kind\nA,a,statistiques\nB,b,statistic\n",
        "kinds read as those of tipfacts: statistiques → statistic; another word makes one of its own\n",
    ),
    "ids of bundled facts": (
        "id,title,text\nx,A,a\ntip-report,B,b\n",
        "ids already used by bundled facts: tip-report (row 3); change them, or read this file with --only-data\n",
    ),
    "a second value": ("title,text,value,value\nA,a,1,2\n", "columns left out: value #4;"),
}


@pytest.mark.parametrize("name", NOTED)
def test_noted(load, name):  # noqa: F811
    """What a reader of the sheet may have meant otherwise is in a note, with what to do."""
    text, words = NOTED[name]
    done = load(text, *(GIVEN[2:] if "kind" in text else GIVEN), *(("--skip",) if "skipped" in name else ()))
    assert done.status == 0, done.err
    assert words in done.err
    assert ("and yet a fact" in done.err) is (name in ("a total", "a total behind a number"))


QUOTED = "row 3, 5; fill it in, or take the row out of the table\n"
NO_FIGURES = "statistics without a figure: --column value=… names the column of figures\n"


@pytest.mark.parametrize(
    ("options", "gaps", "no_figures"),
    [
        (("--column", "value=beds"), True, False),
        ((), True, True),
        (("--wide", "--column", "value=beds"), False, False),
        (("--set", "kind=shelter"), True, False),
    ],
)
def test_a_sentence_with_a_gap_is_noted(load, options, gaps, no_figures):  # noqa: F811
    """A title or text that quotes a cell which holds nothing, and statistics without figures, are told."""
    words = ("--set", "title={place}", "--set", "text=In {place} are {value}." if "--wide" in options else
             "text=In {place} are {beds} beds.")  # fmt: skip
    given = GIVEN[2:] if "kind=shelter" in options else GIVEN
    done = load("place,beds\nA,12\nB,\nC,7\nD,n.a.\n", *given, *words, *options)

    assert done.status == 0, done.err
    assert (QUOTED in done.err) is gaps
    assert (NO_FIGURES in done.err) is no_figures


def test_one_kind_in_two_numbers(load):  # noqa: F811
    """A kind that rows name as one and as several is one kind, with both words."""
    done = load("titre,texte,catégorie\nA,a,phares\nB,b,Phare\nC,c,feu\nD,d,feux\n", *GIVEN[2:])

    assert [fact["kind"] for fact in _facts(done)] == ["phares", "phares", "feu", "feu"]
    assert '[kinds.phares]\nfr = "Phare"\nplural = { fr = "phares" }\n' in done.out
    assert '[kinds.feu]\nfr = "feu"\nplural = { fr = "feux" }\n' in done.out


@pytest.mark.parametrize(("first", "others"), [("id", "kept"), ("notes", "kept"), ("value", "kept")])
def test_what_may_be_empty_is_not_said_to_be_merged(load, first, others):  # noqa: F811
    """An id, a caveat or a figure that a row has not is no cell merged with that above it."""
    done = load(f"{first},title,text,{others}\n7,A,a,x\n,B,b,x\n8,C,c,x\n", *GIVEN)
    assert done.status == 0, done.err
    assert "merged" not in done.err
