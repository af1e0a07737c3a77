"""Each check finds the fault that it is there for, and nothing in the same objects without it.

python3 -m unittest discover -s Scripts/charts -p '*_test.py'
"""

import copy
import pathlib
import tempfile
import unittest

import checks
import yaml

MONITORING = """
- kind: Prometheus
  metadata: {name: prometheus}
  spec: {serviceMonitorSelector: {}, podMonitorSelector: {}, tolerations: [{operator: Exists}]}
- kind: Alertmanager
  metadata: {name: alertmanager}
  spec: {storage: {}, tolerations: [{operator: Exists}]}
- kind: Deployment
  metadata: {name: stack-grafana}
  spec:
    strategy: {type: Recreate}
    template: {spec: {containers: [], volumes: [{persistentVolumeClaim: {claimName: grafana}}]}}
- kind: PersistentVolumeClaim
  metadata: {name: grafana}
  spec: {accessModes: [ReadWriteOnce]}
- kind: ServiceMonitor
  metadata: {name: stack-node-exporter, namespace: monitoring}
  spec: {selector: {matchLabels: {app: exporter}}, endpoints: [{port: metrics, relabelings: [{targetLabel: kubernetes_node}]}]}
- kind: ServiceMonitor
  metadata: {name: kubecost, namespace: monitoring}
  spec: {selector: {matchLabels: {app: kubecost}}, namespaceSelector: {any: true}, endpoints: [{port: tcp-model}]}
- kind: ServiceMonitor
  metadata: {name: volcano, namespace: monitoring}
  spec: {selector: {matchLabels: {app: volcano}}, namespaceSelector: {any: true}, endpoints: [{port: metrics}]}
- kind: ServiceMonitor
  metadata: {name: dcgm, namespace: monitoring}
  spec: {selector: {matchLabels: {app: dcgm}}, namespaceSelector: {any: true}, endpoints: [{port: metrics}]}
- kind: PodMonitor
  metadata: {name: controller, namespace: monitoring}
  spec: {selector: {matchLabels: {app: lbc}}, namespaceSelector: {any: true}, podMetricsEndpoints: [{port: web}]}
"""
KUBECOST = """
- kind: Deployment
  metadata: {name: kubecost}
  spec:
    template:
      spec:
        containers:
        - name: cost-model
          image: icr.io/kubecost/cost-model:2.8.7
          env: [{name: ERROR_REPORTING_ENABLED, value: "false"}, {name: CLUSTER_ID, value: ray}]
- kind: Service
  metadata: {name: kubecost, namespace: kubecost, labels: {app: kubecost}}
  spec: {ports: [{name: tcp-model}]}
"""
VOLCANO = """
- kind: ConfigMap
  metadata: {name: volcano-scheduler-configmap}
  data: {volcano-scheduler.conf: "actions: \\"allocate, backfill\\"\\ntiers:\\n- plugins:\\n  - name: gang\\n"}
- kind: Service
  metadata: {name: volcano, namespace: volcano-system, labels: {app: volcano}}
  spec: {ports: [{name: metrics}]}
"""
CONTROLLER = """
- kind: MutatingWebhookConfiguration
  metadata: {name: webhook}
  webhooks: [{name: mservice.elbv2.k8s.aws, failurePolicy: Ignore}]
- kind: Deployment
  metadata: {name: controller, namespace: kube-system}
  spec:
    template:
      metadata: {labels: {app: lbc}}
      spec: {containers: [{name: controller, ports: [{name: web}], args: ["--default-tags=team=vision"]}]}
"""
POOL = """
- kind: NodePool
  metadata: {name: gpus}
  spec: {template: {metadata: {labels: {accelerator: nvidia}}, spec: {taints: [{key: nvidia.com/gpu}]}}}
- kind: EC2NodeClass
  metadata: {name: gpus}
  spec: {tags: {team: vision, Name: gpus}}
"""
DCGM = """
- kind: Service
  metadata: {name: dcgm-exporter, namespace: dcgm-exporter, labels: {app: dcgm}}
  spec: {ports: [{name: metrics}]}
"""
INGRESS = """
- kind: Service
  metadata:
    name: ingress
    annotations:
      service.beta.kubernetes.io/aws-load-balancer-type: nlb
      service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags: team=vision
  spec: {type: LoadBalancer}
"""
SIGNALS = """
- kind: Deployment
  metadata: {name: manager}
  spec: {template: {spec: {containers: [{args: ['--auto-monitor-config={"monitorAllServices": false}']}]}}}
"""
SOUND = {
    "kube-prometheus-stack": MONITORING,
    "kubecost": KUBECOST,
    "volcano": VOLCANO,
    "aws-load-balancer-controller": CONTROLLER,
    "gpus": POOL,
    "dcgm-exporter": DCGM,
    "ingress": INGRESS,
    "amazon-cloudwatch-observability": SIGNALS,
}
CHECKS = (checks.closed_registries, checks.kubecost, checks.volcano, checks.monitors, checks.gpus,
          checks.load_balancers, checks.tags, checks.volumes, lambda rendered: checks.observability(rendered, {}))

