"""Script, timeline and film as one: what is told is edited as text, and all else follows."""
