import Environment

/// The variables of awslabs/ai-on-eks, `infra/base/terraform/variables.tf` (41a979e, 2025-04-03), and of awslabs/data-on-eks,
/// `infra/terraform/variables.tf` (a546a19, 2026-07-21), with those that their stacks' variables files use besides.
extension UpstreamStack {
    static let aiOnEKS = UpstreamStack(
        .aiOnEKS, "ai-on-eks",
        [
            .init("name", .field(.name)),
            .init("region", .field(.region)),
            .init("eks_cluster_version", .field(.cluster.version)),
            .init("vpc_cidr", .field(.network.vpcCidr)),
            .init("secondary_cidr_blocks", .field(.network.secondaryCidrs)),
            .init("tags", .field(.tags)),
            .init(
                "enable_aws_cloudwatch_metrics",
                .like(
                    .addons[.cloudwatchObservability], "CloudWatch Observability sends these metrics, and logs besides."
                )),
            .init("enable_aws_efs_csi_driver", .field(.addons[.awsEfsCsiDriver])),
            .init("enable_aws_fsx_csi_driver", .field(.addons[.awsFsxCsiDriver])),
            .init("enable_kube_prometheus_stack", .field(.addons[.kubePrometheusStack])),
            .init("enable_kubecost", .field(.addons[.kubecost])),
            .init("enable_volcano", .field(.addons[.volcano])),
            .init("enable_kuberay_operator", .field(.addons[.kuberayOperator])),
            .init("enable_mpi_operator", .field(.addons[.mpiOperator])),
            .init(
                "deploy_fsx_volume",
                .nothing("A claim of the StorageClass fsx-lustre makes a file system when one is needed.")),
            .init(
                "bottlerocket_data_disk_snapshot_id",
                .nothing("No snapshot of images is mounted; a faster disk or SOCI helps.")),
            .init("enable_aws_efa_k8s_device_plugin", .nothing("EFA is not set up here.")),
            .init("enable_amazon_prometheus", .nothing(amazonPrometheus)),
            .init("enable_amazon_emr", .nothing("EMR on EKS is not set up here.")),
            .init("enable_argo_workflows", .nothing(afterApplying("Argo Workflows"))),
            .init("enable_argo_events", .nothing(afterApplying("Argo Events"))),
            .init("enable_mlflow_tracking", .nothing(afterApplying("MLflow"))),
            .init("enable_jupyterhub", .nothing(afterApplying("JupyterHub"))),
            .init("enable_torchx_etcd", .nothing(afterApplying("etcd for TorchX"))),
            .init("enable_rayserve_ha_elastic_cache_redis", .nothing("No ElastiCache is made for Ray's head.")),
            .init("huggingface_token", .nothing("A document holds no secrets. Make a Secret of it in the cluster.")),
            .init("jupyter_hub_auth_mechanism", .nothing(ofJupyterHub)),
            .init("cognito_custom_domain", .nothing(ofJupyterHub)),
            .init("acm_certificate_domain", .nothing(ofJupyterHub)),
            .init("jupyterhub_domain", .nothing(ofJupyterHub)),
            .init("oauth_domain", .nothing(ofJupyterHub)),
            .init("oauth_jupyter_client_id", .nothing(ofJupyterHub)),
            .init("oauth_jupyter_client_secret", .nothing(ofJupyterHub)),
            .init("oauth_username_key", .nothing(ofJupyterHub)),
        ],
        defaults: [
            (.name, .text("ai-stack")), (.region, .text("us-east-1")),
            (.addons[.awsEfsCsiDriver], .flag(false)), (.addons[.kubePrometheusStack], .flag(false)),
            (.addons[.kubecost], .flag(false)), (.addons[.volcano], .flag(false)),
            (.addons[.kuberayOperator], .flag(false)), (.addons[.cloudwatchObservability], .flag(false)),
        ])

