"""Rows to columns for the highest sum, none given twice.

Own, because scipy's `linear_sum_assignment` gives the same sums for 35 MB of wheel, and a film's 60 rows take either
a fraction of a second: tests/benchmarks/choice.py measures both where scipy is installed.
"""

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float64]


def matched(value: Table) -> list[int | None]:
    """Match rows to columns of `value`; a row may stay alone, worth nothing. Values of 0 and below are never taken.

    The Hungarian method with potentials (Kuhn 1955, Jonker and Volgenant 1987); each row has a spare column of its own.
    """
    rows, columns = value.shape
    if not rows:
        return []
    dearer = 1.0 + float(value.max(initial=0.0))
    spare = np.full((rows, rows), dearer)
    np.fill_diagonal(spare, 0.0)
    cost = np.hstack([np.where(value > 0, -value, dearer), spare])
    width = columns + rows
    by_row, by_column = np.zeros(rows + 1), np.zeros(width + 1)
    owner = np.zeros(width + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        owner[0] = row
        _augment(cost, by_row, by_column, owner)
    found: list[int | None] = [None] * rows
    for column in range(1, columns + 1):
        if owner[column]:
            row = int(owner[column]) - 1
            found[row] = column - 1 if value[row, column - 1] > 0 else None
    return found


def _augment(cost: Table, by_row: Table, by_column: Table, owner: npt.NDArray[np.int64]) -> None:
    """Find a place for the row in `owner[0]` along the cheapest chain of moves; all arrays are changed in place."""
    width = len(by_column) - 1
    least = np.full(width + 1, np.inf)
    before = np.zeros(width + 1, dtype=np.int64)
    used = np.zeros(width + 1, dtype=bool)
    column = 0
    while True:
        used[column] = True
        row = int(owner[column])
        reach = cost[row - 1] - by_row[row] - by_column[1:]
        better = ~used[1:] & (reach < least[1:])
        least[1:][better] = reach[better]
        before[1:][better] = column
        following = 1 + int(np.argmin(np.where(used[1:], np.inf, least[1:])))
        step = least[following]
        by_row[owner[used]] += step
        by_column[used] -= step
        least[~used] -= step
        column = following
        if owner[column] == 0:
            break
    while column:
        owner[column] = owner[before[column]]
        column = int(before[column])
