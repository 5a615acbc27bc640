"""The line from brief to film."""
