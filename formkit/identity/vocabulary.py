"""The vocabulary of GOV.UK One Login: the names of its claims.

https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/choose-which-user-attributes-your-service-can-request/
"""

_V1 = "https://vocab.account.gov.uk/v1/"

CORE_IDENTITY = f"{_V1}coreIdentityJWT"
ADDRESS = f"{_V1}address"
PASSPORT = f"{_V1}passport"
DRIVING_PERMIT = f"{_V1}drivingPermit"
RETURN_CODE = f"{_V1}returnCode"

EVIDENCE = (ADDRESS, PASSPORT, DRIVING_PERMIT)
"""What it may tell beside a proven identity: plain JSON, which nobody has signed."""
