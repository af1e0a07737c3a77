"""Prices: us-east-1's as Karpenter's repository has them, other regions' in proportion."""

import datetime
import pathlib
import re
import subprocess

from tables import TABLES, Table, complain, read_rows

COLLECTED = pathlib.Path(__file__).resolve().parent / "collected"
LIBCLOUD = "libcloud/data/pricing.json"
KARPENTER = "pkg/providers/pricing/zz_generated.pricing_aws.go"

# Where apache-libcloud has nothing but prices of dedicated instances: a tenth too high.
DEDICATED = {("m5zn", "us-east-2"), ("r6id", "us-west-2"), ("r7a", "us-west-2")}


def collect_from_karpenter(clone):
    """Writes the collected file of us-east-1's prices anew."""

    def git(*arguments):
        return subprocess.run(
            ["git", "-C", str(clone), *arguments], check=True, capture_output=True, text=True
        ).stdout.strip()

    content = git("show", f"HEAD:{KARPENTER}")
    day = re.search(r"generated at (\d{4}-\d{2}-\d{2})", content).group(1)
    commit = git("log", "-1", "--format=%h", "--", KARPENTER)
    body = content[content.index('"us-east-1": {') :]
    found = sorted((name, plain(usd)) for name, usd in re.findall(r'"([a-z0-9-]+\.[a-z0-9-]+)": ([0-9.]+)', body))
    lines = [
        "# On-demand prices in us-east-1, Linux, shared tenancy",
        f"# Source: {day} aws/karpenter-provider-aws {KARPENTER} @ {commit} (AWS Price List)",
        "# Columns:",
        "#   type  instance type",
        "#   usd   USD an hour",
    ] + ["\t".join(row) for row in found]
    (COLLECTED / "us-east-1-prices.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def plain(usd):
    """A price without zeros at its end."""
    return usd.rstrip("0").rstrip(".")


def tables(packages, types):
    """The tables of prices and of ratios."""
    rows, sources = read_rows(COLLECTED / "us-east-1-prices.tsv")
    usd = {name: float(price) for name, price in rows}
    known = {row[0]: row[6] for row in types.rows}
    unpriced = {name.partition(".")[0] for name in known.keys() - usd.keys()}
    exact = Table(
        "prices",
        "On-demand prices in us-east-1, Linux, shared tenancy",
        sources,
        {"type": "instance type", "usd": "USD an hour"},
        [[name, price] for name, price in rows if name in known],
        gaps=["no price in us-east-1, or not sold there: " + " ".join(sorted(unpriced))],
    )
    return [exact, ratios(packages, known, usd)]


def ratios(packages, known, usd):
    families = {name.partition(".")[0]: kind for name, kind in known.items()}
    offered = {row[0] for row in Table.read(TABLES / "regions.tsv").rows if row[3] == "yes"} - {"us-east-1"}
    found = libcloud_ratios(packages, usd)
    read, read_sources = read_rows(COLLECTED / "price-ratios.tsv")
    for family, region, ratio in read:
        found.setdefault(family, {})[region] = float(ratio)
    regional, regional_sources = read_rows(COLLECTED / "regional-prices.tsv")
    for name, region, price in regional:
        if name not in usd:
            complain(f"price-ratios: {name} has no price in us-east-1")
        found.setdefault(name.partition(".")[0], {})[region] = round(float(price) / usd[name], 3)
    # m5 is sold nearly everywhere; m6i stands for it where it is not.
    cpu = {**found["m6i"], **found["m5"]}
    rows = [["cpu", words(cpu, offered)]]
    for family, kind in families.items():
        own = found.get(family, {})
        if kind == "-":
            own = {region: ratio for region, ratio in own.items() if abs(ratio - cpu.get(region, 0)) > 0.004}
        if own and words(own, offered):
            rows.append([family, words(own, offered)])
    return Table(
        "price-ratios",
        "Prices of a region as a multiple of us-east-1's",
        list(dict.fromkeys(regional_sources + read_sources))
        + [libcloud_source(packages)],
        {
            "family": "instance family; cpu for every family without accelerators where it has no ratio of its own",
            "ratios": "region:ratio, regional price / us-east-1 price",
        },
        sorted(rows),
        notes=[
            "each is an estimate for the family's sizes that were not read, and for prices that changed since",
            "cpu is m5's, and m6i's where there is no m5",
            "no ratio: no offline price; never take us-east-1's in its place",
        ],
        gaps=[
            "no offline price of anything in " + " ".join(sorted(offered - cpu.keys())),
            "no price outside us-east-1 of "
            + " ".join(sorted(name for name, kind in families.items() if kind != "-" and not found.get(name))),
            "g7e and gr6f outside the us regions; p5e is sold through Capacity Blocks only and has no list price",
        ],
    )


def libcloud_source(packages):
    day = datetime.datetime.fromtimestamp(packages.json("apache-libcloud", LIBCLOUD)["updated"], datetime.timezone.utc)
    return f"{day:%Y-%m-%d} apache-libcloud {packages.version('apache-libcloud')} (PyPI), {LIBCLOUD} (AWS Price List)"


def libcloud_ratios(packages, usd):
    """Ratios by family and region. Its list has a dedicated instance's price, 6 % or 10 % higher, in place of some types'
    own, and zeros: a ratio counts where two sizes agree on the lowest, or where the others are those percents above."""
    listed = packages.json("apache-libcloud", LIBCLOUD)["compute"]["ec2_linux"]
    candidates = {}
    for name, prices in listed.items():
        base = usd.get(name)
        if not base or "metal" in name or abs(prices.get("us-east-1", 0) / base - 1) > 0.001:
            continue
        for region, price in prices.items():
            if price > 0:
                candidates.setdefault((name.partition(".")[0], region), []).append(price / base)
    found = {}
    for (family, region), values in candidates.items():
        lowest = min(values)
        near = sorted(value for value in values if value / lowest < 1.004)
        is_explained = any(abs(value / lowest - more) < 0.006 for value in values for more in (1.06, 1.1))
        if (len(near) > 1 or is_explained) and (family, region) not in DEDICATED:
            found.setdefault(family, {})[region] = round(near[len(near) // 2], 3)
    return found


def words(own, offered):
    return [f"{region}:{ratio:g}" for region, ratio in sorted(own.items()) if region in offered]
