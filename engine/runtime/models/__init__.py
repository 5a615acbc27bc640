"""The files of models and voices: which there are, where they come from, whether they are whole."""
