"""Lists that people look through: what is shown of each entry, and the grid that draws thousands of them."""
