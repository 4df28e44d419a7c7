"""The table of fields: what every answer and every table of a data file is made of, each field in one row.

Checking, defaults, columns, the JSON Schema, the help on own facts, and what --fields and --sort take are drawn from it.
"""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES
from tipfacts.spec import KINDS, PILLARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

QUALIFIERS = ("exact", "about", "more_than", "less_than", "range", "vague")
STATUSES = ("stated", "aim", "planned", "historical")
CHART_KINDS = ("compared", "part", "share", "increase")
UNIT_STYLES = ("count", "currency", "percent", "increase")
CONFIRMED_DETAILS = ("number", "emergency", "text", "chat", "tty", "web", "hours", "languages", "operator")


class Field:
    """One field of an object.

    `type` is text, integer, number, texts (an array), dates (the arrays of numbers that CSL-JSON wants), object or
    objects (an array); `parts` are the fields of an object. `form` names a rule for the value, such as date or id;
    `values` lists all that it may be, `vocabulary` the table of the data files that declares them.
    In a data file a `needed` field must be given and a `computed` one must not; the rest have their `default`.
    `near` are names under which people write the field by mistake.
    In an answer a field marked `null` may be null, and one marked `optional` is there only where it was asked for.
    `means` says in each language what the field is.
    """

    __slots__ = (
        "computed", "default", "form", "means", "name", "near", "needed", "null", "optional", "parts", "type", "values",
        "vocabulary",
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        type: str,
        *,
        parts: Fields | None = None,
        form: str = "",
        values: tuple[str, ...] = (),
        vocabulary: str = "",
        needed: bool = False,
        computed: bool = False,
        default: str | None = None,
        null: bool = False,
        optional: bool = False,
        near: tuple[str, ...] = (),
        **means: str,
    ) -> None:
        self.name = name
        self.type = type
        self.parts: Fields = NO_FIELDS if parts is None else parts
        self.form = form
        self.values = values
        self.vocabulary = vocabulary
        self.needed = needed
        self.computed = computed
        self.default = default
        self.null = null
        self.optional = optional
        self.near = near
        self.means = means

    def when_left_out(self) -> object:
        """What an answer has where a data file does not give the field: a new object each time."""
        if self.type in ("texts", "objects"):
            return []
        if self.type == "object" and not self.null:
            return {name: part.when_left_out() for name, part in self.parts.items()}
        return self.default


class Fields(dict[str, Field]):
    """The fields of an object by name, in order; and of a table of a data file, which it may and which it must give.

    `blank` is the answer where a table gives nothing; the lists and objects in it, with their names in `containers`,
    are to be copied for each. (None that may be left out holds another.) `free_texts` are texts of any
    words; `languages` says that the fields hold one text, of which one language is enough.
    """

    def __init__(self, *rows: Field) -> None:
        super().__init__((row.name, row) for row in rows)
        self.given = frozenset(row.name for row in rows if not row.computed)
        self.needed = tuple(row.name for row in rows if row.needed)
        self.blank = {row.name: row.when_left_out() for row in rows}
        self.containers = tuple(
            (name, default) for name, default in self.blank.items() if isinstance(default, (list, dict))
        )
        self.free_texts = frozenset(
            row.name for row in rows if row.type == "text" and not (row.vocabulary or row.values or row.form)
        )
        self.languages = any(row.name in LANGUAGES and row.null for row in rows)


NO_FIELDS = Fields()


# --- what several objects share ----------------------------------------------------------------------------------------


def _languages(*, null: bool) -> Fields:
    return Fields(
        *(
            Field(
                code, "text", null=null or not language.complete, needed=not null and language.complete,
                fr=f"Le texte dans la langue `{code}`.", en=f"The text in the language `{code}`.",
            )
            for code, language in LANGUAGES.items()
        )
    )  # fmt: skip


BOTH = _languages(null=True)  # a text of a fact, of which own facts may have one language only
EACH = _languages(null=False)  # a text of ours, which has every language

