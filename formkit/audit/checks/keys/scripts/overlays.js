// Of what has appeared, what lies over the page as a dialog does, and what in it can be acted upon.
const eye = window[Symbol.for("formkit.audit")];
if (!eye?.record || !document.body) return null;
const isDialog = (one) => one.matches("dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]");
const isOver = (one) => {
  const box = one.getBoundingClientRect();
  return getComputedStyle(one).position === "fixed" && box.width >= 100 && box.height >= 40 &&
    !one.matches("[role=status], [role=alert], [role=tooltip], [role=menu], [role=listbox]");
};
const those = eye.appeared(eye.before).flatMap((one) => [one, ...one.querySelectorAll("*")])
  .filter((one) => isDialog(one) || isOver(one));
const stops = eye.stops();
return those.filter((one) => !those.includes(one.parentElement?.closest("dialog, [role]")) && !those.some((each) =>
  each !== one && each.contains(one))).map((one) => ({
  ...eye.tell(one),
  has_focus: one.contains(eye.active()),
  stops: stops.filter((each) => one.contains(each)).map(eye.tell),
  fakes: eye.acted().filter(([each]) => one.contains(each) && eye.isShown(each) && !eye.isStop(each))
    .filter(([, why]) => why !== "pointer").map(([each]) => eye.tell(each)),
}));
