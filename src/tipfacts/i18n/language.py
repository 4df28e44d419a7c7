"""The languages: how each is written, and which text of several to show."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

N = "\u202f"  # narrow no-break space
NBSP = "\u00a0"


class Language:
    """How a language is written. What a language does not say for itself is written as in English."""

    __slots__ = ()

    code = ""
    name = ""  # in the language itself
    english_name = ""  # as the JSON Schema and BibTeX have it
    complete = False  # whether every bundled text must have it
    colon = ": "
    semicolon = "; "
    title_quotes = ("“", "”")
    # What those marks become within a title that is itself in quotation marks.
    quotes_within: Sequence[tuple[str, str]] = (("“", "‘"), ("”", "’"))
    literal_quotes = ("'", "'")  # around what is typed
    plus = "plus"  # the sign + in a word
    telephone = "tel."
    disjunction = "or"  # before the last of several choices
    decimal = "."
    thousands = ","
    percent = "%"
    # What large numbers are written in, the largest first: its name after one, and after several.
    scales: Sequence[tuple[int, str, str]] = ((10**9, "billion", "billion"), (10**6, "million", "million"))
    billion = 9  # how many zeros it has
    currency = "{symbol}{amount}"  # of a unit that has a symbol; empty where the noun is written instead
    increase = "up {amount}"
    range = "{low} to {high}"
    range_about = "{about} {low} to {high}"
    period = "{start} to {end}"
    months: Sequence[str] = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    )  # fmt: skip
    first_of_month = "1"
    month_year = "{month} {year}"
    day_month_year = "{day} {month} {year}"
    # What is easy to type in a source file, and what it stands for.
    typesetting: Sequence[tuple[str, str]] = ()

    def is_plural(self, value: float) -> bool:
        """Whether a noun after this number stands in the plural."""
        return value != 1

    def several(self, noun: str) -> str:
        """The plural of a noun of which none is declared, where it is regular."""
        return noun

    def after_scale(self, noun: str) -> str:
        """The noun as it stands after a number of millions or billions: `de dollars`."""
        return noun

    def qualified(self, qualifier: str, amount: str) -> str:
        """An amount after its qualifier: `about $200 million`."""
        return f"{qualifier} {amount}"


class French(Language):
    """French, as the Imprimerie nationale sets it."""

    __slots__ = ()

    code = "fr"
    name = "français"
    english_name = "French"
    complete = True
    colon = f"{N}: "
    telephone = "tél."
    billion = 12
    semicolon = f"{N}; "
    title_quotes = literal_quotes = (f"«{N}", f"{N}»")
    quotes_within = tuple(pair for space in (N, NBSP, " ", "") for pair in ((f"«{space}", "“"), (f"{space}»", "”")))
    disjunction = "ou"
    decimal = ","
    thousands = N
    percent = f"{N}%"
    scales = ((10**9, "milliard", "milliards"), (10**6, "million", "millions"))
    currency = ""
    increase = "hausse de {amount}"
    range = "de {low} à {high}"
    range_about = "{about} {low} à {high}"
    period = "{start} à {end}"
    months = (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    )  # fmt: skip
    first_of_month = "1er"
    day_month_year = f"{{day}}{NBSP}{{month}} {{year}}"
    typesetting = (("« ", f"«{N}"), (" »", f"{N}»"), *((f" {mark}", N + mark) for mark in ":;!?%"))

    def is_plural(self, value: float) -> bool:
        """From two on: 1,5 million."""
        return value >= 2

    def several(self, noun: str) -> str:
        """With s or x, and so its adjectives."""
        from tipfacts.text.plurals import of_french

        return of_french(noun)

    def after_scale(self, noun: str) -> str:
        """With de, or d’ before a vowel."""
        return f"d’{noun}" if noun[0].lower() in "aeéèêiouyh" else f"de {noun}"

    def qualified(self, qualifier: str, amount: str) -> str:
        """After de, one million is spelt out: plus d’un million."""
        if qualifier.endswith(" de") and amount.startswith(("1 million", "1 milliard")):
            return f"{qualifier[:-1]}’un{amount[1:]}"
        return f"{qualifier} {amount}"


class English(Language):
    """English, with the day before the month."""

    __slots__ = ()

    code = "en"
    name = "English"
    english_name = "English"
    complete = True

    def several(self, noun: str) -> str:
        """With s at the end of its last word."""
        from tipfacts.text.plurals import of_english

        return of_english(noun)


# In the order of the columns of messages.py and help_text.py.
LANGUAGES: dict[str, Language] = {language.code: language for language in (French(), English())}
DEFAULT = "en"


def pick(texts: Mapping[str, object], language: str) -> tuple[str, str]:
    """The text in this language, or in another where it is missing or null; and the code of the language it is in.

    Raises:
        LookupError: There is no text in any language.
    """
    for code in (language, DEFAULT, *LANGUAGES):
        text = texts.get(code)
        if isinstance(text, str):
            return text, code
    raise LookupError(f"no text in any language: {texts!r}")


def text(texts: Mapping[str, object], language: str) -> str:
    """The text in this language, or in another where it is missing."""
    return pick(texts, language)[0]


def every(texts: Mapping[str, object]) -> list[str]:
    """The text in each language that has one."""
    return [text for code in LANGUAGES if isinstance(text := texts.get(code), str)]


def marked(texts: Mapping[str, object], language: str) -> str:
    """The text in this language, or in another with the code of that one: `Notre centre [fr]`."""
    found, code = pick(texts, language)
    return found if code == language else f"{found} [{code}]"


def title_quoted(title: str, language: str) -> str:
    """A title in quotation marks, with marks of another kind where it has some of its own."""
    row = LANGUAGES[language]
    for mark, within in row.quotes_within:
        title = title.replace(mark, within)
    opening, closing = row.title_quotes
    return opening + title + closing


def literal(words: str, language: str) -> str:
    """What is typed or printed as it stands, set apart from the words around it."""
    opening, closing = LANGUAGES[language].literal_quotes
    return opening + words + closing


def labelled(label: str, value: str, language: str) -> str:
    """A label and what it stands for: `Period: 2009`."""
    return f"{label}{LANGUAGES[language].colon}{value}"


def alternatives(choices: Sequence[str], language: str) -> str:
    """Choices in a row, the last after an `or`."""
    if len(choices) < 2:
        return "".join(choices)
    return f"{', '.join(choices[:-1])} {LANGUAGES[language].disjunction} {choices[-1]}"


def typeset(words: str, language: str) -> str:
    """Words of a source file, with the no-break spaces that nobody could see there."""
    for plain, set_ in LANGUAGES[language].typesetting:
        words = words.replace(plain, set_)
    return words


def column(row: Sequence[str | None], language: str) -> str:
    """The words of a row of messages.py or help_text.py in this language, typeset; a row may lack its last columns."""
    found, code = pick(dict(zip(LANGUAGES, row, strict=False)), language)
    return typeset(found, code)
