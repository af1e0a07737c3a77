# shellcheck shell=sh
# --- File systems of FSx for Lustre ---

# REGION NAME: they belong to claims and to no stage, and their network interfaces keep the network from going.
run_lustre() {
    found=$(aws fsx describe-file-systems --region "$1" \
        --query "FileSystems[?Tags[?Key=='kubernetes.io/cluster/$2' && Value=='owned']].FileSystemId" --output text) ||
        stop 'AWS does not tell whether there are file systems of FSx for Lustre.'
    case $found in
    '' | None)
        say 'There is no file system of FSx for Lustre.'
        return
        ;;
    esac
    for one in $found; do
        note "FSx for Lustre: aws fsx delete-file-system --region $1 --file-system-id $one"
    done
    stop 'Claims made these file systems, and the network cannot go while they stand. Copy what you need, delete the claims (kubectl --kubeconfig=.apply/kubeconfig get pvc -A) or the file systems, and start again when they are gone.'
}
