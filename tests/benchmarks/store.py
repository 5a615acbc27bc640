"""How fast the store is, against plain DuckDB in the same run: `python -m tests.benchmarks.store`."""

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).parents[2]))

from engine.runtime.events import Events
from engine.store.schema import assets
from engine.store.store import Store

ROWS = 10_000
COMMITS = 300
BASELINE_ROWS = 2_000
"""Plain `executemany` is slow enough that fewer rows do."""


def row(number: int) -> dict[str, object]:
    """Make one asset."""
    return {
        "asset_type": "image",
        "sha256": f"{number:064}",
        "title": "A sea",
        "metadata": {"n": number},
        "width": 1920,
    }


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def plain(path: Path) -> dict[str, float]:
    """Do the same with DuckDB alone."""
    connection = duckdb.connect(str(path))
    columns = "asset_type VARCHAR, sha256 VARCHAR, title VARCHAR, metadata JSON, width INTEGER"
    connection.execute(f"CREATE TABLE assets (id INTEGER PRIMARY KEY, {columns})")
    connection.execute("CREATE INDEX by_hash ON assets (sha256)")
    values = [(n, "image", f"{n:064}", "A sea", json.dumps({"n": n}), 1920) for n in range(BASELINE_ROWS + COMMITS)]
    sql = "INSERT INTO assets VALUES (?, ?, ?, ?, ?, ?)"

    def many() -> None:
        connection.begin()
        connection.executemany(sql, values[:BASELINE_ROWS])
        connection.commit()

    def commits() -> None:
        for value in values[BASELINE_ROWS:]:
            connection.execute(sql, value)

    found = {"rows/s": BASELINE_ROWS / timed(many), "commits/s": COMMITS / timed(commits)}
    connection.close()
    found["reopen s"] = timed(lambda: duckdb.connect(str(path)).execute("SELECT max(id) FROM assets").fetchall())
    return found


def ours(folder: Path) -> dict[str, float]:
    """Do it with the store."""
    store = Store.open(folder, Events())

    def many() -> None:
        with store.unit() as unit:
            unit.insert_many(assets, map(row, range(ROWS)))

    def commits() -> None:
        for number in range(COMMITS):
            with store.unit() as unit:
                unit.insert(assets, **row(ROWS + number))

    found = {"rows/s": ROWS / timed(many), "commits/s": COMMITS / timed(commits)}
    shutil.copytree(folder, folder.with_name("killed"))
    shutil.copytree(folder, folder.with_name("hurt"))
    store.close()
    for path in folder.with_name("hurt").glob("studio.duckdb*"):
        path.unlink()
    found["reopen s"] = timed(lambda: Store.open(folder, Events()).close())
    found["reopen after a kill s"] = timed(lambda: Store.open(folder.with_name("killed"), Events()).close())
    found["restore a missing database s"] = timed(lambda: Store.open(folder.with_name("hurt"), Events()).close())
    return found


def main() -> None:
    """Measure both and print them side by side."""
    with tempfile.TemporaryDirectory() as folder:
        baseline, store = plain(Path(folder) / "plain.duckdb"), ours(Path(folder) / "store")
    for name, value in store.items():
        ratio = f"  {value / baseline[name]:6.2f} × plain DuckDB ({baseline[name]:.3g})" if name in baseline else ""
        print(f"{name:30} {value:10.3g}{ratio}")


if __name__ == "__main__":
    main()
