"""Checks what a wrong digit would make dangerous: the bundled hotline, and telephone numbers in the bundled facts."""

from __future__ import annotations

import re

from tipfacts.data.value_checks import DIGITS
from tipfacts.i18n.language import every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipfacts.data.record_types import Record
    from tipfacts.data.toml_file import Table
    from tipfacts.data.value_checks import Complain


def check_digits(hotline: Table, complain: Complain) -> None:
    """Complain where the spellings of the number differ: one wrong digit can cost a person dearly."""
    number = str(hotline.get("number"))
    if [len(part) for part in number.split("-")] != [3, 3, 4] or not DIGITS.issuperset(number.replace("-", "")):
        complain("hotline.number", "hotline.number", name=number)
        return
    e164 = "+1" + number.replace("-", "")
    for field, right in (("e164", e164), ("uri", f"tel:{e164}")):
        if hotline.get(field) != right:
            complain(f"hotline.{field}", "hotline.digits", name=hotline.get(field), number=number)


def check_telephones(record: Record, number: str, complain: Complain) -> None:
    """Complain of each telephone number in a bundled fact that is not the hotline's.

    A historical fact may tell of another one: that it is not to be used stands beside it in every view.
    """
    if record["status"] == "historical":
        return
    digits = number.replace("-", "")
    for field, text in _sentences(record):
        for written in re.findall(r"\+?[0-9][0-9().-]{8,}[0-9]", text.replace("\u202f", "-").replace("\u00a0", "-")):
            found = "".join(filter(DIGITS.__contains__, written))
            if len(found) in (10, 11) and found.removeprefix("1") != digits:
                complain(field, "hotline.digits", name=written, number=number)


def _sentences(record: Record) -> Iterator[tuple[str, str]]:
    yield from (("title", text) for text in every(record["title"]))
    yield from (("text", text) for text in every(record["text"]))
    for note in record["notes"]:
        yield from (("notes", text) for text in every(note))
    yield from (("aliases", text) for text in record["aliases"])
