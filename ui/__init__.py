"""What the person sees: Qt only. Pages call services and show what comes back; no rule of the product lives here."""
