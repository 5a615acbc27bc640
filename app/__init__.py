"""The process: starts things, wires things, owns no rule of the product."""
