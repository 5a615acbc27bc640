"""What is written over the picture: captions, titles, and how letters are drawn."""
