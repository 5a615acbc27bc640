"""The monitor: the film at the playhead, played with its sound, and what is drawn on the picture."""
