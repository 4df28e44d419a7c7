"""One short function for each command: the facts and a request in, an answer out."""

from __future__ import annotations

from tipfacts.output.result import Details, Hits, Records, Timeline
from tipfacts.spec import DEFAULT_HITS, FOUND, NOTHING_FOUND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from tipfacts.data.store import FactStore
    from tipfacts.errors import UsageError
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Note, Result
    from tipfacts.retrieval.scoring import Hit
    from tipfacts.spec import Request

LONG_PICTURE = 20  # facts: a timeline of more is taller than what people send each other
_FILTERS = ("kind", "tag", "pillar", "year", "id")
_CHOOSING = (*_FILTERS, "limit")


def facts_for(request: Request, view: DisplayOptions) -> FactStore:
    """The facts that a command is asked of.

    Raises:
        UsageError: The bundled ones are not wanted, and there are no others.
        BadData: A data file breaks a rule.
    """
    from tipfacts.data.store import FactStore

    if not request.command.own:
        return FactStore()
    if view.only_data and not view.files:
        raise _nothing_to_read()
    try:
        return FactStore(view.files, bundled=not view.only_data)
    except Exception as error:
        from tipfacts.cli.selection import asks_for_hotline
        from tipfacts.errors import BadData

        if isinstance(error, BadData) and request.command.name == "search":
            error.with_hotline = asks_for_hotline(str(request.values["query"]))
        raise


def _nothing_to_read() -> UsageError:
    """The error that says that the bundled facts are not wanted, and that there are no others."""
    from tipfacts.errors import UsageError

    return UsageError("only_data.alone")


def welcome(store: FactStore, request: Request, view: DisplayOptions) -> Result:
    """What the program is, the hotline first; or its version, its help, a completion script."""
    from tipfacts.data import bundled
    from tipfacts.output.other_results import Text, Version, Welcome

    if "version" in request.values:
        return Version(store)
    if "show_completion" in request.values:
        from tipfacts.cli.completion import script

        return Text(script(request.values["show_completion"] or _shell_in_use(view)))
    return Welcome(store, bundled.hotline())


def _shell_in_use(view: DisplayOptions) -> str:
    """The shell that $SHELL names.

    Raises:
        UsageError: It names none that has a completion script.
    """
    from tipfacts.errors import UsageError
    from tipfacts.spec import PROGRAM

    name = view.shell.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".exe")
    shell = {"nu": "nushell", "pwsh": "powershell"}.get(name, name)
    choices = PROGRAM.options["--show-completion"].choices
    if shell not in choices:
        raise UsageError("shell.unknown", value=view.shell, choices=choices)
    return shell


def hotline(_store: FactStore, _request: Request, _view: DisplayOptions) -> Result:
    """The hotline: from the bundled facts only."""
    from tipfacts.data import bundled
    from tipfacts.output.other_results import Hotline

    return Hotline(bundled.hotline())


