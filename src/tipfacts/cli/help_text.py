"""The words of the help and of the man pages, in each language side by side.

Words between backticks are typed or printed as they stand. What the table of the command line and that of the fields
already hold (numbers, choices, names) is not repeated here.
"""

from __future__ import annotations

Pair = tuple[str, str]  # a text in each language, in the order of LANGUAGES

# The day of the last revision of these words: the date of the man pages.
WRITTEN = "2026-11-27"

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
    "common": ("options communes à toutes les commandes", "options of every command"),
    "several": ("options communes à plusieurs commandes", "options of several commands"),
    "program": ("options du programme", "program options"),
    "see": ("voir aussi", "see also"),
    "topics": ("sujets d’aide", "help topics"),
    "group.look": ("consulter", "look things up"),
    "group.take": ("exporter", "export"),
    "group.about": ("vérifier et s’informer", "check and learn more"),
    # of the topics
    "exit": ("codes de sortie", "exit codes"),
    "errors": ("messages d’erreur", "error messages"),
    "formats": ("formats", "formats"),
    "narrow": ("choisir des champs", "choosing fields"),
    "file": ("dans un fichier", "in a file"),
    "pipe": ("dans un tube", "in a pipe"),
    "promises": ("ce sur quoi un script peut compter", "what a script can rely on"),
    "environment": ("variables d’environnement", "environment variables"),
    "data": ("ajouter vos faits", "adding your facts"),
    "smallest": ("le plus petit fichier", "the smallest file"),
    "fact": ("les champs d’un fait", "the fields of a fact"),
    "rules": ("les règles", "the rules"),
    "completion": ("ce qui est complété", "what is completed"),
    "install": ("installation", "setup"),
    "does": ("ce que tipfacts ne fait pas", "what tipfacts does not do"),
    "hides": ("ce que tipfacts ne peut pas cacher", "what tipfacts cannot hide"),
    "watched": ("si votre appareil est peut-être surveillé", "if your device may be monitored"),
    # of the man page
    "man.name": ("nom", "name"),
    "man.synopsis": ("synopsis", "synopsis"),
    "man.description": ("description", "description"),
    "man.commands": ("commandes", "commands"),
    "man.own": ("vos propres faits", "your own facts"),
    "man.files": ("fichiers", "files"),
    "man.privacy": ("vie privée", "privacy"),
    "man.hotline": ("ligne d’assistance", "hotline"),
}  # fmt: skip

# The order of the commands in the help of the program.
GROUPS: dict[str, tuple[str, ...]] = {
    "group.look": ("hotline", "search", "show", "list", "initiatives", "statistics", "timeline", "random"),
    "group.take": ("cite", "schema"),
    "group.about": ("import", "pack", "validate", "info", "help"),
}

METAVARS: dict[str, Pair] = {
    "A,B.C": ("A,B.C", "A,B.C"),
    "A.B": ("A.B", "A.B"),
    "CHAR": ("SIGNE", "CHAR"),
    "FIELD=COLUMN": ("CHAMP=COLONNE", "FIELD=COLUMN"),
    "FIELD=VALUE": ("CHAMP=VALEUR", "FIELD=VALUE"),
    "FILE": ("FICHIER", "FILE"),
    "FORMAT": ("FORMAT", "FORMAT"),
    "ID": ("ID", "ID"),
    "KEY": ("CLÉ", "KEY"),
    "KIND": ("CATÉGORIE", "KIND"),
    "LANG": ("LANGUE", "LANG"),
    "N": ("N", "N"),
    "NAME": ("NOM", "NAME"),
    "DEFINITION": ("DÉFINITION", "DEFINITION"),
    "ORDER": ("ORDRE", "ORDER"),
    "PILLAR": ("PILIER", "PILLAR"),
    "SHELL": ("SHELL", "SHELL"),
    "SIGN": ("SIGNE", "SIGN"),
    "STYLE": ("STYLE", "STYLE"),
    "TAG": ("ÉTIQUETTE", "TAG"),
    "TEMPLATE": ("MODÈLE", "TEMPLATE"),
    "TOPIC": ("SUJET", "TOPIC"),
    "WHEN": ("QUAND", "WHEN"),
    "WORDS": ("MOTS", "WORDS"),
    "YEAR": ("ANNÉE", "YEAR"),
    "COMMAND": ("COMMANDE", "COMMAND"),
    "OPTIONS": ("OPTIONS", "OPTIONS"),
}

# --- the commands: one line, then the details ------------------------------------------------------------------------

SUMMARIES: dict[str, Pair] = {
    "hotline": ("Afficher le numéro de la ligne américaine contre la traite", "Show the number of the U.S. National Human Trafficking Hotline"),
    "search": ("Chercher des faits, les plus pertinents d’abord", "Search the facts, best matches first"),
    "show": ("Afficher un fait, avec ses réserves et sa source", "Show a fact with its caveats and its source"),
    "list": ("Lister les faits", "List the facts"),
    "initiatives": ("Lister les initiatives", "List the initiatives"),
    "statistics": ("Lister les statistiques", "List the statistics"),
    "timeline": ("Afficher la chronologie des faits datés", "Show a timeline of the dated facts"),
    "random": ("Afficher un fait au hasard", "Show a random fact"),
    "cite": ("Citer un fait : texte, BibTeX ou CSL-JSON", "Cite a fact as text, BibTeX or CSL-JSON"),
    "schema": ("Afficher le schéma JSON de toutes les sorties", "Print the JSON Schema of every output"),
    "info": ("Afficher les versions, le nombre de faits, les fichiers et la langue", "Show versions, counts, data files and language"),
    "import": ("Convertir un tableau en fichier de données", "Convert a spreadsheet to a data file"),
    "validate": ("Vérifier des fichiers de données", "Check data files"),
    "pack": ("Réunir de nombreux faits en un paquet indexé", "Make one indexed pack of many facts"),
    "help": ("Afficher l’aide d’une commande ou d’un sujet", "Show the help of a command or topic"),
    # the topics
    "exit-codes": ("Codes de sortie et messages d’erreur", "Exit codes and error messages"),
    "formats": ("Formats de sortie et choix des champs", "Output formats and choosing fields"),
    "scripting": ("tipfacts dans vos scripts", "Using tipfacts in scripts"),
    "data": ("Vos propres faits", "Your own facts"),
    "completion": ("Complétion dans votre shell", "Shell completion"),
    "privacy": ("Vie privée et traces", "Privacy and traces"),
}  # fmt: skip

