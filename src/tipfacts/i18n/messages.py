"""Everything that the program says outside its help, in each language side by side."""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES
from tipfacts.text.sanitize import echo

N = "\u202f"  # the narrow no-break space of French typography

# A key is (French, English); what to try stands under the same key with .hint
MESSAGES = {
    # --- misuse
    "command.unknown": ("commande inconnue « {name} »", "no such command '{name}'"),
    "command.unknown.hint": ("lancez « tipfacts --help »", "run 'tipfacts --help'"),
    "option.unknown": ("option inconnue « {name} »", "no such option '{name}'"),
    "option.unknown.hint": ("ajoutez --help à la commande pour voir ses options", "add --help to the command to see its options"),
    "option.one_dash": ("l’option « {name} » s’écrit avec deux tirets", "option '{name}' is written with two dashes"),
    "option.needs_value": ("l’option « {name} » attend une valeur", "option '{name}' needs a value"),
    "option.needs_value.hint": ("écrivez la valeur après l’option", "write the value after the option"),
    "option.takes_none": ("l’option « {name} » ne prend pas de valeur", "option '{name}' takes no value"),
    "option.takes_none.hint": ("retirez la valeur", "leave the value out"),
    "argument.unexpected": ("argument de trop pour « {name} »", "too many arguments for '{name}'"),
    "argument.unexpected.hint": ("lancez « tipfacts {name} --help »", "run 'tipfacts {name} --help'"),
    "argument.missing": ("il manque {metavar} à « {name} »", "'{name}' needs {metavar}"),
    "argument.missing.hint": ("lancez « tipfacts {name} --help »", "run 'tipfacts {name} --help'"),
    "value.wrong": ("« {value} » n’est pas une valeur de {name}", "'{value}' is no value of {name}"),
    "value.wrong.hint": ("valeurs possibles : {choices}", "possible values: {choices}"),
    "number.bad": ("{name} attend un nombre entier, pas « {value} »", "{name} needs a whole number, not '{value}'"),
    "number.bad.hint": ("0 veut dire tout", "0 means all"),
    "score.bad": ("{name} attend un nombre de 0 à 100, pas « {value} »", "{name} needs a number from 0 to 100, not '{value}'"),
    "score.bad.hint": ("par exemple {name} 50", "for example {name} 50"),
    "year.bad": ("{name} attend une année, pas « {value} »", "{name} needs a year, not '{value}'"),
    "year.bad.hint": ("par exemple {name} 2015", "for example {name} 2015"),
    "kind.unknown": ("genre inconnu « {value} »", "no such kind '{value}'"),
    "kind.unknown.hint": ("genres : {choices}", "kinds: {choices}"),
    "tag.unknown": ("étiquette inconnue « {value} »", "no such tag '{value}'"),
    "tag.unknown.hint": ("étiquettes : {choices}", "tags: {choices}"),
    "topic.unknown": ("pas d’aide sur « {value} »", "no help on '{value}'"),
    "topic.unknown.hint": ("sujets : {choices}", "topics: {choices}"),
    "field.bad": ("champ inconnu « {value} »", "no such field '{value}'"),
    "field.bad.hint": ("champs : {choices}", "fields: {choices}"),
    "sort.bad": ("tri impossible par « {value} »", "cannot sort by '{value}'"),
    "sort.bad.hint": ("clés : {choices}", "keys: {choices}"),
    "format.conflict": ("--json et --format {value} se contredisent", "--json and --format {value} contradict each other"),
    "format.conflict.hint": ("gardez l’un des deux", "keep one of the two"),
    "format.no_command": ("un format demande une commande", "a format needs a command"),
    "format.no_command.hint": ("par exemple : tipfacts list --json", "for example: tipfacts list --json"),
    "field.conflict": ("--field donne une valeur nue : ni --fields, ni --format", "--field gives a bare value: neither --fields nor --format goes with it"),
    "field.conflict.hint": ("gardez l’un des deux", "keep one of the two"),
    "fields.format": ("--fields et --field ne vont pas avec « {name} »", "--fields and --field do not go with '{name}'"),
    "fields.format.hint": ("retirez l’option", "leave the option out"),
    "query.too_long": ("recherche trop longue : {length} caractères", "query too long: {length} characters"),
    "query.too_long.hint": ("{most} caractères au plus", "{most} characters at most"),
    "query.empty": ("rien à chercher", "nothing to search for"),
    "query.empty.hint": ("par exemple : tipfacts search brochure", "for example: tipfacts search brochure"),
    "stdin.terminal": ("--id - lit des identifiants sur l’entrée standard, et c’est un terminal", "--id - reads ids from standard input, which is a terminal"),
    "stdin.terminal.hint": ("par exemple : tipfacts list | cut -f1 | tipfacts list --id -", "for example: tipfacts list | cut -f1 | tipfacts list --id -"),
    "stdin.unreadable": ("--id - ne peut pas lire l’entrée standard ({reason})", "--id - cannot read standard input ({reason})"),
    "stdin.unreadable.hint": ("par exemple : tipfacts list | cut -f1 | tipfacts list --id -", "for example: tipfacts list | cut -f1 | tipfacts list --id -"),
    "stdin.too_long": ("plus de {most} octets sur l’entrée standard", "more than {most} bytes on standard input"),
    "stdin.too_long.hint": ("envoyez un identifiant par ligne", "send one id a line"),
    "export.format": ("format d’image inconnu pour « {value} »", "no such picture format for '{value}'"),
    "export.format.hint": ("terminez le nom par .svg, .html ou .txt", "end the name with .svg, .html or .txt"),
    "export.exists": ("le fichier existe déjà", "the file exists already"),
    "export.exists.hint": ("choisissez un autre nom, ou ajoutez --force", "choose another name, or add --force"),
    "export.failed": ("écriture impossible : {reason}", "cannot write: {reason}"),
    "export.failed.hint": ("choisissez un autre emplacement ; aucun fichier n’a été laissé", "choose another place; no file was left behind"),
    "force.alone": ("--force ne va qu’avec --export", "--force goes only with --export"),
    "force.alone.hint": ("ajoutez --export FICHIER, ou retirez --force", "add --export FILE, or leave --force out"),
    "random.both": ("--daily et --seed se contredisent", "--daily and --seed contradict each other"),
    "random.both.hint": ("gardez l’un des deux", "keep one of the two"),
    # --- nothing found
    "fact.unknown": ("aucune fiche « {id} »", "no fact '{id}'"),
    "fact.unknown.hint": ("cherchez : tipfacts search {id}", "search: tipfacts search {id}"),
    "search.nothing": ("rien trouvé pour « {query} »", "nothing found for '{query}'"),
    "list.nothing": ("aucune fiche ne correspond à ces filtres", "no fact fits these filters"),
    "note.unknown_id": ("aucune fiche « {id} » : ignorée", "no fact '{id}': left out"),
    "note.more": ("{shown} fiches sur {all} ; -n 0 les montre toutes", "{shown} of {all} facts; -n 0 shows them all"),
    "did_you_mean": ("vouliez-vous dire {choices} ?", "did you mean {choices}?"),
    "or": ("ou", "or"),
    # --- the answer, and the program itself
    "write.failed": ("impossible d’écrire la réponse : {reason}", "cannot write the answer: {reason}"),
    "write.failed.hint": ("vérifiez la place sur le disque et la sortie standard", "check the disk's free space and standard output"),
    "bug": ("défaut de tipfacts ({name})", "this is a bug in tipfacts ({name})"),
    "bug.hint": ("TIPFACTS_DEBUG=1 montre où ; signalez-le à qui vous l’a fourni", "TIPFACTS_DEBUG=1 shows where; report it to whoever gave you tipfacts"),
    "broken.install": ("bibliothèque manquante ou cassée : {name}", "a library is missing or broken: {name}"),
    "broken.install.hint": ("réinstallez : pipx reinstall tipfacts", "install again: pipx reinstall tipfacts"),
    # --- data files
    "file.unreadable": ("lecture impossible ({reason})", "cannot be read ({reason})"),
    "file.unreadable.hint": ("vérifiez le chemin et les droits", "check the path and the permissions"),
    "file.not_regular": ("n’est pas un fichier ordinaire", "not a regular file"),
    "file.not_regular.hint": ("enregistrez d’abord les données dans un fichier", "save the data to a file first"),
    "file.too_large": ("dépasse {most} Mio", "is larger than {most} MiB"),
    "file.too_large.hint": ("partagez-le en plusieurs fichiers", "split it into several files"),
    "file.too_much": ("contient plus de {most} clés, tables et points", "holds more than {most} keys, tables and full stops"),
    "file.too_much.hint": ("partagez-le en plusieurs fichiers", "split it into several files"),
    "file.too_many_lines": ("a plus de {most} lignes", "has more than {most} lines"),
    "file.too_many_lines.hint": ("partagez-le en plusieurs fichiers", "split it into several files"),
    "file.utf16": ("est en UTF-16", "is UTF-16"),
    "file.utf16.hint": ("enregistrez-le en UTF-8", "save it as UTF-8"),
    "file.not_utf8": ("n’est pas de l’UTF-8 (octet {byte})", "is not UTF-8 (byte {byte})"),
    "file.not_utf8.hint": ("enregistrez-le en UTF-8", "save it as UTF-8"),
    "file.not_toml": ("TOML incorrect : {reason}", "not valid TOML: {reason}"),
    "file.not_toml.hint": ("corrigez cette ligne", "mend this line"),
    "file.too_deep": ("tables trop imbriquées, ou mot trop long", "tables nested too deeply, or a word too long"),
    "file.too_deep.hint": ("une fiche n’a que trois niveaux et des textes courts", "a fact has three levels at most, and short texts"),
    "data.invalid.hint": ("« tipfacts validate {file} » montre tout", "'tipfacts validate {file}' shows all"),
    "data.more": ("et {count} de plus", "and {count} more"),
    "table.unknown": ("table ou clé inconnue « {name} »", "unknown table or key '{name}'"),
    "table.unknown.hint": ("écrivez chaque fiche sous [[facts]] ; connus : {known}", "write each fact under [[facts]]; known: {known}"),
    "table.bundled_only": ("« {name} » est réservé aux fiches fournies avec tipfacts", "'{name}' belongs to the bundled facts alone"),
    "table.bundled_only.hint": ("retirez-le ; un fichier peut contenir {known}", "take it out; a file may hold {known}"),
    "schema_version.wrong": ("schema_version {name} n’est pas connue", "schema_version {name} is not known"),
    "schema_version.wrong.hint": ("écrivez schema_version = {known}", "write schema_version = {known}"),
    "facts.missing": ("aucune fiche", "no fact"),
    "facts.missing.hint": ("ajoutez une table [[facts]]", "add a [[facts]] table"),
    "facts.too_many": ("plus de {most} fiches", "more than {most} facts"),
    "facts.too_many.hint": ("retirez-en", "take some out"),
    "problems.too_many": ("{most} problèmes : la suite n’a pas été vérifiée", "{most} problems: the rest was not checked"),
    "problems.too_many.hint": ("corrigez d’abord ceux-ci", "mend these first"),
    "fact.not_a_table": ("une fiche doit être une table", "a fact must be a table"),
    "fact.not_a_table.hint": ("commencez-la par [[facts]]", "begin it with [[facts]]"),
    "field.unknown": ("champ inconnu « {name} »", "unknown field '{name}'"),
    "field.unknown.hint": ("champs connus : {known}", "known fields: {known}"),
    "field.missing": ("il manque « {name} »", "'{name}' is missing"),
    "field.missing.hint": ("ajoutez {name} = …", "add {name} = …"),
    "field.not_text": ("« {name} » doit être un texte", "'{name}' must be a text"),
    "field.not_text.hint": ("mettez-le entre guillemets droits", "put it in double quotes"),
    "field.not_a_table": ("« {name} » doit être une table", "'{name}' must be a table"),
    "field.not_a_table.hint": ("écrivez {name} = {{ … }}", "write {name} = {{ … }}"),
    "field.not_a_list": ("« {name} » doit être une liste", "'{name}' must be a list"),
    "field.not_a_list.hint": ("écrivez {name} = [ … ]", "write {name} = [ … ]"),
    "list.too_long": ("« {name} » a plus de {most} éléments", "'{name}' has more than {most} items"),
    "list.too_long.hint": ("gardez ceux qui comptent", "keep those that matter"),
    "text.one_language": ("« {name} » doit être en français et en anglais", "'{name}' must be in French and in English"),
    "text.one_language.hint": ("écrivez {name}.fr = \"…\" et {name}.en = \"…\"", "write {name}.fr = \"…\" and {name}.en = \"…\""),
    "text.empty": ("« {name} » est vide", "'{name}' is empty"),
    "text.empty.hint": ("écrivez un texte, ou retirez la clé", "write a text, or take the key out"),
    "text.too_long": ("« {name} » dépasse {most} caractères", "'{name}' is longer than {most} characters"),
    "text.too_long.hint": ("raccourcissez-le", "make it shorter"),
    "text.hostile": ("« {name} » contient un caractère de contrôle ou de sens d’écriture ({code})", "'{name}' holds a control or bidirectional character ({code})"),
    "text.hostile.hint": ("retirez ce caractère ; un texte tient sur une ligne", "take that character out; a text stands on one line"),
    "text.piled": ("« {name} » empile plus de {most} accents sur une lettre", "'{name}' piles more than {most} accents on one letter"),
    "text.piled.hint": ("retirez-les", "take them out"),
    "text.formula": ("« {name} » commence par « {letter} » : un tableur l’exécuterait", "'{name}' begins with '{letter}': a spreadsheet would run it"),
    "text.formula.hint": ("commencez par un mot, par exemple « hausse de 5 % »", "begin with a word, for example 'up 5%'"),
    "value.unknown": ("valeur inconnue « {name} »", "unknown value '{name}'"),
    "value.unknown.hint": ("valeurs possibles : {known}", "possible values: {known}"),
    "document.unknown": ("document inconnu « {name} »", "unknown document '{name}'"),
    "document.unknown.hint": ("déclarez-le : [documents.{name}], puis title = \"…\"", "declare it: [documents.{name}], then title = \"…\""),
    "locator.unknown": ("la source n’a pas d’endroit « {name} »", "the source has no place '{name}'"),
    "locator.unknown.hint": ("endroits : {known}", "places: {known}"),
    "number.wrong": ("« {name} » doit être un nombre", "'{name}' must be a number"),
    "number.wrong.hint": ("écrivez-le sans guillemets ni espaces, par exemple 30000", "write it without quotes or spaces, for example 30000"),
    "range.half": ("une fourchette demande low et high", "a range needs low and high"),
    "range.half.hint": ("ajoutez celui qui manque", "add the one that is missing"),
    "range.outside": ("value n’est pas entre low et high", "value is not between low and high"),
    "range.outside.hint": ("corrigez le chiffre, ou l’intervalle", "correct the figure, or the interval"),
    "range.order": ("low doit être plus petit que high", "low must be smaller than high"),
    "range.order.hint": ("échangez-les", "swap them"),
    "vague.value": ("un chiffre « vague » n’a pas de valeur", "a 'vague' figure has no value"),
    "vague.value.hint": ("retirez la valeur, ou changez qualifier", "take the value out, or change qualifier"),
    "year.wrong": ("« {name} » n’est pas une année", "'{name}' is no year"),
    "year.wrong.hint": ("écrivez quatre chiffres, par exemple 2009", "write four digits, for example 2009"),
    "date.wrong": ("« {name} » n’est pas une date", "'{name}' is no date"),
    "date.wrong.hint": ("écrivez \"2009\", \"2015-06\" ou \"2016-10-24\"", "write \"2009\", \"2015-06\" or \"2016-10-24\""),
    "period.order": ("la période finit avant de commencer", "the period ends before it starts"),
    "period.order.hint": ("échangez period.start et period.end", "swap period.start and period.end"),
    "address.wrong": ("« {name} » n’est pas une adresse", "'{name}' is no address"),
    "address.wrong.hint": ("écrivez l’adresse entière, avec https://", "write the whole address, with https://"),
    "id.spelling": ("identifiant mal formé « {name} »", "ill-formed id '{name}'"),
    "id.spelling.hint": ("lettres minuscules sans accent, chiffres et traits d’union, 80 au plus : mon-fait", "lower-case letters without accents, digits and single hyphens, 80 at most: my-fact"),
    "id.twice": ("l’identifiant « {name} » sert déjà à la ligne {line}", "the id '{name}' is already used on line {line}"),
    "id.twice.hint": ("donnez-en un autre à cette fiche", "give this fact another one"),
    "id.taken": ("l’identifiant « {name} » appartient déjà à {file}", "the id '{name}' already belongs to {file}"),
    "id.taken.hint": ("donnez-en un autre à cette fiche", "give this fact another one"),
    "id.stranger": ("« {field} » nomme une fiche inconnue, « {name} »", "'{field}' names an unknown fact, '{name}'"),
    "id.stranger.hint": ("corrigez l’identifiant, ou retirez-le", "mend the id, or take it out"),
    "word.taken": ("« {name} » existe déjà dans les fiches fournies", "'{name}' exists already in the bundled facts"),
    "word.taken.hint": ("employez-le tel quel, ou choisissez un autre nom", "use it as it is, or choose another name"),
    "word.spelling": ("nom mal formé « {name} »", "ill-formed name '{name}'"),
    "word.spelling.hint": ("lettres minuscules sans accent, chiffres, - et _", "lower-case letters without accents, digits, - and _"),
    "hotline.number": ("« {name} » n’est pas un numéro de la forme 888-373-7888", "'{name}' is not a number of the form 888-373-7888"),
    "hotline.number.hint": ("écrivez trois, trois et quatre chiffres", "write three, three and four digits"),
    "hotline.digits": ("« {name} » n’est pas le numéro de la ligne d’assistance, {number}", "'{name}' is not the number of the hotline, {number}"),
    "hotline.digits.hint": ("vérifiez chaque chiffre dans la source", "check every digit against the source"),
    "hotline.short": ("« {name} » n’est pas un numéro court", "'{name}' is not a short number"),
    "hotline.short.hint": ("écrivez de trois à six chiffres, entre guillemets", "write three to six digits, in quotes"),
    # --- labels of a fact
    "label.figure": ("Chiffre", "Figure"),
    "label.period": ("Période", "Period"),
    "label.status": ("Statut", "Status"),
    "label.caveat": ("À savoir", "Note"),
    "label.caveats": ("À savoir", "Notes"),
    "label.names": ("Noms officiels", "Official names"),
    "label.part_of": ("Partie de", "Part of"),
    "label.related": ("À lire aussi", "See also"),
    "label.source": ("Source", "Source"),
    "label.id": ("Identifiant", "Id"),
    "label.kind": ("Genre", "Kind"),
    "label.matched": ("trouvé par", "matched by"),
    "label.as_of": ("état au {date}", "as of {date}"),
    "label.baseline": ("par rapport à {year}", "compared with {year}"),
    "label.welcome.facts": ("{count} fiches : {kinds}", "{count} facts: {kinds}"),
    # --- the hotline
    "hotline.emergency": ("Danger immédiat aux États-Unis : {number}", "Immediate danger in the United States: {number}"),
    "hotline.call": ("Téléphone", "Call"),
    "hotline.text": ("SMS", "Text"),
    "hotline.text.value": ("« {keyword} » au {code}", "{keyword} to {code}"),
    "hotline.tty": ("ATS (TTY)", "TTY"),
    "hotline.web": ("Site", "Web"),
    "hotline.hours": ("Horaires", "Hours"),
    "hotline.languages": ("Langues", "Languages"),
    "hotline.country": ("Appel depuis", "Call from"),
    "hotline.operator": ("Assurée par", "Run by"),
    "hotline.confirmed": ("dernière confirmation : {date}", "last confirmed {date}"),
    "hotline.undated": ("sans date de confirmation", "date not known"),
    "hotline.disclaimer": (
        "tipfacts n’est pas cette ligne et ne contacte personne. Les détails datent de leur dernière confirmation : vérifiez-les sur le site.",
        "tipfacts is not the hotline and contacts no one. Details are as last confirmed: check them on the site.",
    ),
    "hotline.traces": (
        "tipfacts n’enregistre rien, mais l’historique du terminal garde la commande tapée.",
        "tipfacts stores nothing, but the terminal’s history keeps the command you typed.",
    ),
    # --- the welcome
    "welcome.what": (
        "Des faits sourcés sur la lutte contre la traite des êtres humains (département d’État, 24 octobre 2016).",
        "Sourced facts on the fight against human trafficking (U.S. Department of State, 24 October 2016).",
    ),
    "welcome.hotline": ("Ligne américaine contre la traite", "U.S. National Human Trafficking Hotline"),
    "welcome.emergency": ("urgence aux États-Unis : {number}", "U.S. emergency: {number}"),
    "welcome.try": ("Essayez :", "Try:"),
    "welcome.more": ("Tout le reste : tipfacts --help", "Everything else: tipfacts --help"),
    # --- info
    "info.tool": ("Outil", "Tool"),
    "info.schema_version": ("Version du schéma", "Schema version"),
    "info.data": ("Données", "Data"),
    "info.data_files": ("Fichiers", "Files"),
    "info.language": ("Langue", "Language"),
    "info.counts": ("Fiches", "Facts"),
    "info.bundled": ("fiches fournies", "bundled facts"),
    "info.why": ("choisie par {why}", "decided by {why}"),
    "info.why.default": ("par défaut", "by default"),
    # --- validate
    "validate.ok": ("aucun problème : {count} fiches", "no problems: {count} facts"),
    # --- citations, cards and timelines
    "cite.fact": ("Fiche « {fact} » ({id}), consultée avec {access}.", "Fact “{fact}” ({id}), accessed with {access}."),
    "cite.access": ("tipfacts {version}, données {data}", "tipfacts {version}, data {data}"),
    "cite.access.own": ("tipfacts {version}", "tipfacts {version}"),
    # --- charts: what is compared, and each fact's bar
    "chart.countries": (
        "Pays couverts par le rapport TIP, selon la fiche (celui de 2008 dit 170)",
        "Countries covered by the TIP Report, according to the sheet (that of 2008 says 170)",
    ),
    "bar.tip-report-countries-2008": ("2008", "2008"),
    "bar.tip-report-countries-2016": ("2016", "2016"),
    "chart.index": ("Indice, {year} = 100", "Index, {year} = 100"),
    "bar.prosecutions-increase": ("poursuites", "prosecutions"),
    "bar.convictions-increase": ("condamnations", "convictions"),
    "bar.victims-identified-increase": ("victimes identifiées", "victims identified"),
    "chart.academy": ("Agents étrangers formés par le programme ILEA", "Foreign officers trained by the ILEA programme"),
    "bar.academy-counterparts-trained": ("en tout", "in all"),
    "bar.academy-officers-trained-on-trafficking": ("dont sur la traite", "of which on trafficking"),
    "chart.brochure": ("Personnes ayant reçu « Connaissez vos droits »", "People given “Know Your Rights”"),
    "bar.know-your-rights-recipients": ("en tout", "in all"),
    "bar.know-your-rights-hotline-contacts": ("ont joint la ligne", "contacted the hotline"),
    "chart.share": ("Victimes de la traite, d’après une légende de photo", "Victims of trafficking, according to a photo caption"),
    "bar.children-among-victims": ("dont enfants", "of which children"),
    # --- lists and searches on a terminal
    "list.read": ("Une fiche entière, avec ses réserves : {command}", "A whole fact, with its caveats: {command}"),
    "match.exact": ("mot exact", "same word"),
    "match.prefix": ("début de mot", "beginning of a word"),
    "match.stem": ("même famille", "same family"),
    "match.fuzzy": ("orthographe proche", "close spelling"),
    "in.id": ("identifiant", "id"),
    "in.title": ("titre", "title"),
    "in.names": ("noms officiels", "official names"),
    "in.value": ("chiffre", "figure"),
    "in.aliases": ("synonymes", "synonyms"),
    "in.text": ("texte", "text"),
    "in.tags": ("étiquettes", "tags"),
    "in.notes": ("à savoir", "notes"),
    "timeline.title": ("Chronologie de la lutte contre la traite des êtres humains", "The fight against human trafficking: a timeline"),
    "timeline.caveats": ("Ces faits ont leurs réserves : « tipfacts show » donne celles de chacun.", "These facts have their caveats: “tipfacts show” gives those of each."),
}  # fmt: skip

MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}  # fmt: skip


class Bilingual(tuple[str, str]):
    """A field of a message that is words itself: in French, then in English."""

    __slots__ = ()


def translate(key: str, language: str, **fields: object) -> str:
    """The words of a key in a language, what was typed or read in them made harmless."""
    words = MESSAGES.get(key)
    if words is None:
        return ""
    shown = {name: _shown(value, language) for name, value in fields.items()}
    return typeset(words[LANGUAGES.index(language)], language).format(**shown)


def typeset(words: str, language: str) -> str:
    """Our French with the narrow no-break spaces that nobody can see in a source file."""
    if language != "fr":
        return words
    words = words.replace("« ", f"«{N}").replace(" »", f"{N}»")
    for mark in (":", ";", "!", "?", "%"):
        words = words.replace(f" {mark}", N + mark)
    return words


def _shown(value: object, language: str) -> str:
    if isinstance(value, Bilingual):
        return typeset(value[LANGUAGES.index(language)], language)
    if isinstance(value, tuple):
        return ", ".join(map(echo, value))
    return echo(value)
