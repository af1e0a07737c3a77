"""Tables that people read, made of what was rendered."""

import re

import checks
import releases
import sources
from workloads import is_hook, is_windows, requested, workloads


def each_workload(out, rendered):
    for name, things in rendered.items():
        for kind, workload, replicas, spec, thing in workloads(things):
            if not is_hook(thing) and kind != "Job" and not is_windows(spec):
                yield name, kind, workload, replicas, requested(spec)


def requests(out, rendered):
    for name, kind, workload, replicas, (cpu, memory) in each_workload(out, rendered):
        yield "\t".join([name, kind, workload, str(replicas), str(cpu), str(memory)])


def registry(image):
    first = image.split("/")[0]
    return first if "." in first else "docker.io"


def images(out, rendered):
    for name, things in rendered.items():
        for image in sorted(checks.images(things)):
            yield f"{name}\t{registry(image)}\t{image}"


def table(out, rendered):
    yield "| add-on | version | newest known | Kubernetes | requests | images from |"
    yield "|---|---|---|---|---|---|"
    for release in releases.all_in(out):
        source = sources.SOURCES.get(release.chart)
        if not source or release.name not in rendered:
            continue
        known = sources.releases(source)
        newest = known[-1] if known else "?"
        version = "EKS's newest"
        if not release.managed:
            version = f"{release.version}, {sources.date_of(source, release.version)}"
        asked = []
        for name, kind, workload, replicas, (cpu, memory) in each_workload(out, rendered):
            if name == release.name and (cpu or memory):
                times = f"{replicas} x " if replicas > 1 else ""
                asked.append(f"{workload} {times}{cpu} m, {memory} MiB{' a node' if kind == 'DaemonSet' else ''}")
        yield " | ".join(
            [
                f"| {release.name}",
                version,
                f"{newest}, {sources.date_of(source, newest)}",
                supported(source.chart),
                "; ".join(asked) or "nothing",
                ", ".join(sorted({registry(image) for image in checks.images(rendered[release.name])}) or ["-"]) + " |",
            ]
        )


def supported(chart):
    said = sources.SUPPORT.get(chart)
    if not said:
        return "not said"
    return f"{said.oldest} to {said.newest}" if said.newest != "-" else f"{said.oldest} and newer"


# EKS makes these, and no chart of theirs is known: what a node of EKS shows.
WITHOUT_CHART = (
    ("coreDns", "coredns", "core", 2, 200, 140),
    ("kubeProxy", "kube-proxy", "every-node", 1, 100, 50),
)
NOTES = (
    "made by Scripts/charts/charts footprints",
    "a dash is a request that the chart leaves unset; the budget beside it is an allowance of allowances.tsv, an "
    "estimate",
    "requests and budgets are sums over the row's pods",
    "core is the tainted node group (CriticalAddonsOnly): what tolerates the taint is counted there, though it may "
    "stand on general nodes as well",
)
COLUMNS = """\
addon          the add-on's key in an environment; keys that no environment has are always installed
component      what runs
placement      core or general: so many pods a cluster on that node group; every-node, gpu-nodes: so many pods a node
pods           pods
cpu            CPU requested, in millicores
memory         memory requested, in MiB
cpu-budget     CPU to plan with, in millicores
memory-budget  memory to plan with, in MiB
basis          chart: requests read from the rendered chart; estimate: no chart was read""".splitlines()


def footprints(out, rendered):
    """The catalog's table of what each add-on asks of the nodes."""
    charts = [release for release in releases.all_in(out) if release.chart in sources.SOURCES]
    versions = ", ".join(f"{release.chart} {release.version}" for release in charts)
    yield "# Pods that each add-on brings, and what they ask of a node"
    newest = max(sources.date_of(sources.SOURCES[one.chart], one.version) for one in charts)
    # The day on which the facts were looked at is one for all tables; the newest chart's own day is its source's.
    yield f"# Date: {(sources.HERE.parent / 'facts/collected/checked').read_text(encoding='utf-8').strip()}"
    yield f"# Source: {newest} the charts rendered with the values of the stages, the newest of this day: {versions}"
    yield from (f"# Note: {note}" for note in NOTES)
    yield "# Columns:"
    yield from (f"#   {line}" for line in COLUMNS)
    fixed = ["\t".join(map(str, [*row, *row[-2:], "estimate"])) for row in WITHOUT_CHART]
    yield from sorted([*rendered_rows(out, rendered), *fixed])


def rendered_rows(out, rendered):
    known = {release.name: release for release in releases.all_in(out)}
    allowed = {}
    for line in (sources.HERE / "allowances.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            addon, component, *amounts = line.split("\t")
            allowed[addon, component] = [int(amount) for amount in amounts]
    for name, things in rendered.items():
        for kind, workload, replicas, spec, thing in workloads(things):
            if is_hook(thing) or kind == "Job" or is_windows(spec) or is_rare(spec):
                continue
            source = sources.SOURCES.get(known[name].chart)
            addon = source.addon if source else OWN_CHARTS[known[name].chart]
            component = workload.removeprefix(f"{name}-") if name in ("kube-prometheus-stack", "kubecost") else workload
            asked = [amount * replicas for amount in requested(spec)]
            budget = [max(pair) for pair in zip(asked, allowed.get((addon, component), (0, 0)))]
            if 0 in budget:
                raise SystemExit(f"allowances.tsv lacks {addon} {component}, whose chart leaves requests unset")
            row = [addon, component, placement(kind, spec), replicas, *(one or "-" for one in asked), *budget, "chart"]
            yield "\t".join(map(str, row))


# Charts of the stages themselves.
OWN_CHARTS = {"mpi-operator": "mpiOperator"}


def is_rare(spec):
    """Asks for nodes of a kind that this stack has none of."""
    return any(word in str(spec.get("affinity")) + str(spec.get("nodeSelector")) for word in ("neuron", "mps.capable"))


def placement(kind, spec):
    if kind == "DaemonSet":
        return "gpu-nodes" if checks.wants_gpu(spec) else "every-node"
    return "core" if checks.tolerates(spec, checks.CORE_TAINT) else "general"


STACK = sources.HERE.parents[1] / "docs/stack.md"


def places(out, rendered):
    """Each file with a table, and the text that it should have."""
    lines = "\n".join(table(out, rendered))
    page = STACK.read_text(encoding="utf-8")
    begin, end = "<!-- charts table: begin -->\n", "\n<!-- charts table: end -->"
    yield STACK, re.sub(f"(?<={begin}).*?(?={end})", lambda _: lines, page, flags=re.DOTALL)
    yield sources.CATALOG / "footprints.tsv", "\n".join(footprints(out, rendered)) + "\n"


def compare(out, rendered):
    for path, text in places(out, rendered):
        if path.read_text(encoding="utf-8") != text:
            yield f"{path.relative_to(sources.HERE.parents[1])}: the charts ask for something else"


def write(out, rendered):
    for path, text in places(out, rendered):
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            yield f"{path.relative_to(sources.HERE.parents[1])} is written anew"
