"""The words of the help and of the man pages, French and English side by side.

What stands between backticks is typed or printed as it is. Numbers, choices and names of fields are not said here where
the table or the shapes say them.
"""

from __future__ import annotations

Pair = tuple[str, str]

# The day when these words were last gone over: the date of the man pages.
WRITTEN = "2026-11-23"

PURPOSE: Pair = (
    "Des faits sourcés sur la lutte contre la traite des êtres humains, en français et en anglais, hors ligne.",
    "Sourced facts on the fight against human trafficking, in French and English, offline.",
)
# Without accents: `whatis` copies this line from the man page, and cannot read the escapes of roff.
ONE_LINE: Pair = (
    "faits sur la lutte contre la traite, avec leurs sources",
    "sourced facts on the fight against human trafficking",
)

HEADINGS: dict[str, Pair] = {
    "usage": ("utilisation", "usage"),
    "examples": ("exemples", "examples"),
    "arguments": ("arguments", "arguments"),
    "options": ("options", "options"),
    "house": ("options de toutes les commandes", "options of every command"),
    "shared": ("options de plusieurs commandes", "options of several commands"),
    "program": ("options du programme", "options of the program"),
    "exit": ("codes de sortie", "exit codes"),
    "fields": ("champs JSON", "JSON fields"),
    "json": ("JSON", "JSON"),
    "more": ("pour aller plus loin", "learn more"),
    "group.look": ("consulter", "look things up"),
    "group.take": ("emporter les données", "get the data out"),
    "group.about": ("au sujet des données", "about the data"),
    # of the topics
    "formats": ("les formats", "the formats"),
    "narrow": ("choisir des champs", "choosing fields"),
    "promises": ("ce qui ne change pas", "what stays the same"),
    "environment": ("environnement", "environment"),
    "errors": ("les erreurs", "errors"),
    "smallest": ("la plus petite fiche", "the smallest fact"),
    "fact": ("les champs d’une fiche", "the fields of a fact"),
    "rules": ("les règles", "the rules"),
    "does": ("ce que tipfacts ne fait pas", "what tipfacts does not do"),
    "hides": ("ce que tipfacts ne peut pas cacher", "what tipfacts cannot hide"),
    "watched": ("si l’appareil est peut-être surveillé", "if the device may be watched"),
    # of the man page
    "man.name": ("nom", "name"),
    "man.synopsis": ("synopsis", "synopsis"),
    "man.description": ("description", "description"),
    "man.commands": ("commandes", "commands"),
    "man.formats": ("formats", "formats"),
    "man.own": ("vos propres fiches", "own facts"),
    "man.exit": ("codes de sortie", "exit status"),
    "man.files": ("fichiers", "files"),
    "man.privacy": ("vie privée", "privacy"),
    "man.hotline": ("ligne d’assistance", "hotline"),
    "man.see": ("voir aussi", "see also"),
}  # fmt: skip

# Where a command stands in the help of the program.
GROUPS: dict[str, tuple[str, ...]] = {
    "group.look": ("hotline", "search", "show", "list", "initiatives", "statistics", "timeline", "random"),
    "group.take": ("cite", "schema"),
    "group.about": ("info", "validate", "help"),
}

METAVARS: dict[str, Pair] = {
    "A,B.C": ("A,B.C", "A,B.C"),
    "A.B": ("A.B", "A.B"),
    "FILE": ("FICHIER", "FILE"),
    "FORMAT": ("FORMAT", "FORMAT"),
    "ID": ("ID", "ID"),
    "KEY": ("CLÉ", "KEY"),
    "KIND": ("GENRE", "KIND"),
    "LANG": ("LANGUE", "LANG"),
    "N": ("N", "N"),
    "PILLAR": ("PILIER", "PILLAR"),
    "SHELL": ("SHELL", "SHELL"),
    "STYLE": ("STYLE", "STYLE"),
    "TAG": ("ÉTIQUETTE", "TAG"),
    "TOPIC": ("SUJET", "TOPIC"),
    "WHEN": ("QUAND", "WHEN"),
    "WORDS": ("MOTS", "WORDS"),
    "YEAR": ("ANNÉE", "YEAR"),
    "COMMAND": ("COMMANDE", "COMMAND"),
    "OPTIONS": ("OPTIONS", "OPTIONS"),
}

# --- the commands: one line, then what there is to know --------------------------------------------------------------

