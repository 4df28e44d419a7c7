"""One short function for each command: the facts and a request in, an answer out."""

from __future__ import annotations

from tipfacts.errors import DATA_BROKEN, FOUND, NOTHING_FOUND, NotFound, UsageError
from tipfacts.output.result import Result, Rows
from tipfacts.spec import DEFAULT_HITS, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.data.store import Store
    from tipfacts.output.display_options import DisplayOptions

    Note = tuple[str, dict[str, object]]

MOST_INPUT = 1 << 20  # bytes that --id - reads


def welcome(_store: Store, request: Request, _view: DisplayOptions) -> Result:
    """What the program is, the hotline first; or its version, its help, a completion script."""
    if "version" in request.values:
        return Result("version", [{}], single=True)
    if "show_completion" in request.values:
        from tipfacts.cli.completion import script

        return Result("words", [], extra=script(str(request.values["show_completion"])))
    return Result("welcome", [{}], single=True)


def hotline(_store: Store, _request: Request, _view: DisplayOptions) -> Result:
    """The hotline: from the bundled facts only."""
    from tipfacts.data import bundled

    return Result("hotline", [bundled.hotline()], single=True)  # type: ignore[list-item]


def search(store: Store, request: Request, _view: DisplayOptions) -> Result:
    """The facts that answer the words, best first."""
    from tipfacts.retrieval import ranking

    values = request.values
    query = str(values["query"])
    ids = store.ids()
    found = ranking.rank(store.indexes(), query, exact="exact" in values)
    allowed, notes = _selected(store, request)
    if allowed is not ids and len(allowed) < len(ids):
        kept = set(allowed)
        found = [hit for hit in found if ids[hit.number] in kept]
    least = float(values.get("min_score", 0))  # type: ignore[arg-type]
    found = [hit for hit in found if hit.score >= least]
    if not found and not notes:
        notes = [("search.nothing", {"query": query})]
    hits = []
    for hit in found:
        extra: dict[str, object] = {"score": hit.score, "match": hit.match, "matched_field": hit.field}
        if "explain" in values:
            extra["explain"] = hit.why
        hits.append(extra)
    answer = _listing(store, request, [ids[hit.number] for hit in found], notes, shape="hit", extras=hits)
    answer.extra = {"query": query, "why": {ids[hit.number]: hit.why for hit in found}}
    if "quiet" in values:
        return Result("words", [], status=answer.status, extra="")
    return answer


def show(store: Store, request: Request, view: DisplayOptions) -> Result:
    """One fact."""
    return _one(store, request, view, _known(store, str(request.values["id"])))


def list_facts(store: Store, request: Request, _view: DisplayOptions) -> Result:
    """The facts that pass the filters, in file order."""
    ids, notes = _selected(store, request)
    return _listing(store, request, ids, notes)


def timeline(store: Store, request: Request, view: DisplayOptions) -> Result:
    """The dated facts that pass the filters, in the order of their dates."""
    ids, notes = _selected(store, request)
    starts = {id: store.record(id)["period"]["start"] for id in ids}
    dated = sorted((id for id in ids if starts[id]), key=lambda one: str(starts[one]))
    answer = _listing(store, request, dated, notes)
    answer.layout = "timeline"
    if "export" in request.values:
        return _exported(store, request, view, dated, "timeline")
    return answer


def random(store: Store, request: Request, view: DisplayOptions) -> Result:
    """One fact by chance; with --daily the same all day, with --seed the same for ever."""
    ids, notes = _selected(store, request)
    if not ids:
        return Result("fact", [], status=NOTHING_FOUND, notes=notes or [("list.nothing", {})])
    return _one(store, request, view, ids[_chance(request) % len(ids)])


def _chance(request: Request) -> int:
    """A number that the seed decides, or the day, or chance; without `random`, whose import costs 10 ms."""
    import os
    from zlib import crc32

    if "seed" in request.values:
        return crc32(str(request.values["seed"]).encode("utf-8", "surrogatepass"))
    if "daily" in request.values:
        import time

        return crc32(time.strftime("%Y-%m-%d").encode())
    return int.from_bytes(os.urandom(8), "big")


