import EnvironmentBundle
import TestSupport

extension Scratch {
    /// Where the tests write their bundle.
    var bundle: String { root + "/demo" }
}

/// A bundle of these files, with its manifest.
func bundle(_ texts: [String: String]) -> [BundleFile] {
    let files = texts.map { BundleFile($0.key, $0.value, isExecutable: $0.key.hasSuffix(".sh")) }
    return files + [BundleFile(BundleManifest.path, BundleManifest(of: files).text)]
}

let first = bundle([
    "environment.yaml": "name: demo\n", "README.md": "one\n", "apply.sh": "#!/bin/sh\n",
    "terraform/network/main.tf": "same\n", "rafay/01-project.yaml": "kind: Project\n",
])

/// One file changed, one added in a new folder, one removed with its folder, the others the same.
let second = bundle([
    "environment.yaml": "name: demo\n", "README.md": "two\n", "apply.sh": "#!/bin/sh\n",
    "terraform/network/main.tf": "same\n", "kubernetes/smoke-tests/x86-cpu-karpenter.yaml": "kind: Pod\n",
])
