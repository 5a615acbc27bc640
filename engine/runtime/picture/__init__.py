"""What painters, transitions and effects share: arithmetic on planes, the same bytes everywhere."""
