"""A bundle that tells what happened, for whoever is asked for help: made here, sent nowhere, without secrets."""

import os
import platform
import sys
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path

from engine.doctor import Doctor
from engine.domain.units import Bytes
from engine.errors import EngineError
from engine.runtime import atomic, log
from engine.runtime.paths import Home
from engine.runtime.preferences import Preferences
from engine.runtime.progress import Progress
from engine.runtime.vault import Vault

FOLDER = "reports"
_TAIL: Bytes = 600_000
_KEPT = 10
_PERSONAL = {"contact"}
"""Settings that tell who somebody is."""


@dataclass(frozen=True)
class Reports:
    """Gathers the end of the log, versions, settings and what the doctor finds."""

    home: Home
    preferences: Preferences
    vault: Vault
    doctor: Doctor

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self.home.folder / FOLDER

    def make(self, progress: Progress, trouble: str = "") -> Path:
        """Write a bundle and say where it lies; nothing is sent anywhere. Secrets are struck out.

        :param trouble: What went wrong, in your own words or as the program said it.
        """
        progress(0.0, "Gathering what happened")
        secrets = self._secrets()
        parts = {
            "report.txt": f"{_system()}\n\n{trouble or 'Nothing was said of what went wrong.'}\n",
            "settings.txt": self._settings(),
            "log.jsonl": _tail(self.home.logs / "faceless.jsonl"),
            "faults.txt": _tail(self.home.faults.with_stem("faults-earlier")),
            "doctor.txt": self._examined(progress),
        }
        progress(0.9, "Writing the report")
        path = self.folder / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.zip"
        with atomic.written(path) as aside, zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in parts.items():
                if text:
                    bundle.writestr(name, clean(text, secrets))
        for old in sorted(self.folder.glob("report-*.zip"))[:-_KEPT]:
            old.unlink(missing_ok=True)
        progress(1.0, f"The report lies in {path}")
        return path

    def _secrets(self) -> list[str]:
        """Every secret that this program can know; longest first, so that no rest of one stays."""
        told = [text for name, text in os.environ.items() if name.startswith(("FACELESS_KEY_", "FACELESS_PASSPHRASE"))]
        with suppress(EngineError):  # what cannot be opened cannot have been logged either
            told += [self.vault.get(name) for name in self.vault.names()]
        return sorted(filter(None, told), key=len, reverse=True)

    def _settings(self) -> str:
        told = self.preferences.all()
        return "".join(
            f"{each.name} = {log.STRUCK if each.name in _PERSONAL and each.value else each.value}\n" for each in told
        )

    def _examined(self, progress: Progress) -> str:
        try:
            found = self.doctor.examine(progress.apart())
        except EngineError as error:
            return f"The doctor gave up: {error}\n"
        return "".join(
            f"{'ok' if each.fine else 'NOT OK'}  {each.what}: {each.detail}  {each.remedy}\n" for each in found
        )


def clean(text: str, secrets: list[str]) -> str:
    """Strike out secrets: those that are known, what looks like one, and who the person is on this machine."""
    for secret in secrets:
        text = text.replace(secret, log.STRUCK)
    person = str(Path.home())
    if len(person) > 1:
        text = text.replace(person, "~")
    return "\n".join(str(log.strike(line)) for line in text.split("\n"))


def versions() -> dict[str, str]:
    """Every installed package with its version, by name."""
    return {str(each.metadata["Name"]): each.version for each in distributions() if each.metadata["Name"]}


def _system() -> str:
    packages = sorted(versions().items(), key=lambda each: each[0].casefold())
    told = (
        f"made: {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
        f"system: {platform.platform()}",
        f"python: {sys.version.split()[0]}, packed: {getattr(sys, 'frozen', False)}",
        f"packages: {', '.join(f'{name} {version}' for name, version in packages)}",
    )
    return "\n".join(told)


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
