#!/usr/bin/env bash
# Holds the line coverage of the targets that carry the contract to a minimum. Run after `swift test --enable-code-coverage`.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
minimum=${SCHAKEL_MINIMUM_COVERAGE:-90}
cd "$root"

bin=$(swift build --show-bin-path)
# Debian's llvm-cov cannot read what the toolchain's compiler writes.
tool="$(dirname "$(readlink -f "$(command -v swift)")")/llvm-cov"
[[ -x $tool ]] || tool=llvm-cov

"$tool" export -summary-only "$bin/schakelPackageTests.xctest" -instr-profile "$bin/codecov/default.profdata" \
    Sources/StrictJSON Sources/VUMWire Sources/Exchange Sources/ProfileSource Sources/Governance Sources/Geography Sources/Matching |
    python3 "$root/Scripts/coverage_gate.py" --minimum "$minimum" --gate StrictJSON,VUMWire,Exchange,ProfileSource
