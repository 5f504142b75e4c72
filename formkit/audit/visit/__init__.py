"""Visiting: every state of a plan seen over HTTP, those of each new shape in a browser too, and held to the checks."""
