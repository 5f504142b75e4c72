"""What every test shares: properties are tried on the same examples each time, however slow the machine."""

from hypothesis import settings

settings.register_profile("formkit", derandomize=True, deadline=None)
settings.load_profile("formkit")
