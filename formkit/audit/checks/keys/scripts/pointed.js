// Brings an element, by its number, into the window, and tells its middle, or that of its first line.
const eye = window[Symbol.for("formkit.audit")];
const one = eye.numbered[arguments[0]];
one.scrollIntoView({ block: "center", behavior: "instant" });
const box = one.getClientRects()[0] || one.getBoundingClientRect();
return [box.left + box.width / 2, box.top + box.height / 2];
