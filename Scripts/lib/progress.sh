# shellcheck shell=bash
# Progress for the two commands of this repository: one line per step with the time that went by, the details in a file.

step_started=$SECONDS
declare -a step_results=()

if [[ -t 1 && -z "${NO_COLOR:-}" && "${TERM:-dumb}" != "dumb" ]]; then
    bold=$'\e[1m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
    bold='' red='' green='' plain=''
fi

# The time since the command began, as minutes and seconds.
elapsed() {
    printf '%02d:%02d' $((SECONDS / 60)) $((SECONDS % 60))
}

say() {
    printf '%s[%s]%s %s\n' "$bold" "$(elapsed)" "$plain" "$*"
}

fail() {
    printf '%s[%s] %s%s\n' "$red" "$(elapsed)" "$*" "$plain" >&2
}

# quietly NAME LOG COMMAND...: runs a command with its output in LOG; says now and then that it still runs, shows the end of LOG when it fails.
quietly() {
    local name=$1 log=$2
    shift 2
    mkdir -p "$(dirname "$log")"
    say "$name"
    step_started=$SECONDS
    "$@" >"$log" 2>&1 </dev/null &
    local process=$! told=$SECONDS status=0
    # A signal to this script ends the work that it started.
    trap 'kill "$process" 2>/dev/null; exit 143' INT TERM
    while kill -0 "$process" 2>/dev/null; do
        if ((SECONDS - told >= 30)); then
            told=$SECONDS
            say "  still at it: $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-100)"
        fi
        sleep 0.2
    done
    wait "$process" || status=$?
    trap - INT TERM
    if ((status != 0)); then
        fail "$name failed after $((SECONDS - step_started)) s; the end of $log:"
        # What went wrong first, and how it ended.
        grep -E -m 20 '(error:|✘|FAILED|Error )' "$log" >&2 || true
        printf '%s\n' '  …' >&2
        tail -n 40 "$log" >&2
    fi
    return "$status"
}

# remember NAME STATUS [REMARK]: keeps how a step ended for the summary.
remember() {
    step_results+=("$2|$1|$((SECONDS - step_started)) s|${3:-}")
}

# Prints the summary and answers whether every step passed.
summary() {
    local line status name took remark failures=0
    printf '\n%sSummary%s\n' "$bold" "$plain"
    for line in "${step_results[@]}"; do
        IFS='|' read -r status name took remark <<<"$line"
        if [[ $status == 0 ]]; then
            printf '  %sok%s      %-34s %8s  %s\n' "$green" "$plain" "$name" "$took" "$remark"
        else
            failures=$((failures + 1))
            printf '  %sFAILED%s  %-34s %8s  %s\n' "$red" "$plain" "$name" "$took" "$remark"
        fi
    done
    return $((failures > 0))
}
