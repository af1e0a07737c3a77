"""What would go wrong in a cluster, seen in the rendered objects. Each check gives its faults as sentences."""

import copy
import json
import pathlib
import re

import karpenter
import releases
import sources
import yaml
from workloads import is_hook, is_windows, tolerates, workloads

CORE_TAINT = "CriticalAddonsOnly"
GPU_TAINT = "nvidia.com/gpu"
CLOSED_REGISTRIES = ("gcr.io/kubecost1", "k8s.gcr.io", "docker.io/bitnami/", "registry-1.docker.io/bitnami")
# Releases that have metrics to be seen.
WATCHED = (
    "karpenter",
    "volcano",
    "kuberay-operator",
    "ingress-nginx",
    "kubecost",
    "aws-load-balancer-controller",
    "dcgm-exporter",
    "lws",
)


def faults(out, version, say):
    rendered = releases.objects(out, version)
    known = {release.name: release for release in releases.all_in(out)}
    found = [f"{name}: not rendered" for name in known if name not in rendered]
    found += unread_values(out, version, known, rendered, say)
    for check in (closed_registries, kubecost, volcano, monitors, gpus, load_balancers, tags, volumes):
        found += check(rendered)
    found += placement(rendered, known)
    return found + list(observability(rendered, known)) + list(dashboards(out, rendered)) + karpenter.faults(rendered)


def leaves(values, path=()):
    if isinstance(values, dict) and values:
        for key, value in values.items():
            yield from leaves(value, (*path, key))
    elif path and values != {}:
        yield path


def flipped(values, path):
    """The values with a switch turned over."""
    values = copy.deepcopy(values)
    above = values
    for key in path[:-1]:
        above = above[key]
    above[path[-1]] = not above[path[-1]]
    return values


def without(values, path):
    values = copy.deepcopy(values)
    steps = [values]
    for key in path[:-1]:
        steps.append(steps[-1][key])
    del steps[-1][path[-1]]
    for index in range(len(path) - 2, -1, -1):
        if steps[index + 1] == {}:
            del steps[index][path[index]]
    return values


def steady(text):
    """Without what differs from one rendering to the next."""
    text = re.sub(r"(ca\.crt|tls\.crt|tls\.key|caBundle|ca\.key|ca|cert|key): .*", "", text)
    return re.sub(r"(checksum/[a-z-]+: .*|name: HELM_VALUES\n\s+value: .*)", "", text)


def at(values, path):
    for key in path:
        values = values.get(key) if isinstance(values, dict) else None
    return values


