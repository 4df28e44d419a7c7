"""Which facts are meant: the ids that were typed or come from standard input, and the filters."""

from __future__ import annotations

from tipfacts.errors import NotFound, UsageError
from tipfacts.spec import KINDS, QUERY_LENGTH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, NoReturn

    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.result import Note
    from tipfacts.spec import Values

    Test = Callable[[Record], bool]
    Years = tuple[str, str]  # the first and the last, of four digits

MOST_INPUT = 1 << 20  # bytes that are read from standard input
STANDARD_INPUT = "-"


# --- ids -------------------------------------------------------------------------------------------------------------


def named(store: FactStore, typed: Sequence[str]) -> tuple[list[str], bool]:
    """The ids that the arguments of `show` and `cite` mean, each once, in the order given; and whether they are a list.

    They are ids, in any case, or together the words of one, or the words of one each; `-` alone stands for the ids on
    standard input.

    Raises:
        NotFound: There is no such fact, or nothing on standard input.
    """
    if list(typed) == [STANDARD_INPUT]:
        typed = _ids_on_standard_input()
        if not typed:
            raise NotFound("stdin.empty")
        return _each(store, typed), True
    if STANDARD_INPUT in typed:
        raise NotFound("stdin.beside", id=STANDARD_INPUT)
    if not all(_as_typed(store, word) for word in typed):
        together = _spelt_out(typed)
        if together in store:
            return [together], False
        if not any(_meant(store, word) for word in typed):
            raise _unknown(store, [" ".join(typed)])
    return _each(store, typed), len(typed) > 1


def _each(store: FactStore, typed: Sequence[str]) -> list[str]:
    """The id that each word means, each once.

    Raises:
        NotFound: Some mean none.
    """
    meant = {word: _meant(store, word) for word in typed}
    unknown = [word for word, id in meant.items() if not id]
    if unknown:
        raise _unknown(store, unknown)
    return list(dict.fromkeys(meant.values()))


def _meant(store: FactStore, word: str) -> str:
    """The id that a word is, in any case, or spells; nothing where there is no such fact."""
    id = _as_typed(store, word)
    if id:
        return id
    spelt = _spelt_out([word])
    return spelt if spelt in store else ""


def _as_typed(store: FactStore, word: str) -> str:
    """The id that a word is, in any case; nothing where it is none."""
    return next((id for id in (word, word.lower()) if id in store), "")


def _spelt_out(words: Iterable[str]) -> str:
    """The words joined as an id joins them: `Know your rights!` is know-your-rights."""
    from tipfacts.retrieval.tokens import fold

    letters = fold(" ".join(words))
    return "-".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


def _unknown(store: FactStore, words: Sequence[str]) -> NotFound:
    """The error that names every one of these, and offers what is near the first, or a search for it.

    Where one is a word for the hotline, it offers that instead, and its number.
    """
    from tipfacts.retrieval.fuzzy import near

    near_to = _spelt_out(words[:1])
    suggestions = near(near_to, store.ids_like(near_to))
    query = " ".join(words[0].split())
    offer = ("search", query) if near_to and len(query) <= QUERY_LENGTH else ("list",)
    is_hotline = any(asks_for_hotline(word) for word in words[:10])
    if is_hotline:
        offer = ("hotline",)
    if len(words) > 1:
        error = NotFound("facts.unknown", ids=tuple(words), suggestions=suggestions, offer=offer)
    else:
        error = NotFound("fact.unknown", id=words[0], suggestions=suggestions, offer=offer)
    error.with_hotline = is_hotline
    return error


def asks_for_hotline(query: str) -> bool:
    """Whether the bundled facts would answer with the hotline, asked for by its own words or by a call for help."""
    from tipfacts.data.store import FactStore
    from tipfacts.retrieval import ranking

    return any(hit.is_of_hotline for hit in ranking.rank(FactStore().indexes(), query[:QUERY_LENGTH])[:2])


def _ids_on_standard_input() -> list[str]:
    """What stands first on each line, as `tipfacts list` prints it; a UTF-8 mark is no part of it."""
    return [line.split("\t")[0].strip() for line in _standard_input().splitlines() if line.strip()]


def _standard_input() -> str:
    import os

    if os.isatty(0):
        raise UsageError("stdin.terminal")
    chunks = []
    left = MOST_INPUT + 1
    try:
        while left > 0 and (chunk := os.read(0, left)):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:  # closed, a folder, or a pipe told not to wait
        from tipfacts.i18n import system_errors

        raise UsageError("stdin.unreadable", reason=system_errors.of_system(error)) from error
    if left <= 0:
        raise UsageError("stdin.too_long", most=MOST_INPUT)
    return b"".join(chunks).decode("utf-8", "replace").removeprefix("\ufeff")


