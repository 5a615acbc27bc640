"""What the person sees: Qt only, no rule of the product (joined by the Desktop issue)."""
