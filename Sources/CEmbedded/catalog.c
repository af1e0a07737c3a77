#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char address_ranges[] = {
#embed "catalog/address-ranges.tsv"
    , 0};
static const unsigned char footprints[] = {
#embed "catalog/footprints.tsv"
    , 0};
static const unsigned char instance_types[] = {
#embed "catalog/instance-types.tsv"
    , 0};
static const unsigned char karpenter[] = {
#embed "catalog/karpenter.tsv"
    , 0};
static const unsigned char kubernetes_support[] = {
#embed "catalog/kubernetes-support.tsv"
    , 0};
static const unsigned char offerings[] = {
#embed "catalog/offerings.tsv"
    , 0};
static const unsigned char price_ratios[] = {
#embed "catalog/price-ratios.tsv"
    , 0};
static const unsigned char prices[] = {
#embed "catalog/prices.tsv"
    , 0};
static const unsigned char quotas[] = {
#embed "catalog/quotas.tsv"
    , 0};
static const unsigned char regions[] = {
#embed "catalog/regions.tsv"
    , 0};
static const unsigned char retired[] = {
#embed "catalog/retired.tsv"
    , 0};
static const unsigned char service_prices[] = {
#embed "catalog/service-prices.tsv"
    , 0};
static const unsigned char substitutes[] = {
#embed "catalog/substitutes.tsv"
    , 0};
static const unsigned char versions[] = {
#embed "catalog/versions.tsv"
    , 0};
static const unsigned char zones[] = {
#embed "catalog/zones.tsv"
    , 0};

const embedded_file *embedded_catalog(void) {
    static const embedded_file files[] = {
        {"catalog/address-ranges.tsv", address_ranges, sizeof address_ranges - 1},
        {"catalog/footprints.tsv", footprints, sizeof footprints - 1},
        {"catalog/instance-types.tsv", instance_types, sizeof instance_types - 1},
        {"catalog/karpenter.tsv", karpenter, sizeof karpenter - 1},
        {"catalog/kubernetes-support.tsv", kubernetes_support, sizeof kubernetes_support - 1},
        {"catalog/offerings.tsv", offerings, sizeof offerings - 1},
        {"catalog/price-ratios.tsv", price_ratios, sizeof price_ratios - 1},
        {"catalog/prices.tsv", prices, sizeof prices - 1},
        {"catalog/quotas.tsv", quotas, sizeof quotas - 1},
        {"catalog/regions.tsv", regions, sizeof regions - 1},
        {"catalog/retired.tsv", retired, sizeof retired - 1},
        {"catalog/service-prices.tsv", service_prices, sizeof service_prices - 1},
        {"catalog/substitutes.tsv", substitutes, sizeof substitutes - 1},
        {"catalog/versions.tsv", versions, sizeof versions - 1},
        {"catalog/zones.tsv", zones, sizeof zones - 1},
        {NULL, NULL, 0},
    };
    return files;
}
