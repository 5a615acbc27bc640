"""The film as text: sentences beside the timeline, edited as words."""
