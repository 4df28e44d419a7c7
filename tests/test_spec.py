"""The rows of the table: what a row says is what both parsers, help and completion read from it."""

from __future__ import annotations

from tipfacts.spec import COMMANDS, COMMON_OPTIONS, PROGRAM, Command, Param, Request, help_request


def test_a_bare_parameter_is_one_text():
    """A parameter of which only the name is said takes one text, need not be said, and offers no choices."""
    param = Param("id")

    assert (param.name, param.flags, param.takes, param.many, param.needed, param.choices, param.metavar) == (
        "id", (), "text", False, False, (), "",
    )  # fmt: skip


def test_a_parameter_keeps_what_it_is_given():
    """Flags, kind of value, how often, whether needed, choices and the word for its value."""
    param = Param("kind", "-k", "--kind", takes="choice", many=True, needed=True, choices=("a", "b"), metavar="KIND")

    assert (param.name, param.flags, param.takes, param.many, param.needed, param.choices, param.metavar) == (
        "kind", ("-k", "--kind"), "choice", True, True, ("a", "b"), "KIND",
    )  # fmt: skip


def test_a_command_parts_arguments_from_options():
    """Arguments are the parameters without flags; options are found by any flag, those of every command included."""
    argument, option = Param("id", needed=True), Param("tag", "-t", "--tag", many=True)
    command = Command("try", argument, option, subject="fact", single=True, own=True, means={"kind": "term"})

    assert (command.name, command.subject, command.single, command.own) == ("try", "fact", True, True)
    assert command.means == {"kind": "term"}
    assert command.arguments == (argument,)
    assert command.params == (argument, option, *COMMON_OPTIONS)
    assert command.options["-t"] is command.options["--tag"] is option
    assert command.options["--json"] is next(param for param in COMMON_OPTIONS if param.name == "json")


def test_a_plain_command_answers_with_a_list_of_bundled_facts():
    """Of a command of which only the subject is said, the answer is an array, and no own file is read for it."""
    command = Command("try", subject="fact")

    assert (command.single, command.own, command.means, command.arguments) == (False, False, {}, ())


def test_requests_are_equal_when_they_ask_the_same():
    """The comparison of the two parsers rests on it: command and values, and nothing else."""
    show, cite = COMMANDS["show"], COMMANDS["cite"]

    assert Request(show, {"id": "x"}) == Request(show, {"id": "x"})
    assert Request(show, {"id": "x"}) != Request(show, {"id": "y"})
    assert Request(show, {"id": "x"}) != Request(cite, {"id": "x"})
    assert Request(show, {}) != "show"
    assert repr(Request(show, {"id": "x"})) == "Request('show', {'id': 'x'})"


def test_help_on_a_command_is_a_request_for_help():
    """`show x --help` asks for the help of `show`, `help data --help` for that on data, `--help` for the first page."""
    asked = help_request(Request(COMMANDS["show"], {"id": "x", "help": True, "fields": ["id"]}))

    assert asked == Request(COMMANDS["help"], {"topic": "show"})
    assert help_request(Request(COMMANDS["help"], {"help": True, "topic": "data"})).values == {"topic": "data"}
    assert help_request(Request(PROGRAM, {"help": True})).values == {"topic": ""}
