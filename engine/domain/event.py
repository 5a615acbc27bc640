"""Facts, told after they are true."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Changed:
    """A commit wrote these rows: kind (a table's name) to ids."""

    rows: Mapping[str, frozenset[int]]
