"""The product: runs with no screen and no network."""

import gc
import os

# onnxruntime reports its use to its maker unless this is set before it loads; nothing of a person's leaves the machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
# OpenBLAS's threads wait for each other in a spin: beside a running render a search took a minute instead of a second.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# A film of a thousand clips is some fifty thousand values, and each edit makes as many anew without a cycle among them:
# with the usual thresholds every second edit waited 150 ms while all that the program holds was gone through. An edit
# that moves five thousand clips makes some seventy thousand, and is not held up within either.
gc.set_threshold(100_000, 20, 20)
