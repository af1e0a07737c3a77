# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- The Git repository that Rafay reads ---

# Works on the index alone: no file is checked out, so there is no link to follow and nothing to overwrite.
in_repository() { git --git-dir="$work/repository.git" --literal-pathspecs -c core.quotePath=false "$@"; }

# Never ask for a password; and what a hook of another repository says of that one does not hold here.
git_alone() {
    export GIT_TERMINAL_PROMPT=0
    unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
}

# ENDPOINT: the Git repository answers.
run_repository() {
    git_alone
    case $1 in
    *git.example.com*) stop "The repository $1 is an example. Set delivery.rafay.repository.endpoint and make the bundle again." ;;
    esac
    git ls-remote --heads -- "$1" || stop "Git does not reach $1. Look at its address and your access to it."
}

# ENDPOINT BRANCH FOLDER VERSION-BRANCH [--dry-run]: the bundle's Terraform files into FOLDER/terraform of the repository, and
# nothing else anywhere, on BRANCH for people and on VERSION-BRANCH for the templates of this version, which read no other. A list
# of what was pushed travels with them. What is not on it belongs to others: then nothing is pushed. A dry run shows what a push
# would change, and leaves no trace.
run_push() {
    git_alone
    dry_run=${5:-}
    if [ -n "$dry_run" ]; then
        work=$(mktemp -d) || exit 74
        trap 'rm -rf "$work"' EXIT
    else
        work=.apply/rafay
        mkdir -p "$work"
    fi
    folder=$3/terraform list=$3/terraform/.slipway-pushed
    title="# What slipway pushed here for the environment $environment. It changes these files, and no others."
    case /$1/$3/ in *[?\&]*=*) stop 'The address of the repository holds a token or the like. Take it out, and make the bundle again.' ;; esac
    case /$3/ in
    // | */./* | */../* | *//* | */.[Gg][Ii][Tt]/*)
        stop "\"$3\" is no folder of the repository. Set delivery.rafay.repository.path, and make the bundle again."
        ;;
    esac
    push_to "$1" "$2"
    push_to "$1" "$4" version
}

# ENDPOINT BRANCH [version]
push_to() {
    fetch_branch "$1" "$2"
    list_stages >"$work/pushing"
    refuse_others
    in_repository rm -r --cached --quiet --ignore-unmatch -- "$folder" || exit 1
    list_content=$({ say "$title" && cat "$work/pushing"; } | in_repository hash-object -w --stdin) || exit 1
    { cat "$work/pushing" && printf '100644 %s\t%s\n' "$list_content" "$list"; } |
        in_repository update-index --index-info || exit 1
    if in_repository diff --cached --quiet; then
        say "The branch $2 has these stages already."
        return
    fi
    say "The branch $2:"
    in_repository diff --cached --stat
    if [ -n "$heads" ] && [ -n "${3:-}" ]; then
        note "Environments of this version take the change when they are published next. To leave them as they are: raise delivery.rafay.version."
    fi
    if [ -n "$dry_run" ]; then
        # Of files that come or go the list above is enough, and what stands in the list of contents tells nobody anything.
        if [ -n "${3:-}" ]; then return; fi
        mkdir -p "$work/repository.git/info"
        say '.slipway-pushed -diff' >"$work/repository.git/info/attributes"
        in_repository diff --cached --diff-filter=M -- "$folder"
        return
    fi
    in_repository commit --quiet -m "Set the Terraform stages of $environment" || exit 1
    in_repository push --quiet -- "$1" "HEAD:refs/heads/$2" || stop "The push to the branch $2 was rejected; nothing was changed there."
}

# ENDPOINT BRANCH: what the branch holds, into an index of our own; nothing where there is no such branch yet.
fetch_branch() {
    rm -rf "$work/repository.git"
    heads=$(git ls-remote --heads -- "$1" "refs/heads/$2") || stop "Git does not reach $1."
    git init --quiet --bare "$work/repository.git" && in_repository symbolic-ref HEAD "refs/heads/$2" || exit 1
    if [ -n "$heads" ]; then
        in_repository fetch --quiet --depth 1 -- "$1" "+refs/heads/$2:refs/heads/$2" || exit 1
        in_repository read-tree HEAD || exit 1
    fi
    in_repository config core.bare false
}

# What the repository is to hold, as lines of an index: mode, content, path.
list_stages() {
    while read -r _ file; do
        case $file in
        terraform/*)
            content=$(in_repository hash-object -w --no-filters -- "$file") || exit 1
            printf '100644 %s\t%s\n' "$content" "$folder/${file#terraform/}"
            ;;
        esac
    done <SHA256SUMS
}

# Ends the run where something is in the way that no push of this environment left as it is: a file of others, one of ours
# that somebody changed, a list of another environment, a link or a file in place of a folder.
refuse_others() {
    again='Nothing was pushed. Set another delivery.rafay.repository.path and make the bundle again, or move what is in the way.'
    above=$folder
    while :; do
        if [ "$(in_repository ls-files -- "$above")" = "$above" ]; then stop "$above is a file or a link in the repository. $again"; fi
        case $above in */*) above=${above%/*} ;; *) break ;; esac
    done
    in_repository cat-file blob ":$list" >"$work/pushed" 2>/dev/null || say "$title" >"$work/pushed"
    owner=$(head -n 1 "$work/pushed")
    if [ "$owner" != "$title" ]; then stop "The folder $folder of the repository belongs to another environment: $owner $again"; fi
    # What a push of before such lists left exactly as it would be now is taken over.
    others=$(in_repository ls-files --stage -- "$folder" | sed 's/ 0	/	/' |
        grep -v -x -F -f "$work/pushed" -f "$work/pushing" | cut -f 2 | grep -v -x -F -e "$list")
    [ -z "$others" ] || stop "These files in the repository belong to others, or were changed there since the last push:
$others
$again"
}
