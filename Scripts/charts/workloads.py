"""Pods of rendered objects: where they may stand, and what they ask of a node."""

CONTROLLERS = ("Deployment", "DaemonSet", "StatefulSet", "Job")
# Kinds of which an operator makes pods, and that have a pod's scheduling and resources in their own spec.
OPERATED = ("Prometheus", "Alertmanager", "AmazonCloudWatchAgent")


def workloads(objects):
    """Kind, name, replicas, the pod's spec, and the object, for each workload."""
    for thing in objects:
        kind, spec = thing["kind"], thing.get("spec") or {}
        if kind in CONTROLLERS:
            yield kind, thing["metadata"]["name"], spec.get("replicas", 1), spec["template"]["spec"], thing
        elif kind in OPERATED:
            each_node = spec.get("mode", "daemonset") == "daemonset" and kind == "AmazonCloudWatchAgent"
            yield "DaemonSet" if each_node else kind, thing["metadata"]["name"], spec.get("replicas", 1), spec, thing
        elif kind == "Pod" and not is_hook(thing):
            yield kind, thing["metadata"]["name"], 1, spec, thing


def is_hook(thing):
    return "helm.sh/hook" in str(thing["metadata"].get("annotations"))


def is_windows(spec):
    return "windows" in str(spec.get("nodeSelector")) + str(spec.get("affinity"))


def tolerates(spec, taint):
    """Whether the taint lets its pods start: all taints of this stack have the effect NoSchedule."""

    def fits(toleration):
        key = toleration.get("key")
        named = key == taint or (not key and toleration.get("operator") == "Exists")
        return named and toleration.get("effect") in (None, "", "NoSchedule")

    return any(fits(toleration) for toleration in spec.get("tolerations") or [])


MEBIBYTES = {"Ki": 2**-10, "Mi": 1, "Gi": 2**10, "k": 1e3 / 2**20, "M": 1e6 / 2**20, "G": 1e9 / 2**20}


def amount(text, of_cpu):
    """A quantity of Kubernetes: CPU in millicores, memory in MiB."""
    if text in (None, ""):
        return 0
    text = str(text)
    if of_cpu:
        return float(text[:-1]) if text.endswith("m") else float(text) * 1000
    for unit, factor in MEBIBYTES.items():
        if text.endswith(unit):
            return float(text.removesuffix(unit)) * factor
    return float(text) / 2**20


def requested(spec):
    """CPU and memory that one pod asks for. Kubernetes takes a limit for the request where there is no request."""
    containers = [*(spec.get("containers") or [spec])]
    containers += [one for one in spec.get("initContainers") or [] if one.get("restartPolicy") == "Always"]
    total = [0.0, 0.0]
    for container in containers:
        resources = container.get("resources") or {}
        for index, kind in enumerate(("cpu", "memory")):
            asked = (resources.get("requests") or {}).get(kind) or (resources.get("limits") or {}).get(kind)
            total[index] += amount(asked, kind == "cpu")
    return round(total[0]), round(total[1])
