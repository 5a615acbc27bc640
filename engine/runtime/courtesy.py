"""Lets long work come after what a person does, where both want the processor."""

import os
import sys
import threading
from contextlib import suppress

_NICE = 5
"""Of the same weight as the processes that render: with more, a thread that holds Python's lock gets too little."""


def give_way() -> None:
    """Put the calling thread, and every thread and process it begins, behind others; elsewhere than on Linux nothing.

    Source: setpriority(2), "C library/kernel differences": on Linux a nice value is a thread's own.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            here = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, here, max(_NICE, os.getpriority(os.PRIO_PROCESS, here)))
