// The button that asks for an address by hand, where one of these names is not on the page before it is pressed.
const [names] = arguments;
const missing = names.filter((name) => !document.querySelector(`main form [name="${CSS.escape(name)}"]`));
const of = (name) => document.querySelector(`main form button[name="look-up"][value="manual ${name.split("-")[0]}"]`);
return missing.map(of).find((one) => one) ?? null;