DETAILS: dict[str, tuple[Pair, ...]] = {
    "hotline": (
        (
            "Dans un tube : le numéro, seul sur sa ligne. Dans un terminal : d’abord que faire en cas de danger immédiat, puis chaque moyen de joindre la ligne, avec la date de sa dernière confirmation.",
            "In a pipe: the number alone, on one line. On a terminal: first what to do in immediate danger, then every way to reach the hotline and when it was last confirmed.",
        ),
        (
            "Ces informations viennent toujours des faits fournis avec tipfacts : ni fichier de données, ni variable, ni bibliothèque manquante n’y change rien. tipfacts n’est pas cette ligne et ne contacte personne.",
            "The details always come from the bundled facts: no data file, variable or missing library can change them. tipfacts is not the hotline and contacts no one.",
        ),
    ),
    "search": (
        (
            "Les mots peuvent être en français ou en anglais, avec ou sans accents, et même avec des fautes de frappe, entre guillemets ou non. Sans résultat, rien ne s’affiche et le code de sortie est 1 ; des mots proches sont proposés sur la sortie d’erreur.",
            "Words may be French or English, misspelt or without accents, quoted or not. Without a match, nothing is printed and the exit code is 1; near misses are suggested on standard error.",
        ),
        (
            "Chaque résultat a une note de 0 à 100 (`score`), le type de sa correspondance la plus faible (`match` : `exact`, `prefix`, `stem`, ou `fuzzy` pour une faute ou un synonyme) et le champ de la plus forte (`matched_field`). Un appel à l’aide donne `call_for_help` et `null`.",
            "Each result has a `score` from 0 to 100, the type of its weakest match (`match`: `exact`, `prefix`, `stem`, or `fuzzy` for a slip or a synonym) and the field of its strongest (`matched_field`). A call for help gives `call_for_help` and `null`.",
        ),
        (
            "Plusieurs valeurs d’un même filtre, répété ou suivi d’une liste à virgules, signifient OU ; des filtres différents se combinent par ET.",
            "Several values of one filter, repeated or in a list with commas, mean OR; different filters are combined with AND.",
        ),
    ),
    "show": (
        (
            "Un identifiant est en anglais et ne change jamais ; majuscules, minuscules et espaces n’y comptent pas. `-` lit les identifiants sur l’entrée standard. Si un seul est inconnu, rien n’est affiché, les plus proches sont proposés et le code de sortie est 1.",
            "An id is English and never changes; case does not count, and spaces may stand for its hyphens. `-` reads ids from standard input. If even one is unknown, nothing is shown, the nearest ids are suggested and the exit code is 1.",
        ),
        (
            "`-o` suivi d’un nom en `.svg` ou en `.html` crée une carte à partager, avec les réserves et la source du fait.",
            "`-o` with a name that ends in `.svg` or `.html` creates a card to share, with the caveats and the source of the fact.",
        ),
    ),
    "list": (
        (
            "Dans un terminal, les faits sont rangés par catégorie, les statistiques d’abord ; ailleurs, dans l’ordre de la source. Dans un tube, chaque fait tient sur une ligne : identifiant, catégorie, chiffre et titre, séparés par des tabulations.",
            "On a terminal, facts are listed by kind, statistics first; elsewhere, in the order of the source. In a pipe, each fact is one line: id, kind, figure and title, separated by tabs.",
        ),
        (
            "Plusieurs valeurs d’un même filtre, répété ou suivi d’une liste à virgules, signifient OU ; des filtres différents se combinent par ET.",
            "Several values of one filter, repeated or in a list with commas, mean OR; different filters are combined with AND.",
        ),
    ),
    "initiatives": (("Équivaut à `list initiative`.", "The same as `list initiative`."),),
    "statistics": (("Équivaut à `list statistic`.", "The same as `list statistic`."),),
    "timeline": (
        (
            "Les faits sans aucune date n’y figurent pas. `-o` suivi d’un nom en `.svg` ou en `.html` en fait une image à partager.",
            "Facts without any date are left out. `-o` with a name that ends in `.svg` or `.html` makes a picture to share.",
        ),
    ),
    "random": (
        (
            "Le choix change à chaque fois, sauf avec `--daily` ou `--seed`.",
            "The choice is new each time, except with `--daily` or `--seed`.",
        ),
    ),
    "cite": (
        (
            "La citation nomme le document, son auteur, sa date, l’endroit du fait dans le document et la version de tipfacts. Dans un format de données, c’est toujours du CSL-JSON.",
            "The citation names the document, its publisher, its date, the place of the fact in it and the version of tipfacts. In a data format it is always CSL-JSON.",
        ),
        (
            "`-o` accepte un nom quelconque : `.bib` donne du BibTeX, l’extension d’un format de données du CSL-JSON, et toute autre (celle de RIS, par exemple) la phrase, sauf avec `--style`.",
            "`-o` takes any name: `.bib` gives BibTeX, the extension of a data format CSL-JSON, and any other (that of RIS, for example) the sentence, unless `--style` is given.",
        ),
    ),
    "schema": (
        (
            "Le schéma (JSON Schema 2020-12) décrit, champ par champ, chaque sortie JSON et la structure d’un fichier de données. Avec `-f csv`, `-f tsv` ou `-f md`, c’est un tableau des champs.",
            "The schema (JSON Schema 2020-12) describes every JSON output and the structure of a data file, field by field. With `-f csv`, `-f tsv` or `-f md` it is a table of the fields.",
        ),
    ),
    "info": (
        (
            "À joindre à tout signalement : versions du programme, des données et du schéma, fichiers lus, langue et ce qui l’a déterminée.",
            "Include this in any report: the versions of the program, the data and the schema, the files read, the language and what decided it.",
        ),
    ),
    "import": (
        (
            "Lit un tableau (CSV, TSV) ou du JSON, même dans une seule langue, et écrit le fichier de données sur la sortie standard. Les colonnes se reconnaissent à leur en-tête, en français ou en anglais ; `--column` affecte une autre colonne à un champ, et `--set` fournit ce qu’aucune ne contient : une catégorie, une date, ou un titre fait de colonnes dont le nom est entre accolades.",
            "Reads a spreadsheet (CSV, TSV) or JSON, of one language or two, and writes the data file to standard output. Columns are recognised by their headers, English or French; `--column` maps any other column to a field, and `--set` supplies what no column holds: a kind, a date, or a title made of columns whose names stand in braces.",
        ),
        (
            "Rien n’est deviné cellule par cellule : une colonne se lit d’une seule façon, et ce qui a été reconnu est indiqué sur la sortie d’erreur, avec l’option qui le corrige. Si des cellules ne peuvent pas être interprétées, elles sont toutes signalées, rien n’est écrit et le code de sortie est 3 ; `--skip` laisse leurs lignes de côté, ainsi que celles des totaux.",
            "Nothing is guessed cell by cell: a column is read one way throughout, and what was detected is reported on standard error, with the option that corrects it. If cells cannot be interpreted, all of them are reported, nothing is written and the exit code is 3; `--skip` leaves their rows out, and the rows of totals.",
        ),
        (
            "Si des années ou des lieux sont des colonnes, `--wide` fait un fait de chaque chiffre ; dans `--set`, `{column}` est alors le nom de sa colonne, `{value}` le chiffre, et `{row}` toujours le numéro de la ligne.",
            "Where years or places are columns, `--wide` makes a fact of each figure; in `--set`, `{column}` is then the name of its column, `{value}` the figure, and `{row}` always the number of the row.",
        ),
    ),
    "pack": (
        (
            "Écrit dans le fichier que nomme `-o` un paquet : un seul fichier, que `--data` lit comme les autres et qui répond aussitôt, quelle que soit sa taille. Les faits viennent de fichiers de données en TOML et de fichiers `.jsonl`, un fait par ligne, comme `tipfacts list -f jsonl` les écrit ; ceux-ci sont lus ligne par ligne, sans limite de taille.",
            "Writes a pack to the file that `-o` names: a single file that `--data` reads like any other and that answers at once, whatever its size. The facts come from data files in TOML and from `.jsonl` files, one fact per line as `tipfacts list -f jsonl` writes them; these are read line by line, with no limit on their size.",
        ),
        (
            "Chaque fait est vérifié, à l’écriture comme à la lecture ; au premier problème, aucun paquet n’est écrit. Un paquet ne se met pas à jour : s’il est à côté des fichiers dont il est fait et que l’un d’eux a changé, une remarque le signale.",
            "Every fact is checked, when it is written and when it is read; at the first problem no pack is written. A pack does not update itself: if it lies next to the files it was made from and one of them has changed, a note says so.",
        ),
    ),
    "validate": (
        (
            "Tous les problèmes sont signalés en une fois, avec le fichier, la ligne, le fait, le champ et la correction à faire. S’il y en a, le code de sortie est 3.",
            "All problems are reported at once, each with its file, line, fact, field and what to write instead. If there are any, the exit code is 3.",
        ),
    ),
    "help": (
        (
            "`tipfacts COMMANDE --help` et `tipfacts help COMMANDE` affichent la même page.",
            "`tipfacts COMMAND --help` and `tipfacts help COMMAND` show the same page.",
        ),
    ),
}