# What is changed in the sound objects, and words of the one fault that this makes.
BROKEN = (
    ("kubecost", "icr.io/kubecost/", "gcr.io/kubecost1/", "comes from a registry that is closed"),
    ("kubecost", 'ENABLED, value: "false"', 'ENABLED, value: "true"', "reports to its vendor"),
    ("kubecost", "value: ray", "value: cluster-one", "does not know the name of the cluster"),
    ("kube-prometheus-stack", "kubernetes_node", "node", "lack the label kubernetes_node"),
    ("volcano", "allocate,", "enqueue, allocate,", "Karpenter starts nodes for pods only"),
    ("volcano", "app: volcano", "app: other", "volcano: Prometheus does not see it"),
    ("kube-prometheus-stack", "port: web", "port: http", "aws-load-balancer-controller: Prometheus does not see it"),
    ("kube-prometheus-stack", "podMonitorSelector: {}", "podMonitorSelector: {matchLabels: {release: stack}}",
     "aws-load-balancer-controller: Prometheus does not see it"),
    ("gpus", "accelerator: nvidia", "type: gpu", "lack the label accelerator"),
    ("aws-load-balancer-controller", "mservice.elbv2", "mpod.elbv2", "goes to the old controller"),
    ("aws-load-balancer-controller", "failurePolicy: Ignore", "failurePolicy: Fail", "before it answers are refused"),
    ("aws-load-balancer-controller", "team=vision", "team=other", "does not carry the tag team"),
    ("ingress", "tags: team=vision", "tags: team=other", "load balancer does not carry the tag team"),
    ("kube-prometheus-stack", "storage: {}, ", "", "silences are lost"),
    ("kube-prometheus-stack", "{persistentVolumeClaim: {claimName: grafana}}", "{emptyDir: {}}", "dashboards are lost"),
    ("kube-prometheus-stack", "type: Recreate", "type: RollingUpdate", "starts a second pod"),
    ("amazon-cloudwatch-observability", "false", "true", "goes into every workload"),
    ("amazon-cloudwatch-observability", "kind: Deployment", "kind: DcgmExporter", "crashes on Bottlerocket"),
)


def faults(texts):
    rendered = {name: yaml.safe_load(text) for name, text in texts.items()}
    return [fault for check in CHECKS for fault in check(copy.deepcopy(rendered))]


class ChecksTest(unittest.TestCase):
    def test_sound_objects_have_no_fault(self):
        self.assertEqual(faults(SOUND), [])

    def test_each_fault_is_found_and_no_other(self):
        for name, right, wrong, words in BROKEN:
            with self.subTest(words):
                self.assertIn(right, SOUND[name])
                found = faults({**SOUND, name: SOUND[name].replace(right, wrong)})
                self.assertEqual(len(found), 1, found)
                self.assertIn(words, found[0])

    def test_gpus_without_figures_are_told(self):
        without = {name: text for name, text in SOUND.items() if name != "dcgm-exporter"}
        self.assertEqual(faults(without), ["gpus: nothing tells Prometheus of its GPUs"])

    def test_pods_that_stay_off_their_nodes_are_told(self):
        class Known:
            managed = False

        pods = yaml.safe_load(KUBECOST)
        self.assertEqual(len(list(checks.placement({"kubecost": pods}, {"kubecost": Known}))), 1)
        pods[0]["spec"]["template"]["spec"]["tolerations"] = [{"key": "CriticalAddonsOnly", "operator": "Exists"}]
        self.assertEqual(list(checks.placement({"kubecost": pods}, {"kubecost": Known})), [])
        pods[0]["kind"] = "DaemonSet"
        # As the CSI drivers' charts have it: who runs already may stay, and nobody may start.
        pods[0]["spec"]["template"]["spec"]["tolerations"] += [{"operator": "Exists", "effect": "NoExecute"}]
        found = list(checks.placement({"kubecost": pods}, {"kubecost": Known}))
        self.assertEqual(found, ["kubecost: DaemonSet kubecost does not tolerate nvidia.com/gpu"])

    def test_controllers_without_a_dashboard_are_told(self):
        with tempfile.TemporaryDirectory() as out:
            found = list(checks.dashboards(pathlib.Path(out), {**SOUND, "karpenter": ""}))
        self.assertEqual(len(found), 2, found)


if __name__ == "__main__":
    unittest.main()
