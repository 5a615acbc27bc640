"""What every part stands on: progress, artifacts, settings, logs."""