def default_values(folder):
    """The chart's own values, and under their names those of the charts inside it."""
    values = {inner.parent.name: default_values(inner.parent) for inner in folder.glob("charts/*/values.yaml")}
    own = yaml.load((folder / "values.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
    return releases.merged(values, own)


def unread_values(out, version, known, rendered, say):
    """A value that can be left out without any change is misspelt, or at the wrong place; a default's own value may,
    and a switch that does something when it is turned over."""
    for release in known.values():
        folder = None if release.local or release.name not in rendered else releases.folder_of(release, out, say)
        if not folder:
            continue
        text = (pathlib.Path(out) / "rendered" / version / f"{release.name}.yaml").read_text(encoding="utf-8")
        defaults = default_values(folder)
        for path in leaves(release.own):
            value = at(release.values, path)
            other = flipped(release.values, path) if isinstance(value, bool) else without(release.values, path)
            said = releases.template(release, folder, other, version)
            if said.returncode == 0 and steady(said.stdout) == steady(text) and at(defaults, path) != value:
                yield f"{release.name}: nothing reads {'.'.join(map(str, path))}"


def closed_registries(rendered):
    for name, things in rendered.items():
        for image in sorted(images(things)):
            if image.startswith(CLOSED_REGISTRIES):
                yield f"{name}: image {image} comes from a registry that is closed"


def images(things):
    return set(re.findall(r'"?image"?: "?([^"\s,{}]+/[^"\s,{}]+)', yaml.dump(things)))


def placement(rendered, known):
    """Add-ons may stand on core nodes; what needs a GPU reaches GPU nodes, and what runs on every node reaches both."""
    for name, things in rendered.items():
        for kind, workload, _, spec, thing in workloads(things):
            # Single pods of EKS's own add-ons fit on general-purpose-group.
            if is_windows(spec) or (known[name].managed and kind != "DaemonSet"):
                continue
            taints = {GPU_TAINT} if wants_gpu(spec) else {CORE_TAINT}
            if kind == "DaemonSet" and not wants_gpu(spec):
                taints.add(GPU_TAINT)
            for taint in sorted(taints):
                if not tolerates(spec, taint):
                    hook = " (a hook)" if is_hook(thing) else ""
                    yield f"{name}: {kind} {workload}{hook} does not tolerate {taint}"


def wants_gpu(spec):
    """Whether it goes to GPU nodes alone: by a label, or by the names of their types."""
    where = str(spec.get("nodeSelector")) + str(spec.get("affinity"))
    return "nvidia.com/" in where or "g5.xlarge" in where


def volcano(rendered):
    for thing in rendered.get("volcano", []):
        if thing["kind"] == "ConfigMap" and "scheduler" in thing["metadata"]["name"]:
            for configuration in (thing.get("data") or {}).values():
                if "enqueue" in str(configuration).partition("tiers:")[0]:
                    yield (
                        "volcano: the action enqueue keeps a job without pods until there are nodes for it, "
                        "and Karpenter starts nodes for pods only"
                    )


def kubecost(rendered):
    """Kubecost tells its vendor nothing, knows its cluster by name, and tells nodes apart."""
    for kind, workload, _, spec, _ in workloads(rendered.get("kubecost", [])):
        for one in spec.get("containers") or []:
            said = {variable["name"]: variable.get("value") for variable in one.get("env") or []}
            for name, value in said.items():
                if re.fullmatch(r"(LOG_COLLECTION|PRODUCT_ANALYTICS|(ERROR|VALUES)_REPORTING)_ENABLED", name):
                    if value == "true":
                        yield f"kubecost: {kind} {workload} reports to its vendor by {name}"
            if said.get("CLUSTER_ID") == "cluster-one":
                yield f"kubecost: {one['name']} of {kind} {workload} does not know the name of the cluster"
    for thing in rendered.get("kube-prometheus-stack", []):
        if thing["kind"] == "ServiceMonitor" and thing["metadata"]["name"].endswith("-node-exporter"):
            if "kubecost" in rendered and "kubernetes_node" not in yaml.dump(thing["spec"]):
                yield "kubecost: the figures of nodes lack the label kubernetes_node, by which it tells them apart"


def gpus(rendered):
    """GPU nodes have the label by which AI charts look for them, and Prometheus has figures of their GPUs."""
    pools = [thing for things in rendered.values() for thing in things if thing["kind"] == "NodePool"]
    templates = {pool["metadata"]["name"]: pool["spec"]["template"] for pool in pools}
    for name, template in templates.items():
        if any(taint["key"] == GPU_TAINT for taint in template["spec"].get("taints") or []):
            if (template["metadata"].get("labels") or {}).get("accelerator") != "nvidia":
                yield f"{name}: its nodes lack the label accelerator: nvidia"
            if "kube-prometheus-stack" in rendered and "dcgm-exporter" not in rendered:
                yield f"{name}: nothing tells Prometheus of its GPUs"


def fits(labels, selector):
    wanted = selector.get("matchLabels") or {}
    return all((labels or {}).get(key) == value for key, value in wanted.items())


def in_scope(namespace, monitor):
    scope = monitor["spec"].get("namespaceSelector") or {}
    return scope.get("any") or namespace in (scope.get("matchNames") or [monitor["metadata"].get("namespace")])


def monitors(rendered):
    """Each controller is seen by Prometheus: a monitor fits one of its Services, or its pods, and knows the port."""
    if "kube-prometheus-stack" not in rendered:
        return
    everything = [thing for things in rendered.values() for thing in things]
    prometheus = next(thing["spec"] for thing in everything if thing["kind"] == "Prometheus")
    taken = [thing for thing in everything if takes(prometheus, thing)]
    for name in WATCHED:
        if name in rendered and not any(sees(monitor, thing) for monitor in taken for thing in rendered[name]):
            yield f"{name}: Prometheus does not see it"


def takes(prometheus, thing):
    """Whether Prometheus takes an object for a monitor of its own: a chart's may lack the label that it asks for."""
    selector = {"ServiceMonitor": "serviceMonitorSelector", "PodMonitor": "podMonitorSelector"}.get(thing["kind"])
    return selector and fits(thing["metadata"].get("labels"), prometheus.get(selector) or {})


def sees(monitor, thing):
    namespace = thing["metadata"].get("namespace")
    selector = monitor["spec"]["selector"]
    if monitor["kind"] == "ServiceMonitor" and thing["kind"] == "Service":
        labels, ports = thing["metadata"].get("labels"), {port.get("name") for port in thing["spec"].get("ports") or []}
        wanted = monitor["spec"]["endpoints"]
    elif monitor["kind"] == "PodMonitor" and thing["kind"] in ("Deployment", "DaemonSet"):
        template = thing["spec"]["template"]
        labels = template["metadata"].get("labels")
        ports = {port.get("name") for one in template["spec"]["containers"] for port in one.get("ports") or []}
        wanted = monitor["spec"]["podMetricsEndpoints"]
    else:
        return False
    return in_scope(namespace, monitor) and fits(labels, selector) and any(one.get("port") in ports for one in wanted)


def load_balancers(rendered):
    """A Service without a class gets the controller's load balancer, and passes while the controller is away."""
    hooks = [
        hook
        for thing in rendered.get("aws-load-balancer-controller", [])
        if thing["kind"] == "MutatingWebhookConfiguration"
        for hook in thing["webhooks"]
        if hook["name"] == "mservice.elbv2.k8s.aws"
    ]
    if "aws-load-balancer-controller" in rendered:
        if not hooks:
            yield "aws-load-balancer-controller: a LoadBalancer Service without a class goes to the old controller"
        elif hooks[0]["failurePolicy"] != "Ignore":
            yield "aws-load-balancer-controller: Services that are made before it answers are refused"


def tags(rendered):
    """What controllers make carries the tags that Karpenter's nodes have."""
    wanted = {}
    for thing in (thing for things in rendered.values() for thing in things):
        if thing["kind"] == "EC2NodeClass":
            wanted = {key: value for key, value in (thing["spec"].get("tags") or {}).items() if key != "Name"}
    plain = {key: value for key, value in wanted.items() if re.fullmatch(r"[\w./+@-]+", key + value)}
    for name, form in (
        ("aws-load-balancer-controller", "{}={}"), ("aws-ebs-csi-driver", "{}={}"), ("aws-efs-csi-driver", "{}:{}"),
        ("aws-fsx-csi-driver", "{}={}"),
    ):
        if name in rendered:
            # Deployments only: what lies on nodes makes nothing.
            text = yaml.dump([thing for thing in rendered[name] if thing["kind"] == "Deployment"], width=10000)
            for key, value in plain.items():
                if form.format(key, value) not in text:
                    yield f"{name}: what it makes does not carry the tag {key}"
    for name, things in rendered.items():
        for said in (thing["metadata"].get("annotations") or {} for thing in things if thing["kind"] == "Service"):
            # Not the controller's but Kubernetes' old one's, which takes tags from the Service alone.
            if said.get("service.beta.kubernetes.io/aws-load-balancer-type") == "nlb":
                own = said.get("service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags", "").split(",")
                for key, value in plain.items():
                    if f"{key}={value}" not in own:
                        yield f"{name}: its load balancer does not carry the tag {key}"


def observability(rendered, known):
    """Application Signals only where the values ask for it, and no exporter that Bottlerocket gives no GPU."""
    name = "amazon-cloudwatch-observability"
    things = rendered.get(name, [])
    switch = ("manager", "applicationSignals", "autoMonitor", "monitorAllServices")
    asked = name in known and at(known[name].values, switch)
    for _, _, _, spec, _ in workloads(things):
        for argument in (word for one in spec.get("containers") or [] for word in one.get("args") or []):
            flag, _, text = argument.partition("=")
            if flag == "--auto-monitor-config" and json.loads(text).get("monitorAllServices") and not asked:
                yield f"{name}: Application Signals goes into every workload, and nobody asked for it"
    if any(thing["kind"] == "DcgmExporter" for thing in things):
        yield f"{name}: its dcgm-exporter crashes on Bottlerocket"


def volumes(rendered):
    """A pod whose volume goes along with one pod only has to end before the next starts."""
    for name, things in rendered.items():
        claims = {thing["metadata"]["name"]: thing for thing in things if thing["kind"] == "PersistentVolumeClaim"}
        for kind, workload, _, spec, thing in workloads(things):
            for volume in spec.get("volumes") or []:
                claim = claims.get((volume.get("persistentVolumeClaim") or {}).get("claimName"))
                alone = claim and "ReadWriteMany" not in claim["spec"]["accessModes"]
                if kind == "Deployment" and alone and not ends_first(thing["spec"].get("strategy") or {}):
                    yield f"{name}: Deployment {workload} starts a second pod for a volume that only one can have"
    for thing in rendered.get("kube-prometheus-stack", []):
        if thing["kind"] == "Alertmanager" and "storage" not in thing["spec"]:
            yield "kube-prometheus-stack: silences are lost with Alertmanager's pod"
        if thing["kind"] == "Deployment" and thing["metadata"]["name"].endswith("-grafana"):
            if "persistentVolumeClaim" not in str(thing["spec"]["template"]["spec"]["volumes"]):
                yield "kube-prometheus-stack: dashboards are lost with Grafana's pod"


def ends_first(strategy):
    """Whether a Deployment of one pod ends it before the next starts."""
    unavailable = (strategy.get("rollingUpdate") or {}).get("maxUnavailable", 0)
    return strategy.get("type") == "Recreate" or unavailable not in (0, "0", "25%")


def dashboards(out, rendered):
    """Each dashboard that Grafana downloads stands in its repository at that tag, and what has one is there."""
    files = [json.loads(file.read_text()) for file in pathlib.Path(out).glob("configmap-*.json")]
    urls = [text for file in files for key, text in file.items() if key.endswith(".url")]
    for url in urls:
        _, owner, name, tag, path = re.fullmatch(r"(https://[^/]+)/([^/]+)/([^/]+)/([^/]+)/(.+)", url).groups()
        if not sources.text_of(f"{owner}/{name}", "ls-tree", tag, path):
            yield f"dashboard {url}: not in that repository at {tag}"
    for name in ("karpenter", "kuberay-operator", "dcgm-exporter"):
        if "kube-prometheus-stack" in rendered and name in rendered:
            if not any(f"/{sources.SOURCES[name].repository}/" in url for url in urls):
                yield f"{name}: Grafana has no dashboard for it"
