"""The facts: true to the source, complete, in both languages, typographically sound, and consistent with each other."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from tests.conftest import ROOT
from tipfacts.data import bundled
from tipfacts.i18n.formatting import figure

FACTS: list[Any] = list(bundled.records())
BY_ID = {fact["id"]: fact for fact in FACTS}
each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["id"])

N = "\u202f"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
ENGLISH_NAMES = {name["en"] for fact in FACTS for name in fact["names"]}
# Every figure that the source prints, transcribed from it a second time: value or range, qualifier, unit.
FIGURES = {
    "trafficking-victims": ((20_000_000, 30_000_000), "about", "victims"),
    "children-among-victims": (50, "exact", "percent"),
    "tip-report-countries-2008": (154, "exact", "countries"),
    "tip-report-countries-2016": (188, "exact", "countries"),
    "legislation-passed": (194, "exact", "laws"),
    "prosecutions-increase": (238, "exact", "percent_increase"),
    "convictions-increase": (58, "exact", "percent_increase"),
    "victims-identified-increase": (58, "exact", "percent_increase"),
    "project-funding": (200_000_000, "about", "usd"),
    "projects-funded": (265, "more_than", "projects"),
    "projects-under-way": (100, "about", "projects"),
    "projects-under-way-countries": (70, "exact", "countries"),
    "projects-under-way-funding": (60_000_000, "more_than", "usd"),
    "academy-counterparts-trained": (30_000, "more_than", "people"),
    "academy-officers-trained-on-trafficking": (4_500, "exact", "people"),
    "overseas-staff-training-employees": (2_000, "about", "people"),
    "overseas-staff-training-countries": (10, "exact", "countries"),
    "family-members-reunited": (1_545, "exact", "people"),
    "victims-joined-by-family": (700, "exact", "victims"),
    "survivors-returned-home": (17, "exact", "people"),
    "stakeholder-meetings": (3, "exact", "meetings"),
    "know-your-rights-recipients": (1_000_000, "more_than", "people"),
    "know-your-rights-hotline-contacts": (4_100, "more_than", "people"),
    "know-your-rights-languages": (30, "more_than", "languages"),
    "partnership-for-freedom-funding": (None, "vague", "usd"),
    "innovation-challenges": (2, "exact", "challenges"),
    "reimagine-opportunity-award": (1_800_000, "exact", "usd"),
    "rethink-supply-chains-award": (500_000, "exact", "usd"),
    "model-documents-number": (3, "exact", "documents"),
    "slavery-footprint-users": (25_000_000, "exact", "users"),
    "slavery-footprint-countries": (190, "exact", "countries"),
}
# Every dated event of the source: when, to the precision that it prints.
DATES = {
    "fact-sheet-date": "2016-10-24",
    "tip-report-assesses-united-states": "2010",
    "child-protection-compact-ghana": "2015-06",
    "security-council-presidency": "2015-12",
    "security-council-first-meeting": "2015-12",
    "security-council-call": "2015-12",
    "diplomatic-security-unit": "2011",
    "in-person-registration": "2015",
    "know-your-rights-created": "2009",
    "freedom-fund": "2016",
    "partnership-for-freedom": "2012",
    "pathways-to-freedom": "2017-01",
    "new-perimeter-partnership": "2013",
    "model-documents": "2016",
    "slavery-footprint-launch": "2011",
}
NOT_RESULTS = {
    "overseas-staff-training-employees": "aim",
    "overseas-staff-training-countries": "aim",
    "in-person-registration-nationwide": "planned",
    "pathways-to-freedom": "planned",
    "pathways-to-freedom-aim": "planned",
    "press-contact-2016": "historical",
    "tip-office-website-2016": "historical",
}


def test_every_figure_is_that_of_the_source():
    """Each figure, its qualifier and its unit equal a second transcription of the source."""
    found = {
        fact["id"]: (
            fact["value"] if fact["low"] is None else (fact["low"], fact["high"]),
            fact["qualifier"],
            fact["unit"],
        )
        for fact in FACTS
        if fact["qualifier"]
    }

    assert found == FIGURES


def test_every_date_is_that_of_the_source():
    """Each milestone with a date has the one that the source prints."""
    milestones = [fact for fact in FACTS if fact["kind"] == "milestone" and fact["period"]["start"]]

    assert {fact["id"]: fact["period"]["start"] for fact in milestones} == DATES


def test_an_undated_milestone_is_marked():
    """A milestone without a start says in our words that the source dates it not."""
    undated = [fact for fact in FACTS if fact["kind"] == "milestone" and not fact["period"]["start"]]

    assert [fact["id"] for fact in undated] == ["state-joins-partnership-for-freedom"]
    assert all(fact["period"]["text"] and not fact["period"]["printed"] for fact in undated)


def test_a_printed_period_is_in_the_words_of_the_sheet():
    """What is told as printed is among the words that the sheet dates things with, transcribed a second time."""
    lines = (ROOT / "tests/time_words.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line[0] != "#"]
    for fact in FACTS:
        words = " ".join(text for place, text in rows if place == fact["source"]["locator"]).lower()
        printed = (fact["period"]["printed"] or {"fr": ""})["fr"].replace("\u00a0", " ").lower()
        assert [part for part in printed.split(" […] ") if part not in words] == [], fact["id"]


@each_fact
def test_an_inferred_date_has_its_note(fact):
    """A year of the period that the sheet does not print there, nor is its own date, is owned up to in a note."""
    period, notes = fact["period"], fact["notes"]
    printed = (period["printed"] or {}).get("fr", "")
    years = {date[:4] for date in (period["start"], period["end"]) if date and date != fact["as_of"]}
    for year in years - set(re.findall(r"\d{4}", printed)):
        assert any(year in note["fr"] and "déduit" in note["fr"] for note in notes), year
        assert any(year in note["en"] and "inferred" in note["en"] for note in notes), year


def test_aims_plans_and_history_are_marked():
    """What was not a result in 2016 has the status that says so."""
    assert {id: BY_ID[id]["status"] for id in NOT_RESULTS} == NOT_RESULTS


def test_a_planned_thing_is_not_in_the_past_tense():
    """The two announcements of 2016 never say that they came true."""
    nationwide, pathways = BY_ID["in-person-registration-nationwide"], BY_ID["pathways-to-freedom"]

    for fact in (nationwide, pathways):
        assert not re.search(r"\b(was|were) (extended|launched)\b|has been (extended|launched)", fact["text"]["en"])
        assert not re.search(r"\ba été (étendue?|lancée?)\b", fact["text"]["fr"])


def test_no_aim_is_stated_as_done():
    """Nobody is said to have trained the 2,000 employees."""
    fact = BY_ID["overseas-staff-training-employees"]

    assert not re.search(r"\b(has|have|had|were|was) trained\b", fact["text"]["en"])
    assert not re.search(r"\b(a|ont|été) formé", fact["text"]["fr"])


# What a title says, in each language, where its text has a qualifier, an aim or a plan.
QUALIFIED = {
    "about": ("environ|quelque", "about|some"),
    "more_than": ("[Pp]lus d[e’]", "[Mm]ore than"),
    "vague": ("plusieurs", "several"),
}
STATUSES = {
    "aim": ("^But |^Objectif |^Engagement ", "^Aims? |^Purpose |^Commitment "),
    "planned": ("annoncé en 2016|projet de 2016|^But ", "announced in 2016|2016 plan|^Aim "),
    "historical": ("en 2016", "in 2016"),
}
PARTS = {
    "children-among-victims": ("des victimes", "of all trafficking victims"),
    "academy-officers-trained-on-trafficking": (
        f"parmi plus de 30{N}000 homologues",
        "of more than 30,000 counterparts",
    ),
    "know-your-rights-hotline-contacts": (
        "demandeurs de visa .* après lecture",
        "visa applicants given .* after reading it",
    ),
}
CAPTION = ("^Légende de photo", "^Photo caption")


@each_fact
def test_a_title_stands_alone(fact):
    """A title says, as its text does: about or more than, up on which year, an aim or a plan, a part of what."""
    for at, language in enumerate(("fr", "en")):
        title, text = fact["title"][language], fact["text"][language]
        needed = [
            *([QUALIFIED[fact["qualifier"]][at]] if fact["qualifier"] in QUALIFIED else []),
            *([str(fact["baseline_year"])] if fact["baseline_year"] else []),
            *([STATUSES[fact["status"]][at]] if fact["status"] != "stated" else []),
            *([PARTS[fact["id"]][at]] if fact["part_of"] else []),
            *([CAPTION[at]] if re.search("légende de la photo|photo caption", text) else []),
        ]
        assert [words for words in needed if not re.search(words, title)] == [], title


def test_a_figure_of_unknown_origin_is_marked():
    """The figures of the photo caption, and they alone, have the tag that programs can tell them by."""
    captioned = {fact["id"] for fact in FACTS if re.match(CAPTION[1], fact["title"]["en"])}

    assert captioned == {fact["id"] for fact in FACTS if "unsourced" in fact["tags"]}
    assert captioned == {"trafficking-victims", "children-among-victims"}


@each_fact
def test_a_title_with_a_figure_says_of_when(fact):
    """A figure's title has the year that its period begins with, or “Obama”, or is part of one that has it."""
    start = fact["period"]["start"]
    if fact["qualifier"] and start:
        mark = "Obama" if start == "2009-01-20" else start[:4]
        whole = BY_ID[fact["part_of"]]["title"] if fact["part_of"] else fact["title"]
        for code in ("fr", "en"):
            assert mark in fact["title"][code] + whole[code], fact["title"]


