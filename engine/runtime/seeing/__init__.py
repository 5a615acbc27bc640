"""What a machine sees in a picture: a classifier, and the two towers of a CLIP model."""