ARGUMENTS: dict[str, Pair] = {
    "sources": ("Les fichiers à réunir, en TOML ou en `.jsonl`", "The files to pack, in TOML or `.jsonl`"),
    "file": ("Le tableau ; `-` lit l’entrée standard, et demande `--from`", "The spreadsheet; `-` reads standard input, and needs `--from`"),
    "words": ("Les mots à chercher", "The words to search for"),
    "id": ("L’identifiant d’un fait, tel que l’affichent `list` et `search`", "The id of a fact, as `list` and `search` show it"),
    "kinds": ("Une ou plusieurs catégories ; le pluriel est admis", "One or several kinds; plurals are accepted"),
    "files": (
        "Les fichiers à vérifier ; à défaut, ceux de `--data` ou de `TIPFACTS_DATA`, sinon les faits fournis avec tipfacts",
        "The files to check; by default those of `--data` or `TIPFACTS_DATA`, else the bundled facts",
    ),
    "definition": ("Une seule définition, celle d’un fait par exemple ; à défaut, le schéma entier", "One definition, that of a fact for example; by default the whole schema"),
    "topic": ("Une commande ou un sujet ; à défaut, tout le programme", "A command or topic; by default the whole program"),
}  # fmt: skip

OPTIONS: dict[str, Pair] = {
    "format": ("Format de sortie ; `auto` met en page dans un terminal et donne des lignes simples dans un tube", "Output format; `auto` is laid out on a terminal, plain lines in a pipe"),
    "json": ("Équivaut à `--format json`", "The same as `--format json`"),
    "fields": ("Seulement ces champs, dans cet ordre ; le point désigne un sous-champ", "Only these fields, in this order; dots select nested fields"),
    "field": ("Seulement la valeur de ce champ, sur une ligne par fait", "Only the value of this field, one line per fact"),
    "template": ("Une ligne par fait, d’après ce modèle ; `{id}` y est remplacé par le champ", "One line per fact, from this template; `{id}` in it is replaced by the field"),
    "lang": ("Langue des textes ; par défaut, celle de l’environnement", "Language of the text; by default that of the environment"),
    "color": ("Quand utiliser la couleur", "When to use colour"),
    "data": ("Ajouter les faits de ce fichier (répétable)", "Add the facts of this file (repeatable)"),
    "only_data": ("Sans les faits fournis avec tipfacts : ceux de `--data` ou de `TIPFACTS_DATA` seulement", "Without the bundled facts: only those of `--data` or `TIPFACTS_DATA`"),
    "ascii": ("JSON en ASCII seulement : `\\u00e9` pour é", "ASCII-only JSON: `\\u00e9` for é"),
    "no_headers": ("CSV et TSV sans ligne d’en-tête", "CSV and TSV without the header row"),
    "bom": ("CSV et TSV avec la marque UTF-8 (BOM) qu’attend Excel", "CSV and TSV with the UTF-8 mark (BOM) that Excel expects"),
    "pager": ("Dans un terminal, page par page avec `less` ce qui dépasse l’écran", "On a terminal, show what is longer than the screen page by page, with `less`"),
    "help": ("Afficher cette aide", "Show this help"),
    "kind": ("Seulement cette catégorie (répétable)", "Only this kind (repeatable)"),
    "tag": ("Seulement les faits qui ont cette étiquette (répétable)", "Only facts with this tag (repeatable)"),
    "pillar": ("Seulement les faits de ce pilier (répétable)", "Only facts of this pillar (repeatable)"),
    "year": ("Seulement les faits dont la période touche cette année ou cet intervalle (2015, 2014-2016, 2014-, -2010), ou dont le chiffre se mesure par rapport à elle (répétable)", "Only facts whose period overlaps this year or range (2015, 2014-2016, 2014-, -2010), or that are measured from it (repeatable)"),
    "id": ("Seulement ces faits (répétable) ; `-` lit les identifiants sur l’entrée standard ; une remarque signale un identifiant inconnu, qui est ignoré", "Only these facts (repeatable); `-` reads ids from standard input; an unknown id is ignored, with a note"),
    "limit": ("Au plus N faits, 0 pour tous (par défaut : 10 pour `search`, tous ailleurs)", "At most N facts, 0 for all (default: 10 for `search`, otherwise all)"),
    "sort": ("Trier par ce champ, par `year` ou par `date` ; précédé de `-`, en ordre inverse", "Sort by this field, by `year` or by `date`; with a leading `-`, in reverse"),
    "count": ("Afficher seulement leur nombre", "Print only how many there are"),
    "exact": ("Seulement les mots exacts, sans approximation", "Match the words exactly as typed"),
    "min_score": ("Seulement les résultats dont la note est au moins N (sur 100)", "Only results that score at least N (out of 100)"),
    "quiet": ("Ne rien afficher ; répondre par le seul code de sortie", "Print nothing; report by exit code only"),
    "explain": ("Expliquer, mot par mot, pourquoi chaque fait correspond", "Explain, word by word, why each fact matched"),
    "output": ("Écrire dans ce fichier ; son extension indique le format", "Write to this file; its extension sets the format"),
    "force": ("Remplacer le fichier de `-o` s’il existe", "Replace the file of `-o` if it exists"),
    "from_format": ("Format du tableau ; par défaut, d’après son extension", "Format of the spreadsheet; by default from its extension"),
    "column": ("Prendre ce champ dans cette colonne (répétable : la première cellule non vide compte)", "Take this field from this column (repeatable: the first cell that is not empty counts)"),
    "set": ("Donner cette valeur au champ (répétable) ; un nom de colonne entre accolades y est remplacé par la cellule", "Give the field this value (repeatable); the name of a column in braces is replaced by the cell"),
    "wide": ("Un fait par chiffre, si des années ou des lieux sont des colonnes", "One fact per figure, where years or places are columns"),
    "skip": ("Omettre les totaux et les lignes impossibles à interpréter, et les signaler", "Leave out totals and the rows that cannot be interpreted, and report them"),
    "text_lang": ("Langue des textes dont l’en-tête ne l’indique pas", "Language of the texts whose header does not say it"),
    "decimal": ("Signe décimal des nombres", "Decimal sign of the numbers"),
    "date_order": ("Ordre du jour et du mois dans les dates", "Order of day and month in the dates"),
    "header_row": ("Numéro de la ligne d’en-tête", "Number of the header row"),
    "delimiter": ("Séparateur des cellules du CSV : un signe ASCII, ou `\\t`", "Delimiter of the cells of CSV: an ASCII character, or `\\t`"),
    "encoding": ("Encodage du tableau, si ce n’est pas l’UTF-8", "Encoding of the spreadsheet, if it is not UTF-8"),
    "daily": ("Le même fait toute la journée", "The same fact all day"),
    "seed": ("Le même fait tant que les données ne changent pas ; N est un nombre ou un mot", "The same fact as long as the data stays the same; N is a number or a word"),
    "style": ("Style de la citation, `text` par défaut, `bibtex` pour un fichier en `.bib`", "Citation style, `text` by default, `bibtex` for a file in `.bib`"),
    "version": ("Afficher la version du programme et celle des données", "Show the versions of the program and of the data"),
    "show_completion": ("Afficher le script de complétion de ce shell, ou de celui de `SHELL` si son nom manque, à la fin de la ligne", "Print the completion script of this shell, or of that of `SHELL` where the name is left out, at the end of the line"),
}  # fmt: skip