@each_fact
def test_a_title_with_a_figure_says_victims_of_what(fact):
    """A figure of victims or survivors has in its title what they are victims of."""
    if fact["kind"] == "statistic":
        fr, en = fact["title"]["fr"], fact["title"]["en"]
        assert "traite" in fr.lower() or not re.search(r"\b([Vv]ictimes|survivants)\b", fr), fr
        assert "trafficking" in en.lower() or not re.search(r"\b([Vv]ictims|survivors)\b", en), en


@each_fact
def test_a_text_with_a_figure_says_whose_it_is(fact):
    """Read alone, a figure is still the fact sheet's word, and the sheet is called by its whole name in English."""
    if fact["qualifier"]:
        assert "fiche de 2016" in fact["text"]["fr"]
        assert "2016 fact sheet" in fact["text"]["en"]
    for text in (fact["title"]["en"], fact["text"]["en"], (fact["period"]["text"] or {"en": ""})["en"]):
        assert not re.search(r"(?<![Ff]act )\bsheet\b", text), text


@each_fact
def test_a_text_says_which_state_department(fact):
    """Read alone, a text says that the Department of State is that of the United States."""
    assert not re.search(r"département d’État(?! américain| des États-Unis)", fact["text"]["fr"])
    assert not re.search(r"(?<!U\.S\. )(State Department|Department of State)\b", fact["text"]["en"])