SOURCE = Fields(
    Field(
        "document", "text", needed=True,
        fr="Le nom court du document : un mot de la table `[documents]`.",
        en="The short name of the document: a word of the table `[documents]`.",
    ),
    Field(
        "title", "text", near=("name",),
        fr="Le titre du document, dans sa langue.", en="The title of the document, in its own language.",
    ),
    Field(
        "publisher", "text", null=True, near=("author", "authors", "editor", "institution", "organisation"),
        fr="Qui l’a publié, dans la langue du document.", en="Who published it, in the language of the document.",
    ),
    Field(
        "date", "text", form="date", null=True, near=("year", "published", "issued"),
        fr="Sa date de publication : 2009, 2015-06 ou 2016-10-24.",
        en="When it was published: 2009, 2015-06 or 2016-10-24.",
    ),
    Field("language", "text", null=True, near=("lang",), fr="Le code de sa langue : fr, en.", en="The language it is written in, as a code: fr, en."),
    Field(
        "locator", "text", needed=True, near=("page", "pages", "section", "chapter", "place"),
        fr="L’endroit dans le document, par exemple la page ou la section.",
        en="The place in the document, such as the page or the section.",
    ),
    Field(
        "place", "object", parts=BOTH, computed=True,
        fr="Le même endroit en toutes lettres, si le document le déclare.",
        en="The same place in words, where the document declares them.",
    ),
    Field(
        "url", "text", form="address", null=True, near=("address", "link", "web", "website"),
        fr="L’adresse du document ou de la page.", en="The address of the document or of the page.",
    ),
)  # fmt: skip

CONFIRMED = Fields(
    Field(
        "date", "text", form="date", null=True,
        fr="La date de la confirmation, 2025-04 ou 2025-03-07 ; null si la page n’en porte pas.",
        en="The date of the confirmation, 2025-04 or 2025-03-07; null where the page bears none.",
    ),
    Field(
        "before", "text", form="date", null=True,
        fr="Si la page ne porte pas de date : ce avant quoi elle a été écrite, 2025-09.",
        en="Where the page bears no date: what it was written before, 2025-09.",
    ),
    Field("source", "text", form="address", needed=True, fr="La page qui le confirme.", en="The page that confirms it."),
)  # fmt: skip

# --- a fact ------------------------------------------------------------------------------------------------------------

PERIOD = Fields(
    Field(
        "start", "text", form="date", null=True, near=("from", "begin", "since"),
        fr="Son début : 2009, 2015-06 ou 2016-10-24.", en="When it begins: 2009, 2015-06 or 2016-10-24.",
    ),
    Field(
        "end", "text", form="date", null=True, near=("to", "until"),
        fr="Sa fin : 2009, 2015-06 ou 2016-10-24.", en="When it ends: 2009, 2015-06 or 2016-10-24.",
    ),
    Field(
        "printed", "object", parts=BOTH, null=True,
        fr="La période telle que la source l’écrit, mot pour mot.",
        en="The period as the source prints it, word for word.",
    ),
    Field(
        "text", "object", parts=BOTH, null=True,
        fr="La période en d’autres mots que ceux de la source, quand elle n’en donne pas ou qu’ils ne se comprennent pas seuls.",
        en="The period in other words than those of the source, where it gives none or they cannot stand alone.",
    ),
)  # fmt: skip

NAME = Fields(
    *BOTH.values(),
    Field("abbreviations", "texts", fr="Les formes abrégées du nom.", en="The short forms of the name."),
)

NOTE = Fields(
    *BOTH.values(),
    Field(
        "source", "text", form="address", null=True,
        fr="L’adresse de la page qui l’affirme ; null pour une remarque sur la source elle-même.",
        en="The page that says so; null for a note on the source itself.",
    ),
)  # fmt: skip

