"""The completion scripts of the shells: each asks the program what may stand there, so that none goes stale."""

from __future__ import annotations

BASH = r"""# Completion of tipfacts for bash. It asks the program itself what may stand where TAB was pressed.
_tipfacts() {
    local IFS=$'\n' program=$1 at=$COMP_CWORD answer
    local -a words=("${COMP_WORDS[@]}") expanded
    if ((BASH_VERSINFO[0] >= 4)) && [[ ${BASH_ALIASES[$1]-} ]]; then # an alias stands for other words
        IFS=' ' read -ra expanded <<<"${BASH_ALIASES[$1]}"
        program=${expanded[0]}
        words=("${expanded[@]}" "${words[@]:1}")
        at=$((at + ${#expanded[@]} - 1))
    fi
    answer=$(COMP_WORDS="${words[*]}" COMP_CWORD=$at _TIPFACTS_COMPLETE=complete_bash \
        "${program/#\~/$HOME}" 2>/dev/null)
    COMPREPLY=()
    if [[ $answer != :files ]]; then
        [[ $- == *f* ]] || { local globs=1 && set -f; } # a template may hold a star
        # shellcheck disable=SC2206 # one candidate a line
        COMPREPLY=($answer)
        [[ -z ${globs-} ]] || set +f
    elif ! compopt -o default 2>/dev/null; then # bash 3 has no compopt
        # shellcheck disable=SC2207 # the same
        COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
    fi
}
_tipfacts_bind() { # to tipfacts, and to those aliases of it that are known by now
    local name
    complete -F _tipfacts tipfacts
    ((BASH_VERSINFO[0] >= 4)) || return 0
    for name in "${!BASH_ALIASES[@]}"; do
        [[ "${BASH_ALIASES[$name]} " != "tipfacts "* ]] || complete -F _tipfacts "$name"
    done
}
_tipfacts_bind
unset -f _tipfacts_bind
"""

ZSH = r"""#compdef tipfacts
# Completion of tipfacts for zsh. It asks the program itself what may stand where TAB was pressed.
_tipfacts() {
    local answer line value meaning
    local -a described
    answer=$(COMP_WORDS="${(pj:\n:)words[1,CURRENT]}" COMP_CWORD=$((CURRENT - 1)) _TIPFACTS_COMPLETE=complete_zsh \
        "${${(Q)words[1]}/#\~/$HOME}" 2>/dev/null)
    if [[ $answer == :files ]]; then
        compset -P '--*='
        _files
        return
    fi
    [[ -n $answer ]] || return 1
    for line in "${(@f)answer}"; do
        value=${line%%$'\t'*}
        meaning=${${line#$value}#$'\t'}
        described+=("${value//:/\\:}${meaning:+:${meaning//\\/\\\\}}") # _describe takes a backslash away
    done
    _describe tipfacts described
}
if [[ $funcstack[1] == _tipfacts ]]; then
    _tipfacts "$@"
elif (( $+functions[compdef] )); then
    compdef _tipfacts tipfacts
else # compinit comes later, or never: wait for the first prompt
    _tipfacts_bind() {
        precmd_functions=(${precmd_functions:#_tipfacts_bind})
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i -D }
        compdef _tipfacts tipfacts
        unfunction _tipfacts_bind
    }
    typeset -ga precmd_functions
    precmd_functions+=(_tipfacts_bind)
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
    else
        set -l option (string match -r -- '^--[a-z-]+=' "$current")
        set -l path (string replace -r -- '^(--[a-z-]+=)?["\']?' '' "$current")
        string replace -r '^' -- "$option" (__fish_complete_path "$path")
    end
end
complete -c tipfacts -f -a '(__tipfacts_complete)'
"""