CHOICES: dict[str, dict[str, Pair]] = {
    "format": {
        "auto": ("Dans un terminal, mis en page ; dans un tube, `text`, mais une liste a une ligne par fait : identifiant, catégorie, chiffre et titre, séparés par des tabulations", "Laid out on a terminal; in a pipe `text`, but a list has one line per fact: id, kind, figure and title, separated by tabs"),
        "text": ("Ce qu’affiche un terminal, sans couleur, ni filets, ni lignes coupées : la forme pour les lecteurs d’écran. Une liste a des intertitres, et † y signale un fait qui a des réserves", "What a terminal shows, without colour, drawn lines or broken lines: the form for screen readers. A list has headings, and † marks a fact that has caveats"),
        "json": ("Un tableau pour une liste, un objet pour une seule chose ; indenté de deux espaces", "An array for a list, an object for a single thing; indented by two spaces"),
        "jsonl": ("JSON Lines : un objet par ligne", "JSON Lines: one object per line"),
        "csv": ("RFC 4180, avec une ligne d’en-tête et des fins de ligne LF", "RFC 4180, with a header row and LF line endings"),
        "tsv": ("Les mêmes colonnes, séparées par des tabulations ; dans une valeur, tabulation et saut de ligne deviennent une espace", "The same columns, separated by tabs; a tab or line break inside a value becomes a space"),
        "md": ("Markdown à coller dans un rapport, avec réserves et source", "Markdown to paste into a report, with caveats and source"),
    },
    "color": {
        "auto": ("dans un terminal", "on a terminal"),
        "always": ("toujours", "always"),
        "never": ("jamais", "never"),
    },
    "from_format": {
        "csv": ("un tableau, quel que soit son séparateur", "a table, whatever its delimiter"),
        "tsv": ("un tableau dont les cellules sont séparées par des tabulations", "a table whose cells are separated by tabs"),
        "json": ("un tableau d’objets, seul ou dans un objet", "an array of objects, by itself or in an object"),
        "jsonl": ("un objet par ligne", "one object per line"),
    },
    "decimal": {"point": ("1,234.5", "1,234.5"), "comma": ("1.234,5", "1.234,5")},
    "date_order": {"dmy": ("jour/mois/année", "day/month/year"), "mdy": ("mois/jour/année", "month/day/year")},
    "style": {
        "text": ("une phrase à coller", "a sentence to paste"),
        "bibtex": ("pour LaTeX", "for LaTeX"),
        "csl-json": ("pour Zotero et les outils semblables", "for Zotero and similar tools"),
    },
}  # fmt: skip

# What an option, an argument or a field may hold.
VALUES: Pair = ("valeurs", "values")
NESTED: Pair = ("sous-champs", "nested fields")

# The end of the page of every command: what to type for what it shares with the others.
SHARED: dict[str, Pair] = {
    "tipfacts --help": ("Options communes : format, champs, langue, données", "Options of every command: format, fields, language"),
    "tipfacts schema": ("Les champs de chaque sortie JSON", "The fields of every JSON output"),
    "tipfacts help exit-codes": ("Codes de sortie : {codes}", "Exit codes: {codes}"),
}  # fmt: skip

# --- examples: each runs as it stands, in a folder that holds own.toml, the smallest file --------------------------------

