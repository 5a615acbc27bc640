"""The drawn timeline: everything on it is painted from the film's value, and every gesture ends in one edit."""