    static let dataOnEKS = UpstreamStack(
        .dataOnEKS, "data-on-eks",
        [
            .init("name", .field(.name)),
            .init("region", .field(.region)),
            .init("eks_cluster_version", .field(.cluster.version)),
            .init("cluster_endpoint_public_access", .field(.cluster.endpointPublicAccess)),
            .init("vpc_cidr", .field(.network.vpcCidr)),
            .init("secondary_cidrs", .field(.network.secondaryCidrs)),
            .init("tags", .field(.tags)),
            .init("enable_cluster_addons", .managedAddons),
            .init("enable_ingress_nginx", .field(.addons[.ingressNginx])),
            .init("enable_nvidia_device_plugin", .field(.addons[.nvidiaDevicePlugin])),
            .init(
                "enable_nvidia_gpu_operator",
                .like(
                    .addons[.dcgmExporter],
                    "Bottlerocket's GPU nodes bring driver and device plugin; dcgm-exporter is what is left of the operator."
                )),
            .init("enable_raydata", .like(.addons[.kuberayOperator], "Ray Data runs on clusters that KubeRay makes.")),
            .init("deployment_id", .nothing("Tags with the environment's name mark what belongs to it.")),
            .init("public_subnet_tags", .nothing("Subnets have the tags that load balancers need.")),
            .init("private_subnet_tags", .nothing("Subnets have the tags that load balancers and Karpenter need.")),
            .init(
                "kms_key_admin_roles",
                .nothing("The account administers the key, and so do the roles that administer the cluster.")),
            .init("managed_node_groups", .nothing("There are two node groups, and pools for the rest.")),
            .init("enable_ipv6", .nothing("Networks are IPv4 here.")),
            .init("eks_pcp_tier", .nothing("The control plane has EKS's standard size.")),
            .init("enable_amazon_prometheus", .nothing(amazonPrometheus)),
            .init("enable_emr_on_eks", .nothing("EMR on EKS is not set up here.")),
            .init("enable_emr_spark_operator", .nothing("EMR on EKS is not set up here.")),
            .init("enable_emr_flink_operator", .nothing("EMR on EKS is not set up here.")),
            .init("enable_jupyterhub", .nothing(afterApplying("JupyterHub"))),
            .init("enable_airflow", .nothing(afterApplying("Airflow"))),
            .init("enable_celeborn", .nothing(afterApplying("Celeborn"))),
            .init("enable_datahub", .nothing(afterApplying("DataHub"))),
            .init("enable_flink", .nothing(afterApplying("Flink"))),
            .init("enable_kafka", .nothing(afterApplying("Kafka"))),
            .init("enable_pinot", .nothing(afterApplying("Pinot"))),
            .init("enable_spark_history_server", .nothing(afterApplying("The Spark history server"))),
            .init("enable_spark_operator", .nothing(afterApplying("The Spark operator"))),
            .init("enable_starrocks", .nothing(afterApplying("StarRocks"))),
            .init("enable_superset", .nothing(afterApplying("Superset"))),
            .init("enable_trino", .nothing(afterApplying("Trino"))),
            .init("enable_trino_keda", .nothing(afterApplying("KEDA"))),
            .init("enable_valkey", .nothing(afterApplying("Valkey"))),
            .init("enable_yunikorn", .nothing("Volcano schedules batch jobs here, and YuniKorn does not.")),
        ],
        defaults: [
            (.name, .text("data-on-eks")), (.region, .text("us-west-2")),
            (.addons[.kubecost], .flag(false)), (.addons[.volcano], .flag(false)),
            (.addons[.kuberayOperator], .flag(false)), (.addons[.cloudwatchObservability], .flag(false)),
        ])

    private static let amazonPrometheus = "Metrics stay in the cluster, in kube-prometheus-stack."
    private static let ofJupyterHub = "JupyterHub is no add-on here."

    private static func afterApplying(_ name: String) -> String {
        "\(name) is no add-on here: install it when the cluster stands."
    }
}
