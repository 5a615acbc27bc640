"""Every screen at three scales, in two themes and three languages, in windows large and small.

No word is cut off, nothing lies over something else or beyond an edge, and no control is without a name.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.ui.screens import LANGUAGES, OUTPUT, SIZE, SMALLEST, THEMES


@pytest.mark.parametrize(
    ("scale", "size", "themes", "languages"),
    [
        ("1.5", SIZE, ["light"], ["en-XA"]),
        ("1", SMALLEST, ["dark"], ["es"]),
        *(
            pytest.param(scale, size, THEMES, LANGUAGES, marks=pytest.mark.soak)
            for scale, size in product(("1", "1.5", "2"), (SMALLEST, SIZE))
        ),
    ],
)
def test_every_screen_can_be_read_and_named(
    made_home: Path, tmp_path: Path, scale: str, size: str, themes: Sequence[str], languages: Sequence[str]
) -> None:
    home = tmp_path / "home"
    shutil.copytree(made_home, home, symlinks=True)
    film = str(home / "films" / "lighthouses")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.screens", str(home), film, str(OUTPUT), size, ",".join(themes), *languages],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    faults = json.loads(ran.stdout)
    assert faults == [], "\n".join(sorted({f"{each['what']}: {each['which']} ({each['where']})" for each in faults}))
