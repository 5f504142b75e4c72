// What acts or looks like a control and cannot get the focus, and what gets it and does nothing; with why.
const eye = window[Symbol.for("formkit.audit")];
const shown = (one) => eye.isShown(one) && one.getClientRects().length;
return {
  fakes: eye.acted().filter(([one]) => shown(one) && !eye.isStop(one)).map(([one, why]) => ({ ...eye.say(one), why })),
  inert: eye.stops().filter((one) => one.tabIndex === 0 && eye.isInert(one)).map((one) => ({ ...eye.say(one), why: "" })),
  skipped: [...document.querySelectorAll("button, a[href], input, select, textarea, summary")]
    .filter((one) => one.tabIndex < 0 && shown(one) && eye.isSeen(one) && !one.matches(":disabled, [type=hidden]"))
    .filter((one) => !one.closest("[inert], [aria-hidden=true]") && !eye.isRoved(one) && !eye.isPaired(one))
    .map((one) => ({ ...eye.say(one), why: "" })),
};
