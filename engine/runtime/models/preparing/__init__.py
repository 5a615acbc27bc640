"""Makes a model of the product out of a checkpoint of open_clip; the only place that needs torch."""
