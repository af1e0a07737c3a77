# shellcheck shell=sh
# --- What may be destroyed ---

# WHAT: kinds as Terraform calls them, with commas between, or one address. There is no word for everything.
allow_destroy() {
    case $1 in
    # An address: its name may have commas in quotes.
    [a-z]*.*) named=$1 ;;
    [a-z]*_*) named=$(say "$1" | tr , '\n') ;;
    *) stop '--allow-destroy names what may go: a kind such as helm_release, several with commas between, or one address. The review of a stage lists them.' 64 ;;
    esac
    export SLIPWAY_ALLOW_DESTROY="${SLIPWAY_ALLOW_DESTROY:-}
$named"
}

# KIND ADDRESS: whether one of both was named.
is_allowed() {
    case "
${SLIPWAY_ALLOW_DESTROY:-}
" in
    *"
$1
"* | *"
$2
"*) ;;
    *) return 1 ;;
    esac
}
