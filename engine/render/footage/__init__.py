"""What is shown: files found by time, fitted to the frame, copied where they are dear to show; stills and moves."""