# --- filters ---------------------------------------------------------------------------------------------------------


def selected(store: FactStore, values: Values) -> tuple[Sequence[str], list[Note]]:
    """The ids that pass every filter, and a note for each id that is none."""
    tests, notes = filters(store, values)
    if not tests:
        return store.ids(), notes
    return [record["id"] for record in store.records() if passes(record, tests)], notes


def passes(record: Record, tests: Sequence[Test]) -> bool:
    """Whether a fact passes every test."""
    return all(test(record) for test in tests)


def filters(store: FactStore, values: Values) -> tuple[list[Test], list[Note]]:
    """The filters, OR within one, AND between them; and a note for each id that is none."""
    notes: list[Note] = []
    tests: list[Test] = []
    if "id" in values:
        wanted = dict.fromkeys(_as_typed(store, id) or id for id in _filtered_ids(values["id"]))
        unknown = [id for id in wanted if id not in store]
        notes = [("note.unknown_id", {"id": id}) for id in unknown[:10]]
        if any(asks_for_hotline(id) for id in unknown[:10]):
            notes.append(("note.hotline", {"offer": ("hotline",)}))
        tests.append(lambda record: record["id"] in wanted)
    tests += [_FILTERS[name](store, values[name]) for name in _FILTERS if name in values]
    return tests, notes


def _filtered_ids(typed: Sequence[str]) -> list[str]:
    """The ids of `--id`; `-` among them stands for those on standard input."""
    return [id for word in typed for id in (_ids_on_standard_input() if word == STANDARD_INPUT else [word])]


def _by_kind(store: FactStore, wanted: list[str]) -> Test:
    if not all(kind in KINDS for kind in wanted):
        wanted = [_known_kind(store, word) for word in wanted]
    return lambda record: record["kind"] in wanted


def _known_kind(store: FactStore, typed: str) -> str:
    """The kind that a word names, of those that the data in use has.

    Raises:
        UsageError: It names none.
    """
    known = store.vocabulary()["kinds"]
    return _entry(known, typed) or _refuse("kind.unknown", typed, known)


def _entry(known: Mapping[str, Any], typed: str) -> str | None:
    """The entry of a vocabulary that a word names: by its name or its words in any language, in either number."""
    if typed in known:
        return typed
    from tipfacts.retrieval.tokens import fold
    from tipfacts.text.plurals import singular

    names = {fold(word): name for name, entry in known.items() for word in (name, *_words_of(entry))}
    return names.get(fold(typed)) or {singular(word): name for word, name in names.items()}.get(singular(fold(typed)))


def _refuse(key: str, typed: str, known: Mapping[str, Any]) -> NoReturn:
    from tipfacts.retrieval.fuzzy import near

    raise UsageError(key, value=typed, choices=tuple(known), suggestions=near(typed, known))


def _words_of(entry: Mapping[str, Any]) -> Iterator[str]:
    """The words of an entry of a vocabulary in every language, its plurals included."""
    for value in entry.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from _words_of(value)


def _by_tag(store: FactStore, wanted: list[str]) -> Test:
    known = store.vocabulary()["tags"]
    tags = [_entry(known, tag) or _refuse("tag.unknown", tag, known) for tag in wanted]
    return lambda record: any(tag in tags for tag in record["tags"])


def _by_pillar(_store: FactStore, wanted: list[str]) -> Test:
    return lambda record: any(pillar in wanted for pillar in record["pillars"])


def _by_year(_store: FactStore, wanted: list[Years]) -> Test:
    """Facts whose period overlaps one of the ranges, or that are measured from a year in it.

    A period of which only one end is known counts as that year.
    """

    def test(record: Record) -> bool:
        start, end, baseline = record["period"]["start"], record["period"]["end"], record["baseline_year"]
        spans = [((start or end or "")[:4], (end or start or "")[:4])] if start or end else []
        spans += [(str(baseline), str(baseline))] if baseline else []
        return any(first <= till and since <= last for since, till in spans for first, last in wanted)

    return test


_FILTERS: dict[str, Callable[[FactStore, list[Any]], Test]] = {
    "kind": _by_kind,
    "tag": _by_tag,
    "pillar": _by_pillar,
    "year": _by_year,
}
