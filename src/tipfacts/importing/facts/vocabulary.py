"""The kinds, units, tags and documents that facts name: those that tipfacts knows, and those to be declared."""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing.cells.dates import fold
from tipfacts.importing.cells.identifiers import slug
from tipfacts.spec import KIND_SYNONYMS
from tipfacts.text.plurals import singular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    Words = dict[str, object]

# Measures that spreadsheets abbreviate: how they are written, and their words in both languages, one and several.
_MEASURES = {
    "years": ("years year yrs yr ans an annees annee", "an", "ans", "year", "years"),
    "months": ("months month mois", "mois", "mois", "month", "months"),
    "days": ("days day jours jour", "jour", "jours", "day", "days"),
    "hours": ("hours hour h heures heure", "heure", "heures", "hour", "hours"),
    "minutes": ("minutes minute min", "minute", "minutes", "minute", "minutes"),
    "kilometres": ("km kilometres kilometers kilometre", "kilomètre", "kilomètres", "kilometre", "kilometres"),
    "metres": ("m metres meters metre meter", "mètre", "mètres", "metre", "metres"),
    "square-kilometres": ("km² km2", "kilomètre carré", "kilomètres carrés", "square kilometre", "square kilometres"),
    "hectares": ("ha hectares hectare", "hectare", "hectares", "hectare", "hectares"),
    "kilograms": ("kg kilograms kilogram kilogrammes kilogramme", "kilogramme", "kilogrammes", "kilogram", "kilograms"),
    "tonnes": ("t tonnes tonne", "tonne", "tonnes", "tonne", "tonnes"),
    "degrees-celsius": ("°c", "degré Celsius", "degrés Celsius", "degree Celsius", "degrees Celsius"),
    "per-thousand": ("‰", "pour mille", "pour mille", "per thousand", "per thousand"),
    "eur": ("€ eur euros euro", "euro", "euros", "euro", "euros"),
    "gbp": ("£ gbp", "livre sterling", "livres sterling", "pound sterling", "pounds sterling"),
}  # fmt: skip
_COUNTED = {"kinds": "plural", "units": "one"}  # sections whose words have two numbers, and the field of the second
_MEASURE_OF = {word: name for name, (words, *_) in _MEASURES.items() for word in words.split()}
_UNITS = {"%": "percent", "pct": "percent", "per cent": "percent", "$": "usd", "us$": "usd", "usd": "usd"}


