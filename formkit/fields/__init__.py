"""The field types, one module each; `TYPES` lists them."""
