"""Times and sizes as a person reads them, in their own language's form."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from engine.domain.units import Bytes, Seconds


def moment(when: datetime) -> str:
    """Write a moment in local time."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(when.timestamp())), QLocale.FormatType.ShortFormat)


def clock(seconds: Seconds) -> str:
    """Write a length as 0:07, 12:30 or 1:02:03."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def size(number: Bytes) -> str:
    """Write a number of bytes as 12.5 MB."""
    return QLocale().formattedDataSize(number, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
