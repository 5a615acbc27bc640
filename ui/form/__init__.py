"""Forms made from any dataclass that declares its options."""

from ui.form.form import Form

__all__ = ["Form"]
