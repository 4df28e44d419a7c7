"""Makes a pack: each fact as it was given, and everything that a search needs to find it."""

from __future__ import annotations

import gc
import json
from array import array
from sys import byteorder

from tipfacts.data.pack.database import NewDatabase
from tipfacts.data.pack.fingerprint import fingerprint
from tipfacts.data.pack.index import BLOCK, HALF, LENGTH, LONGEST, PARTS, POSTING, phrase_hash
from tipfacts.data.pack.sources import as_given, opened
from tipfacts.data.validation import OWN_TABLES, VOCABULARIES, clash
from tipfacts.retrieval.index import Counts, FactWords, by_length

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tipfacts.data.pack.database import Value
    from tipfacts.data.pack.sources import Source
    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.data.toml_file import Table

    Reference = tuple[Source, Record, int | None, str, str]  # where it stands, its field, the id that it names

BATCH = 5_000  # facts that are written at once
MOST_POSTINGS = 4_000_000  # that are held in memory before they are written: 32 MiB
DECLARED = tuple(name for name in VOCABULARIES if name in OWN_TABLES)


def make_pack(
    files: Sequence[str],
    into: str,
    vocabulary: Vocabulary,
    taken: Callable[[str], str | None],
    report: Callable[[int], None],
) -> int:
    """Write the facts of these files into a new file, in order; how many they are.

    `taken` names the file that has an id already, if any; `report` is told now and then how many facts are done.

    Raises:
        BadData: A file cannot be read, or a fact breaks a rule.
        OSError: The new file cannot be written.
    """
    words: Table = {
        name: dict(table) for name, table in vocabulary.items() if name in VOCABULARIES and isinstance(table, dict)
    }
    sources = [opened(path, DECLARED) for path in files]
    for source in sources:
        source.declare(words)
    pack = _Pack(into, words, taken, report)
    gc.disable()  # a tenth of the time would go into looking for circles, of which nothing here is part
    try:
        for number, source in enumerate(sources):
            for record, line in source.records(words):
                pack.add(record, number, source, line)
        return pack.finish(sources)
    finally:
        gc.enable()
        pack.close()


