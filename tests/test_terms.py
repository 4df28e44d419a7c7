"""One term for one thing in all that people read besides the facts: messages, help, fields and pages."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tipfacts.cli import help_text
from tipfacts.data import fields
from tipfacts.i18n.messages import MESSAGES

# What is not written, and what is written instead.
TERMS = {
    "en": {
        r"exit status|status code|return code|exit value": "exit code",
        r"misuse": "usage error",
        r"head(er|ing) line|heading row|line of headings|column headings?": "header row",
        r"may be (said again|repeated)|more than once\)": "repeatable",
        r"\bremarks?\b|\breservations?\b": "caveat, or note",
        r"anti-trafficking hotline|trafficking helpline": "U.S. National Human Trafficking Hotline, or U.S. hotline",
        r"co-ordinat|\b3 Ps\b|non-immigrant": "coordinat-, 3Ps, nonimmigrant",
        r"usage figures": "telemetry",
        r"(ending|end) of (its|the|a) (file ?)?name|\b(an|another) ending\b": "extension",
        r"no effect beside": "no effect with",
        r"\b(1|one) facts\b|\bfact\(s\)": "1 fact",
    },
    "fr": {
        r"statut de sortie|code (de )?retour": "code de sortie",
        r"mauvais usage|mésusage": "erreur d’utilisation",
        r"ligne d(e |es |’)?(titres?|intitulés?)": "ligne d’en-tête",
        r"être répétée?s?": "répétable",
        r"\bfiches\b|\b(une|chaque|cette) fiche\b(?! (officielle|d’informations))": "fait, ou fiche d’informations",
        r"\bmises? en garde|avertissement": "réserve",
        r"(?<!vouliez-vous )(?<!veut )(?<!à-)\b(dire|dit|dites|disent)\b": "afficher, indiquer, signaler",
        r"anti-?trafic|anti-?traite|Nations unies": "contre la traite, Nations Unies",
        r"fin d[eu] (son |leur )?nom": "extension",
        r"\b1 faits\b|\bfait\(s\)": "1 fait",
    },
}


def _pairs(value: object) -> list[tuple[str, str]]:
    """The texts in both languages that a table of help_text.py holds, however deep."""
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(part, str) for part in value):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [pair for part in inner for pair in _pairs(part)]


def _meanings(table: fields.Fields) -> list[tuple[str, str]]:
    """What the fields of a table mean, in both languages, and the fields of those."""
    own = [(field.means["fr"], field.means["en"]) for field in table.values()]
    return own + [pair for field in table.values() for pair in _meanings(field.parts)]


def _written(language: str) -> list[str]:
    """All that the program says outside its facts, and the prose of the pages, but for what is typed."""
    pairs = [row for row in MESSAGES.values() if len(row) == 2]
    pairs += [pair for name, table in vars(help_text).items() if name.isupper() for pair in _pairs(table)]
    pairs += [pair for table in vars(fields).values() if isinstance(table, fields.Fields) for pair in _meanings(table)]
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "data" / "ORIGIN.md"]
    pages = [page for page in pages if page.name != "CHANGELOG.md" and (".fr." in page.name) == (language == "fr")]
    lines = [line for page in pages for line in _prose(page.read_text(encoding="utf-8")).splitlines()]
    return [*(pair[language == "en"] for pair in pairs), *lines]


def _prose(page: str) -> str:
    return re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", "…", page, flags=re.DOTALL)


@pytest.mark.parametrize("language", TERMS)
def test_one_thing_has_one_term(language):
    """What has a term of its own is never called otherwise."""
    texts = _written(language)

    assert len(texts) > 1000
    for other, term in TERMS[language].items():
        assert [text for text in texts if re.search(other, text)] == [], f"write {term!r}"
