#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char network_readme[] = {
#embed "terraform/network/README.md"
    , 0};
static const unsigned char network_endpoints[] = {
#embed "terraform/network/endpoints.tf"
    , 0};
static const unsigned char network_existing[] = {
#embed "terraform/network/existing.tf"
    , 0};
static const unsigned char network_main[] = {
#embed "terraform/network/main.tf"
    , 0};
static const unsigned char network_outputs[] = {
#embed "terraform/network/outputs.tf"
    , 0};
static const unsigned char network_preconditions[] = {
#embed "terraform/network/preconditions.tf"
    , 0};
static const unsigned char network_programs[] = {
#embed "terraform/network/programs.tf"
    , 0};
static const unsigned char network_variables[] = {
#embed "terraform/network/variables.tf"
    , 0};
static const unsigned char network_versions[] = {
#embed "terraform/network/versions.tf"
    , 0};
static const unsigned char cluster_readme[] = {
#embed "terraform/cluster/README.md"
    , 0};
static const unsigned char cluster_administrators[] = {
#embed "terraform/cluster/administrators.tf"
    , 0};
static const unsigned char cluster_former_addresses[] = {
#embed "terraform/cluster/former_addresses.tf"
    , 0};
static const unsigned char cluster_iam[] = {
#embed "terraform/cluster/iam.tf"
    , 0};
static const unsigned char cluster_main[] = {
#embed "terraform/cluster/main.tf"
    , 0};
static const unsigned char cluster_managed_addons[] = {
#embed "terraform/cluster/managed_addons.tf"
    , 0};
static const unsigned char cluster_node_group_addresses[] = {
#embed "terraform/cluster/node-group/former_addresses.tf"
    , 0};
static const unsigned char cluster_node_group[] = {
#embed "terraform/cluster/node-group/main.tf"
    , 0};
static const unsigned char cluster_node_group_variables[] = {
#embed "terraform/cluster/node-group/variables.tf"
    , 0};
static const unsigned char cluster_nodes[] = {
#embed "terraform/cluster/nodes.tf"
    , 0};
static const unsigned char cluster_outputs[] = {
#embed "terraform/cluster/outputs.tf"
    , 0};
static const unsigned char cluster_preconditions[] = {
#embed "terraform/cluster/preconditions.tf"
    , 0};
static const unsigned char cluster_variables[] = {
#embed "terraform/cluster/variables.tf"
    , 0};
static const unsigned char cluster_versions[] = {
#embed "terraform/cluster/versions.tf"
    , 0};
static const unsigned char addons_readme[] = {
#embed "terraform/addons/README.md"
    , 0};
static const unsigned char addons_ai_addons[] = {
#embed "terraform/addons/ai_addons.tf"
    , 0};
static const unsigned char addons_chart_versions[] = {
#embed "terraform/addons/chart_versions.tf"
    , 0};
static const unsigned char addons_pool_chart[] = {
#embed "terraform/addons/charts/karpenter-pool/Chart.yaml"
    , 0};
static const unsigned char addons_pool_nodeclass[] = {
#embed "terraform/addons/charts/karpenter-pool/templates/ec2nodeclass.yaml"
    , 0};
static const unsigned char addons_pool_nodepool[] = {
#embed "terraform/addons/charts/karpenter-pool/templates/nodepool.yaml"
    , 0};
static const unsigned char addons_mpi_chart[] = {
#embed "terraform/addons/charts/mpi-operator/Chart.yaml"
    , 0};
static const unsigned char addons_mpi_deployment[] = {
#embed "terraform/addons/charts/mpi-operator/templates/deployment.yaml"
    , 0};
static const unsigned char addons_mpi_job[] = {
#embed "terraform/addons/charts/mpi-operator/templates/mpijob.yaml"
    , 0};
static const unsigned char addons_mpi_rbac[] = {
#embed "terraform/addons/charts/mpi-operator/templates/rbac.yaml"
    , 0};
static const unsigned char addons_data_addons[] = {
#embed "terraform/addons/data_addons.tf"
    , 0};
static const unsigned char addons_former_addresses[] = {
#embed "terraform/addons/former_addresses.tf"
    , 0};
static const unsigned char addons_ingress[] = {
#embed "terraform/addons/ingress.tf"
    , 0};
static const unsigned char addons_karpenter[] = {
#embed "terraform/addons/karpenter.tf"
    , 0};
static const unsigned char addons_karpenter_role[] = {
#embed "terraform/addons/karpenter_role.tf"
    , 0};
static const unsigned char addons_main[] = {
#embed "terraform/addons/main.tf"
    , 0};
static const unsigned char addons_lustre_storage[] = {
#embed "terraform/addons/lustre_storage.tf"
    , 0};
static const unsigned char addons_model_storage[] = {
#embed "terraform/addons/model_storage.tf"
    , 0};
static const unsigned char addons_monitoring[] = {
#embed "terraform/addons/monitoring.tf"
    , 0};
static const unsigned char addons_monitors[] = {
#embed "terraform/addons/monitors.tf"
    , 0};
static const unsigned char addons_outputs[] = {
#embed "terraform/addons/outputs.tf"
    , 0};
static const unsigned char addons_pools[] = {
#embed "terraform/addons/pools.tf"
    , 0};
static const unsigned char addons_preconditions[] = {
#embed "terraform/addons/preconditions.tf"
    , 0};
static const unsigned char addons_storage[] = {
#embed "terraform/addons/storage.tf"
    , 0};
static const unsigned char addons_variables[] = {
#embed "terraform/addons/variables.tf"
    , 0};
