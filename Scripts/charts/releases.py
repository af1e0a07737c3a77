"""What the stages install: the Helm releases and managed add-ons of their states, rendered by the real Helm."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

import sources
import yaml

# Kubernetes' own reading of YAML, in which = is a text.
yaml.CSafeLoader.add_constructor("tag:yaml.org,2002:value", lambda loader, node: node.value)


class Release:
    """A release as Terraform hands it to Helm, or a managed add-on as the chart that it is made of."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        facts = json.loads((self.folder / "release.json").read_text(encoding="utf-8"))
        self.name, self.namespace, self.chart = facts["name"], facts["namespace"], facts["chart"]
        self.version, self.local, self.sets = facts["version"], facts["local"], facts["sets"]
        self.managed = facts["managed"]
        # All values, and those of them that the stages set themselves: a module has its own before them.
        self.values, self.own = (
            yaml.load((self.folder / file).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            for file in ("values.yaml", "own.yaml")
        )

    @staticmethod
    def write(out, values, own, **facts):
        folder = pathlib.Path(out) / "releases" / facts["name"]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "release.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
        (folder / "values.yaml").write_text(yaml.dump(values), encoding="utf-8")
        (folder / "own.yaml").write_text(yaml.dump(own), encoding="utf-8")


def all_in(out):
    return [Release(folder.parent) for folder in sorted(pathlib.Path(out).glob("releases/*/release.json"))]


def resources(state):
    for resource in json.loads(pathlib.Path(state).read_text(encoding="utf-8"))["resources"]:
        for instance in resource["instances"]:
            yield resource, instance["attributes"]


def collect(terraform, states, out):
    """Writes each release of the states into OUT/releases."""
    shutil.rmtree(f"{out}/releases", ignore_errors=True)
    shutil.rmtree(f"{out}/rendered", ignore_errors=True)
    for resource, made in resources(f"{states}/addons.tfstate"):
        if resource["type"] == "helm_release":
            chart = os.path.basename(made["chart"])
            local = None if made.get("repository") else str(pathlib.Path(terraform).resolve() / "addons/charts" / chart)
            values = own = {}
            for text in made.get("values") or []:
                own = yaml.load(text, Loader=yaml.CSafeLoader) or {}
                values = merged(values, own)
            sets = [[one["name"], one["value"], one.get("type") or ""] for one in made.get("set") or []]
            Release.write(
                out, values, own, name=made["name"], namespace=made["namespace"], chart=chart,
                version=made.get("version"), local=local, sets=sets, managed=False,
            )
        elif resource["type"] == "kubernetes_config_map_v1":
            data = made.get("data") or {}
            pathlib.Path(out, f"configmap-{made['metadata'][0]['name']}.json").write_text(json.dumps(data))
    for resource, made in resources(f"{states}/cluster.tfstate"):
        if resource["type"] == "aws_eks_addon" and made["addon_name"] in sources.SOURCES:
            name = made["addon_name"]
            newest = (sources.releases(sources.SOURCES[name]) or ["0"])[-1]
            # What EKS itself tells the charts that ask for it.
            known = {"amazon-cloudwatch-observability": {"clusterName": made["cluster_name"], "region": "us-east-1"}}
            sets = [[key, value, "string"] for key, value in known.get(name, {}).items()]
            values = json.loads(made.get("configuration_values") or "{}")
            Release.write(
                out, values, values, name=name, namespace="kube-system",
                chart=name, version=newest, local=None, sets=sets, managed=True,
            )


def merged(below, above):
    both = dict(below)
    for key, value in above.items():
        nested = isinstance(value, dict) and isinstance(below.get(key), dict)
        both[key] = merged(below[key], value) if nested else value
    return both


def helm():
    return os.environ.get("HELM") or shutil.which("helm")


def template(release, folder, values, version):
    """What Helm says: its exit code, objects, and words."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(yaml.dump(values))
        file.flush()
        command = [helm(), "template", release.name, str(folder), "-n", release.namespace, "--kube-version", version]
        command += ["--api-versions", "monitoring.coreos.com/v1", "-f", file.name]
        for name, value, kind in release.sets:
            command += ["--set-string" if kind == "string" else "--set", f"{name}={value}"]
        return subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def folder_of(release, out, say):
    return pathlib.Path(release.local) if release.local else sources.chart(release.chart, release.version, out, say)


def render(out, version, say):
    """Renders each release for a Kubernetes version into OUT/rendered/VERSION; how many could not be."""
    into = pathlib.Path(out) / "rendered" / version
    into.mkdir(parents=True, exist_ok=True)
    failed = 0
    for release in all_in(out):
        folder = folder_of(release, out, say)
        said = template(release, folder, release.values, version) if folder else None
        if said and said.returncode == 0:
            (into / f"{release.name}.yaml").write_text(said.stdout, encoding="utf-8")
        else:
            failed += 1
            say(f"{release.name}: not rendered for {version}: {said.stderr.strip()[-300:] if said else 'no chart'}")
    return failed


def objects(out, version):
    """The rendered objects of each release."""
    found = {}
    for file in sorted(pathlib.Path(out).glob(f"rendered/{version}/*.yaml")):
        documents = yaml.load_all(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        found[file.stem] = [thing for document in documents if document for thing in flat(document)]
    return found


def flat(document):
    """A list of Kubernetes stands for its items."""
    return document["items"] or [] if document["kind"].endswith("List") and "items" in document else [document]
