"""EC2's instance types, from the answers of DescribeInstanceTypes that moto carries."""

from tables import Table, complain

# What an accelerator is called in EC2's answers: the list's name, the devices' key in it, our word.
KINDS = (
    ("GpuInfo", "Gpus", "gpu"),
    ("NeuronInfo", "NeuronDevices", "neuron"),
    ("InferenceAcceleratorInfo", "Accelerators", "other"),
    ("MediaAcceleratorInfo", "Accelerators", "other"),
    ("FpgaInfo", "Fpgas", "other"),
)


def instance_types(packages):
    answers = packages.json("moto", "moto/ec2/resources/instance_types.json.gz")
    rows = [row(name, answer) for name, answer in answers.items()]
    return Table(
        "instance-types",
        "EC2 instance types",
        [packages.dated("moto") + ": answers of EC2's DescribeInstanceTypes"],
        {
            "name": "family.size",
            "vcpu": "virtual CPUs",
            "memory": "MiB",
            "arch": "x86_64 or arm64",
            "enis": "network interfaces of the default network card",
            "ipv4": "IPv4 addresses of each interface",
            "accelerator": "gpu, neuron (AWS Inferentia and Trainium), other (FPGA, video, Qualcomm)",
            "count": "accelerators; 0 for a part of one",
            "each": "MiB of each accelerator as EC2 reports it",
            "nvme": "GB of instance store on NVMe",
            "flags": "metal: bare metal; previous: EC2 no longer calls it current; no-spot: never sold as spot",
            "chip": "the accelerator's name",
        },
        sorted(row for row in rows if row),
        notes=["pods that fit without prefix delegation: enis * (ipv4 - 1) + 2"],
        gaps=["Macs are left out: EKS has no nodes of them"],
    )


def row(name, answer):
    architectures = answer["ProcessorInfo"]["SupportedArchitectures"]
    architecture = next((known for known in ("x86_64", "arm64") if known in architectures), None)
    if not architecture:
        return None
    network = answer["NetworkInfo"]
    card = next(
        card for card in network["NetworkCards"] if card["NetworkCardIndex"] == network["DefaultNetworkCardIndex"]
    )
    store = answer.get("InstanceStorageInfo", {})
    kind, count, each, chip = accelerator(answer)
    flags = {
        "metal": answer["BareMetal"],
        "previous": not answer["CurrentGeneration"],
        "no-spot": "spot" not in answer["SupportedUsageClasses"],
    }
    return [
        name,
        answer["VCpuInfo"]["DefaultVCpus"],
        answer["MemoryInfo"]["SizeInMiB"],
        architecture,
        card["MaximumNetworkInterfaces"],
        network["Ipv4AddressesPerInterface"],
        kind,
        count,
        each,
        store.get("TotalSizeInGB") if store.get("NvmeSupport") == "required" else None,
        [flag for flag, is_set in flags.items() if is_set],
        chip,
    ]


def accelerator(answer):
    for key, list_key, kind in KINDS:
        devices = answer.get(key, {}).get(list_key, [])
        if len(devices) > 1:
            complain(f"instance-types: {answer['InstanceType']} has two kinds of accelerators")
        for device in devices:
            maker = "" if kind == "neuron" else device["Manufacturer"] + " "
            return kind, device["Count"], device["MemoryInfo"]["SizeInMiB"], maker + device["Name"]
    return None, None, None, None