class _Pack:
    """A pack that is being made."""

    def __init__(
        self, into: str, words: Table, taken: Callable[[str], str | None], report: Callable[[int], None]
    ) -> None:
        self._database = NewDatabase(into)
        self._words = words
        self._taken = taken
        self._report = report
        self._narrow = Counts()
        self._count = 0
        self._all_words = 0  # of all facts, each as often as it stands there
        self._lengths = array(LENGTH)
        self._facts: list[tuple[Value, ...]] = []
        self._ids: list[tuple[Value, ...]] = []
        self._phrases: list[tuple[Value, ...]] = []
        self._frequencies: dict[str, int] = {}  # of each word: how many facts hold it
        self._postings: dict[str, array[int]] = {}  # not written yet
        self._places: dict[str, int] = {}  # where the next postings of a word are to be written
        self._held = 0
        self._batch: dict[str, tuple[Source, Record, int | None]] = {}  # by id, not written yet
        self._unknown: dict[str, Reference] = {}  # ids that were named before their fact came, if it comes

    def add(self, record: Record, source_number: int, source: Source, line: int | None) -> None:
        """Add a fact.

        Raises:
            BadData: Another fact has its id.
        """
        id = record["id"]
        self._refuse_clash(record, source, line)
        self._batch[id] = (source, record, line)
        self._unknown.pop(id, None)
        self._note_references(record, source, line)
        words = FactWords(record)
        given = json.dumps(as_given(record, self._words), ensure_ascii=False, separators=(",", ":"))
        self._facts.append((self._count, source_number, given, words.phrases))
        self._ids.append((id, self._count))
        lines = [line for line in words.phrases.split("\n") if line]
        self._phrases.extend((phrase_hash(line[1:]), self._count, int(line[0])) for line in lines)
        self._lengths.append(min(words.length, LONGEST))
        self._all_words += words.length
        self._add_words(words)
        self._count += 1
        if len(self._batch) >= BATCH:
            self._write()

    def _refuse_clash(self, record: Record, source: Source, line: int | None) -> None:
        id = record["id"]
        owner = self._taken(id)
        if owner is not None:
            key, fields = clash(owner)
            raise source.refuse(record, line, "id", key, **fields)
        if id in self._batch:
            raise source.refuse(record, line, "id", "id.repeated", name=id)

    def _note_references(self, record: Record, source: Source, line: int | None) -> None:
        whole = record["part_of"]
        for field, ids in (("related", record["related"]), ("part_of", [whole] if whole else [])):
            for id in ids:
                if id not in self._batch and self._taken(id) is None and self._database.number_of(id) is None:
                    self._unknown.setdefault(id, (source, record, line, field, id))

    def _add_words(self, words: FactWords) -> None:
        """Add the postings of a fact: what takes longest, of all that is done for each."""
        postings, narrow, fact = self._postings, self._narrow, self._count << HALF
        for word, counts in words.counts.items():
            held = postings.get(word)
            if held is None:
                held = postings[word] = array(POSTING)
            held.append(fact | narrow[counts])
        self._held += len(words.counts)

    def _write(self) -> None:
        """Write what is held; the postings only when they are many.

        Raises:
            BadData: A fact that was written before has the id of one of these.
        """
        for id in self._database.held(list(self._batch)):
            source, record, line = self._batch[id]
            raise source.refuse(record, line, "id", "id.repeated", name=id)
        for table, rows in (("facts", self._facts), ("ids", self._ids), ("phrases", self._phrases)):
            self._database.add(table, rows)
            rows.clear()
        self._batch.clear()
        if self._held >= MOST_POSTINGS:
            self._write_postings()
        self._report(self._count)

    def _write_postings(self) -> None:
        frequencies, rows = self._frequencies, []
        for word, held in self._postings.items():
            frequencies[word] = frequencies.get(word, 0) + len(held)
            place = self._places.setdefault(word, len(self._places) << PARTS)
            self._places[word] = place + 1
            rows.append((place, _little(held)))
        rows.sort()
        self._database.add("postings", rows)
        self._postings.clear()
        self._held = 0

    def finish(self, sources: Sequence[Source]) -> int:
        """Write the rest; how many facts there are.

        Raises:
            BadData: A fact names one that does not exist, or there is none at all.
        """
        for source, record, line, field, id in self._unknown.values():
            raise source.refuse(record, line, field, "id.stranger", name=id, field=field)
        self._write()
        self._write_postings()
        words = sorted(self._frequencies)
        self._database.add("words", [(word, self._places[word] >> PARTS, self._frequencies[word]) for word in words])
        self._database.add("spellings", [(length, "\n".join(some)) for length, some in by_length(words).items()])
        starts = range(0, self._count, BLOCK)
        self._database.add(
            "lengths", [(start // BLOCK, _little(self._lengths[start : start + BLOCK])) for start in starts]
        )
        self._database.add("about", list(self._about(sources).items()))
        self._database.finish()
        return self._count

    def _about(self, sources: Sequence[Source]) -> dict[str, Value]:
        declared: dict[str, dict[str, object]] = {}
        for source in sources:
            for name, table in source.declared().items():
                declared.setdefault(name, {}).update(table)
        made_from = [
            {
                "name": source.name,
                "size": source.size,
                "changed": source.changed,
                "fingerprint": fingerprint(source.path),
            }
            for source in sources
        ]
        return {
            "declared": json.dumps(declared, ensure_ascii=False, default=str),  # a date of TOML's as it is written
            "facts": self._count,
            "sources": json.dumps(made_from, ensure_ascii=False),
            "words": self._all_words,
        }

    def close(self) -> None:
        """Close the file, whether it is finished or not."""
        self._database.close()


def _little(numbers: array[int]) -> bytes:
    """Numbers as a pack has them, the low byte first."""
    if byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()