def cite(store: Store, request: Request, view: DisplayOptions) -> Result:
    """The citation of one fact; in a data format CSL-JSON, whatever the style."""
    from tipfacts.output import citations

    record = store.record(_known(store, str(request.values["id"])))
    words = store.vocabulary()
    style = request.values.get("style", "text")
    if view.is_data or style == "csl-json":
        return Result("citation", [citations.csl(record, words)])
    write = citations.bibtex if style == "bibtex" else citations.sentence
    return Result("words", [], layout=f"citation.{style}", extra=write(record, view.language, words))


def info(store: Store, _request: Request, view: DisplayOptions) -> Result:
    """Versions, counts, data files in use, the language and why."""
    import sys

    import tipfacts
    from tipfacts.spec import KINDS

    words = store.vocabulary()
    records = store.records()
    code, why = view.spoken
    return Result(
        "info",
        [{
            "tool": {
                "name": "tipfacts",
                "version": tipfacts.__version__,
                "python": ".".join(map(str, sys.version_info[:3])),
            },
            "schema_version": words["schema_version"],
            "data": {
                "version": words["data_version"],
                "as_of": words["as_of"],
                "facts": len(records),
                "kinds": {kind: sum(record["kind"] == kind for record in records) for kind in KINDS},
            },
            "data_files": list(store.files),
            "language": {"code": code, "why": why},
        }],
        single=True,
    )  # fmt: skip


def schema(_store: Store, _request: Request, view: DisplayOptions) -> Result:
    """The JSON Schema of every output and of the data file; as a table, a row for each field."""
    from tipfacts.data.json_schema import document, rows

    if view.format in ("csv", "tsv", "md"):
        return Result("schema_row", list(rows()))
    return Result("schema", [document()], single=True)


def validate(_store: Store, request: Request, view: DisplayOptions) -> Result:
    """Every problem of the data files named, or of those in use."""
    from tipfacts.data import bundled, loader

    def base() -> tuple[dict[str, str], dict[str, object]]:
        return dict.fromkeys(bundled.ids(), bundled.path()), dict(bundled.words())

    files: Sequence[str] = request.values.get("files") or view.files  # type: ignore[assignment]
    problems, count = loader.inspect(files or [bundled.path()], bundled.path(), base)
    status = DATA_BROKEN if problems else FOUND
    return Result("problem", problems, status=status, extra=count)


def help(_store: Store, request: Request, view: DisplayOptions) -> Result:
    """The help of the program, of a command or on a topic."""
    from tipfacts.cli import help_pages

    topic = str(request.values.get("topic", ""))
    return Result(
        "words", [], extra=help_pages.text(topic, view.language, view.width or help_pages.WIDTH, color=view.color)
    )


FUNCTIONS: dict[str, Callable[[Store, Request, DisplayOptions], Result]] = {
    "": welcome,
    "hotline": hotline,
    "search": search,
    "show": show,
    "list": list_facts,
    "initiatives": list_facts,
    "statistics": list_facts,
    "timeline": timeline,
    "random": random,
    "cite": cite,
    "info": info,
    "schema": schema,
    "validate": validate,
    "help": help,
}


# --- what several of them share --------------------------------------------------------------------------------------


def _known(store: Store, id: str) -> str:
    ids = store.ids()
    if id in ids:
        return id
    from tipfacts.retrieval.fuzzy import near

    raise NotFound("fact.unknown", id=id, suggestions=near(id, ids))


def _one(store: Store, request: Request, view: DisplayOptions, id: str) -> Result:
    if "export" in request.values:
        return _exported(store, request, view, [id], "fact")
    return Result("fact", Rows(store, [id]), layout="card", single=True, extra=store)


def _exported(store: Store, request: Request, view: DisplayOptions, ids: list[str], what: str) -> Result:
    from tipfacts.output.write_file import picture

    path = str(request.values["export"])
    drawn = picture(path, what, [store.record(id) for id in ids], store.vocabulary(), view)
    return Result("export", [], extra=(path, drawn, "force" in request.values))


