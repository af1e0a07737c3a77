/// The add-ons that an environment can have in its cluster.
///
/// Each is declared once, below. What it asks of the nodes, and whether its makers have retired it, stand in the
/// catalog's tables, in the rows that have its name: its key in an environment.
package enum Addon: String, CaseIterable, Sendable {
    case awsLoadBalancerController
    case awsEfsCsiDriver
    case ingressNginx
    case kubePrometheusStack
    case volcano
    case kuberayOperator
    case kubecost
    case nvidiaDevicePlugin
    case cloudwatchObservability
    case applicationSignals
    case metricsServer
    case nodeMonitoringAgent
    case dcgmExporter
    case leaderWorkerSet
    case mpiOperator
    case modelStorage
    case awsFsxCsiDriver
    case mountpointS3CsiDriver
    case sociSnapshotter
}

extension Addon {
    var declaration: Declaration {
        switch self {
        case .awsLoadBalancerController:
            Declaration(
                title: "AWS Load Balancer Controller",
                variable: .init(.addons, "enable_aws_load_balancer_controller"),
                chargedByUse: Use("Load balancers that workloads ask for"),
                help: "Makes AWS load balancers for Kubernetes Services and Ingresses.")
        case .awsEfsCsiDriver:
            Declaration(
                title: "EFS CSI driver",
                variable: .init(.addons, "enable_aws_efs_csi_driver"),
                help: "Lets pods mount EFS file systems: shared data sets and checkpoints.")
        case .ingressNginx:
            Declaration(
                title: "ingress-nginx",
                variable: .init(.addons, "enable_ingress_nginx"),
                needs: [.awsLoadBalancerController],
                charges: [.networkLoadBalancer("Network load balancer of ingress-nginx")],
                chargedByUse: Use(
                    "The load balancer's capacity units, and where it faces the internet its public address in each zone"
                ),
                help: """
                    Ingress controller behind a load balancer. Retired upstream in March 2026: no more security fixes.
                    """)
        case .kubePrometheusStack:
            Declaration(
                title: "kube-prometheus-stack",
                variable: .init(.addons, "enable_kube_prometheus_stack"),
                // As the add-ons stage sets it.
                charges: [
                    .volume("Volume of Prometheus", gibibytes: 50), .volume("Volume of Grafana", gibibytes: 10),
                    .volume("Volume of Alertmanager", gibibytes: 5),
                ],
                help: "Prometheus, Grafana and Alertmanager: metrics, dashboards and alerts.")
        case .volcano:
            Declaration(
                title: "Volcano",
                variable: .init(.addons, "enable_volcano"),
                help: "Batch scheduler: gangs of pods start together or not at all.")
        case .kuberayOperator:
            Declaration(
                title: "KubeRay operator",
                variable: .init(.addons, "enable_kuberay_operator"),
                needs: [.volcano],
                help: "Runs Ray clusters and jobs, with Volcano as their scheduler when it is there.")
        case .kubecost:
            Declaration(
                title: "Kubecost",
                variable: .init(.addons, "enable_kubecost"),
                needs: [.kubePrometheusStack],
                // Defaults of cost-analyzer b01e76c.
                charges: [
                    .volume("Volume of Kubecost", gibibytes: 32),
                    .volume("Volume of Kubecost's own Prometheus", gibibytes: 32, without: .kubePrometheusStack),
                ],
                help: "Shows what each namespace and workload costs, from the metrics of kube-prometheus-stack.")
        case .nvidiaDevicePlugin:
            Declaration(
                title: "NVIDIA device plugin",
                isOnByDefault: false,
                variable: .init(.addons, "enable_nvidia_device_plugin"),
                help: """
                    Announces GPUs of nodes whose AMI brings no plugin. The GPU pool's Bottlerocket does, so it is \
                    needed only for nodes of your own.
                    """)
        case .cloudwatchObservability:
            Declaration(
                title: "CloudWatch Observability",
                variable: .init(.cluster, "enable_cloudwatch_observability"),
                chargedByUse: Use(
                    "Container logs and metrics that CloudWatch Observability sends, charged by what CloudWatch takes in"
                ),
                help: "Container logs and metrics in CloudWatch, through the EKS add-on. Billed by what it takes in.")
        case .applicationSignals:
            Declaration(
                title: "Application Signals",
                isOnByDefault: false,
                bringsPods: false,
                variable: .init(.cluster, "enable_application_signals"),
                needs: [.cloudwatchObservability],
                chargedByUse: Use(
                    "Application Signals, charged by the requests that it sees in every service",
                    at: [.init(.applicationSignals, "a million signals of the first 100 million")]),
                help: """
                    Latency, errors and traces of every service in CloudWatch. Puts a container into each pod, and \
                    every request is billed.
                    """)
        case .metricsServer:
            Declaration(
                title: "metrics-server",
                variable: .init(.cluster, "enable_metrics_server"),
                help: "Current CPU and memory of pods, for kubectl top and for scaling by load.")
        case .nodeMonitoringAgent:
            Declaration(
                title: "Node monitoring agent",
                variable: .init(.cluster, "enable_node_monitoring_agent"),
                help: "Finds broken kernels, networks, disks and GPUs, and says so in the node's conditions.")
        case .dcgmExporter:
            Declaration(
                title: "NVIDIA dcgm-exporter",
                variable: .init(.addons, "enable_dcgm_exporter"),
                needs: [.kubePrometheusStack],
                help: "Load, memory, heat and errors of each GPU, for Prometheus, Grafana and Kubecost.")
        case .leaderWorkerSet:
            Declaration(
                title: "LeaderWorkerSet",
                isOnByDefault: false,
                variable: .init(.addons, "enable_leader_worker_set"),
                help:
                    "Serves a model that needs several nodes as one unit: a leader and its workers come and go together."
            )
        case .mpiOperator:
            Declaration(
                title: "MPI operator",
                isOnByDefault: false,
                variable: .init(.addons, "enable_mpi_operator"),
                help: "Runs MPIJobs: programs that span nodes by MPI, Horovod and NCCL tests among them.")
        case .modelStorage:
            Declaration(
                title: "Storage for models",
                isOnByDefault: false,
                bringsPods: false,
                variable: .init(.addons, "enable_model_storage"),
                needs: [.awsEfsCsiDriver],
                chargedByUse: Use(
                    "The EFS file system for models, by what lies in it and by what is read and written",
                    at: [
                        .init(.efsStorage, "a GB-month"), .init(.efsRead, "a GB read"),
                        .init(.efsWrite, "a GB written"),
                    ]),
                help: """
                    An encrypted EFS file system, and the StorageClass efs-models that gives out volumes of it to many \
                    pods at once. Destroying the environment deletes what lies in it.
                    """)
        case .awsFsxCsiDriver:
            Declaration(
                title: "FSx for Lustre CSI driver",
                isOnByDefault: false,
                variable: .init(.cluster, "enable_aws_fsx_csi_driver"),
                alsoIn: .addons,
                chargedByUse: Use(
                    "FSx for Lustre file systems that workloads ask for, by their size",
                    at: [.init(.fsxLustreStorage, "a GB-month of persistent SSD")]),
                help: """
                    Fast shared storage for training: each claim of the StorageClass fsx-lustre makes an FSx for Lustre \
                    file system of at least 1,200 GiB, and deletes it when it goes.
                    """)
        case .mountpointS3CsiDriver:
            Declaration(
                title: "Mountpoint for S3 CSI driver",
                isOnByDefault: false,
                variable: .init(.cluster, "enable_mountpoint_s3_csi_driver"),
                chargedByUse: Use("Requests to the buckets that Mountpoint for S3 mounts"),
                help: "Lets pods read and write the buckets below as folders.")
        case .sociSnapshotter:
            Declaration(
                title: "SOCI snapshotter",
                isOnByDefault: false,
                bringsPods: false,
                variable: .init(.addons, "enable_soci_snapshotter"),
                help: "The pools' nodes pull and unpack images in parallel, so that large ones start sooner.")
        }
    }
}

