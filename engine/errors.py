"""Every error the engine raises on purpose, each named by what the person should do next."""

from collections.abc import Sequence


class EngineError(Exception):
    """The root: `str(error)` is one sentence for a person, `remedy` the next step, or empty."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


class Refused(EngineError):
    """The request cannot be: say why, keep what was typed."""


class NotFound(Refused):
    """What was named does not exist."""


class EditRefused(Refused):
    """An edit that cannot happen whole does not happen at all."""


class NeedsSetup(EngineError):
    """Something is missing that the person can provide."""


class NeedsKey(NeedsSetup):
    """A service's key is missing."""


class NeedsPassphrase(NeedsSetup):
    """The kept keys are locked, or nothing locks them yet: the person's passphrase is needed."""


class NeedsSignIn(NeedsSetup):
    """An account has to be connected (again)."""


class NeedsModel(NeedsSetup):
    """A model or voice has to be installed."""


class NeedsFiles(NeedsSetup, NotFound):
    """Files that a film shows or plays are gone: they have to be found again, or replaced."""


class NeedsSpace(NeedsSetup):
    """The disk is full."""


class ProviderFailed(EngineError):
    """This provider could not; the next one may."""


class RateLimited(ProviderFailed):
    """The service asks to wait `after` seconds."""

    def __init__(self, message: str, after: float, remedy: str = "") -> None:
        super().__init__(message, remedy)
        self.after = after


class Unreachable(ProviderFailed):
    """No answer: the service is off, or there is no network."""


class Declined(ProviderFailed):
    """The service answered, and the answer is no."""


class AllFailed(EngineError):
    """Every provider of a chain failed; `reasons` holds one sentence each."""

    def __init__(self, message: str, reasons: Sequence[str], remedy: str = "") -> None:
        super().__init__("; ".join([message, *reasons]), remedy)
        self.reasons = tuple(reasons)


class Cancelled(EngineError):
    """Not a failure: the person asked to stop."""

    def __init__(self) -> None:
        super().__init__("Stopped.")


class EncoderFailed(EngineError):
    """A video encoder of this machine gave up, or made parts that do not fit: the software encoder still can."""