SUMMARIES: dict[str, Pair] = {
    "hotline": ("Donner le numéro de la ligne américaine contre la traite", "Give the number of the U.S. hotline against trafficking"),
    "search": ("Chercher des fiches par mots, les meilleures d’abord", "Search for facts by words, best first"),
    "show": ("Montrer une fiche, avec ses réserves et sa source", "Show one fact, with its caveats and its source"),
    "list": ("Lister les fiches, dans l’ordre de la source", "List the facts, in the order of the source"),
    "initiatives": ("Lister les initiatives", "List the initiatives"),
    "statistics": ("Lister les statistiques", "List the statistics"),
    "timeline": ("Ranger par année les fiches datées", "Set out the dated facts by year"),
    "random": ("Montrer une fiche au hasard", "Show one fact by chance"),
    "cite": ("Citer une fiche : en texte, en BibTeX ou en CSL-JSON", "Cite a fact: as text, BibTeX or CSL-JSON"),
    "schema": ("Afficher le schéma JSON de toutes les sorties", "Print the JSON Schema of every output"),
    "info": ("Dire les versions, les nombres, les fichiers et la langue", "Tell versions, counts, data files and language"),
    "validate": ("Vérifier un fichier de fiches", "Check a file of facts"),
    "help": ("Expliquer une commande ou un sujet", "Explain a command or a topic"),
    # the topics
    "exit-codes": ("Ce que dit le code de sortie, et que faire", "What the exit code says, and what to do"),
    "formats": ("Les formats de sortie, et ce qu’un script peut en attendre", "The output formats, and what a script can rely on"),
    "data": ("Ajouter ses propres fiches", "Adding facts of your own"),
    "privacy": ("Ce que l’emploi de tipfacts laisse derrière lui, et ce qu’il ne laisse pas", "What a use of tipfacts leaves behind, and what it does not"),
}  # fmt: skip

DETAILS: dict[str, tuple[Pair, ...]] = {
    "hotline": (
        (
            "Dans un tube : le numéro seul, sur une ligne. Dans un terminal : d’abord que faire en cas de danger immédiat, puis chaque moyen de joindre la ligne et la date de sa dernière confirmation.",
            "In a pipe: the number alone, on one line. On a terminal: first what to do in immediate danger, then each way to reach the line and when it was last confirmed.",
        ),
        (
            "Ces détails viennent des seules fiches fournies : aucun fichier de données, aucune variable, aucune bibliothèque manquante n’y change rien. tipfacts n’est pas cette ligne et ne contacte personne.",
            "It comes from the bundled facts alone: no data file, no variable and no missing library changes it. tipfacts is not the hotline and contacts no one.",
        ),
    ),
    "search": (
        (
            "Les mots peuvent être en français ou en anglais, mal orthographiés ou sans accents, entre guillemets ou non. Si rien ne convient, rien n’est montré et le code de sortie est 1 ; ce que vous vouliez peut-être écrire est proposé sur la sortie d’erreur.",
            "The words may be French or English, misspelt or without accents, in quotes or not. Where nothing fits, nothing is shown and the exit code is 1; what you may have meant is suggested on standard error.",
        ),
        (
            "Chaque réponse porte une note de 0 à 100 (`score`), la manière dont son mot le moins sûr a été trouvé (`match` : `exact`, `prefix`, `stem` ou `fuzzy`) et le champ où se trouve le mot le plus parlant (`matched_field`).",
            "Each hit has a `score` from 0 to 100, tells how its least certain word was found (`match`: `exact`, `prefix`, `stem` or `fuzzy`) and in which field the most telling word stands (`matched_field`).",
        ),
        (
            "La répétition d’un filtre élargit (l’un ou l’autre), des filtres différents restreignent (l’un et l’autre).",
            "A filter said again widens the choice (either), different filters narrow it (both).",
        ),
    ),
    "show": (
        (
            "Un identifiant est en anglais, en minuscules, et ne change jamais. S’il n’existe pas, les plus proches sont proposés et le code de sortie est 1.",
            "An id is English, in lower case, and never changes. If there is none such, the nearest are suggested and the exit code is 1.",
        ),
        (
            "`--export` dessine la fiche avec ses réserves et sa source, pour la partager : la fin du nom décide de la forme, `.svg`, `.html` ou `.txt`.",
            "`--export` draws the fact with its caveats and its source, to be shared: the end of the name decides the form, `.svg`, `.html` or `.txt`.",
        ),
    ),
    "list": (
        (
            "Dans un tube : une fiche par ligne, identifiant, genre, chiffre et titre, séparés par des tabulations.",
            "In a pipe: one fact a line, its id, kind, figure and title parted by tabs.",
        ),
        (
            "La répétition d’un filtre élargit (l’un ou l’autre), des filtres différents restreignent (l’un et l’autre).",
            "A filter said again widens the choice (either), different filters narrow it (both).",
        ),
    ),
    "initiatives": (("La même chose que `list initiative`.", "The same as `list initiative`."),),
    "statistics": (("La même chose que `list statistic`.", "The same as `list statistic`."),),
    "timeline": (
        (
            "Les fiches sans date de début n’y sont pas. `--export` dessine la chronologie dans un fichier.",
            "Facts without a starting date are left out. `--export` draws the timeline into a file.",
        ),
    ),
    "random": (
        (
            "Un choix nouveau à chaque fois, sauf avec `--daily` ou `--seed`.",
            "A new choice each time, but for `--daily` and `--seed`.",
        ),
    ),
    "cite": (
        (
            "La citation nomme le document, son auteur, sa date, l’endroit de la fiche dans le document, et la version de tipfacts. Dans un format de données, c’est toujours du CSL-JSON.",
            "The citation names the document, its issuer, its date, the place of the fact in it, and the version of tipfacts. In a data format it is always CSL-JSON.",
        ),
    ),
    "schema": (
        (
            "Le schéma (JSON Schema 2020-12) décrit chaque sortie JSON et la forme d’un fichier de fiches, champ par champ. Avec `-f csv`, `tsv` ou `md`, c’est un tableau des champs.",
            "The schema (JSON Schema 2020-12) describes every JSON output and the form of a file of facts, field by field. With `-f csv`, `tsv` or `md` it is a table of the fields.",
        ),
    ),
    "info": (
        (
            "À joindre à toute question : version du programme, des données et du schéma, fichiers lus, langue et ce qui l’a décidée.",
            "To go with any question: the versions of the program, the data and the schema, the files read, the language and what decided it.",
        ),
    ),
    "validate": (
        (
            "Tous les problèmes sont dits d’un coup, chacun avec son fichier, sa ligne, la fiche, le champ et ce qu’il faut écrire. Le code de sortie est 3 s’il y en a.",
            "Every problem is told at once, each with its file, its line, the fact, the field and what to write. The exit code is 3 where there is one.",
        ),
    ),
    "help": (
        (
            "`tipfacts COMMANDE --help` et `tipfacts help COMMANDE` disent la même chose.",
            "`tipfacts COMMAND --help` and `tipfacts help COMMAND` say the same.",
        ),
    ),
}

