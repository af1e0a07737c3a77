# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- Help ---

show_help() {
    cat <<END
Usage: ./apply.sh   [ROUTE] [--dry-run] [--from STEP] [--to STEP] [--yes] [--allow-destroy WHAT] [--allow-added-code]
       ./destroy.sh [ROUTE] [--dry-run] [--from STEP] [--to STEP] [--yes] [--allow-destroy WHAT]

Applies the environment $environment, or takes it down. Routes: $routes.
Without ROUTE: the one that was begun, else the first.

  --dry-run           list the steps still to be done and their commands, and what a push would change; touch nothing
  --from STEP         count the changes before STEP as done, and do STEP and all after it again
  --to STEP           end after STEP; another run goes on
  --yes               do not ask before the first change
  --allow-destroy WHAT
                      let this be destroyed or replaced: kinds such as helm_release, with commas between, or one address,
                      as the review of a stage lists them; aws_efs_file_system for models
  --allow-added-code  let Terraform read files in terraform/ that are not the bundle's
  --help              this text

A step that is done is not done again; a run that failed or was killed goes on where it stopped. Logs and marks
stand in .apply/. PLAN.md tells what each step does, takes and costs, and what to do when one fails.

Environment variables: SLIPWAY_ACCOUNT refuses every AWS account but this one, and never chooses another than the one in
which the environment began; SLIPWAY_POLL_SECONDS is the time between two looks at something slow (10);
SLIPWAY_STEP_SECONDS is the time after which a step is ended, in place of its own; SLIPWAY_TERRAFORM is the program to take for
terraform, which else is terraform or, where there is none, tofu.
END
}