def _listing(
    store: Store,
    request: Request,
    ids: list[str],
    notes: list[Note],
    *,
    shape: str = "fact",
    extras: list[dict[str, object]] | None = None,
) -> Result:
    """These facts, sorted, counted and cut as asked."""
    values = request.values
    order = list(range(len(ids)))
    if "sort" in values:
        order = _sorted(store, ids, extras, str(values["sort"]))
    status = FOUND if ids else NOTHING_FOUND
    if not ids and not notes:
        notes = [("list.nothing", {})]
    if "count" in values:
        return Result("count", [{"count": len(ids)}], single=True, status=status)
    limit = int(values.get("limit", DEFAULT_HITS if shape == "hit" else 0))  # type: ignore[call-overload]
    if limit and len(order) > limit:
        notes = [*notes, ("note.more", {"shown": limit, "all": len(order)})]
        order = order[:limit]
    rows = Rows(store, [ids[at] for at in order], [extras[at] for at in order] if extras else ())
    return Result(shape, rows, status=status, notes=notes)


def _sorted(store: Store, ids: list[str], extras: list[dict[str, object]] | None, by: str) -> list[int]:
    """The places of the facts in the order asked; those without a value stay last, ties stay as they were."""
    from tipfacts.retrieval.tokens import fold

    path = by.lstrip("-").split(".")

    def value(at: int) -> object:
        found: object = extras[at] if extras and path[0] in extras[at] else store.record(ids[at])
        for name in path:
            found = found[name] if isinstance(found, dict) else None
        return fold(found) if isinstance(found, str) else found

    values = [value(at) for at in range(len(ids))]
    have = [at for at in range(len(ids)) if values[at] is not None]
    none = [at for at in range(len(ids)) if values[at] is None]
    have.sort(key=lambda at: values[at], reverse=by.startswith("-"))  # type: ignore[arg-type,return-value]
    return have + none


def _selected(store: Store, request: Request) -> tuple[list[str], list[Note]]:
    """The ids that pass every filter: OR within one, AND between them; and a note for each id that is none."""
    values = request.values
    ids = store.ids()
    notes: list[Note] = []
    if "id" in values:
        wanted = _ids_asked(values["id"])  # type: ignore[arg-type]
        known = set(ids)
        unknown = [id for id in dict.fromkeys(wanted) if id not in known]
        notes = [("note.unknown_id", {"id": id}) for id in unknown[:10]]
        chosen = set(wanted)
        ids = [id for id in ids if id in chosen]
    tests = [_FILTERS[name](store, values[name]) for name in _FILTERS if name in values]  # type: ignore[arg-type]
    if tests:
        ids = [id for id in ids if all(test(store.record(id)) for test in tests)]
    return ids, notes


def _ids_asked(typed: list[str]) -> list[str]:
    """The ids typed; `-` stands for those on standard input, the first word of each line."""
    ids: list[str] = []
    for id in typed:
        if id == "-":
            ids.extend(line.split("\t")[0].strip() for line in _standard_input().splitlines() if line.strip())
        else:
            ids.append(id)
    return ids


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
    return b"".join(chunks).decode("utf-8", "replace")


def _by_kind(_store: Store, wanted: list[str]) -> Callable[[Record], bool]:
    return lambda record: record["kind"] in wanted


def _by_tag(store: Store, wanted: list[str]) -> Callable[[Record], bool]:
    known = store.vocabulary()["tags"]
    for tag in wanted:
        if tag not in known:  # type: ignore[operator]
            from tipfacts.retrieval.fuzzy import near

            raise UsageError("tag.unknown", value=tag, choices=tuple(known), suggestions=near(tag, known))  # type: ignore[arg-type]
    return lambda record: any(tag in wanted for tag in record["tags"])


def _by_pillar(_store: Store, wanted: list[str]) -> Callable[[Record], bool]:
    return lambda record: any(pillar in wanted for pillar in record["pillars"])


def _by_year(_store: Store, wanted: list[str]) -> Callable[[Record], bool]:
    """Facts whose period starts or ends in the year, or that are measured from it."""

    def test(record: Record) -> bool:
        period = record["period"]
        years = ((period["start"] or "")[:4], (period["end"] or "")[:4], str(record["baseline_year"]))
        return any(year in years for year in wanted)

    return test


_FILTERS = {"kind": _by_kind, "tag": _by_tag, "pillar": _by_pillar, "year": _by_year}
