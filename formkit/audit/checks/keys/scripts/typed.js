// What can be typed into or chosen from, and the keys that change it: letters, or the next of the choices.
const eye = window[Symbol.for("formkit.audit")];
const keys = (one) => {
  if (one.matches("select")) return ["Down"];
  if (one.matches("[type=radio]")) return ["Space", "Down"];
  if (one.matches("[type=checkbox]")) return ["Space"];
  if (one.matches("[type=range]")) return ["Right"];
  if (one.matches("[type=number], [type=date], [type=time], [type=month], [type=week], [inputmode=numeric]"))
    return Array(one.maxLength > 0 && one.maxLength < 6 ? one.maxLength : 2).fill("1");
  if (one.matches("textarea, [type=text], [type=search], [type=tel], [type=url], [type=email], [type=password], input:not([type])"))
    return Array(one.maxLength > 0 && one.maxLength < 6 ? one.maxLength : 2).fill("1");
  return [];
};
const fields = eye.stops().filter((one) => one.matches("input, select, textarea") && !one.readOnly);
return fields.map((one) => ({ ...eye.tell(one), keys: keys(one) })).filter((one) => one.keys.length);
