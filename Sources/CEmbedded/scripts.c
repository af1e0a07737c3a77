#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The parts of apply.sh, destroy.sh, and what Rafay's agent runs of them.

static const unsigned char head[] = {
#embed "scripts/apply/head.sh"
    , 0};
static const unsigned char words[] = {
#embed "scripts/apply/words.sh"
    , 0};
static const unsigned char steps[] = {
#embed "scripts/apply/steps.sh"
    , 0};
static const unsigned char limit[] = {
#embed "scripts/apply/limit.sh"
    , 0};
static const unsigned char lock[] = {
#embed "scripts/apply/lock.sh"
    , 0};
static const unsigned char help[] = {
#embed "scripts/apply/help.sh"
    , 0};
static const unsigned char refusals[] = {
#embed "scripts/apply/refusals.sh"
    , 0};
static const unsigned char allowances[] = {
#embed "scripts/apply/allowances.sh"
    , 0};
static const unsigned char tools[] = {
#embed "scripts/apply/tools.sh"
    , 0};
static const unsigned char bundle[] = {
#embed "scripts/apply/bundle.sh"
    , 0};
static const unsigned char account[] = {
#embed "scripts/apply/account.sh"
    , 0};
static const unsigned char at_hand[] = {
#embed "scripts/apply/at-hand.sh"
    , 0};
static const unsigned char questions[] = {
#embed "scripts/apply/questions.sh"
    , 0};
static const unsigned char room[] = {
#embed "scripts/apply/room.sh"
    , 0};
static const unsigned char existing_vpc[] = {
#embed "scripts/apply/existing-vpc.sh"
    , 0};
static const unsigned char terraform[] = {
#embed "scripts/apply/terraform.sh"
    , 0};
static const unsigned char review[] = {
#embed "scripts/apply/review.sh"
    , 0};
static const unsigned char ownership[] = {
#embed "scripts/apply/ownership.sh"
    , 0};
static const unsigned char cluster[] = {
#embed "scripts/apply/cluster.sh"
    , 0};
static const unsigned char load_balancers[] = {
#embed "scripts/apply/load-balancers.sh"
    , 0};
static const unsigned char smoke_test[] = {
#embed "scripts/apply/smoke-test.sh"
    , 0};
static const unsigned char lustre[] = {
#embed "scripts/apply/lustre.sh"
    , 0};
static const unsigned char models[] = {
#embed "scripts/apply/models.sh"
    , 0};
static const unsigned char left_overs[] = {
#embed "scripts/apply/left-overs.sh"
    , 0};
static const unsigned char repository[] = {
#embed "scripts/apply/repository.sh"
    , 0};
static const unsigned char rafay_objects[] = {
#embed "scripts/apply/rafay-objects.sh"
    , 0};
static const unsigned char rafay_environment[] = {
#embed "scripts/apply/rafay-environment.sh"
    , 0};
static const unsigned char rafay_cluster[] = {
#embed "scripts/apply/rafay-cluster.sh"
    , 0};
static const unsigned char clear_cluster[] = {
#embed "scripts/rafay/clear-cluster.sh"
    , 0};
static const unsigned char main_part[] = {
#embed "scripts/apply/main.sh"
    , 0};
static const unsigned char destroy[] = {
#embed "scripts/destroy.sh"
    , 0};

const embedded_file *embedded_scripts(void) {
    static const embedded_file files[] = {
        // In the order in which they stand in apply.sh.
        {"scripts/apply/head.sh", head, sizeof head - 1},
        {"scripts/apply/words.sh", words, sizeof words - 1},
        {"scripts/apply/steps.sh", steps, sizeof steps - 1},
        {"scripts/apply/limit.sh", limit, sizeof limit - 1},
        {"scripts/apply/lock.sh", lock, sizeof lock - 1},
        {"scripts/apply/help.sh", help, sizeof help - 1},
        {"scripts/apply/refusals.sh", refusals, sizeof refusals - 1},
        {"scripts/apply/allowances.sh", allowances, sizeof allowances - 1},
        {"scripts/apply/tools.sh", tools, sizeof tools - 1},
        {"scripts/apply/bundle.sh", bundle, sizeof bundle - 1},
        {"scripts/apply/account.sh", account, sizeof account - 1},
        {"scripts/apply/at-hand.sh", at_hand, sizeof at_hand - 1},
        {"scripts/apply/questions.sh", questions, sizeof questions - 1},
        {"scripts/apply/room.sh", room, sizeof room - 1},
        {"scripts/apply/existing-vpc.sh", existing_vpc, sizeof existing_vpc - 1},
        {"scripts/apply/terraform.sh", terraform, sizeof terraform - 1},
        {"scripts/apply/review.sh", review, sizeof review - 1},
        {"scripts/apply/ownership.sh", ownership, sizeof ownership - 1},
        {"scripts/apply/cluster.sh", cluster, sizeof cluster - 1},
        {"scripts/apply/load-balancers.sh", load_balancers, sizeof load_balancers - 1},
        {"scripts/apply/smoke-test.sh", smoke_test, sizeof smoke_test - 1},
        {"scripts/apply/lustre.sh", lustre, sizeof lustre - 1},
        {"scripts/apply/models.sh", models, sizeof models - 1},
        {"scripts/apply/left-overs.sh", left_overs, sizeof left_overs - 1},
        {"scripts/apply/repository.sh", repository, sizeof repository - 1},
        {"scripts/apply/rafay-objects.sh", rafay_objects, sizeof rafay_objects - 1},
        {"scripts/apply/rafay-environment.sh", rafay_environment, sizeof rafay_environment - 1},
        {"scripts/apply/rafay-cluster.sh", rafay_cluster, sizeof rafay_cluster - 1},
        {"scripts/apply/main.sh", main_part, sizeof main_part - 1},
        {"scripts/rafay/clear-cluster.sh", clear_cluster, sizeof clear_cluster - 1},
        {"scripts/destroy.sh", destroy, sizeof destroy - 1},
        {NULL, NULL, 0},
    };
    return files;
}
