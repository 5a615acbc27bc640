"""The pages of the window, one a place of the rail."""
