"""What every test stands on."""

import engine  # noqa: F401 - before NumPy, for what it sets
