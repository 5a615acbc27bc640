"""Work that waits its turn, and outlives the program."""
