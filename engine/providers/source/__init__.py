"""Places that footage, pictures, music and sounds come from; a file is a source."""
