"""Projects as they lie on the disk: told without being opened, put away, carried elsewhere, made whole again."""