FACT = Fields(
    Field(
        "id", "text", form="id", needed=True, near=("identifier", "key"),
        fr="Le nom permanent du fait : minuscules sans accent, chiffres et traits d’union simples.",
        en="The permanent name of the fact: lower-case letters, digits and single hyphens.",
    ),
    Field(
        "kind", "text", form="word", vocabulary="kinds", needed=True,
        fr="La catégorie du fait : un mot de la table `[kinds]`.", en="The kind of fact: a word of the table `[kinds]`.",
    ),
    Field("title", "object", parts=BOTH, needed=True, near=("name", "headline"), fr="Le fait en une ligne.", en="The fact in one line."),
    Field(
        "text", "object", parts=BOTH, needed=True, near=("description", "sentence", "summary"),
        fr="Le fait en phrases complètes, lisibles seules : qui, quoi, quand, combien.",
        en="The fact in sentences that stand alone: who, what, when, how many.",
    ),
    Field(
        "figure", "object", parts=BOTH, null=True,
        fr="Le chiffre tel qu’on le lit, avec son degré de précision et son unité ; dans un fichier, seulement les mots de la source pour un chiffre vague.",
        en="The figure in words, with its qualifier and unit, as people see it; in a data file only the words of the source for a vague figure.",
    ),
    Field(
        "value", "number", null=True, near=("number", "amount", "count", "figure"),
        fr="Le chiffre, en nombre ; son unité indique de quoi.", en="The figure, as a number; its unit says what it counts.",
    ),
    Field(
        "low", "number", null=True, near=("min", "minimum", "lower"),
        fr="Le bas d’une fourchette, ou de l’intervalle autour de `value`.",
        en="The lower end of a range, or of the interval around `value`.",
    ),
    Field(
        "high", "number", null=True, near=("max", "maximum", "upper"),
        fr="Le haut d’une fourchette, ou de l’intervalle autour de `value`.",
        en="The upper end of a range, or of the interval around `value`.",
    ),
    Field(
        "qualifier", "text", values=QUALIFIERS, null=True,
        fr="Comment la source donne le chiffre.", en="How the source puts the figure.",
    ),
    Field(
        "unit", "text", form="word", vocabulary="units", null=True, near=("units",),
        fr="Ce que compte le chiffre : un mot de la table `[units]` ; un pourcentage va de 0 à 100.",
        en="What the figure counts: a word of the table `[units]`; percentages run from 0 to 100.",
    ),
    Field(
        "baseline_year", "integer", form="year", null=True,
        fr="L’année à partir de laquelle une hausse ou une baisse se mesure.",
        en="The year that a rise or a fall is measured from.",
    ),
    Field("period", "object", parts=PERIOD, near=("year", "years", "when"), fr="La période dont parle le fait.", en="The period that the fact speaks of."),
    Field(
        "status", "text", values=STATUSES, default="stated",
        fr="Si la source l’affirme (`stated`), en fait un objectif ou un projet, ou si c’est une donnée d’époque.",
        en="Whether the source states it, gives it as an aim or a plan, or it is kept as history.",
    ),
    Field(
        "pillars", "texts", values=PILLARS,
        fr="Les piliers de la lutte dont il relève.", en="The pillars of the fight that it belongs to.",
    ),
    Field(
        "tags", "texts", form="word", vocabulary="tags", near=("tag", "keywords", "subjects", "topics"),
        fr="Ses sujets : des mots de la table `[tags]`.", en="Its subjects: words of the table `[tags]`.",
    ),
    Field("names", "objects", parts=NAME, fr="Les noms officiels qu’il contient.", en="The official names in it."),
    Field(
        "aliases", "texts", form="alias", near=("alias", "synonyms"),
        fr="Ce que l’on tape pour le trouver.", en="What people type when they look for it.",
    ),
    Field(
        "related", "texts", form="id",
        fr="Les identifiants des faits à lire avec lui.", en="The ids of facts to be read with it.",
    ),
    Field(
        "part_of", "text", form="id", null=True,
        fr="L’identifiant du fait dont celui-ci compte une partie.",
        en="The id of the fact of which this one counts a part.",
    ),
    Field(
        "notes", "objects", parts=NOTE, near=("note", "caveat", "caveats", "remark", "remarks", "comment", "comments"),
        fr="Les réserves et les vérifications extérieures à lire avec lui.",
        en="The caveats and outside checks to be read with it.",
    ),
    Field(
        "as_of", "text", form="date", needed=True, near=("date", "as-of", "asof"),
        fr="La date à laquelle la source l’affirme : 2009, 2015-06 ou 2016-10-24.",
        en="The date as of which the source states it: 2009, 2015-06 or 2016-10-24.",
    ),
    Field("source", "object", parts=SOURCE, needed=True, near=("sources", "document"), fr="D’où il vient.", en="Where it comes from."),
    Field(
        "origin", "text", computed=True,
        fr="Où le fait a été lu : `bundled` s’il est fourni avec tipfacts, sinon le nom du fichier de données.",
        en="Where the fact was read: `bundled` if it comes with tipfacts, or else the name of the data file.",
    ),
)  # fmt: skip