ARGUMENTS: dict[str, Pair] = {
    "words": ("Ce que vous cherchez", "What to look for"),
    "id": ("L’identifiant d’une fiche, comme `list` et `search` le donnent", "The id of a fact, as `list` and `search` give it"),
    "kinds": ("Ces genres seulement ; le pluriel convient aussi", "These kinds only; a plural will do"),
    "files": (
        "Les fichiers à vérifier ; si aucun n’est nommé, ceux de `--data` ou de `TIPFACTS_DATA`, ou les fiches fournies",
        "The files to check; where none is named, those of `--data` or `TIPFACTS_DATA`, or the bundled facts",
    ),
    "topic": ("Une commande ou un sujet ; sans lui, le programme entier", "A command or a topic; without it, the whole program"),
}  # fmt: skip

OPTIONS: dict[str, Pair] = {
    "format": ("Format de la sortie ; `auto` : mise en page dans un terminal, lignes simples dans un tube", "Output format; `auto`: laid out on a terminal, plain lines in a pipe"),
    "json": ("Comme `--format json`", "The same as `--format json`"),
    "fields": ("Ces champs seulement, dans cet ordre ; `title.fr` désigne une partie", "These fields only, in this order; `title.fr` names a part"),
    "field": ("La valeur nue de ce champ, sur une ligne par fiche", "The bare value of this field, a line for each fact"),
    "lang": ("Langue des textes ; sinon, celle de l’environnement", "Language of the text; otherwise that of the environment"),
    "color": ("Quand colorer", "When to colour"),
    "data": ("Ajouter les fiches de ce fichier ; peut se répéter", "Add the facts of this file; may be said again"),
    "ascii": ("JSON en ASCII seul : `\\u00e9` pour é", "JSON in ASCII alone: `\\u00e9` for é"),
    "no_headers": ("CSV et TSV sans la ligne d’en-tête", "CSV and TSV without the line of headings"),
    "bom": ("CSV et TSV avec la marque UTF-8 qu’attend Excel", "CSV and TSV with the UTF-8 mark that Excel expects"),
    "help": ("Afficher cette aide", "Show this help"),
    "kind": ("Fiches de ce genre seulement", "Facts of this kind only"),
    "tag": ("Fiches qui portent cette étiquette seulement", "Facts with this tag only"),
    "pillar": ("Fiches qui relèvent de ce pilier seulement", "Facts that belong to this pillar only"),
    "year": ("Fiches qui commencent ou finissent cette année-là, ou qui se mesurent à partir d’elle", "Facts that begin or end in this year, or are measured from it"),
    "id": ("Ces fiches seulement ; `-` lit les identifiants sur l’entrée standard", "These facts only; `-` reads ids from standard input"),
    "limit": ("N fiches au plus ; 0 les donne toutes (par défaut : 10 pour `search`, toutes ailleurs)", "N facts at most; 0 gives all (default: 10 for `search`, all elsewhere)"),
    "sort": ("Trier par ce champ, par `year` ou par `date` ; un `-` devant inverse l’ordre", "Sort by this field, by `year` or by `date`; a `-` before it reverses the order"),
    "count": ("Dire seulement combien il y en a", "Tell only how many there are"),
    "exact": ("Tous les mots, tels qu’ils sont écrits : rien d’approchant", "Every word as it is spelt: nothing merely near"),
    "min_score": ("Seulement ce qui obtient au moins N sur 100", "Only what scores at least N out of 100"),
    "quiet": ("Ne rien afficher : le code de sortie répond", "Print nothing: the exit code answers"),
    "explain": ("Dire, mot par mot, par quoi chaque fiche a été trouvée", "Tell, word by word, what each fact was found by"),
    "export": ("Dessiner la réponse dans ce fichier : `.svg`, `.html` ou `.txt`", "Draw the answer into this file: `.svg`, `.html` or `.txt`"),
    "force": ("Remplacer le fichier de `--export` s’il existe déjà", "Replace the file of `--export` if it exists already"),
    "daily": ("La même fiche toute la journée", "The same fact all day"),
    "seed": ("La même fiche pour toujours ; un nombre ou un mot", "The same fact for ever; a number or a word"),
    "style": ("Forme de la citation, `text` par défaut", "Form of the citation, `text` by default"),
    "version": ("Afficher la version du programme et celle des données", "Show the versions of the program and of the data"),
    "show_completion": ("Afficher le script de complétion pour ce shell", "Print the completion script for this shell"),
}  # fmt: skip

