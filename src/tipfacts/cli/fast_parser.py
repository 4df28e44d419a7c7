"""The fast parser: reads a line word by word, in every usual spelling, as far as it can be understood.

It knows the spellings that Typer knows, and Typer is not imported where the whole line was understood: that costs four
times what the answer does. A line of which something is left is Typer's, which says what is wrong with it; what was
understood all the same decides the format and the language of that error.
"""

from __future__ import annotations

from tipfacts.spec import COMMANDS, PROGRAM, Request, combined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.spec import Param, Values


class Line:
    """What a line says, as far as it was understood.

    `left` is the first word that was not (None where all were), and `meant` the long option that it spells with one
    dash. `awaited` is the option at the end that lacks its value, `bare` whether it may lack it, `lost` tells whether a
    word stands where a command should and is none, `literal` whether what follows is no option: completion asks for
    these.
    """

    __slots__ = ("awaited", "bare", "before", "command", "left", "literal", "lost", "meant", "values")

    def __init__(self, argv: Sequence[str]) -> None:
        self.command = PROGRAM
        self.before: Values = {}  # the values of options that stand before the command
        self.values: Values = {}
        self.left: str | None = None
        self.meant = ""
        self.awaited: Param | None = None
        self.bare = False
        self.lost = False
        self.literal = False
        self._read(iter(argv))

    @property
    def request(self) -> Request:
        """What was asked, as far as it was understood."""
        return Request(self.command, combined(self.before, self.values))

    def _read(self, rest: Iterator[str]) -> None:
        for word in rest:
            if self.literal or word[:1] != "-" or word == "-":
                self._take(word)
            elif word == "--":
                self.literal = True
            elif word[:2] == "--":
                self._read_long(word, rest)
            else:
                self._read_short(word, rest)

    def _take(self, word: str) -> None:
        """Take a word that belongs to no option: the name of the command, or one of its arguments."""
        if self.command is PROGRAM:
            if self.lost or word not in COMMANDS:
                self.lost = True
                self._leave(word)
                return
            self.command = COMMANDS[word]
            self.before, self.values = self.values, {}
            self.literal = False  # a command begins anew
        elif self.command.arguments and (self.command.arguments[0].many or not self._has_argument()):
            self._keep(self.command.arguments[0], word)
        else:
            self._leave(word)

    def _has_argument(self) -> bool:
        return self.command.arguments[0].name in self.values

    def _read_long(self, word: str, rest: Iterator[str]) -> None:
        """Read `--name`, `--name value` or `--name=value`."""
        name, equals, value = word.partition("=")
        param = self.command.options.get(name)
        if param is None or (param.takes == "flag" and equals):
            self._leave(word)
        elif param.takes == "flag":
            self._keep(param, True)
        elif equals:
            self._keep(param, value)
        else:
            self._keep_next(param, rest)

    def _read_short(self, word: str, rest: Iterator[str]) -> None:
        """Read `-x`, `-x value`, `-xvalue`, or several letters together, of which the last may have a value."""
        long = "-" + word.partition("=")[0]
        if long in self.command.options:
            if self.left is None:
                self.meant = long
            self._leave(word)
            return
        for at, letter in enumerate(word[1:], 2):
            param = self.command.options.get(f"-{letter}")
            if param is None:
                self._leave(word)
                return
            if param.takes == "flag":
                self._keep(param, True)
            elif at < len(word):
                self._keep(param, word[at:])
                return
            else:
                self._keep_next(param, rest)

    def _keep_next(self, param: Param, rest: Iterator[str]) -> None:
        """Keep the word that follows as the value, whatever it looks like: `--sort -year`."""
        value = next(rest, None)
        if value is None:
            self.awaited = param
            if param.alone is None:
                self._leave(param.flags[-1])
            else:
                self.bare = True
                self._keep(param, param.alone)
        else:
            self._keep(param, value)

    def _keep(self, param: Param, value: str | bool) -> None:  # noqa: FBT001 - a flag has no value but this
        if param.many:
            self.values.setdefault(param.name, []).append(value)
        else:
            self.values[param.name] = value

    def _leave(self, word: str) -> None:
        if self.left is None:
            self.left = word
