"""From a timeline to a film."""
