"""The editor of an own script: a card a scene."""