class Vocabulary:
    """What may be named; `known` are the words of the bundled facts, `declared` those that a file must declare."""

    def __init__(self, known: Mapping[str, object], language: str) -> None:
        self._known = known
        self._language = language
        self._of_word: dict[str, dict[str, str]] = {}
        self._documents: dict[str, str] = {}
        self._made: dict[str, dict[str, str]] = {}
        self._nouns: dict[str, dict[bool, Words]] = {}
        self._styled: dict[str, dict[str, Words]] = {}
        self._by_number: dict[tuple[str, str], str] = {}
        self.kinds_meant: dict[str, str] = {}  # words of kinds that tipfacts has, and their names
        self.declared: dict[str, dict[str, Words]] = {"documents": {}, "kinds": {}, "units": {}, "tags": {}}

    def kind(self, words: str) -> str:
        """The kind of these words: a plural or a French word is the kind that tipfacts knows by another."""
        name = KIND_SYNONYMS.get(fold(words)) or self._named("kinds", words)
        if name != words and name in self._section("kinds"):
            self.kinds_meant[words] = name
        return name

    def tag(self, words: str) -> str:
        """The tag of these words."""
        return self._named("tags", words)

    def unit(self, words: str) -> str:
        """The unit of these words: `%` is percent, `km` kilometres."""
        plain = fold(words)
        name = _UNITS.get(plain)
        if name and name in self._section("units"):
            return name
        name = name or _MEASURE_OF.get(plain)
        if name in _MEASURES and name not in self._section("units"):
            _, one_fr, fr, one_en, en = _MEASURES[name]
            self.declared["units"][name] = {**_texts(fr, en), "one": _texts(one_fr, one_en)}
            return name
        return self._named("units", words)

    def describe_unit(self, name: str, code: str, noun: str, *, several: bool) -> None:
        """Give a unit declared here a noun in a language, for one or for several, instead of its name."""
        if name in self.declared["units"]:
            self._nouns.setdefault(name, {True: {}, False: {}})[several][code] = noun
            self._redeclare(name)

    def style_unit(self, name: str, code: str, style: str, symbol: str = "") -> None:
        """Say how figures of a unit declared here are written in a language: `style` is that of the data file."""
        if name in self.declared["units"]:
            self._styled.setdefault(name, {})[code] = {"style": style, **({"symbol": symbol} if symbol else {})}
            self._redeclare(name)

    def _redeclare(self, name: str) -> None:
        """Declare a unit by what its figures have shown; where none has shown its noun, by its name."""
        entry = self.declared["units"][name]
        nouns, styled = self._nouns.get(name, {True: {}, False: {}}), self._styled.get(name, {})
        words: Words = {**dict.fromkeys(styled, name.replace("-", " ")), **nouns[False], **nouns[True]}
        entry.clear()
        entry |= {code: words[code] for code in LANGUAGES if code in words}
        if nouns[False]:
            entry["one"] = nouns[False]
        for style in styled.values():
            entry |= style

    @property
    def vague(self) -> Words:
        """How a vague figure is written that has no words of its own, by language."""
        return self._known["qualifiers"]["vague"]  # type: ignore[index,no-any-return]

    def measure(self, words: str) -> str:
        """The same, where these words are a measure that everybody abbreviates or percent; else an empty text."""
        plain = fold(words)
        return self.unit(words) if plain in _UNITS or plain in _MEASURE_OF else ""

    def source(self, title: str, id: str = "", **details: str | None) -> Words:
        """What a fact says of its document: the id, and what differs from how the document is declared.

        Without an `id`, documents of one title that differ in their details are different ones.
        """
        entry: Words = {"title": title, **{field: value for field, value in details.items() if value}}
        known = self._section("documents")
        if not id and title in known:
            return {"document": title}
        key = id or repr(entry)
        if key not in self._documents:
            self._documents[key] = id or self._free("documents", slug(title, 50) or "document")
            if id not in known or not id:
                self.declared["documents"][self._documents[key]] = entry
        name = self._documents[key]
        declared = known.get(name) or self.declared["documents"][name]
        return {"document": name, **{field: value for field, value in entry.items() if declared.get(field) != value}}

    def place(self, document: str, locator: str, words: Mapping[str, str]) -> None:
        """Declare the words for a place in a document that is declared here."""
        entry = self.declared["documents"].get(document)
        if entry is not None and words and set(words.values()) != {locator}:
            entry.setdefault("places", {})[locator] = dict(words)  # type: ignore[index]

    def _free(self, section: str, base: str) -> str:
        """The name, or with a number that makes it one of its own."""
        known, declared = self._section(section), self.declared[section]
        name, number = base, 1
        while name in known or name in declared:
            number += 1
            name = f"{base}-{number}"
        return name

    def _named(self, section: str, words: str) -> str:
        """The entry that is called so, in either language, by name or in words; declared where there is none."""
        entries = self._section(section)
        name = slug(words)
        spelt = next((each for each in (words, name, name.replace("-", "_")) if each in entries), None)
        return spelt or self._words(section).get(fold(words)) or self._declare(section, words, name)

    def _declare(self, section: str, words: str, name: str) -> str:
        """The name under which these words are declared, and under no other: `C` and `C++` are two tags."""
        plain = fold(words.replace("-", " ").replace("_", " "))
        made = self._made.setdefault(section, {})
        shown = words.replace("_", " ")
        if plain not in made and not (section in _COUNTED and self._is_other_number(section, plain, shown)):
            base = name or f"{section.removesuffix('s')}-1"
            made[plain] = self._free(section, base)
            self.declared[section][made[plain]] = {self._language: shown}
        return made[plain]

    def _is_other_number(self, section: str, plain: str, shown: str) -> bool:
        """Whether a unit is declared as one boat, and these are boats, or the other way; its words are then both.

        A kind likewise.
        """
        made = self._made[section]
        other = self._by_number.setdefault((section, singular(plain)), plain)
        if other == plain or other not in made:
            return False
        entry = self.declared[section][made[other]]
        if "one" not in entry and "plural" not in entry:
            one, several = sorted((shown, str(entry[self._language])), key=len)
            first, second = (several, one) if section == "units" else (one, several)
            entry |= {self._language: first, _COUNTED[section]: {self._language: second}}
        made[plain] = made[other]
        return True

    def _section(self, section: str) -> dict[str, Words]:
        return self._known.get(section, {})  # type: ignore[return-value]

    def _words(self, section: str) -> dict[str, str]:
        """The names of what is known by their words, in both languages, one and several."""
        if section not in self._of_word:
            found: dict[str, str] = {}
            for name, entry in self._section(section).items():
                for words in (entry, entry.get("one"), entry.get("plural")):
                    for text in words.values() if isinstance(words, dict) else ():
                        if isinstance(text, str):
                            found.setdefault(fold(text), name)
            self._of_word[section] = found
        return self._of_word[section]


def _texts(*words: str) -> dict[str, str]:
    """The words by language, given in the order of the languages."""
    return dict(zip(LANGUAGES, words, strict=True))