EXAMPLES: dict[str, tuple[tuple[str, Pair], ...]] = {
    "": (
        ("tipfacts hotline", ("Le numéro de la ligne d’assistance.", "The number of the hotline.")),
        ('tipfacts search "brochur visas"', ("Chercher dans les deux langues, même avec des fautes d’orthographe.", "Search in either language, even misspelt.")),
        ("tipfacts show know-your-rights", ("Lire un fait : réserves, faits voisins, source.", "Read a fact: caveats, related facts, source.")),
        ("tipfacts list statistic --json | jq -r '.[].id'", ("Tout en JSON, pour jq.", "Everything as JSON, for jq.")),
    ),
    "hotline": (
        ("tipfacts hotline", ("Tous les moyens de joindre la ligne ; dans un tube, le numéro seul.", "Every way to reach the hotline; in a pipe, the number alone.")),
        ("tipfacts hotline --field e164", ("Le numéro au format international.", "The number in international format.")),
        ("tipfacts hotline --json | jq -r .web", ("Le site.", "The website.")),
    ),
    "search": (
        ("tipfacts search brochure", ("Un mot.", "One word.")),
        ('tipfacts search "avocats bénévoles" -n 1', ("Le meilleur résultat seulement.", "The best result only.")),
        ("tipfacts search -q brochure && echo found", ("Une condition dans un script.", "A condition in a script.")),
        ("tipfacts search visa --json | jq '.[0].score'", ("La note du premier résultat.", "The score of the first result.")),
    ),
    "show": (
        ("tipfacts show know-your-rights", ("Un fait en entier.", "A whole fact.")),
        ("tipfacts show prosecutions-increase --field value", ("Le chiffre seul, pour une variable.", "The figure alone, for a variable.")),
        ("tipfacts show t-visa -f md", ("À coller dans un rapport.", "To paste into a report.")),
        ("tipfacts show t-visa -o t-visa.svg", ("Une carte à partager.", "A card to share.")),
    ),
    "list": (
        ("tipfacts list milestone", ("Les jalons.", "The milestones.")),
        ("tipfacts list --tag children --tag family", ("L’une ou l’autre étiquette.", "Either tag.")),
        ("tipfacts list --sort -value -n 5 -f csv --fields id,value,unit", ("Les cinq plus grands nombres, en CSV.", "The five largest numbers, as CSV.")),
        ("tipfacts list --json | jq -r '.[].title.fr'", ("Les titres français.", "The French titles.")),
        ("tipfacts search visa -n 0 | cut -f1 | tipfacts list --id - --count", ("Des identifiants lus dans un tube.", "Ids from a pipe.")),
    ),
    "initiatives": (
        ("tipfacts initiatives", ("Toutes les initiatives.", "All initiatives.")),
        ("tipfacts initiatives --pillar prevention", ("Celles du pilier de la prévention.", "Those of the prevention pillar.")),
        ("tipfacts initiatives --json | jq length", ("Leur nombre.", "How many there are.")),
    ),
    "statistics": (
        ("tipfacts statistics", ("Toutes les statistiques.", "All statistics.")),
        ("tipfacts statistics --year 2009", ("Celles de 2009, ou mesurées par rapport à 2009.", "Those of 2009, or measured from 2009.")),
        ("tipfacts statistics --json | jq '.[] | {id, value, unit}'", ("Chiffres et unités.", "Figures and units.")),
    ),
    "timeline": (
        ("tipfacts timeline", ("Année par année.", "Year by year.")),
        ("tipfacts timeline --kind milestone", ("Les jalons seulement.", "Milestones only.")),
        ("tipfacts timeline --json | jq -r '.[].period.start'", ("Les dates de début.", "The start dates.")),
        ("tipfacts timeline --kind milestone -o timeline.svg", ("Une image à partager.", "A picture to share.")),
    ),
    "random": (
        ("tipfacts random", ("Un fait au hasard.", "A random fact.")),
        ("tipfacts random --daily --field title.fr", ("Le fait du jour, en une ligne.", "The fact of the day, in French, on one line.")),
        ("tipfacts random --seed 7 --json | jq -r .id", ("Un choix reproductible, pour un test.", "A reproducible choice, for a test.")),
    ),
    "cite": (
        ("tipfacts cite t-visa", ("Une phrase à coller.", "A sentence to paste.")),
        ("tipfacts cite t-visa --style bibtex >> facts.bib", ("Une entrée de plus pour LaTeX.", "One more entry for LaTeX.")),
        ("tipfacts cite t-visa --json | jq '.[0].title'", ("CSL-JSON, pour un gestionnaire de références.", "CSL-JSON, for a reference manager.")),
    ),
    "schema": (
        ("tipfacts schema > tipfacts.schema.json", ("Enregistrer le schéma.", "Save the schema.")),
        ("tipfacts schema record | jq -r '.required[]'", ("Les clés d’un fait.", "The keys of a fact.")),
        ("tipfacts schema -f tsv", ("Un tableau des champs.", "A table of the fields.")),
    ),
    "info": (
        ("tipfacts info", ("À lire.", "To read.")),
        ("tipfacts info --json | jq -r .data.version", ("Pour un script.", "For a script.")),
    ),
    "import": (
        ("tipfacts list -f csv | tipfacts import - --from csv", ("Refaire de la liste un fichier de données, pour `--only-data`.", "Turn the list back into a data file, for `--only-data`.")),
        ("echo 'title,text;Phare,Il a cent ans.' | tr ';' '\\n' | tipfacts import - --from csv --set kind=lieu --set as_of=2024 --set document=Guide", ("Un tableau d’une ligne sous son en-tête, et ce qu’aucune colonne ne donne.", "A table of one row below its header, and what no column gives.")),
    ),
    "pack": (
        ("tipfacts pack own.toml -o own.pack && tipfacts list --data own.pack", ("Un paquet, et ce qu’il contient.", "A pack, and what is in it.")),
        ("tipfacts pack own.toml many.jsonl -o many.pack", ("Un fichier qui déclare des étiquettes et des unités, et les faits qui les emploient.", "A file that declares tags and units, and the facts that use them.")),
    ),
    "validate": (
        ("tipfacts validate own.toml", ("Un fichier.", "One file.")),
        ("tipfacts validate *.toml --json | jq length", ("Le nombre de problèmes.", "The number of problems.")),
        ("tipfacts validate", ("Les faits fournis avec tipfacts.", "The bundled facts.")),
    ),
    "help": (
        ("tipfacts help search", ("Une commande.", "A command.")),
        ("tipfacts help privacy", ("Un sujet.", "A topic.")),
        ("tipfacts help -L fr", ("L’aide générale, en français.", "The main help, in French.")),
    ),
    "exit-codes": (
        ("tipfacts search -q visa && echo found", ("Agir si un fait est trouvé.", "Act if a fact is found.")),
        ('tipfacts show no-such-id || echo "code $?"', ("Voir le code.", "See the code.")),
        ("tipfacts show no-such-id --json 2>&1 | jq .error.code", ("Le code de l’erreur.", "The code of the error.")),
    ),
    "formats": (
        ("tipfacts list --json", ("Tout.", "Everything.")),
        ("tipfacts list --bom -o facts.csv", ("Pour un tableur.", "For a spreadsheet.")),
        ("tipfacts list --bom --delimiter ';' -o tableur.csv", ("Pour un tableur qui attend des points-virgules.", "For a spreadsheet that expects semicolons.")),
        ("tipfacts list -f tsv --fields id,value,unit", ("Trois colonnes.", "Three columns.")),
        ("tipfacts list -f jsonl | jq -c '[.id, .unit]'", ("Ligne par ligne.", "Line by line.")),
        ("tipfacts show t-visa --field title.fr", ("Une seule valeur.", "A single value.")),
    ),
    "scripting": (
        ("tipfacts list --template '{id}: {title.fr}'", ("Des lignes à votre façon.", "Lines in your own form.")),
        ("n=$(tipfacts show prosecutions-increase --field value)", ("Un chiffre dans une variable.", "A figure in a variable.")),
        ("if tipfacts search -q visa; then echo found; fi", ("Une condition.", "A condition.")),
        ("tipfacts list --tag children | cut -f1", ("Des identifiants, un par ligne.", "Ids, one per line.")),
        ("tipfacts list --json | jq -r '.[] | [.id, .title.en] | @tsv'", ("Des colonnes à vous, avec jq.", "Columns of your own, with jq.")),
    ),
    "data": (
        ("tipfacts validate own.toml", ("D’abord vérifier.", "Check first.")),
        ("tipfacts show our-centre --data own.toml", ("Afficher un de vos faits.", "Show a fact of yours.")),
        ("TIPFACTS_DATA=own.toml tipfacts list --json", ("Avec les faits fournis, pour une commande ou toute une session.", "With the bundled facts, for one command or a whole session.")),
    ),
    "completion": (),
    "privacy": (),
}  # fmt: skip