def search(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """The facts that answer the words, best first."""
    values = request.values
    query = str(values["query"])
    found, notes = _found(store, request, query)
    if "quiet" in values:
        from tipfacts.output.other_results import Text

        return Text("", status=FOUND if found else NOTHING_FOUND)
    return _listing(request, Hits(store, query, found, explain="explain" in values), notes, most=DEFAULT_HITS)


def _found(store: FactStore, request: Request, query: str) -> tuple[Sequence[Hit], list[Note]]:
    """What the words find and the filters leave."""
    from tipfacts.retrieval import ranking

    least = request.values.get("min_score", 0)
    ranked = ranking.rank(store.indexes(), query, exact="exact" in request.values) if len(store) else []
    found = [hit for hit in ranked if hit.score >= least] if least else ranked
    left, notes = _filtered(store, request, found)
    if not left and not notes:
        notes = [("search.filtered" if found else "search.nothing", {"query": query})]
    elif any(hit.is_of_hotline and hit not in left for hit in found[:2]) or _asks_others_for_hotline(request, query):
        notes.append(("hotline.reminder", {}))  # who asks for it is told it, whatever the filters leave
    return left, notes


def _filtered(store: FactStore, request: Request, found: Sequence[Hit]) -> tuple[Sequence[Hit], list[Note]]:
    """What the filters leave, and a note for each id that is none."""
    if request.values.keys().isdisjoint(_FILTERS):
        return found, []
    from tipfacts.cli.selection import filters, passes

    tests, notes = filters(store, request.values)
    return [hit for hit in found if passes(store.record(store.id_at(hit.number)), tests)], notes


def _asks_others_for_hotline(request: Request, query: str) -> bool:
    """Whether facts of others alone are asked for what the bundled ones would answer with the hotline."""
    if "only_data" not in request.values:
        return False
    from tipfacts.cli.selection import asks_for_hotline

    return asks_for_hotline(query)


def show(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """One fact, or several."""
    from tipfacts.cli.selection import named

    ids, are_several = named(store, request.values["id"])
    return Details(store, ids, single=not are_several)


def list_facts(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """The facts that pass the filters, in file order."""
    from tipfacts.cli.selection import selected

    ids, notes = selected(store, request.values)
    return _listing(request, Records(store, ids), notes)


def timeline(store: FactStore, request: Request, view: DisplayOptions) -> Result:
    """The dated facts that pass the filters, in the order of their dates."""
    from tipfacts.cli.selection import selected
    from tipfacts.data.chronology import entry

    ids, notes = selected(store, request.values)
    dates = {id: placed.date for id in ids if (placed := entry(store.record(id)))}
    in_order = sorted(dates, key=dates.__getitem__)
    is_selection = not request.values.keys().isdisjoint(_CHOOSING)
    answer = Timeline(store, in_order, len(ids) - len(dates), is_selection=is_selection)
    if ids and not dates:
        notes = [*notes, ("timeline.nothing", {"offer": ("list",)})]
    listing = _listing(request, answer, notes)
    if view.picture and listing is answer and len(answer) > LONG_PICTURE:
        answer.notes = [*answer.notes, ("note.long_picture", {"count": len(answer)})]
    return listing


def random(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """One fact by chance; with --daily the same all day, with --seed the same for ever."""
    from tipfacts.cli.selection import selected

    ids, notes = selected(store, request.values)
    if not ids:
        return _listing(request, Records(store, []), notes)
    return Details(store, [ids[_chance(request) % len(ids)]], single=True)


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


def cite(store: FactStore, request: Request, view: DisplayOptions) -> Result:
    """The citations of facts, as one bibliography: BibTeX in a file that is called so."""
    from tipfacts.cli.selection import named
    from tipfacts.output.other_results import Citations

    ids, _ = named(store, request.values["id"])
    style = "bibtex" if (view.output or "").lower().endswith(".bib") else "text"
    return Citations(store, ids, style=str(request.values.get("style", style)))


def info(store: FactStore, _request: Request, view: DisplayOptions) -> Result:
    """Versions, counts, data files in use, the language and why."""
    import sys

    import tipfacts
    from tipfacts.data.summary import summarize
    from tipfacts.output.other_results import Info

    code, why = view.spoken
    return Info(store, {
        "tool": {
            "name": "tipfacts",
            "version": tipfacts.__version__,
            "python": ".".join(map(str, sys.version_info[:3])),
        },
        "schema_version": store.vocabulary()["schema_version"],
        "data": summarize(store),
        "data_files": list(store.files),
        "language": {"code": code, "why": why},
    })  # fmt: skip


def pack(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """A pack that is to be made of data files."""
    from tipfacts.output.other_results import NewPack

    return NewPack(store, request.values["sources"])


def schema(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """The JSON Schema of every output and of the data file, or one definition of it."""
    from tipfacts.output.other_results import Schema

    return Schema(store, request.values.get("definition"))


def validate(_store: FactStore, request: Request, view: DisplayOptions) -> Result:
    """Every problem of the data files named, or of those in use."""
    from tipfacts.data.store import inspect
    from tipfacts.output.other_results import Problems

    files = request.values.get("files") or view.files
    if view.only_data and not files:
        raise _nothing_to_read()
    return Problems(*inspect(files, bundled=not view.only_data))


def import_table(store: FactStore, request: Request, _view: DisplayOptions) -> Result:
    """The data file that a table makes."""
    from tipfacts.cli import import_command
    from tipfacts.output.other_results import Text

    text, notes = import_command.run(request.values, store)
    answer = Text(text, status=FOUND if text else NOTHING_FOUND)
    answer.notes = notes
    return answer


def help(_store: FactStore, request: Request, view: DisplayOptions) -> Result:
    """The help of the program, of a command or on a topic."""
    from tipfacts.cli import help_pages
    from tipfacts.output.other_results import Text

    topic = str(request.values.get("topic", ""))
    return Text(help_pages.text(topic, view.language, view.width or help_pages.WIDTH, color=view.bold))


FUNCTIONS: dict[str, Callable[[FactStore, Request, DisplayOptions], Result]] = {
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
    "pack": pack,
    "validate": validate,
    "import": import_table,
    "help": help,
}


# --- what several of them share --------------------------------------------------------------------------------------


def _listing(request: Request, answer: Records, notes: Sequence[Note], most: int = 0) -> Result:
    """These facts, sorted, counted and cut as asked; no more than `most` where no limit is asked, 0 being all."""
    values = request.values
    count = len(answer)
    answer.status = FOUND if count else NOTHING_FOUND
    answer.notes = notes if count or notes else [("list.nothing", {})]
    if "count" in values:
        from tipfacts.output.other_results import Text

        return Text(f"{count}\n", status=answer.status)
    if "sort" in values:
        answer.keep(_sorted(answer, str(values["sort"])))
    limit = values.get("limit", most)
    if limit and count > limit:
        answer.notes = [*notes, ("note.more", {"shown": limit, "all": count})]
        answer.keep(range(limit))
    return answer


def _sorted(answer: Records, by: str) -> list[int]:
    """The places of the facts in the order asked; those without a value stay last, ties stay as they were."""
    from tipfacts.retrieval.tokens import fold

    path = by.lstrip("-").split(".")

    def value(row: Any) -> Any:
        for name in path:
            row = row[name] if isinstance(row, dict) else None
        return _sort_key(fold(row)) if isinstance(row, str) else row

    values = [value(row) for row in answer]
    have = [at for at, found in enumerate(values) if found is not None]
    none = [at for at, found in enumerate(values) if found is None]
    have.sort(key=lambda at: values[at], reverse=by.startswith("-"))
    return have + none


def _sort_key(text: str) -> str:
    """The text from its first letter or digit on: a title in quotation marks stands where its words do."""
    start = next((at for at, letter in enumerate(text) if letter.isalnum()), 0)
    return text[start:]
