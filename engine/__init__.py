"""The product: runs with no screen and no network."""

import os

# onnxruntime reports its use to its maker unless this is set before it loads; nothing of a person's leaves the machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
