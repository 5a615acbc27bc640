"""Quality: VMAF."""


def report(*a): ...
