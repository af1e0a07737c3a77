"""Holds tables that are kept by hand against the packages, and the tables against each other."""

from tables import complain

KEYED = ("instance-types", "offerings", "price-ratios", "prices", "regions", "substitutes")


def check(packages, tables):
    tables = {table.name: table for table in tables}
    for name in KEYED:
        # They are searched as words are in a dictionary: a row in the wrong place is not found.
        keys = [row[0].encode() for row in tables[name].rows]
        if keys != sorted(set(keys)):
            complain(f"{name}: the rows are not in order, or a name stands there twice")
    regions(packages, tables["regions"])
    zones(tables)
    versions(tables["versions"], tables["karpenter"])
    substitutes(tables)


def regions(packages, table):
    rows = {row[0]: row for row in table.rows}
    with_eks = set()
    for partition in packages.json("botocore", "botocore/data/endpoints.json")["partitions"]:
        with_eks |= set(partition["services"].get("eks", {}).get("endpoints", {}))
    for partition in packages.json("botocore", "botocore/data/partitions.json")["partitions"]:
        for code, region in partition["regions"].items():
            if "global" in code or code not in rows:
                if partition["id"] == "aws" and "global" not in code:
                    complain(f"regions: {code} ({region['description']}) is missing")
                continue
            known = rows[code]
            if known[6] != region["description"]:
                complain(f"regions: {code} is called {known[6]} here and {region['description']} by botocore")
            if partition["id"] == "aws" and (known[2] == "yes") != (code in with_eks):
                complain(f"regions: botocore says otherwise whether {code} has EKS")


def zones(tables):
    known = {row[0] for row in tables["zones"].rows}
    offering = tables["offerings"].rows[0][1].split()
    for word in offering:
        region, _, numbers = word.partition(":")
        for number in numbers:
            if f"{region}-az{number}" not in known:
                complain(f"zones: {region}-az{number} is missing")


def substitutes(tables):
    families = {row[0].partition(".")[0] for row in tables["instance-types"].rows}
    for asked, instead, _ in tables["substitutes"].rows:
        if asked in families or instead not in families:
            complain(f"substitutes: {asked} is offered, or {instead} is not")


def versions(table, karpenter):
    def months_later(day, months):
        year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
        return f"{year:04}-{month + 1:02}{day[7:]}"

    for version, release, standard, extended, ends, _ in table.rows:
        if ends == "estimated" and (standard, extended) != (months_later(release, 14), months_later(release, 26)):
            complain(f"versions: the estimated ends of {version} do not follow AWS's rule")
    unknown = {row[0] for row in karpenter.rows} - {row[0] for row in table.rows}
    if unknown:
        complain(f"karpenter: versions.tsv does not know {sorted(unknown)}")