@each_fact
def test_what_is_meant_to_help_is_not_said_to_help(fact):
    """Tools, training and laws that the sheet says are meant to do something are not said to do it."""
    assert not re.search(r"\bqui aident?\b|lois? [^.]*\bsoient\b", fact["text"]["fr"]), fact["text"]["fr"]
    assert not re.search(r"\bthat helps?\b|\blaws [^.]*\bare (passed|put)\b|have to put", fact["text"]["en"]), fact[
        "text"
    ]["en"]


@each_fact
def test_what_was_not_found_elsewhere_is_not_said_not_to_exist(fact):
    """One wording for a figure that we found nowhere else: no source was found, not that none confirms it."""
    for note in fact["notes"]:
        fr = re.search(r"ne repose que sur (la fiche|elle)|n’a (pu être )?(confirmé|retrouvé)", note["fr"])
        en = re.search(r"\brests on\b|nowhere else|could not be confirmed\.|only in the sheet", note["en"])
        if (fr or en) and "SMS" not in note["fr"]:
            assert re.search(
                "ne repose que sur la fiche : aucune autre source n’a été trouvée pour l[ea] confirmer".replace(
                    " :", N + ":"
                ),
                note["fr"],
            ), note
            assert "rests on the sheet alone: no other source was found to confirm it" in note["en"], note


