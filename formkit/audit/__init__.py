"""The accessibility run over every page, state and language."""
