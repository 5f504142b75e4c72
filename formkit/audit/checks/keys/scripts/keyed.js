// What says that it is a button, or listens as one, without being one: Space and Enter must work on it.
const eye = window[Symbol.for("formkit.audit")];
const own = "button, input, select, textarea, summary, [role=option], [role=menu], [role=listbox], [role=dialog]";
return eye.stops().filter((one) => !one.matches(own) && eye.isSeen(one)).flatMap((one) => {
  const role = eye.roleOf(one);
  const isLink = one.matches("a[href], area[href]");
  const keys = ["button", "checkbox", "switch", "radio"].includes(role) ? ["Space"] : [];
  if (role === "button" || (!isLink && ["link", "menuitem", "tab"].includes(role))) keys.push("Enter");
  if (!role && !isLink && !one.matches("iframe, audio, video, [contenteditable]") && eye.hears(one, "click", "mousedown"))
    keys.push("Enter", "Space");
  return keys.length ? [{ ...eye.tell(one), keys }] : [];
});
