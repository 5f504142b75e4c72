"""Identity: signing in with GOV.UK One Login, or any other OpenID provider."""
