"""Which field a column is for: the words that its header may be, in English and French."""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing.cells.dates import fold

LANGUAGE_WORDS = {
    **dict.fromkeys(("fr", "fra", "fre", "french", "francais", "francaise"), "fr"),
    **dict.fromkeys(("en", "eng", "english", "anglais", "anglaise"), "en"),
}
# The fields that have a text for each language: title.fr and title.en.
BILINGUAL = ("title", "text", "period.printed", "period.text", "names", "notes", "source.place")
# Several columns may serve one of these; of any other field the first that is not empty is taken.
LISTS = ("tags", "aliases", "notes", "names", "related", "pillars")
# Fields by name, with the headers that mean them: English words first, French ones after the stroke; where two columns
# have headers for one field, that which stands earlier here is taken.
_HEADERS = {
    "id": "id, identifier, slug, key / identifiant, cle",
    "kind": "kind / categorie, genre, nature",
    "title": "title, headline, question, term, heading, label, preflabel, name, company name, company / "
    "titre, intitule, terme, libelle, nom, denomination",
    "text": "text, description, desc, definition, def, answer, body, content, summary, details, sentence, fact / "
    "texte, reponse, contenu, resume, phrase, fait",
    "value": "value, figure, number, amount, count, numeric / valeur, chiffre, nombre, montant",
    "low": "low, lower, lower bound, minimum, min / bas, borne inferieure",
    "high": "high, upper, upper bound, maximum, max / haut, borne superieure",
    "qualifier": "qualifier / qualificatif",
    "unit": "unit, unit of measure / unite, unite de mesure",
    "baseline_year": "baseline year, base year, compared with / annee de base, annee de reference",
    "period": "year, period, date, when / annee, an, periode, quand",
    "period.start": "period start, start, start date, start year, startyear, since / debut, date de debut, depuis",
    "period.end": "period end, end, end date, endyear, until / fin, date de fin, jusque",
    "period.month": "month / mois",
    "period.day": "day / jour",
    "period.end_year": "end year / annee de fin",
    "period.end_month": "end month / mois de fin",
    "period.end_day": "end day / jour de fin",
    "period.printed": "period printed / periode imprimee",
    "period.text": "period text / periode en mots",
    "status": "status / statut",
    "pillars": "pillars / piliers",
    "tags": "tags, keywords, category, topic, theme / etiquettes, mots cles, rubrique",
    "names": "names, official name / noms, nom officiel",
    "names.abbreviations": "names abbreviations, abbreviations, abbreviation, acronym / sigle, abreviation",
    "aliases": "aliases, synonyms, also known as, aka, altlabel / alias, synonymes",
    "related": "related, see also / voir aussi, lies",
    "part_of": "part of, parent / partie de, fait partie de",
    "notes": "notes, caveats, remarks, comments / remarques, reserves, commentaires",
    "notes.source": "notes source, note source, note url",
    "as_of": "as of, last update, last updated, updated, retrieved, accessed / "
    "a la date du, mis a jour, mise a jour, consulte le",
    "source.document": "source document, document, reference, source, publication / ouvrage",
    "source.title": "source title, document title / titre de la source, titre du document",
    "source.publisher": "source publisher, publisher, institution / editeur, organisme",
    "source.date": "source date, publication date, published / date de publication",
    "source.language": "source language / langue de la source",
    "source.locator": "source locator, locator, page, section, chapter, paragraph / emplacement, chapitre, paragraphe",
    "source.url": "source url, url, link, web, website, web address, uri / lien, site, adresse web",
    "source.place": "source place",
    "language": "lang, language, locale / langue",
}
# What `list` and `search` write that is made from the rest: it is not read, and no note names it.
DERIVED = frozenset({"figure fr", "figure en", "figure", "origin", "score", "match", "matched field", "explain"})
# Other spellings of a field, in --column and --set.
_SHORT = {
    "document": "source.document", "publisher": "source.publisher", "locator": "source.locator", "url": "source.url",
    "year": "period", "month": "period.month", "day": "period.day", "note": "notes", "tag": "tags", "lang": "language",
}  # fmt: skip
# What facts of other kinds have, and the field in which it is kept.
_MEANT = {
    "aliases": "phone telephone tel mobile email mail courriel code symbol symbole nickname surnom",
    "tags": "country pays region place lieu city ville area zone location type group sector secteur subject sujet",
    "source.publisher": "author auteur organisation organization agency agence",
    "notes": "caveat reserve warning caution status_note footnote",
    "value": "length longueur height hauteur population size taille weight poids price prix total quantity quantite",
    "period": "opened built founded created ouverture construction fondation creation time temps",
    "text": "address adresse story histoire information info infos",
}
# Objects that hold the fields of a record in what other programs write: GeoJSON, Airtable, JSON:API, Elasticsearch.
_WRAPPERS = frozenset({"properties", "fields", "attributes", "_source"})
NONE = "none"  # --column none=HEADER: a column that is not to be used


