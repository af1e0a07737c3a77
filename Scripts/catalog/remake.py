#!/usr/bin/env python3
"""Re-makes the generated tables in Sources/CEmbedded/catalog from a folder of JSON files.

    python3 Scripts/catalog/remake.py DATA_FOLDER

The same input gives the same bytes. Facts that contradict each other stop it. The tables kept by
hand (karpenter, retired, service-prices) are left alone.
"""

import ipaddress
import json
import pathlib
import sys

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Sources/CEmbedded/catalog"
data = {}


def write(table, title, meta, columns, rows, notes=()):
    """Writes one table: what it is and where it comes from, what each column means, the rows."""
    lines = [f"# {title}", f"# Date: {meta['date']}"]
    lines += [f"# Source: {source}" for source in meta["sources"]]
    lines += [f"# Note: {note}" for note in notes]
    width = max(len(name) for name in columns)
    lines += ["# Columns:"] + [f"#   {name.ljust(width)}  {meaning}" for name, meaning in columns.items()]
    for row in rows:
        cells = [text(cell) for cell in row]
        if len(cells) != len(columns) or any(not cell or set(cell) & set("\t\n") for cell in cells):
            sys.exit(f"{table}: a row does not fit its columns: {row}")
        lines.append("\t".join(cells))
    (TABLES / f"{table}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def text(cell):
    """A cell as it is written: yes and no for truth, a dash for nothing."""
    if cell is None or cell == "" or cell == []:
        return "-"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return " ".join(cell) if isinstance(cell, list) else str(cell)


def regions():
    source = data["regions"]
    rows = [
        [
            region["code"],
            region["optIn"],
            region["eks"],
            region.get("offer", True),
            "".join(sorted(name[-1] for name in region.get("azNamesSeen", []))),
            region["partition"],
            region["name"],
        ]
        for region in source["regions"]
    ]
    write(
        "regions",
        "AWS regions",
        source["_meta"],
        {
            "code": "region code",
            "opt-in": "yes: an account has to switch the region on before it can be used",
            "eks": "yes: Amazon EKS has an endpoint there",
            "offered": "yes: worth listing; no: another partition, or announced without EKS",
            "letters": "zone letters that one account saw; other accounts may see others",
            "partition": "AWS partition",
            "name": "name in AWS's console",
        },
        sorted(rows),
    )


def zones():
    source, rules = data["regions"], data["cidr-rules"]
    refused = set(rules["eks"]["disallowedAzIds"])
    rows = {}
    for region in source["regions"]:
        for zone in region.get("azs", []):
            if zone.get("eks", True) == (zone["id"] in refused):
                sys.exit(f"zones: two sources disagree on whether EKS takes {zone['id']}")
            rows[zone["id"]] = region["code"]
        # A refused zone that has left AWS's table is still in older accounts: it stays known.
        for zone in refused:
            if zone.rpartition("-")[0] == region.get("azIdPrefix"):
                rows[zone] = region["code"]
    if missing := refused - rows.keys():
        sys.exit(f"zones: no region has {sorted(missing)}")
    write(
        "zones",
        "Availability Zones",
        source["_meta"],
        {
            "id": "zone id, the same in every account",
            "region": "region code",
            "eks": "no: EKS refuses a cluster with a subnet there",
        },
        [[zone, region, zone not in refused] for zone, region in sorted(rows.items())],
        notes=["letters such as us-west-2a are mapped to ids account by account and have no place here"],
    )


def versions():
    source = data["eks-versions"]
    meta = dict(source["_meta"])
    meta["sources"] = meta["sources"] + [
        f"{version['version']}: {version['source']}" for version in source["versions"] if "source" in version
    ]
    rows = [
        [
            version["version"],
            version["eksRelease"],
            version["endStandard"],
            version["endExtended"],
            "estimated" if version.get("estimated") else "calendar",
            bool(version["ami"]["BOTTLEROCKET"]),
        ]
        for version in source["versions"]
    ]
    write(
        "versions",
        "Kubernetes versions on Amazon EKS",
        meta,
        {
            "version": "Kubernetes minor version",
            "release": "first day on EKS",
            "end-standard": "first day that is billed as extended support (00:00 UTC)",
            "end-extended": "first day out of all support",
            "ends": "calendar: both ends read from AWS's calendar; estimated: by AWS's rule, release + 14 and + 26 months",
            "bottlerocket": "yes: a Bottlerocket image was seen; no: not verified",
        },
        sorted(rows, key=lambda row: [int(part) for part in row[0].split(".")], reverse=True),
    )


def instance_types():
    source = data["instance-types"]
    exact = data["prices"]["exact"]["us-east-1"]
    rows = []
    for name, facts in source["types"].items():
        family = name.partition(".")[0]
        pods = facts["enis"] * (facts["ipv4PerEni"] - 1)
        cap = 110 if facts["vcpu"] <= 30 else 250
        if facts["maxPods"] != pods + 2 or facts["maxPodsPrefix"] != min(pods * 16 + 2, cap):
            sys.exit(f"instance-types: the pods of {name} do not follow from its interfaces")
        if facts["arch"] != source["families"][family]["arch"]:
            sys.exit(f"instance-types: {name} differs in architecture from its family")
        if facts.get("usOnDemandHourly") != exact.get(name):
            sys.exit(f"instance-types: {name} has two prices")
        kind = "gpu" if "gpu" in facts else "neuron" if "neuron" in facts else None
        chip = facts.get(kind, {}) if kind else {}
        flags = [
            flag
            for flag, is_set in {
                "metal": facts.get("bareMetal", False),
                "previous": not facts.get("currentGeneration", True),
                "no-spot": not facts.get("spot", True),
            }.items()
            if is_set
        ]
        rows.append(
            [
                name,
                facts["vcpu"],
                facts["memoryMiB"],
                facts["arch"],
                facts["enis"],
                facts["ipv4PerEni"],
                kind,
                chip.get("count"),
                chip.get("memMiB"),
                flags,
                chip.get("name"),
            ]
        )
    write(
        "instance-types",
        "EC2 instance types",
        source["_meta"],
        {
            "name": "family.size",
            "vcpu": "virtual CPUs",
            "memory": "MiB",
            "arch": "x86_64 or arm64",
            "enis": "network interfaces of the default network card",
            "ipv4": "IPv4 addresses of each interface",
            "accelerator": "gpu or neuron",
            "count": "accelerators",
            "each": "MiB of each accelerator as EC2 reports it",
            "flags": "metal: bare metal; previous: EC2 no longer calls it current; no-spot: never sold as spot",
            "chip": "the accelerator's name",
        },
        sorted(rows, key=lambda row: (row[0].partition(".")[0], row[1], row[2], row[0])),
        notes=["pods that fit without prefix delegation: enis * (ipv4 - 1) + 2; checked for every row"],
    )


def offerings():
    source = data["instance-offerings"]
    rows = []
    for region in source["regions"].values():
        gaps = region["missingSizes"]
        for zone, families in region["azs"].items():
            missing = [
                f"{family}.{size}"
                for place in ("region", zone)
                for family, sizes in gaps.get(place, {}).items()
                if family in families
                for size in sizes
            ]
            rows.append([zone, sorted(families), sorted(missing)])
    write(
        "offerings",
        "Instance families that each Availability Zone offers",
        source["_meta"],
        {
            "zone": "zone id",
            "families": "families of instance-types.tsv with at least one size there",
            "missing": "types of those families that are not offered there",
        },
        sorted(rows),
        notes=["a zone without a row has no data: its offerings are unknown, not empty"],
    )


def prices():
    source = data["prices"]
    exact = source["exact"]["us-east-1"]
    write(
        "prices",
        "On-demand prices in us-east-1, Linux, shared tenancy",
        {"date": source["_meta"]["date"], "sources": source["_meta"]["sources"][:1]},
        {"type": "instance type", "usd": "USD an hour"},
        sorted([name, usd] for name, usd in exact.items()),
    )
    ratios = data["region-price-ratios"]
    if ratios["ratios"] != source["familyRatioToUsEast1"]:
        sys.exit("price-ratios: two files differ")
    write(
        "price-ratios",
        "Prices of a region as a multiple of us-east-1's",
        ratios["_meta"],
        {
            "family": "instance family; cpu stands for every family without accelerators",
            "region": "region code",
            "ratio": "regional price / us-east-1 price of one reference size",
        },
        sorted(
            [family, region, ratio]
            for family, regions in ratios["ratios"].items()
            for region, ratio in regions.items()
            if region != "us-east-1"
        ),
        notes=[
            "cpu was read from m5 and is an estimate for every other family",
            "no row: no offline price; never take us-east-1's in its place",
        ],
    )


# The instance categories (or category and generation) that a vCPU quota counts, and for which capacity.
COUNTED = {
    "L-1216C47A": ("a c d h i m r t z", "on-demand"),
    "L-34B43A08": ("a c d h i m r t z", "spot"),
    "L-DB2E81BA": ("g gr vt", "on-demand"),
    "L-3819A6DF": ("g gr vt", "spot"),
    "L-417A185B": ("p", "on-demand"),
    "L-7212CCBC": ("p2 p3 p4", "spot"),
    "L-1945791B": ("inf", "on-demand"),
    "L-2C3B7624": ("trn", "on-demand"),
}


def quotas():
    source = data["quotas"]
    for quota in source["quotas"]:
        if quota.get("families") not in (None, COUNTED.get(quota["code"], (None,))[0]):
            sys.exit(f"quotas: {quota['code']} counts other families than this script says")
    write(
        "quotas",
        "AWS service quotas that an environment draws on",
        source["_meta"],
        {
            "service": "service code of Service Quotas",
            "code": "quota code",
            "published": "default that AWS publishes",
            "maximum": "highest value AWS grants, where known",
            "new-account": "what new accounts are usually given, where it differs",
            "adjustable": "no: AWS does not raise it",
            "counts": "instance categories whose vCPUs it counts",
            "capacity": "on-demand or spot",
            "unit": "what is counted",
            "name": "the quota's name at AWS",
        },
        sorted(
            [
                quota["service"],
                quota["code"],
                quota["published"],
                quota.get("max"),
                quota.get("newAccountTypical"),
                quota.get("adjustable", True),
                *COUNTED.get(quota["code"], (None, None)),
                quota.get("unit", "count"),
                quota["name"],
            ]
            for quota in source["quotas"]
        ),
    )


def address_ranges():
    source = data["cidr-rules"]
    rows = [
        [entry["cidr"], severity, entry["why"]]
        for severity, key in (("forbidden", "forbidden"), ("surprising", "warn"))
        for entry in source["vpc"][key]
        if "cidr" in entry
    ]
    write(
        "address-ranges",
        "IPv4 ranges that a VPC cannot or should not use",
        source["_meta"],
        {
            "cidr": "range",
            "severity": "forbidden: AWS refuses it; surprising: allowed, and trouble later",
            "reason": "why",
        },
        sorted(rows, key=lambda row: ipaddress.ip_network(row[0])),
    )


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: remake.py DATA_FOLDER")
    for name in (
        "cidr-rules",
        "eks-versions",
        "instance-offerings",
        "instance-types",
        "prices",
        "quotas",
        "region-price-ratios",
        "regions",
    ):
        data[name] = json.loads((pathlib.Path(sys.argv[1]) / f"{name}.json").read_text(encoding="utf-8"))
    for table in (regions, zones, versions, instance_types, offerings, prices, quotas, address_ranges):
        table()


main()