# --- exit codes and errors -------------------------------------------------------------------------------------------

EXITS: dict[int, Pair] = {
    0: ("trouvé, ou opération réussie ; aussi quand le lecteur d’un tube s’arrête avant la fin", "found, or done; also when the reader of a pipe stops early"),
    1: ("rien trouvé, ou identifiant inconnu", "nothing found, or unknown id"),
    2: ("erreur d’utilisation : commande, option, champ ou valeur incorrects, ou fichier de `-o` qui existe déjà", "usage error: wrong command, option, field or value, or a file of `-o` that exists already"),
    3: ("fichier de données absent, illisible ou incorrect", "data file missing, unreadable or invalid"),
    4: ("la réponse n’a pas pu être écrite", "the answer could not be written"),
    70: ("bogue de tipfacts", "a bug in tipfacts"),
    130: ("interruption par Ctrl-C", "interrupted by Ctrl-C"),
}  # fmt: skip
REMEDIES: dict[int, Pair] = {
    1: ("essayez d’autres mots, ou `tipfacts list`", "try other words, or `tipfacts list`"),
    2: ("lisez le message, puis l’aide de la commande", "read the message, then the help of the command"),
    3: ("`tipfacts validate FICHIER` donne le détail", "`tipfacts validate FILE` gives the details"),
    4: ("vérifiez l’espace disque et la sortie standard", "check the disk space and standard output"),
    70: ("`TIPFACTS_DEBUG=1` montre où ; signalez-le à qui vous a fourni tipfacts", "`TIPFACTS_DEBUG=1` shows where; report it to whoever provided tipfacts"),
}  # fmt: skip
ERRORS: tuple[Pair, ...] = (
    (
        "Une erreur est une ligne sur la sortie d’erreur : `tipfacts: error:`, ce qui s’est passé, puis que faire. La sortie standard reste vide, sauf le numéro de la ligne d’assistance et ce que `validate` a trouvé : une réponse est complète ou absente.",
        "An error is one line on standard error: `tipfacts: error:`, what happened, then what to try. Standard output stays empty, except for the number of the hotline and what `validate` found: an answer is complete or absent.",
    ),
    (
        'Avec `--json` ou `-f jsonl`, c’est un objet JSON sur une ligne : `{"error": {"code", "message", "hint", "suggestions"}}`, et `hotline` si rien n’a été trouvé ou si la commande est inconnue. Valeurs de `code`, par code de sortie :',
        'With `--json` or `-f jsonl`, it is a JSON object on one line: `{"error": {"code", "message", "hint", "suggestions"}}`, and `hotline` where nothing was found or the command is unknown. The values of `code`, by exit code:',
    ),
    (
        "Un résultat vide n’est pas une erreur : `--json` affiche `[]`, et le code de sortie est 1. Un seul identifiant inconnu est une erreur pour `show` et `cite` ; l’option `--id` l’ignore, avec une remarque.",
        "An empty result is not an error: `--json` prints `[]`, and the exit code is 1. Even one unknown id is an error for `show` and `cite`; the option `--id` ignores it, with a note.",
    ),
)

# --- formats and scripts ---------------------------------------------------------------------------------------------

NARROW: tuple[Pair, ...] = (
    (
        "`--fields` garde les champs nommés, dans cet ordre, dans tous les formats de données ; le point désigne un sous-champ (`period.start`). `--field` affiche une seule valeur : un texte sans guillemets, une liste séparée par des points-virgules, rien pour `null`.",
        "`--fields` keeps the named fields, in this order, in every data format; dots select nested fields (`period.start`). `--field` prints a single value: text without quotes, a list separated by semicolons, nothing for `null`.",
    ),
    (
        "`--template` affiche une ligne par fait, d’après un modèle : `{id}: {title.fr}`. Les accolades entourent un champ ; `{{` et `}}` donnent une accolade, `\\t` une tabulation, `\\n` un saut de ligne. Une liste est séparée par des points-virgules, et `null` ne donne rien.",
        "`--template` prints one line per fact, from a template: `{id}: {title.fr}`. Braces enclose a field; `{{` and `}}` give a brace, `\\t` a tab, `\\n` a line break. A list is separated by semicolons, and `null` gives nothing.",
    ),
    (
        "En CSV et en TSV, chaque sous-champ a sa colonne : `title_fr`, `title_en`, `period_start`. `--delimiter` change la virgule du CSV ; le signe décimal des nombres reste le point. Un champ inconnu est une erreur d’utilisation, et le message liste les champs.",
        "In CSV and TSV, each nested field has its own column: `title_fr`, `title_en`, `period_start`. `--delimiter` changes the comma of CSV; the decimal sign of the numbers stays a point. An unknown field is a usage error, and the message lists the fields.",
    ),
)
IN_FILE: tuple[Pair, ...] = (
    (
        "`-o FICHIER` écrit la réponse dans un fichier, en entier ou pas du tout, au format qu’indique son extension : {endings} ; `--format` l’emporte. `cite`, `import` et `pack` acceptent un nom quelconque. Un fichier qui existe n’est remplacé qu’avec `--force` ; un dossier, un lien ou un périphérique, jamais. S’il n’y a rien à écrire, le code de sortie est 1 et il n’y a pas de fichier.",
        "`-o FILE` writes the answer to a file, whole or not at all, in the format of its extension: {endings}; `--format` wins over it. `cite`, `import` and `pack` take any name. A file that exists is replaced with `--force` only; a folder, a link or a device never. If there is nothing to write, the exit code is 1 and there is no file.",
    ),
    (
        "Un nom en {pictures} donne une image à partager, de {commands}.",
        "A name that ends in {pictures} gives a picture to share, of {commands}.",
    ),
)
PIPE: tuple[Pair, ...] = (
    (
        "Dans un tube, une liste a une ligne par fait : identifiant, catégorie, chiffre et titre, séparés par des tabulations, sans en-tête ni couleur. Les réponses vont sur la sortie standard, les remarques et les erreurs sur la sortie d’erreur.",
        "In a pipe, a list has one line per fact: id, kind, figure and title, separated by tabs, without header or colour. Answers go to standard output, notes and errors to standard error.",
    ),
)
PROMISES: tuple[Pair, ...] = (
    (
        "Une option sans effet sur une commande ou sur un format est une erreur d’utilisation : `--bom` avec `--json`, par exemple. `--lang`, `--color` et `--pager` sont acceptées partout, et `--ascii` dans un tube, pour qu’un alias puisse les contenir : elles peuvent ne rien changer à la réponse. `--lang` ne change alors que la langue des remarques et des erreurs.",
        "An option without effect on a command or format is a usage error: `--bom` with `--json`, for example. `--lang`, `--color` and `--pager` are accepted everywhere, and `--ascii` in a pipe, so that an alias may hold them: they may leave the answer as it is. `--lang` then only sets the language of notes and errors.",
    ),
    (
        "Un format explicite (`-f`, `--json`) donne les mêmes octets partout : terminal ou tube, quelle que soit la locale. `json`, `jsonl`, `csv` et `tsv` contiennent toujours toutes les langues, et `--lang` n’y change rien ; `text` et `md` suivent `--lang` et `TIPFACTS_LANG`.",
        "An explicit format (`-f`, `--json`) gives the same bytes everywhere: terminal or pipe, whatever the locale. `json`, `jsonl`, `csv` and `tsv` always contain every language, and `--lang` changes nothing in them; `text` and `md` follow `--lang` and `TIPFACTS_LANG`.",
    ),
    (
        "En JSON, toutes les clés sont toujours présentes, dans l’ordre du schéma ; une valeur absente est `null` ou `[]`. Une nouvelle version peut ajouter une clé. Si une clé disparaît, change de nom ou de type, `schema_version` (voir `tipfacts info`) augmente.",
        "In JSON, all keys are always present, in the order of the schema; a missing value is `null` or `[]`. A release may add a key. If a key is removed, renamed or changes type, `schema_version` (see `tipfacts info`) goes up.",
    ),
    (
        "Les faits sont dans l’ordre de la source, sauf avec `--sort` ; les identifiants ne changent jamais. Aucune cellule de CSV ou de TSV ne commence par un signe qu’un tableur exécuterait.",
        "Facts come in the order of the source, unless you use `--sort`; ids never change. No cell of CSV or TSV begins with a character that a spreadsheet would run.",
    ),
)
ENVIRONMENT: dict[str, Pair] = {
    "TIPFACTS_LANG": ("Langue des textes, `fr` ou `en` ; l’emporte sur la locale.", "Language of the text, `fr` or `en`; overrides the locale."),
    "TIPFACTS_DATA": (
        "Fichiers de données à ajouter, séparés comme dans `PATH` ; `--data` les remplace.",
        "Data files to add, separated as in `PATH`; `--data` replaces them.",
    ),
    "TIPFACTS_PAGER": (
        "Ni vide ni 0 : comme `--pager` à chaque commande, sauf `hotline`.",
        "Neither empty nor 0: as `--pager` with every command but `hotline`.",
    ),
    "TIPFACTS_DEBUG": ("Valeur 1 : en cas de bogue, montrer où.", "Set to 1: in case of a bug, show where."),
    "LC_ALL, LC_MESSAGES, LANGUAGE, LANG": (
        "Langue, à défaut d’autre choix ; sinon l’anglais. Un format explicite n’en dépend pas.",
        "Language, if nothing else sets it; otherwise English. An explicit format does not depend on them.",
    ),
    "LC_CTYPE": (
        "Jeu de caractères du terminal, si `LC_ALL` ne le donne pas ; autre que l’UTF-8 : pas de filets.",
        "Character set of the terminal, if `LC_ALL` does not give it; other than UTF-8: no drawn lines.",
    ),
    "NO_COLOR": ("Non vide : pas de couleur ; le gras reste.", "Not empty: no colour; bold stays."),
    "FORCE_COLOR": ("Ni vide ni 0 : dans un terminal, colorer quelle que soit la valeur de `TERM` ; `NO_COLOR` l’emporte.", "Neither empty nor 0: on a terminal, colour whatever `TERM` is; `NO_COLOR` wins."),
    "SHELL": ("Shell dont `--show-completion`, sans nom, affiche le script.", "Shell whose script `--show-completion` prints without a name."),
    "TERM": ("`dumb` : ni couleur ni filets. Vide ou absent (hors Windows) : pas de couleur.", "`dumb`: no colour, no drawn lines. Empty or unset (except on Windows): no colour."),
    "COLUMNS": ("Largeur du terminal.", "Width of the terminal."),
}  # fmt: skip

