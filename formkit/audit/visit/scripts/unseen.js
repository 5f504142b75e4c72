// The names of controls that cannot be seen, and whether there is a button in sight to go on with.
const inputs = [...document.querySelectorAll("main form :is(input, select, textarea)")];
const seen = (one) => one.checkVisibility({ visibilityProperty: true });
const unseen = inputs.filter((one) => one.type !== "hidden" && !one.closest("details:not([open])") && !seen(one));
const buttons = [...document.querySelectorAll("main form :is(button, input[type=submit])")];
const needed = document.querySelector("main form[method=post]");
return [[...new Set(unseen.map((one) => one.name))], !needed || buttons.some(seen)];
