# shellcheck shell=bash
# Bash ends a word at "=", and would never ask for the values of path=value. Here they are one word again.
_slipway_whole_words() {
    local -a whole=()
    local -i last=-1
    local word joins=false
    for word in "${COMP_WORDS[@]::COMP_CWORD+1}"; do
        if "${joins}" || [[ "${word}" == =* && "${last}" -gt 0 ]]; then
            whole[last]+="${word}"
        else
            whole+=("${word}")
            last+=1
        fi
        joins=false
        [[ "${word}" == *= ]] && joins=true
    done
    whole+=("${COMP_WORDS[@]:COMP_CWORD+1}")
    local -a COMP_WORDS=("${whole[@]}")
    local -i COMP_CWORD="${last}"
    word="${whole[last]}"
    [[ "${last}" -gt 0 ]] || return

    _slipway "${1}" "${word}" "${whole[last - 1]}"

    # What is offered takes the place of what stands behind the last "=".
    local -r before="${word%"${word##*=}"}"
    if [[ -n "${before}" && "${COMP_WORDBREAKS}" == *=* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${before}"}")
    fi
    if [[ "${COMPREPLY[*]}" == *=* || -n "${before}" ]]; then
        compopt +o filenames 2> /dev/null
        [[ "${COMPREPLY[*]}" == *= ]] && compopt -o nospace 2> /dev/null
    fi
    return 0
}
complete -o filenames -F _slipway_whole_words slipway