# --- own facts -------------------------------------------------------------------------------------------------------

DATA: tuple[Pair, ...] = (
    (
        "`tipfacts import FICHIER` tire un fichier de faits d’un tableur ou de JSON, en une langue ou en deux ; la page « own-facts » de la documentation du projet mène de la première feuille au fichier vérifié.",
        "`tipfacts import FILE` makes a file of facts from a spreadsheet or JSON, in one language or two; the page 'own-facts' of the project's documentation leads from the first sheet to a checked file.",
    ),
    (
        "`--data FICHIER` ajoute vos faits à ceux fournis avec tipfacts. `TIPFACTS_DATA` le fait pour toutes les commandes ; séparez plusieurs chemins comme dans `PATH`. L’option remplace la variable. Aucun fichier du dossier courant n’est lu s’il n’est pas nommé.",
        "`--data FILE` adds your facts to the bundled ones. `TIPFACTS_DATA` does so for every command; separate several paths as in `PATH`. The option replaces the variable. No file of the current folder is read unless it is named.",
    ),
    (
        "Avec `--only-data`, il n’y a que vos faits. Les unités, étiquettes, catégories et documents fournis restent connus, les identifiants sont libres, sauf ceux de la ligne d’assistance, et `related` et `part_of` peuvent nommer un fait absent : le JSON le garde, les autres vues ne le montrent pas.",
        "With `--only-data` there are only your facts. The bundled units, tags, kinds and documents stay known, ids are free, but for those of the hotline, and `related` and `part_of` may name a fact that is absent: JSON keeps it, other views do not show it.",
    ),
)
SMALLEST = """\
[[facts]]
id = "our-centre"
kind = "organisation"
title.en = "Our centre"
text.en = "It helps victims."
as_of = "2026-01-31"

[facts.source]
document = "leaflet"
title = "Our leaflet"
locator = "p. 1"
"""
SMALLEST_IS: Pair = (
    "Enregistrez ceci en UTF-8 dans un fichier `own.toml` : rien n’y est superflu.",
    "Save this as `own.toml`, in UTF-8: nothing in it can be left out.",
)
IS_NEEDED: Pair = ("obligatoire", "required")
RULES: tuple[Pair, ...] = (
    (
        "Un identifiant n’appartient qu’à un fichier : aucun ne peut remplacer un fait fourni avec tipfacts, ni la ligne d’assistance.",
        "An id belongs to one file: no file can replace a bundled fact, or the hotline.",
    ),
    (
        "Seuls sont acceptés les fichiers ordinaires, en UTF-8, de 64 Mio au plus, aux textes de 20 000 caractères au plus. Sont refusés les caractères de contrôle et de sens d’écriture, ainsi que tout texte qui commence par `=`, `+`, `-`, `@` ou une tabulation, car un tableur l’exécuterait.",
        "Only regular files are accepted, in UTF-8, of at most 64 MiB, with texts of at most 20,000 characters. Control and bidirectional characters are refused, and so is any text that begins with `=`, `+`, `-`, `@` or a tab, because a spreadsheet would run it.",
    ),
    (
        "Si un fichier enfreint une règle, rien n’en est utilisé : le code de sortie est 3, et `tipfacts validate FICHIER` signale chaque problème avec sa ligne. `tipfacts schema` décrit la structure du fichier, pour un éditeur.",
        "If a file breaks a rule, none of it is used: the exit code is 3, and `tipfacts validate FILE` reports every problem with its line. `tipfacts schema` describes the structure of the file, for an editor.",
    ),
)