def test_a_title_names_the_subset_that_its_text_names():
    """Where a text speaks of certain visas, a title that names the visas says so."""
    for fact in FACTS:
        for language, some, kind in (("fr", "certains visas", "visas? de travail"), ("en", "certain", "work visas?")):
            if some in fact["text"][language] and re.search(kind, fact["title"][language]):
                assert some in fact["title"][language], fact["title"]


# Whose word a note is, by the site that it cites: official sites and those of the body that a note is about; and, for a
# site that quotes or copies, what the note calls it.
OFFICIAL = (
    "state.gov", "usembassy.gov", "dol.gov", "acf.hhs.gov", "govinfo.gov", "gao.gov", "senate.gov", "un.org", "ilo.org",
    "unodc.org", "verite.org", "responsiblesourcingtool.org", "humanityunited.org", "partnershipforfreedom.org",
    "novofoundation.org", "library.unt.edu",
)  # fmt: skip
QUOTING = {
    "americamagazine.org": ("magazine America", "America magazine"),
    "docslib.org": ("copie sur docslib.org", "copy on docslib.org"),
    "editorials.voa.gov": ("Voix de l’Amérique", "Voice of America"),
    "endslaveryandtrafficking.org": ("ATEST", "ATEST"),
    "fedweek.com": ("FEDweek", "FEDweek"),
    "greenlightoperation.org": ("cité par Greenlight Operation", "as quoted by Greenlight Operation"),
    "havocscope.com": ("cité par le site Havocscope", "as quoted by Havocscope"),
    "hawaiipublicradio.org": ("Hawaiʻi Public Radio", "Hawaiʻi Public Radio"),
    "humantraffickinghotline.org": ("site de la ligne", "the hotline’s site"),
    "humanrightsfirst.org": ("Human Rights First", "Human Rights First"),
    "ilw.com": ("reproduit par le site ilw.com", "as reproduced by ilw.com"),
    "insidegovernmentcontracts.com": ("Inside Government Contracts", "Inside Government Contracts"),
    "legalnewsline.com": ("Legal Newsline", "Legal Newsline"),
    "livrozilla.com": ("copie sur livrozilla.com", "copy on livrozilla.com"),
    "medium.com": ("traduction du département d’État", "State Department translation"),
    "migrationnetwork.un.org": ("migrationnetwork.un.org", "migrationnetwork.un.org"),
    "ndhttf.org": ("ndhttf.org", "ndhttf.org"),
    "prod.cstreetsandbox.com": ("copie sur le serveur d’essai", "copy on a web firm’s test server"),
    "pubt.io": ("reprise par le site pubt.io", "as republished by pubt.io"),
    "thefederalregister.org": ("reproduit par thefederalregister.org", "reproduced by thefederalregister.org"),
    "thehindu.com": ("The Hindu", "The Hindu"),
    "weforum.org": ("Forum économique mondial", "World Economic Forum"),
}


