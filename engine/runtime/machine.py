"""What this machine has for us, and what our processes take of it."""

import os
import sys

import psutil

from engine.domain.units import Bytes


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def memory_of(process: psutil.Process) -> Bytes:
    """What a process takes, its part of what it shares included; 0 where it has ended or is somebody else's."""
    try:
        memory = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(memory, "pss", memory.rss))
