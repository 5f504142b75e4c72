"""The profile: what is known about a citizen, and what a form may do with it. All of it is pure; `hub` keeps it."""
