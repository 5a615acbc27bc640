"""Every gesture on a timeline is one function: it happens whole, or EditRefused says why and nothing has changed."""
