"""Whoever calls for help, or asks for the hotline, finds it first; whoever means something else finds that."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.weigh_calls_for_help import Line, weigh

from tests import evaluate
from tests.conftest import ROOT
from tipfacts.cli import help_text
from tipfacts.data import bundled, search_rules
from tipfacts.data.toml_file import load
from tipfacts.retrieval.index import build
from tipfacts.retrieval.ranking import rank
from tipfacts.retrieval.text_index import TextIndex
from tipfacts.retrieval.tokens import fold

FACTS = list(bundled.records())
IDS = bundled.ids()
INDEX = bundled.index()
HOTLINE = "national-human-trafficking-hotline"
PRESS = "press-contact-2016"
FILE = ROOT / "data" / "search.toml"
TABLES, _ = load(str(FILE))
OWN_WORDS = TABLES["hotline"]["words"]

# Sentences are made of one of each: who does what; in four languages, of oneself and of somebody else.
PARTS = {
    "en": (
        ["my boss", "the man I work for", "her employer", "my uncle"],
        [
            "took my passport",
            "keeps our papers",
            "won't let me leave",
            "locked me in",
            "threatens my family",
            "never paid me",
        ],
        ["", "please help", "what should I do", "and I am scared"],
    ),
    "fr": (
        ["mon patron", "la dame chez qui je travaille", "mon oncle", "on"],
        ["m’a pris mon passeport", "garde mes papiers", "m’a enfermée", "me menace", "ne me paie pas", "me frappe"],
        ["", "aidez-moi", "que faire", "et j’ai peur"],
    ),
    "es": (
        ["mi jefe", "el señor para quien trabajo", "mi tío"],
        ["me quitó el pasaporte", "no me paga", "no me deja salir", "me tiene encerrada", "me amenaza", "me pega"],
        ["", "ayuda por favor", "qué puedo hacer", "y tengo miedo"],
    ),
    "pt": (
        ["meu patrão", "minha patroa", "meu tio"],
        [
            "ficou com meu passaporte",
            "não me paga",
            "não me deixa sair",
            "me trancou no quarto",
            "me ameaça",
            "me bate",
        ],
        ["", "socorro", "o que faço", "e estou com medo"],
    ),
}
PLEAS = [
    " ".join(parts).strip()
    for language in PARTS.values()
    for parts in itertools.product(*language)
]  # fmt: skip
OTHERS = [
    "my friend is locked in the house where she works",
    "a girl next door is forced to work",
    "someone is holding my sister",
    "I think my neighbour's nanny is a slave",
    "ma sœur est obligée de se prostituer",
    "une fille est enfermée dans la maison d’à côté",
    "ma voisine ne peut pas sortir de chez elle",
    "mi hermana está atrapada en una casa",
    "a mi amiga la obligan a prostituirse",
    "mi vecina no puede salir",
    "minha irmã foi vendida",
    "minha amiga está sendo forçada a se prostituir",
    "minha vizinha não pode sair",
]


BESIDE = "visa brochure slavery report city zebra in the".split()


def found(query: str) -> list[str]:
    """The ids that the query finds among the bundled facts, best first."""
    return [IDS[hit.number] for hit in rank([INDEX], query)]


def is_answered_by_the_hotline(query: str) -> bool:
    """Whether the hotline comes first, as a call for help or as itself, and the press contact does not come."""
    ids = found(query)
    return ids[:1] == [HOTLINE] and PRESS not in ids


def test_pleas_find_the_hotline():
    """Nearly every sentence that the parts make, in four languages, is read as a call for help."""
    assert [plea for plea in PLEAS if not is_answered_by_the_hotline(plea)] == []


@pytest.mark.parametrize("plea", OTHERS)
def test_a_plea_for_somebody_else_finds_the_hotline(plea: str):
    """Who tells of a friend, a neighbour or a sister is answered as who tells of themselves."""
    assert is_answered_by_the_hotline(plea)


def test_pleas_without_accents_or_capitals_find_the_hotline():
    """Accents, capitals and apostrophes are often left out on a telephone."""
    typed = [fold(plea).replace("'", "") for plea in [*PLEAS, *OTHERS]]

    assert [plea for plea in typed if not is_answered_by_the_hotline(plea)] == []


def test_pleas_with_a_slip_find_the_hotline():
    """One slip in a long word loses the hotline for one such sentence in twenty at most."""
    chance = random.Random(1)  # noqa: S311 - no secret
    slipped = []
    for plea in [*PLEAS, *OTHERS]:
        words = fold(plea).split()
        at = max(range(len(words)), key=lambda place: len(words[place]))
        words[at] = words[at][0] + evaluate.slip(words[at][1:], chance)
        slipped.append(" ".join(words))

    assert sum(map(is_answered_by_the_hotline, slipped)) >= 0.95 * len(slipped)


def test_calls_that_nothing_was_learnt_from_find_the_hotline():
    """Nine in ten lines of people in need that taught it nothing; of those that only look like it one in ten."""
    calls, others = evaluate.calls_found("calls-unlearnt", every=3)

    assert calls >= 0.9
    assert others <= 0.1


def test_what_is_learnt_from_lines_is_how_their_words_speak():
    """A word of calls alone speaks for one, a word of other lines against it, one of both for neither."""
    lines = [Line(("chained", "map"), False, True), Line(("figure", "map"), False, False)] * 20
    weights = weigh(lines)

    assert weights["chained"] > 1
    assert weights["figure"] < 0
    assert abs(weights["map"]) < min(weights["chained"], -weights["figure"])


@pytest.mark.parametrize(
    "query",
    [
        "how many children are trapped in slavery", "combien d’enfants sont réduits en esclavage", "scared of the exam",
        "is the brochure locked pdf", "help me with my homework", "my passport expired", "i am scared of spiders",
        "forced labour in supply chains", "travail forcé", "abuse of domestic workers by diplomats",
        "legal aid for victims", "what are my rights as a worker", "my slavery footprint",
        "faire venir la famille d’une victime", "i cant open the pdf", "do employers keep passports of workers",
        "violet", "violon", "adaptive", "recours", "élevée", "wrapped",
    ],
)  # fmt: skip
def test_who_means_something_else_is_not_taken_for_somebody_in_need(query: str):
    """A question of quantity, of law or of spiders is answered as what it is, or not at all."""
    assert [hit for hit in rank([INDEX], query) if hit.match == "call_for_help"] == []


def test_a_call_for_help_is_marked_as_one(run):
    """`match` is call_for_help, no field is named, and --explain names the typed words that were read so."""
    hit = run("search", "they took my passport", "--json", "--explain").json[0]

    assert (hit["id"], hit["score"], hit["match"], hit["matched_field"]) == (HOTLINE, 100.0, "call_for_help", None)
    assert [word["word"] for word in hit["explain"]] == ["they", "took", "my", "passport"]
    assert {word["how"] for word in hit["explain"]} == {"call_for_help"}


@pytest.mark.parametrize("word", OWN_WORDS)
def test_each_own_word_finds_the_hotline_first(word: str):
    """Every entry of the list, alone or with a word beside it, finds the hotline before anything else."""
    assert found(word)[:1] == [HOTLINE]
    assert found(f"{word} please")[:1] == [HOTLINE]


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("how many readers contacted the hotline", "know-your-rights-hotline-contacts"),
        ("combien de personnes ont contacté la ligne d’assistance", "know-your-rights-hotline-contacts"),
        ("know-your-rights-hotline-contacts", "know-your-rights-hotline-contacts"),
        ("4100 hotline", "know-your-rights-hotline-contacts"),
    ],
)
def test_a_record_that_is_named_more_fully_leads(query: str, id: str):
    """By its title, its figure or a question of quantity another record comes first; the hotline is second."""
    assert found(query)[:2] == [id, HOTLINE]


@given(
    st.sampled_from(OWN_WORDS),
    st.lists(st.sampled_from(BESIDE), max_size=4),
    st.randoms(),
)
def test_no_score_is_above_the_hotlines(own: str, others: list[str], random: random.Random):
    """With one of its own words in the query it is first or second, nothing scores above it, and nothing is hidden."""
    words = [own, *others]
    random.shuffle(words)
    hits = rank([INDEX], " ".join(words))
    places = [IDS[hit.number] for hit in hits]

    assert HOTLINE in places[:2]
    assert hits[places.index(HOTLINE)].score == max(hit.score for hit in hits)


PERIOD = {"period": {"start": None, "end": None}}


def own_fact(title: str) -> dict[str, object]:
    """An own fact with this title, and nothing else that could be found."""
    blank: dict[str, object] = {field: [] for field in ("names", "aliases", "tags", "pillars", "notes")}
    blank |= dict.fromkeys(("value", "low", "high", "unit"))
    both = {"fr": None, "en": title}
    return {
        **blank,
        "id": "own",
        "kind": "term",
        "title": both,
        "text": both,
        "as_of": "2020",
        "period": {"start": None, "end": None, "printed": None},
    }


@pytest.mark.parametrize("query", ["hotline", "hotlin", "hotline number", "help me", "they took my passport", "911"])
def test_no_own_fact_stands_before_the_hotline(query: str):
    """Not even one whose title is the query itself."""
    hits = rank([INDEX, TextIndex([own_fact(query)])], query)

    assert IDS[hits[0].number] == HOTLINE
    assert len(IDS) in [hit.number for hit in hits]


@pytest.mark.parametrize(
    "query",
    ["escape velocity", "road traffic", "smuggling routes", "trafic de drogue", "Enfumoir", "Émergence", "rapid"],
)
def test_the_sheets_rules_hide_no_own_fact(query: str):
    """Pleas and other subjects speak of the bundled facts: an own fact of that name is found, and first.

    Nor is a word that it holds taken for a slip of a call for help.
    """
    hits = rank([INDEX, TextIndex([own_fact(query)])], query)

    assert [hit.number for hit in hits][:1] == [len(IDS)]


def test_own_facts_alone_know_no_hotline():
    """Where the bundled facts are left out, so are their rules."""
    assert [hit.match for hit in rank([build([own_fact("help me")])], "help me")] == ["exact"]


WRONG = "is no word or words, with a * at the very end alone"


@pytest.mark.parametrize(
    ("table", "key", "value", "problem"),
    [
        ("hotline", "fact", "no-such-fact", "no fact has the id 'no-such-fact'"),
        (
            "hotline",
            "words",
            ["hot*line"],
            "hotline words: 'hot*line' is no word or words, with a * at the very end alone",
        ),
        ("call_for_help", "cries", ["!"], f"cries: '!' {WRONG}"),
        ("call_for_help", "cries", [1], f"cries: 1 {WRONG}"),
        ("other_topics", "food", ["soup"], "[other_topics] has words by topic"),
        ("other_topics", "food", "soup rice-pudding", "other_topics food: 'rice-pudding' is no word"),
        ("synonyms", "visa", ["permit"], "[synonyms] has words by word"),
        ("call_for_help_words", "+0.5", 3, "[call_for_help_words] has words by weight"),
        ("call_for_help_words", "much", "map", "[call_for_help_words] has words by weight"),
        ("other_phrases", "words", ["!"], f"other_phrases words: '!' {WRONG}"),
    ],
)
def test_a_broken_rule_is_named(table: str, key: str, value: object, problem: str):
    """What breaks a rule of data/search.toml is said with the list and the entry."""
    tables = {**TABLES, table: {**TABLES[table], key: value}}

    assert list(search_rules.problems(tables, IDS)) == [problem]


def test_the_rules_are_sound():
    """data/search.toml as it stands breaks no rule, and lies beside the facts."""
    assert list(search_rules.problems(TABLES, IDS)) == []
    assert (Path(bundled.path()).parent / FILE.name).read_bytes() == FILE.read_bytes()


@pytest.mark.parametrize(
    ("line", "status", "note"),
    [
        (["hotline", "--kind", "statistic"], 0, "U.S. hotline: 888-373-7888"),
        (["help me", "--kind", "statistic", "-n1"], 0, "U.S. hotline: 888-373-7888"),
        (["au secours", "--kind", "contact"], 0, None),
        (["brochure", "--kind", "initiative"], 0, None),
        (
            ["hotline", "--kind", "person"],
            1,
            "nothing found for 'hotline' with these filters; remove one; U.S. hotline: 888-373-7888",
        ),
        (
            ["brochure", "--year", "1999"],
            1,
            "nothing found for 'brochure' with these filters; remove one; U.S. hotline: 888-373-7888",
        ),
    ],
)
def test_filters_that_leave_the_hotline_out_do_not_hide_its_number(run, line, status, note):
    """Who asks for it, or for help, is told the number on standard error, and so is who finds nothing."""
    answer = run("search", *line)

    assert (answer.status, answer.err) == (status, f"tipfacts: note: {note}\n" if note else "")
    assert run("search", *line, "--json").err == ""


PLEA = "U.S. hotline: 888-373-7888"


def test_no_data_hides_the_number_from_a_plea(run, tmp_path: Path):
    """Whoever pleads is told the number, be the own data broken, missing, or all that is asked."""
    (tmp_path / "broken.toml").write_text("facts = [")
    for file in ("broken.toml", "none.toml"):
        pleaded = run("search", "help", "me", env={"TIPFACTS_DATA": str(tmp_path / file)})
        as_json = run("search", "help", "me", "--json", "--data", str(tmp_path / file))

        assert (pleaded.status, pleaded.out) == (3, "")
        assert pleaded.err.endswith(f"; {PLEA}\n")
        assert json.loads(as_json.err)["error"]["hotline"] == "888-373-7888"
        assert "888-373-7888" not in run("search", "bridge", "--data", str(tmp_path / file)).err


def test_only_own_data_do_not_answer_a_plea_alone(run, tmp_path: Path):
    """Where the bundled facts are left out, a plea finds what it finds in the others, and the number beside it."""
    (tmp_path / "own.toml").write_text(help_text.SMALLEST, encoding="utf-8")
    own = ["--only-data", "--data", str(tmp_path / "own.toml")]

    assert run("search", "help me", *own).err.endswith(f"{PLEA}\n")
    assert run("search", "hotline centre", *own).err.endswith(f"{PLEA}\n")
    assert "888-373-7888" not in run("search", "centre", *own).err


@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ("please help me at the hotel", True),
        ("aidez moi je suis dans un hôtel", True),
        ("au secours je suis chez un diplomate", True),
        ("ayuda estoy en un restaurante", True),
        ("me ajude estou em um restaurante", True),
        ("aide au Ghana", False),
        ("help my students in class", False),
        ("can you help me understand trafficking in Ghana", False),
    ],
)
def test_where_somebody_is_does_not_weaken_a_call(query: str, leads: bool):
    """A place named in a call for help says nothing else; a place alone, or more than a place, makes no call of it."""
    assert is_answered_by_the_hotline(query) is leads
