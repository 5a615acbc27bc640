"""Growth: what sources offer that fits the channel and its licences, fetched once and safely."""