@each_fact
def test_a_note_names_its_author(fact):
    """A note that cites a page of somebody else than the body it speaks of names that site; no other site is cited."""
    for note in fact["notes"]:
        host = re.match(r"https?://(?:www\.|m\.)?([^/]+)", note["source"] or "")
        site = next((site for site in QUOTING if host and host[1].endswith(site)), None)
        if site:
            assert all(words in note[code] for words, code in zip(QUOTING[site], ("fr", "en"), strict=True)), note
        elif host:
            assert host[1].endswith(OFFICIAL), (
                f"say in QUOTING how a note names {host[1]}, or in OFFICIAL that it is one"
            )


def test_every_claim_of_the_source_is_answerable():
    """Each of the 125 rows of the inventory has a fact, and each fact answers a row."""
    rows = [line.split() for line in (ROOT / "tests/inventory.txt").read_text().splitlines() if line[0] != "#"]

    assert len(rows) == len({row[0] for row in rows}) == 125
    assert {id for _, *ids in rows for id in ids} == set(BY_ID)


def test_ids_and_titles_are_unique():
    """No two facts share an id, or a title in either language."""
    for texts in ([fact["id"] for fact in FACTS], *([fact["title"][code] for fact in FACTS] for code in ("fr", "en"))):
        assert [text for text, count in Counter(texts).items() if count > 1] == []


def test_no_two_facts_share_an_alias():
    """What people type for one fact is not also said to mean another."""
    counts = Counter(alias for fact in FACTS for alias in {alias.lower() for alias in fact["aliases"]})

    assert [alias for alias, count in counts.items() if count > 1] == []


@each_fact
def test_a_figure_is_complete(fact):
    """A figure has a qualifier, a unit and a period, or words that none is given; and stands in the title or text."""
    if fact["kind"] == "statistic":
        assert fact["qualifier"], "a statistic needs a figure"
    if fact["qualifier"]:
        assert fact["unit"]
        assert fact["period"]["printed"] or fact["period"]["text"]
    if fact["value"] is not None or fact["low"] is not None:
        for code in ("fr", "en"):
            amount = figure(fact, code, bundled.vocabulary())
            numbers = [number.strip(N) for number in re.findall(rf"\d[\d,.{N}]*", amount)]
            spoken = f"{fact['title'][code]} {fact['text'][code]}".lower()
            assert all(number in spoken or _in_words(number, code) in spoken for number in numbers), (amount, spoken)


