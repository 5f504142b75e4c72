// What stands in the controls of these names: texts, and the values of what is chosen; files are never shown again.
const [names] = arguments;
const chosen = (one) => one.checked === true;
return Object.fromEntries(names.map((name) => {
  const controls = [...document.querySelectorAll(`main form [name="${CSS.escape(name)}"]`)];
  const shown = controls.filter((one) => !["hidden", "file", "submit"].includes(one.type));
  const kept = shown.filter((one) => !["radio", "checkbox"].includes(one.type) || chosen(one));
  return [name, kept.map((one) => one.value)];
}));
