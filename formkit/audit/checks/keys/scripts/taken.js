// Gives the stops noted since the last time, what was to be reached, and every change of context, as plain data.
const eye = window[Symbol.for("formkit.audit")];
if (!eye?.record || !document.body) return null;
const { record } = eye;
const { number } = eye;
const box = (one) => {
  const rect = one.getBoundingClientRect();
  return [rect.left + scrollX, rect.top + scrollY, rect.width, rect.height];
};
const told = (one) => ({ ...eye.say(one), number: number(one), box: box(one), is_end: one === document.body ||
  one === document.documentElement, is_frame: one.localName === "iframe", tabindex: one.getAttribute("tabindex"),
  parent: one.parentElement ? number(one.parentElement) : -1, role: eye.roleOf(one), is_inert: eye.isInert(one),
  is_modal: Boolean(one.closest("dialog[open], [aria-modal=true]")),
  is_typed: one.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit], " +
    "[type=button], [type=reset], [type=image], [type=file], [type=range], [type=color])") });
// What lies behind an open modal dialog is inert: https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees
const modal = document.querySelector("dialog:modal");
const last = eye.stop(eye.active());
const taken = {
  stops: [...record.stops, last].map(({ one, place, look }) => ({ ...told(one), place, look })),
  expected: eye.stops().filter((one) => !modal || modal.contains(one)).map(told),
  changes: record.changes.map(({ kind, at }) => ({ kind, ...eye.say(at) })),
};
Object.assign(record, { stops: [], changes: [] });
return taken;
