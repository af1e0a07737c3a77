"""What EC2 offers where, from the answers of DescribeInstanceTypeOfferings that moto carries."""

from tables import Table, complain

ZONES = "moto/ec2/resources/instance_type_offerings/availability-zone-id/"


def offerings(packages):
    zones_of = {}
    for path in packages.names("moto", ZONES):
        for answer in packages.json("moto", path):
            if not answer["InstanceType"].startswith("mac"):
                zones_of.setdefault(answer["InstanceType"], set()).add(answer["Location"])
    families = {}
    for name in zones_of:
        families.setdefault(name.partition(".")[0], []).append(name)
    rows = [["*", *short(set().union(*zones_of.values()))]]
    for family, names in families.items():
        anywhere = set().union(*(zones_of[name] for name in names))
        rows.append([family, *short(anywhere)])
        rows += [[name, *short(zones_of[name])] for name in names if zones_of[name] != anywhere]
    return Table(
        "offerings",
        "Zones that offer each instance family",
        [packages.dated("moto") + ": answers of EC2's DescribeInstanceTypeOfferings"],
        {
            "name": "instance family; * for every zone with data; a type where its zones are not its family's",
            "zones": "the zones' ids in short: use1:126 for use1-az1, use1-az2 and use1-az6",
        },
        sorted(rows),
        gaps=[
            "ap-east-2, ap-southeast-6, ap-southeast-7, mx-central-1, other partitions, apne1-az3 and usw1-az2 have no "
            "data: what they offer is unknown, not nothing"
        ],
    )


def short(zones):
    """Zone ids as one cell: those of a region stand together."""
    numbers = {}
    for zone in sorted(zones):
        region, _, number = zone.partition("-az")
        if len(number) != 1 or not number.isdigit():
            complain(f"offerings: the zone {zone} does not fit the short form")
        numbers[region] = numbers.get(region, "") + number
    return [[f"{region}:{digits}" for region, digits in sorted(numbers.items())]]