CHOICES: dict[str, dict[str, Pair]] = {
    "format": {
        "auto": ("`text`, mis en page si la sortie est un terminal", "`text`, laid out if the output is a terminal"),
        "text": ("Lignes simples. Liste : une fiche par ligne, identifiant, genre, chiffre et titre séparés par des tabulations", "Plain lines. A list: one fact a line, its id, kind, figure and title parted by tabs"),
        "json": ("Un tableau pour une liste, un objet pour une seule chose ; deux espaces de retrait", "An array for a list, an object for one thing; indented by two spaces"),
        "jsonl": ("Le même objet par fiche, un par ligne", "The same object for each fact, one a line"),
        "csv": ("RFC 4180, lignes terminées par LF ; une ligne d’en-tête", "RFC 4180, lines ended by LF; a line of headings"),
        "tsv": ("Les mêmes colonnes, séparées par des tabulations ; dans une valeur, tabulation et fin de ligne deviennent une espace", "The same columns parted by tabs; a tab or a line end inside a value becomes a space"),
        "md": ("Markdown à coller dans un rapport, réserves et source comprises", "Markdown to paste into a report, caveats and source included"),
    },
    "color": {
        "auto": ("dans un terminal", "on a terminal"),
        "always": ("toujours", "always"),
        "never": ("jamais", "never"),
    },
    "style": {
        "text": ("une phrase à coller", "a sentence to paste"),
        "bibtex": ("pour LaTeX", "for LaTeX"),
        "csl-json": ("pour Zotero et ses pareils", "for Zotero and the like"),
    },
}  # fmt: skip

# --- examples: each runs as it stands, in an empty folder but for own.toml, the smallest fact -----------------------------