# --- the other answers -------------------------------------------------------------------------------------------------

EXPLANATION = Fields(
    Field("word", "text", fr="Un mot de la recherche.", en="A word of the query."),
    Field("matched", "text", fr="Le mot du fait pour lequel il a été pris.", en="The word of the fact that it was taken for."),
    Field("how", "text", form="match", fr="Selon quelle règle.", en="By which rule."),
    Field("field", "text", form="index field", fr="Où se trouve ce mot.", en="Where that word stands."),
    Field("strength", "number", form="share", fr="Ce pour quoi il compte.", en="What it counts for."),
)  # fmt: skip

HIT = Fields(
    *FACT.values(),
    Field("score", "number", form="percent", fr="À quel point il répond à la recherche.", en="How well it answers the query."),
    Field(
        "match", "text", form="match",
        fr="Le type de la correspondance la plus faible.", en="The type of the weakest match.",
    ),
    Field(
        "matched_field", "text", form="index field",
        fr="Le champ de la correspondance la plus forte.", en="The field of the strongest match.",
    ),
    Field(
        "explain", "objects", parts=EXPLANATION, optional=True,
        fr="Comment il a été trouvé, mot par mot ; seulement si --explain le demande.",
        en="Word for word, how it was found; only where --explain asks.",
    ),
)  # fmt: skip

HOTLINE = Fields(
    Field("number", "text", needed=True, fr="Le numéro à appeler, comme on l’écrit.", en="The number to call, as people write it."),
    Field(
        "e164", "text", form="e164", needed=True,
        fr="Le numéro avec l’indicatif du pays, pour un composeur.", en="The number with its country code, for a dialler.",
    ),
    Field("uri", "text", form="tel", needed=True, fr="Le numéro en lien.", en="The number as a link."),
    Field("name", "object", parts=EACH, needed=True, fr="Le nom de la ligne.", en="What the line is called."),
    Field(
        "country", "object", needed=True, fr="D’où on peut la joindre.", en="Where it can be reached from.",
        parts=Fields(
            Field("code", "text", needed=True, fr="Le code ISO 3166 du pays.", en="The country, by its ISO 3166 code."),
            *EACH.values(),
        ),
    ),
    Field(
        "emergency", "object", needed=True,
        fr="Que faire d’abord quand quelqu’un est en danger immédiat.",
        en="What to do first where somebody is in immediate danger.",
        parts=Fields(
            Field("number", "text", form="short number", needed=True, fr="Le numéro d’urgence.", en="The emergency number."),
            *EACH.values(),
        ),
    ),
    Field(
        "text", "object", needed=True, fr="Comment joindre la ligne par SMS.", en="How to reach the line by text message.",
        parts=Fields(
                Field("code", "text", form="short number", needed=True, fr="Le numéro auquel écrire.", en="The number to text."),
                Field("keyword", "text", needed=True, fr="Ce qu’il faut écrire.", en="What to write."),
            *EACH.values(),
        ),
    ),
    Field(
        "chat", "object", needed=True,
        fr="Comment joindre la ligne par chat, sans parler.", en="How to reach the line by chat, without speaking.",
        parts=Fields(Field("web", "text", needed=True, fr="Le site du chat.", en="The site of the chat."), *EACH.values()),
    ),
    Field(
        "tty", "text", form="short number", needed=True,
        fr="Le numéro de relais pour les personnes sourdes ou malentendantes.",
        en="The relay number for people who are deaf or hard of hearing.",
    ),
    Field("web", "text", needed=True, fr="Le site de la ligne.", en="The site of the line."),
    Field("hours", "object", parts=EACH, needed=True, fr="Quand elle répond.", en="When it answers."),
    Field("languages", "object", parts=EACH, needed=True, fr="Les langues qu’on y parle.", en="Which languages are spoken."),
    Field("caveat", "object", parts=EACH, needed=True, fr="Ce qui n’a pu être confirmé.", en="What could not be confirmed."),
    Field("operator", "text", needed=True, fr="Qui la tient.", en="Who runs it."),
    Field(
        "last_confirmed", "object", needed=True,
        fr="Quand chaque renseignement a été confirmé pour la dernière fois, et où.",
        en="When each detail was last confirmed, and where.",
        parts=Fields(
            *(
                Field(
                    name, "object", parts=CONFIRMED, needed=True,
                    fr=f"La dernière confirmation de {name}.", en=f"The last confirmation of {name}.",
                )
                for name in CONFIRMED_DETAILS
            )
        ),
    ),
    Field("source", "object", parts=SOURCE, needed=True, fr="Où la fiche nomme la ligne.", en="Where the fact sheet names the line."),
)  # fmt: skip