extension FieldPath {
    package static var addons: AddonPaths { AddonPaths() }
}

/// Which path each add-on has.
package struct AddonPaths: Sendable {
    package subscript(addon: Addon) -> FieldPath { FieldPath(field: "addons.\(addon.rawValue)") }
    package var s3Buckets: FieldPath { FieldPath(field: "addons.s3Buckets") }
    package var ingressScheme: FieldPath { FieldPath(field: "addons.ingressScheme") }
}

extension Addon {
    package var path: FieldPath { .addons[self] }

    /// The add-on that a field switches; nil for another field.
    package init?(of field: Field) {
        guard let addon = Addon.allCases.first(where: { $0.path == field.path }) else { return nil }
        self = addon
    }
}

extension FieldCatalogue {
    static let addons: [Field] =
        switches + [
            .choice(
                .addons.ingressScheme, "Ingress load balancer", \.addons.ingressScheme, group: .addons,
                [
                    .init("internet-facing", "in the public subnets, with public addresses"),
                    .init("internal", "in the private subnets, reached from the VPC and what is connected with it"),
                ], planned: true,
                variables: [.init(.addons, "ingress_scheme")],
                help: """
                    Where the load balancer of ingress-nginx is reached from. Left open, it is internal where the public \
                    endpoint is off or there is no public subnet.
                    """),
            .list(
                .addons.s3Buckets, "Buckets to mount", \.addons.s3Buckets, group: .addons,
                variables: [.init(.cluster, "mountpoint_s3_buckets")],
                help:
                    "Names of the S3 buckets that Mountpoint for S3 may read and write, and no others. They have to exist."
            ),
        ]

    private static let switches: [Field] = Addon.allCases.map { addon in
        let declaration = addon.declaration
        return Field(
            path: addon.path, title: declaration.title, help: declaration.help, group: .addons, domain: .toggle,
            variables: declaration.variables, value: { .flag($0.addons[addon]) },
            assign: { document, value in
                guard case .flag(let flag) = value else { return false }
                document.addons[addon] = flag
                return true
            })
    }
}