# --- completion ------------------------------------------------------------------------------------------------------

COMPLETION: tuple[Pair, ...] = (
    (
        "La touche TAB complète les commandes, les options et leurs valeurs : identifiants, catégories, étiquettes, années, champs, fichiers. zsh, fish, PowerShell et nushell affichent aussi ce que signifie chaque proposition.",
        "TAB completes commands, options and their values: ids, kinds, tags, years, fields, files. zsh, fish, PowerShell and nushell also show what each candidate means.",
    ),
    (
        "Les identifiants de vos fichiers de données en font partie, ceux de `--data` comme ceux de `TIPFACTS_DATA`.",
        "The ids of your data files are included, those of `--data` and those of `TIPFACTS_DATA`.",
    ),
)
INSTALL: tuple[Pair, ...] = (
    (
        "pipx, à partir de sa version 1.16, installe la complétion de bash, zsh et fish avec tipfacts. Sinon, enregistrez le script de votre shell là où celui-ci le cherche, ou chargez-le au démarrage :",
        "pipx, from version 1.16 on, installs the completion of bash, zsh and fish with tipfacts. Otherwise save the script of your shell where the shell looks for it, or load it at startup:",
    ),
)
PLACES: tuple[tuple[str, Pair], ...] = (
    ('eval "$(tipfacts --show-completion bash)"', ("bash : ligne à ajouter à `~/.bashrc`.", "bash: add this line to `~/.bashrc`.")),
    ('eval "$(tipfacts --show-completion zsh)"', ("zsh : ligne à ajouter à `~/.zshrc`.", "zsh: add this line to `~/.zshrc`.")),
    ("tipfacts --show-completion fish | source", ("fish : ligne à ajouter à `~/.config/fish/config.fish`.", "fish: add this line to `~/.config/fish/config.fish`.")),
    ("tipfacts --show-completion powershell | Out-String | Invoke-Expression", ("PowerShell : ligne à ajouter à `$PROFILE`.", "PowerShell: add this line to `$PROFILE`.")),
    ("mkdir $nu.user-autoload-dirs.0; tipfacts --show-completion nushell | save -f ($nu.user-autoload-dirs.0 | path join tipfacts.nu)", ("nushell : à lancer une fois, puis après chaque mise à jour.", "nushell: run this once, and after each upgrade.")),
)  # fmt: skip

# --- privacy ---------------------------------------------------------------------------------------------------------

DOES: tuple[Pair, ...] = (
    (
        "tipfacts n’ouvre aucune connexion et ne contacte personne : `tipfacts hotline` n’appelle pas. Il ne lance aucun autre programme, sauf `less` si vous demandez `--pager`, et sans son historique.",
        "tipfacts opens no connection and contacts no one: `tipfacts hotline` does not call. It starts no other program but `less` where you ask for `--pager`, without its history.",
    ),
    (
        "Il n’écrit aucun fichier, sauf celui que vous nommez avec `-o` : ni historique, ni cache, ni journal, ni télémétrie, ni recherche de mises à jour.",
        "It writes no file except the one that you name with `-o`: no history, no cache, no log, no telemetry, no update checks.",
    ),
)
HIDES: tuple[Pair, ...] = (
    ("La commande tapée : le shell la garde d’ordinaire dans son historique.", "The command you type: the shell usually keeps it in its history."),
    ("La commande pendant son exécution : `ps` peut la montrer aux autres comptes de la machine.", "The command while it runs: `ps` can show it to other accounts on the machine."),
    ("La réponse : elle reste à l’écran, dans le défilement du terminal et dans ce qu’enregistrent `tmux`, `screen` ou `script`.", "The answer: it stays on the screen, in the scrollback of the terminal and in what `tmux`, `screen` or `script` record."),
    ("L’installation : le programme, sa page de manuel et sa complétion sont visibles.", "The installation: the program, its man page and its completion are visible."),
    ("Le reste : ce que relève un logiciel de surveillance, un administrateur ou une caméra.", "Everything else: what monitoring software, an administrator or a camera records."),
)  # fmt: skip
WATCHED: tuple[Pair, ...] = (
    (
        "Servez-vous plutôt d’un appareil auquel la personne dont vous vous méfiez n’a pas accès : celui de quelqu’un de confiance, ou celui d’une bibliothèque.",
        "Use a device that the person you are wary of has no access to: one of somebody you trust, or of a library.",
    ),
    (
        "Ce n’est pas une raison d’effacer quoi que ce soit : un historique soudain vide se remarque et peut mettre en danger, et il reste toujours des traces.",
        "That is no reason to wipe anything: a history that is suddenly empty can be noticed and can put you in danger, and some traces always remain.",
    ),
    (
        "Certains shells n’enregistrent pas une ligne qui commence par une espace : fish toujours, bash avec `HISTCONTROL=ignorespace`, zsh avec `HIST_IGNORE_SPACE`. Cela ne cache que l’historique, rien d’autre de ce qui précède.",
        "Some shells do not record a line that begins with a space: fish always, bash with `HISTCONTROL=ignorespace`, zsh with `HIST_IGNORE_SPACE`. That hides the history only, nothing else of the above.",
    ),
)

# --- the man page ----------------------------------------------------------------------------------------------------

DESCRIPTION: tuple[Pair, ...] = (
    (
        "tipfacts répond, dans un terminal ou dans un script, avec les faits d’une fiche d’informations officielle (département d’État des États-Unis, 24 octobre 2016). Chaque fait est donné dans les deux langues, avec son degré de précision, ses réserves et sa place dans la source. La recherche tolère les fautes de frappe et l’absence d’accents, et trouve d’une langue à l’autre.",
        "tipfacts answers, on a terminal or in a script, with the facts of one official fact sheet (U.S. Department of State, 24 October 2016). Each fact is given in both languages, with its qualifier, its caveats and its place in the source. The search tolerates typos and missing accents, and finds facts across the two languages.",
    ),
    (
        "Dans un terminal, la réponse est mise en page ; dans un tube, elle a une ligne par fait, sans en-tête ni couleur. Les réponses vont sur la sortie standard, les remarques et les erreurs sur la sortie d’erreur. Sans commande, tipfacts se présente.",
        "On a terminal the answer is laid out; in a pipe it has one line per fact, without header or colour. Answers go to standard output, notes and errors to standard error. Without a command, tipfacts introduces itself.",
    ),
)
NO_FILES: tuple[Pair, ...] = (
    (
        "tipfacts n’écrit aucun fichier, sauf celui que nomme `-o`, et ne lit que ses propres fichiers et ceux que vous nommez. Il n’a pas de fichier de configuration.",
        "tipfacts writes no file except the one named by `-o`, and reads only its own files and those that you name. It has no configuration file.",
    ),
)
MANUAL: Pair = ("Manuel de tipfacts", "tipfacts manual")
SHARED_BY: Pair = ("Avec {commands}.", "With {commands}.")
SEE: tuple[tuple[str, str], ...] = (("jq", "1"), ("fzf", "1"))
