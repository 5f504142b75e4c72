// Says of an overlay, by its number, whether it is still seen and whether the focus is in it; closes it by force if asked.
const [number, force] = arguments;
const eye = window[Symbol.for("formkit.audit")];
if (!eye?.record || !document.body) return null;
const one = eye.numbered[number];
if (force) one.style.setProperty("display", "none", "important");
const at = eye.active();
return { is_open: one.isConnected && eye.inSight(one), has_focus: one.contains(at), number: eye.number(at),
  is_lost: at === document.body };
