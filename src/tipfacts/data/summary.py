"""What facts there are: how many of each kind and tag, and from which documents."""

from __future__ import annotations

from tipfacts.spec import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import DataInfo, DocumentInfo
    from tipfacts.data.store import FactStore


def summarize(store: FactStore) -> DataInfo:
    """The facts of the store, counted; version and date are those of the bundled ones, None where they are left out."""
    kinds = dict.fromkeys(KINDS, 0)
    tags: dict[str, int] = {}
    documents: dict[tuple[str, bool], DocumentInfo] = {}
    for record in store.records():
        kinds[record["kind"]] = kinds.get(record["kind"], 0) + 1
        for tag in record["tags"]:
            tags[tag] = tags.get(tag, 0) + 1
        source, bundled = record["source"], record["origin"] == "bundled"
        info = documents.setdefault(
            (source["document"], bundled),
            {
                "document": source["document"],
                "title": source["title"],
                "publisher": source["publisher"],
                "date": source["date"],
                "version": store.data_version(record),
                "as_of": record["as_of"],
                "facts": 0,
            },
        )
        info["facts"] += 1
        info["as_of"] = max(info["as_of"], record["as_of"])
    dates = [info["as_of"] for (_, bundled), info in documents.items() if bundled]
    return {
        "version": ", ".join(store.data_versions()) or None,
        "as_of": max(dates, default=None),
        "facts": sum(kinds.values()),
        "kinds": kinds,
        "tags": [{"tag": tag, "facts": tags[tag]} for tag in store.vocabulary()["tags"] if tag in tags],
        "documents": list(documents.values()),
    }