EXAMPLES: dict[str, tuple[tuple[str, Pair], ...]] = {
    "": (
        ("tipfacts hotline", ("La ligne d’assistance.", "The hotline.")),
        ('tipfacts search "brochur visas"', ("Chercher, en français ou en anglais, même mal orthographié.", "Search in either language, even misspelt.")),
        ("tipfacts show know-your-rights", ("Lire une fiche : réserves, fiches voisines, source.", "Read a fact: caveats, related facts, source.")),
        ("tipfacts list statistic --json | jq -r '.[].id'", ("Tout en JSON, pour jq.", "Everything as JSON, for jq.")),
    ),
    "hotline": (
        ("tipfacts hotline", ("Tout ce qu’il faut pour joindre la ligne ; le numéro seul dans un tube.", "All it takes to reach the line; the number alone in a pipe.")),
        ("tipfacts hotline --field e164", ("Le numéro pour un composeur.", "The number for a dialler.")),
        ("tipfacts hotline --json | jq -r .web", ("Le site.", "The site.")),
    ),
    "search": (
        ("tipfacts search brochure", ("Un mot.", "One word.")),
        ('tipfacts search "avocats bénévoles" -n 1', ("La meilleure réponse seulement.", "Only the best answer.")),
        ("tipfacts search -q brochure && echo found", ("Une condition dans un script.", "A condition in a script.")),
        ("tipfacts search visa --json | jq '.[0].score'", ("Ce que vaut la première réponse.", "How good the first answer is.")),
    ),
    "show": (
        ("tipfacts show know-your-rights", ("Une fiche entière.", "A whole fact.")),
        ("tipfacts show prosecutions-increase --field value", ("Un chiffre nu, pour une variable.", "A bare figure, for a variable.")),
        ("tipfacts show t-visa -f md", ("À coller dans un rapport.", "To paste into a report.")),
        ("tipfacts show t-visa --export t-visa.svg", ("Une carte à partager.", "A card to share.")),
    ),
    "list": (
        ("tipfacts list milestone", ("Les jalons.", "The milestones.")),
        ("tipfacts list --tag children --tag family", ("L’une ou l’autre étiquette.", "Either tag.")),
        ("tipfacts list --sort -value -n 5 -f csv --fields id,value,unit", ("Les cinq plus grands nombres, en CSV.", "The five largest numbers, as CSV.")),
        ("tipfacts list --json | jq -r '.[].title.fr'", ("Les titres français.", "The French titles.")),
        ("tipfacts search visa | cut -f1 | tipfacts list --id - --count", ("Des identifiants venus d’un tube.", "Ids from a pipe.")),
    ),
    "initiatives": (
        ("tipfacts initiatives", ("Toutes.", "All of them.")),
        ("tipfacts initiatives --pillar prevention", ("Celles qui relèvent de la prévention.", "Those that belong to prevention.")),
        ("tipfacts initiatives --json | jq length", ("Combien il y en a.", "How many there are.")),
    ),
    "statistics": (
        ("tipfacts statistics", ("Toutes.", "All of them.")),
        ("tipfacts statistics --year 2009", ("Celles de 2009, ou mesurées depuis 2009.", "Those of 2009, or measured since.")),
        ("tipfacts statistics --json | jq '.[] | {id, value, unit}'", ("Chiffres et unités.", "Figures and units.")),
    ),
    "timeline": (
        ("tipfacts timeline", ("Année par année.", "Year by year.")),
        ("tipfacts timeline --kind milestone", ("Les jalons seulement.", "Milestones only.")),
        ("tipfacts timeline --json | jq -r '.[].period.start'", ("Les dates de début.", "The starting dates.")),
        ("tipfacts timeline --export timeline.svg", ("Un dessin à partager.", "A picture to share.")),
    ),
    "random": (
        ("tipfacts random", ("Une fiche au hasard.", "A fact by chance.")),
        ("tipfacts random --daily --field title.fr", ("Le fait du jour, sur une ligne.", "The fact of the day, in French, on one line.")),
        ("tipfacts random --seed 7 --json | jq -r .id", ("Toujours la même, pour un test.", "Always the same, for a test.")),
    ),
    "cite": (
        ("tipfacts cite t-visa", ("Une phrase à coller.", "A sentence to paste.")),
        ("tipfacts cite t-visa --style bibtex >> facts.bib", ("Une entrée de plus pour LaTeX.", "One more entry for LaTeX.")),
        ("tipfacts cite t-visa --json | jq '.[0].title'", ("CSL-JSON, pour un gestionnaire de références.", "CSL-JSON, for a reference manager.")),
    ),
    "schema": (
        ("tipfacts schema > tipfacts.schema.json", ("Le schéma dans un fichier.", "The schema in a file.")),
        ("tipfacts schema | jq -r '.version'", ("La version du schéma.", "The version of the schema.")),
        ("tipfacts schema -f tsv", ("Les champs en tableau.", "The fields as a table.")),
    ),
    "info": (
        ("tipfacts info", ("Pour les yeux.", "For the eyes.")),
        ("tipfacts info --json | jq -r .data.version", ("Pour un script.", "For a script.")),
    ),
    "validate": (
        ("tipfacts validate own.toml", ("Un fichier.", "One file.")),
        ("tipfacts validate *.toml --json | jq length", ("Combien de problèmes en tout.", "How many problems in all.")),
        ("tipfacts validate", ("Les fiches fournies.", "The bundled facts.")),
    ),
    "help": (
        ("tipfacts help search", ("Une commande.", "A command.")),
        ("tipfacts help privacy", ("Un sujet.", "A topic.")),
        ("tipfacts help -L fr", ("Tout, en français.", "Everything, in French.")),
    ),
    "exit-codes": (
        ("tipfacts search -q visa && echo found", ("Faire quelque chose si l’on trouve.", "Do something where a fact is found.")),
        ('tipfacts show no-such-id || echo "code $?"', ("Voir le code.", "See the code.")),
        ("tipfacts show no-such-id --json 2>&1 | jq .error.code", ("Le nom de l’erreur.", "The name of the error.")),
    ),
    "formats": (
        ("tipfacts list --json", ("Tout.", "Everything.")),
        ("tipfacts list -f csv --bom > facts.csv", ("Pour un tableur.", "For a spreadsheet.")),
        ("tipfacts list -f tsv --fields id,value,unit", ("Trois colonnes.", "Three columns.")),
        ("tipfacts list -f jsonl | jq -c '[.id, .unit]'", ("Ligne par ligne.", "Line by line.")),
        ("tipfacts show t-visa --field title.fr", ("Une valeur nue.", "One bare value.")),
    ),
    "data": (
        ("tipfacts validate own.toml", ("Vérifier d’abord.", "Check first.")),
        ("tipfacts show our-centre --data own.toml", ("Montrer une fiche à soi.", "Show a fact of your own.")),
        ("TIPFACTS_DATA=own.toml tipfacts list --json", ("Avec les fiches fournies, pour une commande ou toute une session.", "Beside the bundled facts, for one command or a whole session.")),
    ),
    "privacy": (),
}  # fmt: skip

# --- exit codes ------------------------------------------------------------------------------------------------------

