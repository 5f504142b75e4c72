// Fills in the controls of these names; gives the names of those that take files, which only the driver can choose.
const [typed] = arguments;
const files = [];
const tell = (one) => ["input", "change"].forEach((name) => one.dispatchEvent(new Event(name, { bubbles: true })));
const write = (one, text) => {
  if (one.value === text) return;
  one.value = text;
  tell(one);
};
for (const [name, texts] of Object.entries(typed)) {
  const controls = [...document.querySelectorAll(`main form [name="${CSS.escape(name)}"]`)];
  for (const one of controls) {
    if (one.type === "hidden" || one.localName === "button") continue;
    if (one.type === "file") {
      if (!files.includes(name)) files.push(name);
    } else if (one.type === "radio" || one.type === "checkbox") {
      const wanted = texts.includes(one.value);
      if (one.checked === wanted) continue;
      if (wanted || one.type === "checkbox") one.click();
      else { one.checked = false; tell(one); }
    } else if (one.localName === "select") {
      write(one, texts[0] ?? "");
      const box = document.querySelector(`main form [name="${CSS.escape(name)}-typed"]`);
      const words = one.value && one.selectedOptions[0] ? one.selectedOptions[0].text : "";
      if (box && box.value !== words && !(`${name}-typed` in typed)) box.value = words;
    } else write(one, texts[0] ?? "");
  }
}
return files;
