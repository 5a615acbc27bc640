"""What is heard: laid on tracks, mixed, measured, limited and encoded, stretch by stretch."""
