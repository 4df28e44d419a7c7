"""The completion scripts of the shells: each asks the program what may stand there, so that none goes stale."""

from __future__ import annotations

BASH = r"""# Completion of tipfacts for bash. It asks the program itself what may stand where TAB was pressed.
_tipfacts() {
    local IFS=$'\n' answer
    answer=$(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _TIPFACTS_COMPLETE=complete_bash \
        "${1/#\~/$HOME}" 2>/dev/null)
    COMPREPLY=()
    if [[ $answer != :files ]]; then
        # shellcheck disable=SC2206 # one candidate a line, none with a letter that the shell would expand
        COMPREPLY=($answer)
    elif ! compopt -o default 2>/dev/null; then # bash 3 has no compopt
        # shellcheck disable=SC2207 # the same
        COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
    fi
}
complete -F _tipfacts tipfacts
"""

ZSH = r"""#compdef tipfacts
# Completion of tipfacts for zsh. It asks the program itself what may stand where TAB was pressed.
_tipfacts() {
    local answer line value
    local -a lines described
    answer=$(COMP_WORDS="${(pj:\n:)words[1,CURRENT]}" COMP_CWORD=$((CURRENT - 1)) _TIPFACTS_COMPLETE=complete_zsh \
        "${${(Q)words[1]}/#\~/$HOME}" 2>/dev/null)
    if [[ $answer == :files ]]; then
        compset -P '--*='
        _files
        return
    fi
    lines=("${(@f)answer}")
    for line in $lines; do
        value=${line%%$'\t'*}
        described+=("${value//:/\\:}${${line#$value}/$'\t'/:}")
    done
    _describe tipfacts described
}
if [[ $funcstack[1] == _tipfacts ]]; then
    _tipfacts "$@"
else
    compdef _tipfacts tipfacts
fi
"""

FISH = r"""# Completion of tipfacts for fish. It asks the program itself what may stand where TAB was pressed.
function __tipfacts_complete
    set -l current (commandline -ct)
    set -l typed (commandline -opc) "$current"
    set -lx COMP_WORDS (string join \n -- $typed | string collect)
    set -lx COMP_CWORD (math (count $typed) - 1)
    set -lx _TIPFACTS_COMPLETE complete_fish
    set -l answer ($typed[1] 2>/dev/null)
    if test "$answer" != :files
        string join \n -- $answer
    else if set -l option (string match -r -- '^--[a-z-]+=' "$current")
        string replace -r '^' -- $option (__fish_complete_path (string replace -- $option '' "$current"))
    else
        __fish_complete_path "$current"
    end
end
complete -c tipfacts -f -a '(__tipfacts_complete)'
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
# Where each shell looks for them, below share/.
PLACES = {
    "bash": "bash-completion/completions/tipfacts",
    "zsh": "zsh/site-functions/_tipfacts",
    "fish": "fish/vendor_completions.d/tipfacts.fish",
}
