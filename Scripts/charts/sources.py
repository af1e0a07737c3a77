"""Where charts come from: the rows of sources.tsv, and the clones in $TF_OFFLINE_MIRROR. Which Kubernetes versions their
makers list stands in the catalog, where the program reads it too."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
CATALOG = HERE.parents[1] / "Sources/CEmbedded/catalog"


class Source(NamedTuple):
    chart: str
    addon: str
    repository: str
    tag: str
    folder: str


class Support(NamedTuple):
    chart: str
    addon: str
    oldest: str
    newest: str
    said: str


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


SOURCES = {row[0]: Source(*row) for row in rows(HERE / "sources.tsv")}
SUPPORT = {row[0]: Support(*row) for row in rows(CATALOG / "kubernetes-support.tsv")}


def clone(repository):
    return pathlib.Path(os.environ.get("TF_OFFLINE_MIRROR", "")) / repository.replace("/", "+") / "repo"


def git(repository, *words, **options):
    command = ["git", f"--git-dir={clone(repository)}", *words]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)


def text_of(repository, *words):
    return git(repository, *words, text=True).stdout


def numbers(version):
    """A version to sort by."""
    return [int(part) for part in re.findall(r"\d+", version)]


def tags(source):
    """The tag of each released version, oldest first: a mark such as -rc.1 is no release. A * in the pattern of
    sources.tsv is a version of something else, such as the program's in a chart's tag."""
    number = r"\d+\.\d+\.\d+"
    pattern = re.compile(re.escape(source.tag).replace(r"\*", number).replace(r"\{\}", f"({number})") + "$")
    found = [match for tag in text_of(source.repository, "tag", "-l").split() if (match := pattern.match(tag))]
    return {match[1]: match[0] for match in sorted(found, key=lambda match: numbers(match[1]))}


def releases(source):
    """The chart's released versions, oldest first."""
    return list(tags(source))


def date_of(source, version):
    return text_of(source.repository, "log", "-1", "--format=%cs", tags(source).get(version, version), "--").strip()


def chart(name, version, out, say):
    """The folder of a chart with the charts that it needs, taken from its clone; None, and said why, without one.

    A version of which the clone has no tag stands in for the newest of its minor that it has (a dependency may ask for
    `1.2.*`), or else the newest at all.
    """
    into = pathlib.Path(out) / "charts" / f"{name}-{version}"
    if into.is_dir():
        return into
    source = SOURCES.get(name)
    if not source:
        return say(f"{name}: sources.tsv does not know where it comes from")
    known = releases(source)
    if not known:
        return say(f"{name}: no clone of {source.repository} with its tags in TF_OFFLINE_MIRROR")
    wanted = re.sub(r"^[v~^>= ]+", "", version)
    if wanted not in known:
        same = [one for one in known if one.startswith(wanted.split("*")[0])] if "*" in wanted else []
        if not same:
            say(f"{name}: {source.repository} has no tag of {wanted} here, {known[-1]} stands in for it")
        wanted = (same or known)[-1]
    if not unpack(source, wanted, into):
        shutil.rmtree(into, ignore_errors=True)
        return say(f"{name}: {source.repository} has no {source.folder} at {wanted}")
    for need in dependencies(into):
        beside = into / "charts" / need["name"]
        if need["name"] in SOURCES and not beside.is_dir():
            taken = chart(need["name"], need["version"], out, say)
            if taken:
                shutil.copytree(taken, beside)
    return into


def dependencies(folder):
    import yaml

    return yaml.safe_load((folder / "Chart.yaml").read_text(encoding="utf-8")).get("dependencies") or []


def unpack(source, version, into):
    """The chart's folder at a tag. Links out of it, such as those to Karpenter's CRDs, are followed."""
    tag = tags(source)[version]
    linked = [path for path in ("pkg/apis/crds",) if text_of(source.repository, "ls-tree", "-d", tag, path)]
    archive = git(source.repository, "archive", tag, source.folder, *linked)
    if archive.returncode:
        return False
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["tar", "x", "-C", scratch], input=archive.stdout, check=True)
        shutil.copytree(f"{scratch}/{source.folder}", into, symlinks=False, ignore_dangling_symlinks=True)
    return True