POWERSHELL = r"""# Completion of tipfacts for PowerShell 5.1 and 7. Untried: its syntax is checked, it was never run.
# It asks the program itself what may stand where TAB was pressed.
Register-ArgumentCompleter -Native -CommandName (
    @('tipfacts', 'tipfacts.exe') +
    @(Get-Alias -Definition tipfacts -ErrorAction SilentlyContinue | ForEach-Object { $_.Name })
) -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @()
    $current = ''
    foreach ($element in $commandAst.CommandElements) {
        if ($element.Extent.StartOffset -ge $cursorPosition) { break }
        $text = $element.Extent.Text
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $text = $element.Value }
        if ($element.Extent.EndOffset -gt $cursorPosition) {
            $text = $element.Extent.Text.Substring(0, $cursorPosition - $element.Extent.StartOffset)
        }
        if ($element.Extent.EndOffset -lt $cursorPosition -or -not $words.Count) { $words += $text }
        else { $current = $text }
    }
    $encoding = [Console]::OutputEncoding
    try {
        $env:COMP_WORDS = ($words + $current) -join "`n"
        $env:COMP_CWORD = $words.Count
        $env:_TIPFACTS_COMPLETE = 'complete_powershell'
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        $answer = @(& $words[0] 2>$null)
    } finally {
        Remove-Item 'Env:COMP_WORDS', 'Env:COMP_CWORD', 'Env:_TIPFACTS_COMPLETE' -ErrorAction SilentlyContinue
        [Console]::OutputEncoding = $encoding
    }
    if ($answer.Count -eq 0) { return '' } # without an answer PowerShell would offer files
    if ($answer[0] -eq ':files') { # by itself it does, but not behind an equals sign
        if ($current -match '^(--[a-z-]+=)(.*)$') {
            $option = $Matches[1]
            foreach ($file in [System.Management.Automation.CompletionCompleters]::CompleteFilename($Matches[2])) {
                [System.Management.Automation.CompletionResult]::new(
                    $option + $file.CompletionText, $file.ListItemText, $file.ResultType, $file.ToolTip)
            }
        }
        return
    }
    $kept = 0 # of a list with commas PowerShell may complete the last part alone
    if ($current.EndsWith($wordToComplete)) { $kept = $current.Length - $wordToComplete.Length }
    foreach ($line in $answer) {
        $value, $meaning = $line -split "`t", 2
        if (-not $meaning) { $meaning = $value }
        $value.Substring($kept) | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $value, 'ParameterValue', $meaning)
        }
    }
}
"""

NUSHELL = r"""# Completion of tipfacts for nushell. It asks the program itself what may stand where TAB was pressed.
# Other programs are left to the external completer that was set before.
$env.config.completions.external.completer = do {|previous|
    {|spans|
        if ($spans.0 | path parse | get stem) != "tipfacts" {
            if $previous == null { null } else { do $previous $spans }
        } else {
            let asked = {
                COMP_WORDS: ($spans | str join (char newline))
                COMP_CWORD: ($spans | length | $in - 1 | into string)
                _TIPFACTS_COMPLETE: complete_nushell
            }
            let answer = with-env $asked { run-external $spans.0 | complete | get stdout | lines }
            let option = $spans | last | parse --regex '^(?<name>--[a-z-]+=)(?<typed>.*)$'
            if $answer != [":files"] {
                $answer | each {|line|
                    let parts = $line | split row --number 2 (char tab)
                    { value: $parts.0, description: ($parts.1? | default "") }
                }
            } else if ($option | is-empty) {
                null # nushell completes files by itself
            } else {
                glob $"($option.0.typed)*" | path relative-to $env.PWD | each {|file|
                    $option.0.name + (if ($file =~ '\s') { $"'($file)'" } else { $file })
                }
            }
        }
    }
} ($env.config.completions.external.completer?)
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH, "powershell": POWERSHELL, "nushell": NUSHELL}
# Where shells look for them, below share/. PowerShell looks nowhere by itself.
PLACES = {
    "bash": "bash-completion/completions/tipfacts",
    "zsh": "zsh/site-functions/_tipfacts",
    "fish": "fish/vendor_completions.d/tipfacts.fish",
    "nushell": "nushell/vendor/autoload/tipfacts.nu",
}
