"""The models and voices a person has or could have."""


class ModelFiles:
    """Finds, fetches and checks the files of the catalogue."""