def _ranked() -> dict[str, tuple[str, int]]:
    """The field of each header, and how soon it is taken."""
    ranks: dict[str, tuple[str, int]] = {}
    for field, words in _HEADERS.items():
        for rank, word in enumerate(words.replace(" / ", ", ").split(", ")):
            ranks.setdefault(word, (field, rank))
    return ranks


_FIELD_OF = _ranked()
# Words that are spelt differently in the two languages, so that a header tells the language of its file.
_FRENCH = frozenset(word for words in _HEADERS.values() for word in words.partition(" / ")[2].split(", ")) - {
    "", "alias", "site",
}  # fmt: skip
_ENGLISH = frozenset(word for words in _HEADERS.values() for word in words.partition(" / ")[0].split(", ")) - {
    "source", "date", "page", "document", "publication", "section", "question", "description", "institution", "id",
    "minimum", "maximum", "min", "max", "url", "web", "uri", "tags", "definition", "def", "desc", "figure",
}  # fmt: skip


class Meaning:
    """What a header means: a field, the language of its texts if it names one, and its rank among its synonyms."""

    __slots__ = ("field", "language", "rank")

    def __init__(self, field: str, language: str | None, rank: int) -> None:
        self.field = field
        self.language = language
        self.rank = rank


def words_of(header: str) -> str:
    """A header as it is compared: `Source_Title`, `source.title` and `SOURCE TITLE (display)` are `source title`."""
    plain = fold(header)
    for mark in ("(display)", "(name)", "(label)"):
        plain = plain.replace(mark, " ")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


def meaning(header: str) -> Meaning | None:
    """What a header means; None for one that is not known."""
    wrapper, dot, rest = header.partition(".")
    words = words_of(rest if dot and wrapper in _WRAPPERS else header)
    if found := _lookup(words):
        return Meaning(found[0], None, found[1])
    first, _, rest = words.partition(" ")
    before, _, last = words.rpartition(" ")
    for language_word, others in ((last, before), (first, rest)):
        language = LANGUAGE_WORDS.get(language_word)
        found = _lookup(others) if language else None
        if found and found[0] in BILINGUAL:
            return Meaning(found[0], language, found[1])
    return None


def _lookup(words: str) -> tuple[str, int] | None:
    plain = words.removesuffix("s") if len(words) > 4 else words
    return _FIELD_OF.get(words) or _FIELD_OF.get(plain) or _FIELD_OF.get(f"{words}s")


def field_named(name: str) -> Meaning | None:
    """The field that --column or --set name: `title`, `title.fr`, `document`, or a header that means it."""
    if name == NONE:
        return Meaning(NONE, None, 0)
    plain = name.lower().replace("_fr", ".fr").replace("_en", ".en") if name[-3:] in ("_fr", "_en") else name.lower()
    base, _, language = plain.rpartition(".")
    if language in LANGUAGES and base in BILINGUAL:
        return Meaning(base, language, 0)
    plain = _SHORT.get(plain, plain)
    return Meaning(plain, None, 0) if plain in _HEADERS else meaning(name)


def names() -> list[str]:
    """Every field that a column can be for."""
    return list(_HEADERS)


def language_of(header: str) -> str | None:
    """The language in which a header is a word; None where it is one in both, or in neither."""
    parts = header.split(".")  # attributes.name.fr is an English word
    if len(parts) > 1 and words_of(parts[-1]) in LANGUAGE_WORDS:
        parts.pop()
    words = words_of(parts[-1]) or words_of(header)
    return "fr" if words in _FRENCH else "en" if words in _ENGLISH else None


def suggestions(name: str) -> tuple[str, ...]:
    """The fields that somebody may mean by a word that names none: for `phone` where people look, `aliases`."""
    from tipfacts.retrieval.fuzzy import near

    meant = next((field for field, words in _MEANT.items() if words_of(name) in words.split()), None)
    return (meant,) if meant else near(name, names())


def near(header: str) -> str | None:
    """The field that a header misses by a letter, to be offered."""
    from tipfacts.retrieval.fuzzy import slips

    words = words_of(header)
    found = slips(words, list(_FIELD_OF), 1) if 4 < len(words) < 30 else []
    return _FIELD_OF[found[0][0]][0] if found else None