EXITS: dict[int, Pair] = {
    0: ("trouvé, ou fait ; aussi quand le lecteur d’un tube est parti", "found, or done; also when the reader of a pipe went away"),
    1: ("rien trouvé, ou identifiant inconnu", "nothing found, or no such id"),
    2: ("mauvais emploi d’une commande, d’une option, d’un champ ou d’une valeur", "misuse of a command, an option, a field or a value"),
    3: ("un fichier de données manque, est illisible ou incorrect", "a data file is missing, unreadable or invalid"),
    4: ("la réponse n’a pas pu être écrite", "the answer could not be written"),
    70: ("un défaut de tipfacts", "a bug in tipfacts"),
    130: ("interrompu par Ctrl-C", "interrupted by Ctrl-C"),
}  # fmt: skip
REMEDIES: dict[int, Pair] = {
    1: ("essayez d’autres mots, ou `tipfacts list`", "try other words, or `tipfacts list`"),
    2: ("lisez le message, puis l’aide de la commande", "read the message, then the help of the command"),
    3: ("`tipfacts validate FICHIER` dit tout", "`tipfacts validate FILE` tells all"),
    4: ("regardez la place sur le disque et la sortie standard", "look at the free space and at standard output"),
    70: ("`TIPFACTS_DEBUG=1` montre où ; signalez-le à qui vous a fourni tipfacts", "`TIPFACTS_DEBUG=1` shows where; report it to whoever gave you tipfacts"),
}  # fmt: skip
ERRORS: tuple[Pair, ...] = (
    (
        "Une erreur tient sur une ligne de la sortie d’erreur : `tipfacts: error:`, ce qui s’est passé, puis que faire. La sortie standard reste vide : une réponse est entière ou absente.",
        "An error is one line on standard error: `tipfacts: error:`, what happened, then what to try. Standard output stays empty: an answer is whole or absent.",
    ),
    (
        'Avec `--json` ou `-f jsonl`, c’est un objet JSON sur une ligne : `{"error": {"code", "message", "hint", "suggestions"}}`. Son `code` est l’un de ceux-ci, selon le code de sortie.',
        'With `--json` or `-f jsonl` it is a JSON object on one line: `{"error": {"code", "message", "hint", "suggestions"}}`. Its `code` is one of these, by exit code.',
    ),
    (
        "Une liste vide n’est pas une erreur : `--json` affiche `[]`, et le code de sortie est 1.",
        "An empty list is no error: `--json` prints `[]`, and the exit code is 1.",
    ),
)

# --- the JSON of an answer -------------------------------------------------------------------------------------------

FIELDS: dict[str, Pair] = {
    "array": ("Un tableau d’objets, chacun avec ces clés :", "An array of objects, each with these keys:"),
    "object": ("Un objet, avec ces clés :", "One object, with these keys:"),
    "explain": ("Avec `--explain`, aussi `explain` : pour chaque mot,", "With `--explain` also `explain`: for each word,"),
    "count": ("Avec `--count` : un nombre.", "With `--count`: a number."),
    "schema": ("Le schéma est du JSON par lui-même.", "The schema is JSON by itself."),
    "more": ("`tipfacts schema` dit le sens et le type de chacune.", "`tipfacts schema` tells what each means and its type."),
}  # fmt: skip
JSON: tuple[Pair, ...] = (
    (
        "Chaque commande qui donne des données connaît `--json`, avec toutes les clés et les deux langues. Les champs de chaque réponse sont dans l’aide de la commande ; `tipfacts schema` les décrit tous.",
        "Every command that gives data knows `--json`, with every key and both languages. The fields of each answer are in the help of the command; `tipfacts schema` describes them all.",
    ),
)
MORE: tuple[tuple[str, Pair], ...] = (
    ("tipfacts COMMAND --help", ("Une commande : exemples, options, champs.", "A command: examples, options, fields.")),
    ("tipfacts help TOPIC", ("Un sujet : {topics}.", "A topic: {topics}.")),
    ("tipfacts --show-completion SHELL", ("La complétion, là où l’installation ne l’apporte pas.", "Completion, where the installation does not bring it.")),
    ("man tipfacts", ("Tout cela sur une page.", "All of this on one page.")),
)  # fmt: skip

# --- formats ---------------------------------------------------------------------------------------------------------

