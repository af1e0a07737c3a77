# shellcheck shell=sh
# --- What a plan would destroy ---

# STAGE: shows what a saved plan would destroy or replace, and refuses what nobody has named.
run_review() {
    # The plan holds secrets: it goes from program to program, and into no file.
    changes=$(terraform -chdir="terraform/$1" show -json "../../.apply/terraform/$1.tfplan" | changes_of_plan)
    summary=$(printf '%s\n' "$changes" | head -n 1)
    case $summary in
    'Plan: '* | 'No changes.') ;;
    *) stop "The saved plan of the stage $1 is not understood; read it with: terraform -chdir=terraform/$1 show ../../.apply/terraform/$1.tfplan" ;;
    esac
    unnamed=''
    while read -r fate kind cause address; do
        if [ -z "$address" ]; then continue; fi
        if is_harmless "$kind"; then
            say "$address is $fate; nothing depends on that."
            continue
        fi
        because=''
        if [ "$cause" != - ]; then because=", because of $cause"; fi
        if is_allowed "$kind" "$address"; then
            note "$fate, as you allowed: $kind $address$because"
        else
            say "would be $fate: $kind $address$because"
            holds "$unnamed" "$kind" || unnamed="$unnamed $kind"
        fi
    done <<END
$(printf '%s\n' "$changes" | sed 1d)
END
    if [ -n "$unnamed" ]; then
        stop "This would destroy something ($summary) Each has its kind and its address above. If not meant: undo the edit that causes it.
If meant, name the kinds that may go, or a single address: --allow-destroy $(say "${unnamed# }" | tr ' ' ,)"
    fi
    note "$summary"
}

# KIND: helpers that stand for nothing in AWS or in the cluster (a pause of the eks module, which every change of version
# replaces, conditions, values that were written down), and launch templates: nodes follow their group, which has a line of
# its own where it goes.
is_harmless() {
    case $1 in
    time_sleep | null_resource | terraform_data | aws_launch_template) ;;
    *) return 1 ;;
    esac
}

# Reads a plan as `terraform show -json` writes it (format 1). Prints a summary in Terraform's words, then a line for each
# resource that goes: destroyed or replaced, its type, the attributes that are the cause (or -), its address.
# Strings stand between quotes, so the text is taken apart at those; a piece that ends in an odd number of backslashes is
# followed by a quote that belongs to the string.
changes_of_plan() {
    LC_ALL=C awk '
        BEGIN { RS = "\"" }
        inside {
            word = word $0
            if (match($0, /\\+$/) && RLENGTH % 2) { word = substr(word, 1, length(word) - 1) "\""; next }
            inside = 0; is_word = 1
            next
        }
        {
            for (place = 1; place <= length($0); place++) {
                sign = substr($0, place, 1)
                if (sign == ":") { key[depth] = word; is_word = 0 }
                if (sign == "{" || sign == "[") { key[++depth] = "" }
                if (sign == "," || sign == "}" || sign == "]") {
                    if (is_word) read_value()
                    is_word = 0
                    if (sign == "]" && depth == 6 && cause) { causes = causes "," substr(cause, 2); cause = "" }
                    if (sign == "}" && depth == 3 && key[1] == "resource_changes") end_of_change()
                    if (sign != ",") depth--
                }
            }
            inside = 1; word = ""
        }
        function read_value() {
            if (depth == 1 && key[1] == "format_version") is_understood = word ~ /^1\./
            if (key[1] != "resource_changes") return
            if (depth == 3) told[key[3]] = word
            if (depth == 5 && key[3] == "change" && key[4] == "actions") actions = actions " " word
            if (depth == 6 && key[3] == "change" && key[4] == "replace_paths") cause = cause "." word
        }
        function end_of_change() {
            if (told["mode"] == "managed") {
                if (actions ~ /create/) add++
                if (actions ~ /update/) change++
                if (actions ~ /delete/) {
                    destroy++
                    gsub(/ /, "_", causes)
                    lines = lines "\n" (actions ~ /create/ ? "replaced " : "destroyed ") told["type"] " " \
                        (causes == "" ? "-" : substr(causes, 2)) " " told["address"]
                }
            }
            split("", told); actions = causes = ""
        }
        END {
            if (!is_understood || depth) exit 1
            if (add + change + destroy == 0) print "No changes."
            else print "Plan: " add + 0 " to add, " change + 0 " to change, " destroy + 0 " to destroy." lines
        }'
}