INFO = Fields(
    Field(
        "tool", "object", fr="Le programme.", en="The program.",
        parts=Fields(
            Field("name", "text", fr="Son nom.", en="Its name."),
            Field("version", "text", fr="Sa version.", en="Its version."),
            Field("python", "text", fr="La version de Python qui l’exécute.", en="The version of the Python it runs on."),
        ),
    ),
    Field(
        "schema_version", "integer",
        fr="La version de ce schéma ; elle n’augmente que si une clé est retirée, renommée ou change de type.",
        en="The version of this schema; only removing, renaming or retyping a key raises it.",
    ),
    Field(
        "data", "object", fr="Les faits employés, les vôtres compris.", en="The facts in use, own facts included.",
        parts=Fields(
            Field(
                "version", "text", null=True,
                fr="Les versions des faits fournis, une par document.",
                en="The versions of the bundled facts, one for each document.",
            ),
            Field(
                "as_of", "text", form="date", null=True,
                fr="La date la plus récente des faits fournis.",
                en="The latest date of the bundled facts.",
            ),
            Field("facts", "integer", fr="Combien de faits il y a.", en="How many facts there are."),
            Field(
                "kinds", "object", fr="Combien de chaque catégorie.", en="How many of each kind.",
                parts=Fields(
                    *(
                        Field(kind, "integer", fr=f"Combien du genre {kind}.", en=f"How many of the kind {kind}.")
                        for kind in KINDS
                    )
                ),
            ),
            Field(
                "tags", "objects", fr="Combien de chaque étiquette.", en="How many of each tag.",
                parts=Fields(
                    Field("tag", "text", form="word", fr="L’étiquette.", en="The tag."),
                    Field("facts", "integer", fr="Combien de faits la portent.", en="How many facts have it."),
                ),
            ),
            Field(
                "documents", "objects",
                fr="Les documents dont des faits sont tirés.", en="The documents that facts are taken from.",
                parts=Fields(
                    SOURCE["document"],
                    SOURCE["title"],
                    SOURCE["publisher"],
                    SOURCE["date"],
                    Field(
                        "version", "text", null=True,
                        fr="La version des faits que l’on en a tirés.", en="The version of the facts taken from it.",
                    ),
                    Field(
                        "as_of", "text", form="date",
                        fr="La date la plus récente de ces faits.",
                        en="The latest date of those facts.",
                    ),
                    Field("facts", "integer", fr="Combien de faits en sont tirés.", en="How many facts are taken from it."),
                ),
            ),
        ),
    ),
    Field(
        "data_files", "texts",
        fr="Les fichiers de données employés avec les faits fournis.", en="The data files in use with the bundled facts.",
    ),
    Field(
        "language", "object", fr="La langue de ce que lisent les gens.", en="The language of what people read.",
        parts=Fields(
            Field("code", "text", values=tuple(LANGUAGES), fr="La langue.", en="The language."),
            Field(
                "why", "text",
                fr="L’option ou la variable qui l’a décidée, ou default.",
                en="The option or variable that decided it, or default.",
            ),
        ),
    ),
)  # fmt: skip

