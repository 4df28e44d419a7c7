"""Which language to use: a pure function of what was asked and of the environment."""

from __future__ import annotations

from tipfacts.i18n.language import DEFAULT, LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def choose(asked: str | None, environ: Mapping[str, str]) -> tuple[str, str]:
    """The language to use, and the name of what decided it.

    The first of these that is set decides: --lang, TIPFACTS_LANG, LC_ALL, LC_MESSAGES, LANG.
    LANGUAGE lists preferences that come before LANG, unless that is C or POSIX.
    """
    if asked:
        return asked, "--lang"
    wish = _known(environ.get("TIPFACTS_LANG", ""))
    if wish:
        return wish, "TIPFACTS_LANG"
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environ.get(variable)
        if not locale:
            continue
        if locale.partition(".")[0] in ("C", "POSIX"):
            break
        for preference in environ.get("LANGUAGE", "").split(":") if variable == "LANG" else ():
            wish = _known(preference)
            if wish:
                return wish, "LANGUAGE"
        wish = _known(locale)
        if wish:
            return wish, variable
        break
    return DEFAULT, "default"


def _known(locale: str) -> str | None:
    """The code fr for fr, fr_CA.UTF-8 or FR-be; None for a language that tipfacts does not have."""
    code = locale[:2].lower()
    return code if code in LANGUAGES and not locale[2:3].isalpha() else None
