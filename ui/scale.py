"""How large texts and buttons are drawn, in percent of the system's own size: what is chosen, and from what."""

SCALE = "scale"
"""The name it is remembered by."""
AS_SYSTEM = "100"
CHOICES = (AS_SYSTEM, "75", "90", "110", "125", "150", "175", "200")
