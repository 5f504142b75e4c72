"""The steps, one file each, in the order of their names. A step that has been released never changes."""
