"""The table of what the queue can do, by the names that are written down: never call one otherwise."""

from engine.assets.harvest.harvester import Harvester
from engine.assets.library import Library
from engine.domain.brief import Brief
from engine.pipeline.keeping.bundles import Bundles
from engine.pipeline.pipeline import Pipeline
from engine.pipeline.projects import Projects
from engine.pipeline.queue.work import Arguments, Work
from engine.runtime.codec import from_plain
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.models.preparing.preparation import Preparation


def works(
    pipeline: Pipeline,
    projects: Projects,
    bundles: Bundles,
    library: Library,
    harvester: Harvester,
    models: ModelFiles,
    preparation: Preparation,
) -> dict[str, Work]:
    """Give every verb, and whether it keeps the machine busy."""

    def settled(given: Arguments) -> Arguments:
        """Choose a film's folder when it is begun, so that it goes on there."""
        if given.get("output"):
            return given
        return {**given, "output": str(projects.place(from_plain(given["brief"], Brief)))}

    return {
        "make": Work(pipeline.make, heavy=True, settled=settled),
        "render": Work(pipeline.render, heavy=True),
        "variants": Work(pipeline.variants, heavy=True),
        "export": Work(bundles.export),
        "harvest": Work(harvester.harvest),
        "add": Work(library.add),
        "footage": Work(pipeline.prepare, heavy=True),
        "install": Work(models.install),
        "prepare": Work(preparation.prepare, heavy=True),
    }