NARROW: tuple[Pair, ...] = (
    (
        "`--fields` garde les champs nommés, dans cet ordre, dans tout format de données ; un point mène à une partie (`period.start`). `--field` donne une valeur nue : un texte sans guillemets, une liste séparée par « ; », rien pour `null`.",
        "`--fields` keeps the fields named, in this order, in any data format; a full stop leads to a part (`period.start`). `--field` gives one bare value: a text without quotes, a list joined by semicolons, nothing for `null`.",
    ),
    (
        "En CSV et en TSV, chaque partie a sa colonne : `title_fr`, `title_en`, `period_start`. Un champ inconnu est un mauvais emploi, et le message donne la liste des champs.",
        "In CSV and TSV each part has a column: `title_fr`, `title_en`, `period_start`. An unknown field is misuse, and the message lists the fields.",
    ),
)
PROMISES: tuple[Pair, ...] = (
    (
        "Un format demandé donne les mêmes octets dans un terminal, dans un tube et sous toute locale ; `json`, `jsonl`, `csv` et `tsv` portent toujours les deux langues, et `--lang` n’y change rien.",
        "A format that is asked for gives the same bytes on a terminal, in a pipe and under any locale; `json`, `jsonl`, `csv` and `tsv` always carry both languages, and `--lang` changes nothing in them.",
    ),
    (
        "En JSON, toutes les clés sont toujours là, dans l’ordre du schéma ; ce qui manque vaut `null` ou `[]`. Une clé peut s’ajouter d’une version à l’autre ; si une clé disparaît, change de nom ou de type, `schema_version` (voir `tipfacts info`) augmente.",
        "In JSON every key is always there, in the order of the schema; what is missing is `null` or `[]`. A key may be added by any release; where one goes, is renamed or changes its type, `schema_version` (see `tipfacts info`) rises.",
    ),
    (
        "L’ordre est celui de la source, sauf avec `--sort`. Aucune cellule ne commence par un signe qu’un tableur exécuterait.",
        "The order is that of the source, unless `--sort` says otherwise. No cell begins with a sign that a spreadsheet would run.",
    ),
)
ENVIRONMENT: dict[str, Pair] = {
    "TIPFACTS_LANG": ("Langue des textes, `fr` ou `en`, avant celle de la locale.", "Language of the text, `fr` or `en`, before that of the locale."),
    "TIPFACTS_DATA": (
        "Fichiers de fiches à ajouter, séparés comme dans `PATH` ; `--data` les remplace.",
        "Files of facts to add, parted as in `PATH`; `--data` replaces them.",
    ),
    "TIPFACTS_DEBUG": ("À 1 : en cas de défaut, montrer où il est.", "Set to 1: where there is a bug, show its place."),
    "LC_ALL, LC_MESSAGES, LANGUAGE, LANG": (
        "La langue, si rien d’autre ne la décide ; sinon l’anglais. Un format demandé ne les lit pas.",
        "The language, where nothing else decides it; English otherwise. A format that is asked for does not read them.",
    ),
    "NO_COLOR": ("Non vide : ni couleur ni gras.", "Not empty: neither colour nor bold."),
    "FORCE_COLOR": ("Ni vide ni 0 : dans un terminal, colorer quoi que dise `TERM` ; `NO_COLOR` l’emporte.", "Neither empty nor 0: on a terminal, colour whatever `TERM` says; `NO_COLOR` beats it."),
    "TERM": ("`dumb` : ni couleur, ni traits. Vide ou absent, sauf sous Windows : pas de couleur.", "`dumb`: no colour and no drawn lines. Empty or not set, but on Windows: no colour."),
    "COLUMNS": ("Largeur du terminal.", "Width of the terminal."),
}  # fmt: skip

# --- own facts -------------------------------------------------------------------------------------------------------

DATA: tuple[Pair, ...] = (
    (
        "`--data FICHIER` ajoute vos fiches à côté de celles qui sont fournies ; `TIPFACTS_DATA` le fait pour toutes les commandes, avec plusieurs chemins séparés comme dans `PATH`. L’option remplace la variable. Rien n’est jamais lu dans le dossier courant sans être nommé.",
        "`--data FILE` adds facts of your own beside the bundled ones; `TIPFACTS_DATA` does so for every command, with several paths parted as in `PATH`. The option replaces the variable. Nothing is ever read from the current folder unless it is named.",
    ),
)
SMALLEST = """\
[[facts]]
id = "our-centre"
kind = "organisation"
title.fr = "Notre centre"
title.en = "Our centre"
text.fr = "Il aide les victimes."
text.en = "It helps victims."
as_of = "2026-01-31"

[facts.source]
document = "leaflet"
title = "Our leaflet"
locator = "p. 1"
"""
SMALLEST_IS: Pair = (
    "Enregistrez ceci en UTF-8 sous le nom `own.toml` : c’est le minimum.",
    "Save this as `own.toml`, in UTF-8: it is the least that a fact needs.",
)
IS_NEEDED: Pair = ("obligatoire", "needed")
RULES: tuple[Pair, ...] = (
    (
        "Un identifiant n’appartient qu’à un fichier : aucun ne peut faire dire autre chose à une fiche fournie, ni toucher à la ligne d’assistance.",
        "An id belongs to one file: none can put other words into a bundled fact, or touch the hotline.",
    ),
    (
        "Un fichier est ordinaire, en UTF-8, de 64\u202fMio au plus ; un texte a 20\u202f000 caractères au plus. Sont refusés les caractères de contrôle et de sens d’écriture, et un texte qui commence par `=`, `+`, `-`, `@` ou une tabulation, qu’un tableur exécuterait.",
        "A file is a regular one, in UTF-8, of at most 64 MiB; a text has at most 20,000 characters. Control and bidirectional characters are refused, and so is a text that begins with `=`, `+`, `-`, `@` or a tab, which a spreadsheet would run.",
    ),
    (
        "Si un fichier enfreint une règle, rien n’en est utilisé : le code de sortie est 3, et `tipfacts validate FICHIER` dit tout, avec les lignes. `tipfacts schema` contient la forme du fichier, pour un éditeur.",
        "Where a file breaks a rule, nothing of it is used: the exit code is 3, and `tipfacts validate FILE` tells all, with the lines. `tipfacts schema` holds the form of the file, for an editor.",
    ),
)

