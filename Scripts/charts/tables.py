"""Tables that people read, made of what was rendered."""

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
        version = f"{release.version}, {sources.date_of(source, release.version)}" if not release.managed else "EKS's newest"
        asked = [
            f"{workload} {f'{replicas} x ' if replicas > 1 else ''}{cpu} m, {memory} MiB" + (" a node" if kind == "DaemonSet" else "")
            for name, kind, workload, replicas, (cpu, memory) in each_workload(out, rendered)
            if name == release.name and (cpu or memory)
        ]
        yield " | ".join(
            [
                f"| {release.name}",
                version,
                f"{newest}, {sources.date_of(source, newest)}",
                supported(source),
                "; ".join(asked) or "nothing",
                ", ".join(sorted({registry(image) for image in checks.images(rendered[release.name])})) + " |",
            ]
        )


def supported(source):
    if source.oldest == "-":
        return "not said"
    return f"{source.oldest} to {source.newest}" if source.newest != "-" else f"{source.oldest} and newer"
