"""What assets show, in words that nobody wrote."""