PROBLEM = Fields(
    Field("file", "text", fr="Le fichier, tel qu’il a été nommé.", en="The file, as it was named."),
    Field(
        "severity", "text", values=("error", "warning"),
        fr="Si le fichier est refusé pour cela (error), ou si c’est seulement à vérifier (warning).",
        en="Whether the file is refused for it (error), or it is only to be checked (warning).",
    ),
    Field(
        "line", "integer", form="line", null=True,
        fr="La ligne, à partir de 1 ; null si c’est le fichier entier.",
        en="The line, from 1; null where the whole file is meant.",
    ),
    Field("id", "text", null=True, fr="L’identifiant du fait, s’il en a un.", en="The id of the fact, where it has one."),
    Field("field", "text", null=True, fr="Le champ, en chemin pointé.", en="The field, as a dotted path."),
    Field(
        "code", "text", form="message key",
        fr="La règle enfreinte : un nom qui ne change pas.", en="The rule that is broken: a name that stays the same.",
    ),
    Field("message", "object", parts=EACH, fr="Ce qui ne va pas.", en="What is wrong."),
    Field("hint", "object", parts=EACH, fr="Ce qu’il faut écrire à la place.", en="What to write instead."),
)  # fmt: skip

# CSL-JSON: the names of the keys are those of the Citation Style Language.
CITATION = Fields(
    Field("id", "text", form="id", fr="L’identifiant du fait.", en="The id of the fact."),
    Field("type", "text", values=("report",), fr="La sorte de document, selon CSL.", en="The sort of document, in the words of CSL."),
    Field("title", "text", fr="Le titre du document, dans sa langue.", en="The title of the document, in its own language."),
    Field(
        "author", "objects", fr="Le service qui l’a publié.", en="The office that issued it.",
        parts=Fields(Field("literal", "text", fr="Son nom.", en="Its name.")),
    ),
    Field("publisher", "text", null=True, fr="Le service qui l’a publié.", en="The office that issued it."),
    Field(
        "issued", "object", null=True, fr="Sa date de publication.", en="When it was issued.",
        parts=Fields(
            Field(
                "date-parts", "dates",
                fr="L’année, puis le mois et le jour s’ils sont connus.",
                en="The year, then the month and the day where they are known.",
            ),
        ),
    ),
    Field(
        "URL", "text", form="address", null=True,
        fr="L’adresse du document.", en="The address of the document.",
    ),
    Field("language", "text", null=True, fr="La langue du document.", en="The language the document is written in."),
    Field("section", "text", fr="L’endroit dans le document.", en="The place in the document."),
    Field(
        "source", "text",
        fr="Le programme qui a donné le fait, sa version et celle des faits.",
        en="The program that the fact was read with, its version and that of the facts.",
    ),
    Field(
        "note", "text",
        fr="L’endroit dans le document et l’accès par tipfacts, dans les deux langues.",
        en="The place in the document and the access through tipfacts, in both languages.",
    ),
)  # fmt: skip

# The schema as a table, for readers.
SCHEMA_ROW = Fields(
    Field("definition", "text", fr="La définition.", en="The definition."),
    Field("field", "text", fr="Le champ, en chemin pointé.", en="The field, as a dotted path."),
    Field("type", "object", parts=EACH, fr="Le type de sa valeur.", en="The type of its value."),
    Field("description", "object", parts=EACH, fr="Ce qu’il veut dire.", en="What it means."),
)  # fmt: skip

# What failed, as a JSON object on stderr.
ERROR = Fields(
    Field(
        "error", "object", fr="Ce qui n’a pas marché.", en="What went wrong.",
        parts=Fields(
            Field("code", "text", form="error code", fr="Un nom qui ne change pas.", en="A name for it that stays the same."),
            Field("message", "text", fr="Ce qui s’est passé, en mots.", en="What happened, in words."),
            Field(
                "hint", "text",
                fr="Quoi essayer ; un texte vide s’il n’y a rien à essayer.",
                en="What to try; an empty text where there is nothing to try.",
            ),
            Field(
                "suggestions", "texts",
                fr="Ce qui était peut-être voulu, le plus probable d’abord.",
                en="What may have been meant, the likeliest first.",
            ),
            Field(
                "hotline", "text", optional=True,
                fr="Le numéro de la ligne d’assistance, après une recherche sans résultat ou un mot inconnu.",
                en="The number of the hotline, after a search that found nothing or an unknown word.",
            ),
        ),
    ),
)  # fmt: skip

# --- the tables of a data file that are no answers ---------------------------------------------------------------------

