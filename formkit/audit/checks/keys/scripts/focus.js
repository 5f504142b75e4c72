// Gives an element the focus, by its number.
const [number] = arguments;
window[Symbol.for("formkit.audit")].numbered[number]?.focus();
