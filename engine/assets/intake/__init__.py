"""What comes in: files looked at by what they hold, measured, fingerprinted and told apart from twins."""