# --- privacy ---------------------------------------------------------------------------------------------------------

DOES: tuple[Pair, ...] = (
    (
        "tipfacts n’ouvre aucune connexion et ne contacte personne : `tipfacts hotline` n’appelle pas. Il ne lance aucun autre programme.",
        "tipfacts opens no connection and contacts no one: `tipfacts hotline` does not call. It starts no other program.",
    ),
    (
        "Il n’écrit aucun fichier, sauf celui que `--export` nomme : ni historique, ni cache, ni journal, ni statistiques d’emploi, ni recherche de mise à jour.",
        "It writes no file, but for the one that `--export` names: no history, no cache, no log, no usage figures, no look for updates.",
    ),
)
HIDES: tuple[Pair, ...] = (
    ("La commande tapée : le shell la garde d’ordinaire dans son historique.", "The command typed: the shell usually keeps it in its history."),
    ("La commande pendant qu’elle s’exécute : `ps` peut la montrer aux autres comptes de la machine.", "The command while it runs: `ps` can show it to other accounts of the machine."),
    ("La réponse : elle reste à l’écran, dans le défilement du terminal, et dans ce que `tmux`, `screen` ou `script` enregistrent.", "The answer: it stays on the screen, in the scrollback of the terminal, and in what `tmux`, `screen` or `script` record."),
    ("L’installation : le programme, sa page de manuel et sa complétion se voient.", "The installation: the program, its man page and its completion can be seen."),
    ("Le reste : ce que note un logiciel de surveillance, un administrateur ou une caméra.", "The rest: whatever monitoring software, an administrator or a camera takes note of."),
)  # fmt: skip
WATCHED: tuple[Pair, ...] = (
    (
        "Servez-vous plutôt d’un appareil que la personne dont vous vous méfiez ne peut pas voir : celui de quelqu’un de confiance, ou d’une bibliothèque.",
        "Rather use a device that the person you are wary of cannot see: that of somebody you trust, or of a library.",
    ),
    (
        "Ce n’est pas une raison pour effacer quoi que ce soit : un historique soudain vide se remarque et peut mettre en danger, et il reste toujours des traces.",
        "That is no reason to wipe anything: a history that is suddenly empty can be noticed and can bring danger, and some traces always remain.",
    ),
    (
        "Certains shells ne gardent pas une ligne qui commence par une espace : fish toujours, bash avec `HISTCONTROL=ignorespace`, zsh avec `HIST_IGNORE_SPACE`. Cela ne cache rien de ce qui est dit plus haut, hors l’historique.",
        "Some shells do not keep a line that begins with a space: fish always, bash with `HISTCONTROL=ignorespace`, zsh with `HIST_IGNORE_SPACE`. That hides nothing of the above but the history.",
    ),
)

# --- the man page ----------------------------------------------------------------------------------------------------

DESCRIPTION: tuple[Pair, ...] = (
    (
        "tipfacts répond, depuis un terminal ou un script, avec les faits d’une fiche d’informations officielle (département d’État des États-Unis, 24 octobre 2016) : chacun dans les deux langues, avec son degré de précision, ses réserves et sa place dans la source. Une recherche tolère les fautes de frappe et l’absence d’accents, et trouve d’une langue à l’autre.",
        "tipfacts answers, from a terminal or a script, with the facts of one official fact sheet (U.S. Department of State, 24 October 2016): each in both languages, with its qualifier, its caveats and its place in the source. A search tolerates typos and missing accents, and finds across the two languages.",
    ),
    (
        "Dans un terminal la réponse est mise en page ; dans un tube, c’est une ligne par fiche, sans en-tête ni couleur. Les réponses vont sur la sortie standard, les remarques et les erreurs sur la sortie d’erreur. Sans commande, tipfacts se présente.",
        "On a terminal the answer is laid out; in a pipe it is one line a fact, without heading or colour. Answers go to standard output, notes and errors to standard error. Without a command tipfacts introduces itself.",
    ),
)
NO_FILES: tuple[Pair, ...] = (
    (
        "tipfacts n’en écrit aucun, sauf celui que `--export` nomme, et ne lit que ceux de `--data`, de `TIPFACTS_DATA` et de `validate`. Il n’a pas de fichier de configuration.",
        "tipfacts writes none, but for the one that `--export` names, and reads only those of `--data`, `TIPFACTS_DATA` and `validate`. It has no configuration file.",
    ),
)
MANUAL: Pair = ("Manuel de tipfacts", "tipfacts manual")
SHARED_BY: Pair = ("Avec {commands}.", "With {commands}.")
SEE: tuple[tuple[str, str], ...] = (("jq", "1"), ("fzf", "1"))