WORD = Fields(
    *BOTH.values(),
    Field("one", "object", parts=BOTH, null=True, fr="Le mot pour un seul.", en="The word for one."),
    Field("plural", "object", parts=BOTH, null=True, fr="Le mot pour plusieurs.", en="The word for several."),
)
UNIT = Fields(
    *WORD.values(),
    Field(
        "style", "text", values=UNIT_STYLES, default="count",
        fr="Comment s’écrit un chiffre : 154 pays, 1,8 million de dollars, 50 %, hausse de 238 %.",
        en="How a figure is written: 154 countries, $1.8 million, 50%, up 238%.",
    ),
    Field(
        "symbol", "text", null=True,
        fr="Le signe d’une monnaie, dans les langues qui l’écrivent : $.",
        en="The sign of a currency, for the languages that write it: $.",
    ),
)  # fmt: skip
PHRASES = Fields(
    *(
        Field(
            code, "texts",
            fr=f"Ce qui, dans la langue `{code}`, se trouve dans des textes d’une autre.",
            en=f"What stands in the language `{code}` within texts of another.",
        )
        for code in LANGUAGES
    )
)  # fmt: skip
CHART = Fields(
    Field(
        "kind", "text", needed=True, values=CHART_KINDS,
        fr="Ce que les barres comparent : des chiffres, les parties d’un tout, une part, des hausses.",
        en="What the bars compare: figures, parts of a whole, a share, increases.",
    ),
    Field("facts", "texts", needed=True, form="id", fr="Les faits des barres.", en="The facts of the bars."),
    Field("heading", "object", parts=BOTH, needed=True, fr="Le titre du graphique.", en="The heading of the chart."),
    Field("labels", "objects", parts=BOTH, needed=True, fr="Un intitulé par fait.", en="A label for each fact."),
    Field("note", "object", parts=BOTH, null=True, fr="Ce que les barres ne montrent pas.", en="What the bars do not show."),
)  # fmt: skip
DOCUMENT = Fields(
    Field("title", "text", form="language or both", near=("name",), fr="Son titre, dans sa langue ou dans plusieurs.", en="Its title, in its own language or in several."),
    Field(
        "publisher", "text", form="language or both", null=True, near=("author", "authors", "editor", "institution"),
        fr="Qui l’a publié, dans la langue du document ou dans plusieurs.",
        en="Who published it, in the language of the document or in several.",
    ),
    SOURCE["date"],
    SOURCE["language"],
    SOURCE["url"],
    Field(
        "places", "object", form="texts by name", null=True,
        fr="Les endroits qu’un `locator` peut nommer, en toutes lettres ; n’importe lequel si la table manque.",
        en="The places in it that a `locator` may name, with their words; any place where left out.",
    ),
    Field(
        "short", "object", parts=BOTH, null=True,
        fr="Qui l’a publié, en peu de mots, dans chaque langue.", en="Who published it, in few words, in each language.",
    ),
    Field(
        "data_version", "text", null=True,
        fr="La version des faits que l’on en a tirés.", en="The version of the facts taken from it.",
    ),
)  # fmt: skip

VERSION = Fields(
    INFO["tool"].parts["name"],
    INFO["tool"].parts["version"],
    INFO["schema_version"],
    Field(
        "data_version", "text",
        fr="Les versions des faits fournis, une par document.",
        en="The versions of the bundled facts, one for each document.",
    ),
)  # fmt: skip
ANSWERS = {
    "fact": FACT,
    "hit": HIT,
    "hotline": HOTLINE,
    "info": INFO,
    "version": VERSION,
    "problem": PROBLEM,
    "citation": CITATION,
    "schema_row": SCHEMA_ROW,
}


def paths(fields: Fields, before: str = "") -> Iterator[tuple[str, Field]]:
    """Every dotted path into an answer with its field, wholes before their parts: title, then title.fr."""
    for name, field in fields.items():
        if not field.optional:
            yield before + name, field
            yield from paths(field.parts, f"{before}{name}.")


def columns(path: str, field: Field) -> list[str]:
    """The paths of the columns that a field takes up in a table: one a scalar."""
    if not field.parts:
        return [path]
    return [inner for inner, part in paths(field.parts, f"{path}.") if not part.parts]


def file_fields(fields: Fields) -> dict[str, Field]:
    """Those of the fields that a data file may give."""
    return {name: field for name, field in fields.items() if not field.computed}
