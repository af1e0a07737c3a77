# shellcheck shell=sh
# --- The file system for models ---

# REGION NAME: it goes with the add-ons, and with it all that lies in it: not without a word.
run_models() {
    found=$(aws efs describe-file-systems --region "$1" \
        --query "FileSystems[?Name=='$2-models'].[FileSystemId, SizeInBytes.Value]" --output text) ||
        stop 'AWS does not tell whether there is a file system for models.'
    case $found in
    '' | None)
        say 'There is no file system for models.'
        return
        ;;
    esac
    # shellcheck disable=SC2086 # Two words: id and size.
    set -- $found
    # An empty one has 6 KiB of its own.
    if [ "$2" -le 65536 ]; then
        say "The file system $1 for models is empty."
    elif is_allowed aws_efs_file_system "$1"; then
        note "The file system $1 goes, with $(($2 / 1048576)) MiB of models in it."
    else
        stop "The file system $1 holds $(($2 / 1048576)) MiB of models, and they go with the add-ons. Copy what you need, then: ./destroy.sh --allow-destroy aws_efs_file_system"
    fi
}
