"""Says, in both languages, why the system refused a file and why the TOML reader did."""

from __future__ import annotations

import errno
import os

from tipfacts.i18n.messages import Bilingual
from tipfacts.text.sanitize import clean

# The system says it in English; this is what it says most often.
_SYSTEM = {
    "EACCES": "accès refusé",
    "EAGAIN": "le flux n’est pas prêt",
    "EBADF": "le flux est fermé",
    "EDQUOT": "quota de disque atteint",
    "EEXIST": "le fichier existe déjà",
    "EFBIG": "fichier trop grand",
    "EINVAL": "refusé par le système",
    "EIO": "erreur d’entrée-sortie",
    "EISDIR": "c’est un dossier",
    "ELOOP": "les liens tournent en rond",
    "EMFILE": "trop de fichiers ouverts",
    "ENAMETOOLONG": "nom trop long",
    "ENFILE": "trop de fichiers ouverts",
    "ENODEV": "périphérique absent",
    "ENOENT": "fichier introuvable",
    "ENOSPC": "plus de place sur le disque",
    "ENOTDIR": "un élément du chemin n’est pas un dossier",
    "ENXIO": "périphérique absent",
    "EPERM": "opération interdite",
    "EROFS": "disque en lecture seule",
}
# What tomli says, by how it begins: the same in words that help.
_TOML = {
    "Cannot declare": ("la même table y est deux fois", "the same table stands there twice"),
    "Cannot mutate immutable": ("on ne peut rien ajouter à cette table", "nothing can be added to this table"),
    "Cannot overwrite a value": ("la même clé y est deux fois", "the same key stands there twice"),
    "Cannot redefine namespace": ("la même table y est deux fois", "the same table stands there twice"),
    "Duplicate inline table key": ("la même clé y est deux fois", "the same key stands there twice"),
    "Escaped character": ("échappement sans caractère", "an escape that names no character"),
    "Expected '=' after a key": ("il manque « = » après la clé", "there is no = after the key"),
    "Expected ']": ("il manque un crochet fermant", "a closing bracket is missing"),
    "Expected newline": ("la ligne continue après la valeur", "the line goes on after the value"),
    "Expected": ("texte sans guillemet fermant", "a text without its closing quote"),
    "Found invalid character": ("caractère de contrôle", "a control character"),
    "Illegal character": (
        "caractère de contrôle, ou guillemet fermant oublié",
        "a control character, or a closing quote left out",
    ),
    "Invalid date": ("date impossible", "an impossible date"),
    "Invalid hex value": ("échappement incomplet", "an incomplete escape"),
    "Invalid initial character": ("ce n’est pas un nom de clé", "not the name of a key"),
    "Invalid statement": ("ni clé, ni table, ni commentaire", "neither a key, nor a table, nor a comment"),
    "Invalid value": ("valeur sans guillemets, ou absente", "a value without quotes, or none"),
    "Unclosed array": ("liste mal séparée ou mal fermée", "a list ill separated or not closed"),
    "Unclosed inline table": ("table mal séparée ou mal fermée", "a table ill separated or not closed"),
    "Unescaped '\\'": ("barre oblique inverse seule : doublez-la", "a lone backslash: double it"),
    "Unterminated string": ("texte sans guillemet fermant", "a text without its closing quote"),
}


def of_system(error: OSError | ValueError) -> Bilingual:
    """Why a file could not be opened, read or written."""
    if not isinstance(error, OSError):
        return Bilingual(("le nom contient un octet nul", "the name holds a NUL byte"))
    return of_number(error.errno or errno.EIO)


def of_number(number: int) -> Bilingual:
    """What the system means by an error number."""
    english = clean(os.strerror(number))
    return Bilingual((_SYSTEM.get(errno.errorcode.get(number, ""), english), english))


def of_toml(message: str) -> Bilingual:
    """Why a file is not TOML; the reader's own words where it found new ones."""
    for beginning, words in _TOML.items():
        if message.startswith(beginning):
            return Bilingual(words)
    return Bilingual((clean(message)[:80],) * 2)