static const unsigned char addons_versions[] = {
#embed "terraform/addons/versions.tf"
    , 0};

const embedded_file *embedded_terraform(void) {
    static const embedded_file files[] = {
        {"terraform/network/README.md", network_readme, sizeof network_readme - 1},
        {"terraform/network/endpoints.tf", network_endpoints, sizeof network_endpoints - 1},
        {"terraform/network/existing.tf", network_existing, sizeof network_existing - 1},
        {"terraform/network/main.tf", network_main, sizeof network_main - 1},
        {"terraform/network/outputs.tf", network_outputs, sizeof network_outputs - 1},
        {"terraform/network/preconditions.tf", network_preconditions, sizeof network_preconditions - 1},
        {"terraform/network/programs.tf", network_programs, sizeof network_programs - 1},
        {"terraform/network/variables.tf", network_variables, sizeof network_variables - 1},
        {"terraform/network/versions.tf", network_versions, sizeof network_versions - 1},
        {"terraform/cluster/README.md", cluster_readme, sizeof cluster_readme - 1},
        {"terraform/cluster/administrators.tf", cluster_administrators, sizeof cluster_administrators - 1},
        {"terraform/cluster/former_addresses.tf", cluster_former_addresses, sizeof cluster_former_addresses - 1},
        {"terraform/cluster/iam.tf", cluster_iam, sizeof cluster_iam - 1},
        {"terraform/cluster/main.tf", cluster_main, sizeof cluster_main - 1},
        {"terraform/cluster/managed_addons.tf", cluster_managed_addons, sizeof cluster_managed_addons - 1},
        {"terraform/cluster/node-group/former_addresses.tf", cluster_node_group_addresses, sizeof cluster_node_group_addresses - 1},
        {"terraform/cluster/node-group/main.tf", cluster_node_group, sizeof cluster_node_group - 1},
        {"terraform/cluster/node-group/variables.tf", cluster_node_group_variables, sizeof cluster_node_group_variables - 1},
        {"terraform/cluster/nodes.tf", cluster_nodes, sizeof cluster_nodes - 1},
        {"terraform/cluster/outputs.tf", cluster_outputs, sizeof cluster_outputs - 1},
        {"terraform/cluster/preconditions.tf", cluster_preconditions, sizeof cluster_preconditions - 1},
        {"terraform/cluster/variables.tf", cluster_variables, sizeof cluster_variables - 1},
        {"terraform/cluster/versions.tf", cluster_versions, sizeof cluster_versions - 1},
        {"terraform/addons/README.md", addons_readme, sizeof addons_readme - 1},
        {"terraform/addons/ai_addons.tf", addons_ai_addons, sizeof addons_ai_addons - 1},
        {"terraform/addons/chart_versions.tf", addons_chart_versions, sizeof addons_chart_versions - 1},
        {"terraform/addons/charts/karpenter-pool/Chart.yaml", addons_pool_chart, sizeof addons_pool_chart - 1},
        {"terraform/addons/charts/karpenter-pool/templates/ec2nodeclass.yaml", addons_pool_nodeclass, sizeof addons_pool_nodeclass - 1},
        {"terraform/addons/charts/karpenter-pool/templates/nodepool.yaml", addons_pool_nodepool, sizeof addons_pool_nodepool - 1},
        {"terraform/addons/charts/mpi-operator/Chart.yaml", addons_mpi_chart, sizeof addons_mpi_chart - 1},
        {"terraform/addons/charts/mpi-operator/templates/deployment.yaml", addons_mpi_deployment, sizeof addons_mpi_deployment - 1},
        {"terraform/addons/charts/mpi-operator/templates/mpijob.yaml", addons_mpi_job, sizeof addons_mpi_job - 1},
        {"terraform/addons/charts/mpi-operator/templates/rbac.yaml", addons_mpi_rbac, sizeof addons_mpi_rbac - 1},
        {"terraform/addons/data_addons.tf", addons_data_addons, sizeof addons_data_addons - 1},
        {"terraform/addons/former_addresses.tf", addons_former_addresses, sizeof addons_former_addresses - 1},
        {"terraform/addons/ingress.tf", addons_ingress, sizeof addons_ingress - 1},
        {"terraform/addons/karpenter.tf", addons_karpenter, sizeof addons_karpenter - 1},
        {"terraform/addons/karpenter_role.tf", addons_karpenter_role, sizeof addons_karpenter_role - 1},
        {"terraform/addons/lustre_storage.tf", addons_lustre_storage, sizeof addons_lustre_storage - 1},
        {"terraform/addons/main.tf", addons_main, sizeof addons_main - 1},
        {"terraform/addons/model_storage.tf", addons_model_storage, sizeof addons_model_storage - 1},
        {"terraform/addons/monitoring.tf", addons_monitoring, sizeof addons_monitoring - 1},
        {"terraform/addons/monitors.tf", addons_monitors, sizeof addons_monitors - 1},
        {"terraform/addons/outputs.tf", addons_outputs, sizeof addons_outputs - 1},
        {"terraform/addons/pools.tf", addons_pools, sizeof addons_pools - 1},
        {"terraform/addons/preconditions.tf", addons_preconditions, sizeof addons_preconditions - 1},
        {"terraform/addons/storage.tf", addons_storage, sizeof addons_storage - 1},
        {"terraform/addons/variables.tf", addons_variables, sizeof addons_variables - 1},
        {"terraform/addons/versions.tf", addons_versions, sizeof addons_versions - 1},
        {NULL, NULL, 0},
    };
    return files;
}
