// The button that goes on: the last of the content's form that is neither secondary nor out of sight.
const buttons = [...document.querySelectorAll("main form button, main form input[type=submit]")];
const main = buttons.filter((one) => one.type === "submit" && !one.matches(".govuk-button--secondary, [name=look-up], [aria-hidden]"));
const own = main.filter((one) => one.matches(".govuk-button") && one.checkVisibility());
return own.at(-1) ?? main.at(-1) ?? null;
