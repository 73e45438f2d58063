"""The machine that figures are of: one description for all benchmarks, so that the page sees whether two of them ran on the same."""

import os
import pathlib
import platform


def field(path: str, name: str, separator: str, otherwise: str) -> str:
    """What stands after the first such name in a file of the system."""
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return next((line.partition(separator)[2].strip(' \t"') for line in lines if line.startswith(name)), otherwise)


def machine() -> dict[str, object]:
    """The load is of this moment: no part of what a machine is."""
    return {
        "processor": field("/proc/cpuinfo", "model name", ":", platform.machine()),
        "cores": len(os.sched_getaffinity(0)),
        "memoryBytes": int(field("/proc/meminfo", "MemTotal", ":", "0 kB").split()[0]) * 1024,
        "kernel": platform.release(),
        "system": field("/etc/os-release", "PRETTY_NAME", "=", platform.system()),
        "loadAverage": os.getloadavg()[0],
    }
