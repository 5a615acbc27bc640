"""The project timeline: what is edited, how it is drawn, and what stands around it."""
