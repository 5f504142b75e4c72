"""Delivery: submissions on their way to departments, at least once, each with one idempotency key."""
