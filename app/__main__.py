"""Starts the program: a verb runs on the command line, no verb shows what there is."""

import multiprocessing
import sys


def main() -> None:
    """Run, and leave with the exit code."""
    multiprocessing.freeze_support()
    from app.cli import main as command

    sys.exit(command())


if __name__ == "__main__":
    main()
