"""Which program this is, whose work it stands on, and a report where help is wanted."""

from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, distributions, version
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.commands import Command
from ui.desk import Desk
from ui.icons import icon
from ui.notices import Notice
from ui.widgets.flow import Flow

_LONGEST = 60
"""Letters of a licence's name; some packages give its whole text."""


@dataclass(frozen=True)
class Work:
    """One package that comes with the program."""

    name: str
    version: str
    licence: str


class About(QWidget):
    """Version, licences, report."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._head())
        self.report = QPushButton(self.tr("Make a report"))
        self.report.setIcon(icon("package", desk.theme))
        self.report.clicked.connect(self.make_report)
        self.folder = QPushButton(self.tr("Open the folder of reports"))
        self.folder.setIcon(icon("folder-open", desk.theme))
        self.folder.clicked.connect(self._open)
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self.report)
        flow.addWidget(self.folder)
        said = QLabel(
            self.tr(
                "A report holds the end of the log, versions, settings and what was found missing. "
                "It stays on this computer; keys are struck out."
            )
        )
        said.setObjectName("muted")
        said.setWordWrap(True)
        column.addWidget(said)
        column.addWidget(buttons)
        heading = QLabel(self.tr("Made with the work of others"))
        heading.setObjectName("heading")
        column.addWidget(heading)
        self.works = QTreeWidget()
        self.works.setAccessibleName(heading.text())
        self.works.setHeaderLabels([self.tr("Package"), self.tr("Version"), self.tr("Licence")])
        self.works.setRootIsDecorated(False)
        self.works.setUniformRowHeights(True)
        self.works.setMinimumHeight(320)
        self.works.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        column.addWidget(self.works)
        desk.background.ask(self, _works, self._show)
        make = Command("about.report", self.tr("Make a report"), self.make_report, (), "package")
        desk.commands.add(self, [make])

    def make_report(self) -> None:
        """Put a report together."""
        self.report.setEnabled(False)
        self._desk.background.work(self, self._desk.engine.reports.make, self._made, self._not)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        sign = QLabel()
        sign.setPixmap(QGuiApplication.windowIcon().pixmap(QSize(72, 72)))
        said = QVBoxLayout()
        said.setSpacing(4)
        try:
            number = version("faceless-studio")
        except PackageNotFoundError:
            number = ""
        for text, name in (
            (f"Faceless Studio {number}".strip(), "heading"),
            (self.tr("From a topic to a finished, narrated video, on your own machine."), ""),
            (
                self.tr("Free software: GNU General Public License, version 3 or later. Qt {version}.").format(
                    version=qVersion()
                ),
                "muted",
            ),
        ):
            label = QLabel(text)
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.addWidget(label)
        row.addWidget(sign)
        row.addLayout(said, 1)
        return row

    def _show(self, works: list[Work]) -> None:
        self.works.addTopLevelItems([QTreeWidgetItem([work.name, work.version, work.licence]) for work in works])

    def _made(self, report: Path) -> None:
        self.report.setEnabled(True)
        text = self.tr("The report {name} is made.").format(name=report.name)
        self._desk.notices.tell(Notice(text, str(report.parent), "good", self.tr("Open folder"), self._open))

    def _not(self, error: Exception) -> None:
        self.report.setEnabled(True)
        self._desk.notices.failed(error)

    def _open(self) -> None:
        folder = self._desk.engine.reports.folder
        self._desk.background.ask(
            self,
            lambda: folder.mkdir(parents=True, exist_ok=True),
            lambda _: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )


def _field(metadata: PackageMetadata, name: str) -> str:
    return str(metadata[name]) if name in metadata else ""


def _works() -> list[Work]:
    found = {}
    for each in distributions():
        name = str(each.metadata["Name"] or "")
        told = next((told for name in ("License-Expression", "License") if (told := _field(each.metadata, name))), "")
        kinds = [
            line.rsplit("::", 1)[-1].strip() for line in each.metadata.get_all("Classifier", []) if "License" in line
        ]
        licence = str(told) if told and len(str(told)) <= _LONGEST else ", ".join(kinds)
        if name:
            found[name.casefold()] = Work(name, each.version, licence)
    return [found[name] for name in sorted(found)]
