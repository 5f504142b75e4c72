// Whether the page itself listens to keys, so that a key alone might do something wherever the focus is.
const eye = window[Symbol.for("formkit.audit")];
return [window, document, document.documentElement, document.body, document.querySelector("main")].filter(Boolean)
  .some((one) => eye.hears(one, "keydown", "keyup", "keypress"));
