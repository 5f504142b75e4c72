// What may open something over the page when it is pressed: no plain link, no button that sends a form.
const eye = window[Symbol.for("formkit.audit")];
const listens = eye.hears(document, "click") || eye.hears(document.body, "click");
const goes = (one) => one.matches("a[href]") && !/^(#|javascript:)/.test(one.getAttribute("href"));
const sends = (one) => one.form && one.matches("button:not([type]), [type=submit], [type=image], [type=reset]");
const opens = (one) => one.matches("[aria-haspopup], [commandfor], [popovertarget]") || eye.hears(one, "click", "keydown") ||
  (listens && one.matches("a[href='#'], button[type=button]")) || one.matches("a[href^='javascript:']");
return eye.stops().filter((one) => one.matches("a[href], button, [role=button], [type=button]") && eye.isSeen(one))
  .filter((one) => !goes(one) && !sends(one) && opens(one)).map(eye.tell);
