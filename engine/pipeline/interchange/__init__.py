"""Films in other programs' files, and theirs in ours: every loss named, nothing hostile parsed."""
