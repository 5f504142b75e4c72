"""The longer sentences of accessibility statements, to be worded in their language.

Those of the model statement are the government's own:
https://www.gov.uk/government/publications/sample-accessibility-statement
"""


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


KNOWN = N_("We know that parts of it keep some people out. They are listed below.")
UNKNOWN = N_("Automated tests found no fault. They do not find every barrier, so we cannot say that there is none.")
TELL = N_(
    "Tell the organisation that runs the service if you find a problem, or need information in another format such as "
    "large print, easy read, audio recording or braille."
)
ENFORCED = N_(
    "The Equality and Human Rights Commission enforces the accessibility regulations. If you are not happy with how we "
    "respond to your complaint, contact the Equality Advisory and Support Service:"
)
COMMITTED = N_(
    "{Organisation} is committed to making this service accessible, in accordance with the Public Sector Bodies "
    "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
)
PARTLY = N_(
    "This service is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, "
    "because of what is listed below."
)
NOT_SHOWN = N_(
    "It has not been shown that this service complies in full with the Web Content Accessibility Guidelines version "
    "2.2 AA standard."
)
WHEN = N_("We have not yet said when each of these will be put right.")
NOTHING = N_("Tests found nothing to list here, which does not mean that there is nothing.")
PREPARED_OF = N_("This statement was prepared on {date}, from a test on that day of version {version} of the service.")
