"""How a film comes onto the timeline: with what a crash left unsaved, or as one of its earlier versions."""