def _numbers(text: str, language: str) -> list[str]:
    """The numbers written in figures, in one spelling, sorted."""
    thousands = "[\u202f\u00a0]" if language == "fr" else ","
    bare = re.sub(rf"(?<=\d){thousands}(?=\d{{3}}\b)", "", re.sub(r"https?://\S+", "", text))
    return sorted(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", bare))


@each_fact
def test_both_languages_have_the_same_numbers(fact):
    """Title, text and each note have the same numbers in French as in English; a title none but its text’s."""
    for texts in (fact["title"], fact["text"], *fact["notes"]):
        assert _numbers(texts["fr"], "fr") == _numbers(texts["en"], "en")
    for code in ("fr", "en"):
        assert set(_numbers(fact["title"][code], code)) <= set(_numbers(fact["text"][code], code))


def _in_words(number: str, language: str) -> str:
    small = {
        "fr": {"2": "deux", "3": "trois", "50": "moitié", "1": "million"},
        "en": {"2": "two", "3": "three", "50": "half", "1": "million"},
    }
    return small[language].get(number, number)


@each_fact
def test_every_fact_has_its_place_in_the_source(fact):
    """The document, its publisher, date and language, and a place in it that the data file names."""
    source = fact["source"]
    document = bundled.vocabulary()["documents"][source["document"]]

    assert (source["document"], source["date"], source["language"]) == ("factsheet-2016-10-24", "2016-10-24", "fr")
    assert source["locator"] in document["places"]
    assert fact["as_of"] == "2016-10-24"


def test_facts_stand_in_the_order_of_the_source():
    """File order is source order."""
    places = list(bundled.vocabulary()["documents"]["factsheet-2016-10-24"]["places"])
    order = [places.index(fact["source"]["locator"]) for fact in FACTS]

    assert order == sorted(order)


def _texts(fact: Any, language: str) -> list[str]:
    texts = [fact["title"][language], fact["text"][language]]
    texts += [note[language] for note in fact["notes"]]
    texts += [name[language] for name in fact["names"]]
    texts += [words[language] for words in (fact["period"]["printed"], fact["period"]["text"]) if words]
    return texts


@each_fact
def test_french_is_typeset(fact):
    """A narrow no-break space before ; : ! ? % and inside « », true apostrophes; no English quotes or double spaces."""
    for text in _texts(fact, "fr"):
        bare = _without_names(re.sub(r"https?://\S+", "", text))
        assert not re.search(rf"[^{N}\s][;!?%]|[^{N}\d][:](?!\d)", bare), bare
        assert not re.search(rf"«[^{N}]|[^{N}]»", bare), bare
        assert not re.search(r"'|\"|“|”|  | ,| \.(?!\.)", bare), bare
        assert not re.search(r"\d \d{3}\b", bare), "thousands are parted by a narrow no-break space: " + bare
        assert not re.search(r"\b(oeuvre|main-d.oeuvre|Etat|Etats|Ecole|A la)\b", bare), bare


@each_fact
def test_french_dates_stay_on_one_line(fact):
    """A day and its month are held together by a no-break space, and nothing else is."""
    for text in _texts(fact, "fr"):
        assert not re.search(rf"\b(\d{{1,2}}|1er)[ {N}]({'|'.join(MONTHS)})\b", text), text
        assert not re.search(rf"\u00a0(?!{'|'.join(MONTHS)})", text), text


def _table_texts(language: str) -> list[str]:
    """What a reader sees of the data that is in no fact: words of the vocabularies, charts, documents, the hotline."""
    vocabulary, found = bundled.vocabulary(), []
    pending: list[Any] = [bundled.hotline(), *(vocabulary[name] for name in sorted(vocabulary))]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            found += [value[language]] if isinstance(value.get(language), str) else []
            pending += value.values()
        elif isinstance(value, list | tuple):
            pending += value
    return found


def test_the_words_around_the_facts_are_typeset():
    """Units, kinds, tags, charts, places, publishers and the hotline's words follow the same rules as the facts."""
    french, english = _table_texts("fr"), _table_texts("en")

    assert "pays" in french and "countries" in english and any("introduction" in text for text in french)
    for text in french:
        bare = _without_names(text)
        assert not re.search(rf"[^{N}\s][;!?%]|[^{N}\d]:|«[^{N}]|[^{N}]»|'|\"|“|”|  |\d \d{{3}}\b", bare), text
        assert not re.search(rf"\b(\d{{1,2}}|1er)[ {N}]({'|'.join(MONTHS)})\b", text), text
    for text in english:
        assert not re.search(rf"'|\"|\u00a0|{N}|  | [,;:!?%]", re.sub(r"“[^”]*”", "…", text)), text


def test_quotation_marks_within_others_are_of_another_kind():
    """No « » stands within « », nor “ ” within “ ”, in facts and in the words around them."""
    for code, opening, closing in (("fr", "«", "»"), ("en", "“", "”")):
        for text in [*_table_texts(code), *(text for fact in FACTS for text in _texts(fact, code))]:
            assert not re.search(f"{opening}[^{closing}]*{opening}", text), text
            assert text.count(opening) == text.count(closing), text


def test_every_chart_says_what_its_bars_hide():
    """Each chart has a note in both languages; that of the photo caption names the other figure."""
    for chart in bundled.vocabulary()["charts"]:
        assert chart["note"] and chart["note"]["fr"] and chart["note"]["en"], chart["heading"]
        if any("unsourced" in BY_ID[id]["tags"] for id in chart["facts"]):
            assert "26" in chart["note"]["fr"] and "26%" in chart["note"]["en"]


def _without_names(text: str) -> str:
    """The text without the English names in it that have punctuation of their own."""
    for name in ENGLISH_NAMES:
        text = text.replace(name, "…") if ":" in name else text
    return text


def test_english_names_stay_untouched_in_french():
    """No English name of the data is typeset in the French way, nor takes a French accent or quotation mark within."""
    for fact in FACTS:
        for text in _texts(fact, "fr"):
            for name in ENGLISH_NAMES:
                loose = re.escape(name).replace(r"\ ", r"\s+").replace(":", r"\s*:").replace("’", "['’]")
                assert set(re.findall(loose, text)) <= {name}, text


@each_fact
def test_english_is_typeset(fact):
    """The real apostrophe and quotes, no French space, no double space."""
    for text in _texts(fact, "en"):
        quoted = re.sub(r"“[^”]*”|«[^»]*»", "…", text)
        assert not re.search(rf"'|\"|\u00a0|{N}|  | [,;:!?%]", quoted), text
        assert not re.search(r"'|\"", text), "a quotation mark within quotation marks is “ ” or ‘ ’: " + text
        assert not re.search(r"\d{5,}", text.replace("13627", "").replace("233733", "").replace("60029", "")), text


# One term for one thing: what is not written, outside quotations, and what is written instead.
TERMS = {
    "fr": {
        r"(?<!ravail )(?<!ravailleur )(?<!ravailleurs )domestiques?\b|employés? de maison": "travailleurs domestiques",
        r"anti-?traite|anti-?trafic": "contre la traite",
        r"[Nn]ations unies": "Nations Unies",
        r"\bsous (un |des )?visas?\b": "avec un visa",
        r"abus d[eu] recrutement|recrutement abusif": "pratiques de recrutement abusives",
        r"policiers|polices": "forces de l’ordre",
        r"\bproches\b": "membres de la famille",
        r"textes législatifs": "textes de loi",
        r"traite (sexuelle|par le travail)": "traite à des fins d’exploitation",
        r"il faut (lire|comprendre|entendre)": "on comprend ici",
        r"consignes": "orientations",
        r"agents étrangers": "homologues étrangers",
        r"réglementations fédérales d’acq": "réglementations fédérales en matière d’acquisitions",
        r"travailleurs domestiques des missions": "travailleurs domestiques du personnel des missions",
    },
    "en": {
        r"\bbrochures?\b": "pamphlet",
        r"\bco-ordinat": "coordinat-",
        r"\b3 Ps\b": "3Ps",
        r"domestic (staff|servants?|employees?)|household (staff|workers)": "domestic workers",
        r"recruitment abuse|abuses? (of|in) (the )?recruitment": "abusive recruitment practices",
        r"\bnon-immigrant": "nonimmigrant",
        r"\binter-agency\b": "interagency",
        r"\brelatives\b": "family members",
        r"\bacquisition rules\b|federal buy(ing|ers)": "acquisition regulations, procurement staff",
        r"\bmemo\b": "memorandum",
        r"worked out here|added up here": "our calculation, our sum",
        r"counter-trafficking": "anti-trafficking",
        r"law-enforcement bod": "law-enforcement agencies",
        r"^in (\w+ )?\d{4}, (the|President)\b": "no comma after an opening date",
    },
}


@pytest.mark.parametrize("language", TERMS)
def test_one_thing_has_one_term(language):
    """What has a term of its own is never called otherwise, in titles, texts and notes, or in the words around them."""
    for text in [*(text for fact in FACTS for text in _texts(fact, language)), *_table_texts(language)]:
        bare = re.sub(r"“[^”]*”|«[^»]*»", "…", text)
        for other, term in TERMS[language].items():
            assert not re.search(other, bare[:1].lower() + bare[1:]), f"write {term!r}: {text}"


@each_fact
def test_sentences_are_sentences(fact):
    """A text ends with a full stop and begins with a capital or a figure; a title ends without one and is short."""
    for code in ("fr", "en"):
        text, title = fact["text"][code], fact["title"][code]
        assert text[-1] in ".»”" and (text[0].isupper() or text[0].isdigit() or text[0] in "«“"), text
        assert len(title) <= 96 and title[-1] != ".", title
        assert not re.match(r"\d{4}\b", title), "on a timeline the year stands before the title already"
        assert len(text) <= 340, len(text)


@each_fact
def test_outside_figures_have_an_address(fact):
    """A note that cites a page gives its address, and no page is called by its number in our research."""
    for note in fact["notes"]:
        assert note["source"] is None or re.fullmatch(r"https?://[^\s<>\"]+", note["source"])
        assert not re.search(r"\[S\d+|\bS\d{1,3}\b", note["fr"] + note["en"])


def test_the_caveats_that_matter_are_there():
    """Where the source conflicts with another record, the fact says so and names the other figure."""
    expected = {
        "children-among-victims": ("26", "5.5 million"),
        "tip-report-countries-2008": ("170",),
        "reimagine-opportunity-award": ("1.77 million",),
        "in-person-registration-nationwide": ("2019",),
        "know-your-rights-hotline-contacts": ("after",),
    }
    for id, needed in expected.items():
        notes = " ".join(note["en"].lower() for note in BY_ID[id]["notes"])
        assert [word for word in needed if word not in notes] == [], id


def test_figures_agree_with_each_other():
    """A part is smaller than its whole, and what is no part of a whole is not said to be one."""
    parts = {fact["id"]: fact["part_of"] for fact in FACTS if fact["part_of"] and fact["unit"]}

    assert parts["academy-officers-trained-on-trafficking"] == "academy-counterparts-trained"
    assert parts["know-your-rights-hotline-contacts"] == "know-your-rights-recipients"
    assert parts["children-among-victims"] == "trafficking-victims"
    for part, whole in parts.items():
        if BY_ID[part]["unit"] == BY_ID[whole]["unit"]:
            assert BY_ID[part]["value"] < BY_ID[whole]["value"]
    assert BY_ID["projects-under-way"]["value"] <= BY_ID["projects-funded"]["value"]
    assert BY_ID["survivors-returned-home"]["part_of"] is None
    assert BY_ID["victims-joined-by-family"]["part_of"] is None


def test_increases_are_never_called_multiples():
    """An increase of 238 % is not told as 2.38 times, nor with a figure of its own making, in title or text."""
    for id in ("prosecutions-increase", "convictions-increase", "victims-identified-increase"):
        fact = BY_ID[id]
        assert fact["baseline_year"] == 2009
        for text in (*fact["title"].values(), *fact["text"].values()):
            assert not re.search(r"\b(times|fois|triple|doubl\w+|\w*fold|multipli\w*)\b", text), text


def test_related_facts_exist_and_are_others():
    """Each relation leads to another fact, once."""
    for fact in FACTS:
        related = fact["related"]
        assert fact["id"] not in related
        assert len(related) == len(set(related))
        assert set(related) <= set(BY_ID)


def test_private_persons_are_named_only_where_the_source_does():
    """The 2016 press contact is named in its own fact alone, and none of its aliases is a plea for help."""
    for fact in FACTS:
        texts = " ".join([*_texts(fact, "fr"), *_texts(fact, "en"), *fact["aliases"]]).lower()
        assert ("shiozaki" in texts) == (fact["id"] == "press-contact-2016"), fact["id"]
    aliases = " ".join(BY_ID["press-contact-2016"]["aliases"])
    assert not re.search(r"\b(help|aide|secours|urgence|emergency|hotline|victim)", aliases)


def test_smuggling_is_not_an_alias_of_trafficking():
    """No alias uses the words of another crime."""
    aliases = " | ".join(alias for fact in FACTS for alias in fact["aliases"]).lower()

    assert not re.search(r"smuggl|passeur|trafic (illicite )?de migrants", aliases)
