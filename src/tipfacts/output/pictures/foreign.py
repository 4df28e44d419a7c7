"""Finds what stands in another language within a text, such as an official name, so that a voice can read it so."""

from __future__ import annotations

import re

from tipfacts.i18n.language import DEFAULT, LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tipfacts.data.record_types import Record, Vocabulary


class Foreign:
    """The names and phrases of each language that texts of another hold."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._phrases = {code: frozenset(found) for code, found in phrases.items()}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def parts(self, text: str, language: str) -> Iterator[tuple[int, int, str]]:
        """Where each phrase of another language starts and ends in a text of this one, and its language."""
        pattern = self._pattern(language)
        for found in pattern.finditer(text) if pattern else ():
            code = next(code for code in self._phrases if code != language and found.group() in self._phrases[code])
            yield found.start(), found.end(), code

    def _pattern(self, code: str) -> re.Pattern[str] | None:
        """Whatever is of another language, as whole words, the longest first: a name may hold another."""
        if code not in self._patterns:
            others = {
                phrase
                for other, phrases in self._phrases.items()
                if other != code
                for phrase in phrases - self._phrases.get(code, frozenset())
            }
            if not others:
                return None
            choices = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
            self._patterns[code] = re.compile(rf"(?<!\w)(?:{choices})(?!\w)")
        return self._patterns[code]


def foreign(records: Iterable[Record], vocabulary: Vocabulary) -> Foreign:
    """The phrases that the vocabulary names, the titles of documents, and the official names of these facts.

    A name that is the same in every language is an English one in bundled facts, where official names are left as they
    are; in facts of one's own nobody knows.
    """
    phrases = {code: set(vocabulary["phrases"].get(code, ())) for code in LANGUAGES}
    for document in vocabulary["documents"].values():
        if document.get("language") in phrases:
            phrases[document["language"]].update(filter(None, (document["title"], document.get("publisher"))))
    for record in records:
        for name in record["names"]:
            forms = {code: name[code] for code in LANGUAGES if name[code] is not None}  # type: ignore[literal-required]
            if len(set(forms.values())) == len(forms):
                for code, form in forms.items():
                    phrases[code].add(form)
            elif record["origin"] == "bundled":
                phrases[DEFAULT].add(forms[DEFAULT])
    return Foreign(phrases)
