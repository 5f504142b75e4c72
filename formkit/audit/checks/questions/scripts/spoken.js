// What can be pressed, chosen or typed into, with the words that are seen on it or on its label, by its place in the page.
const clipped = (one) => {
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const cut = /rect\((0|1)px|inset\((50%|100%)/.test(`${style.clip} ${style.clipPath}`);
  return cut || style.opacity === "0" || (style.overflow !== "visible" && (box.width <= 1 || box.height <= 1));
};
const seen = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.data.trim() || text.parentElement.closest("script,style,select,textarea")) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    let up = text.parentElement;
    let shown = box.width > 1 && box.height > 1 && box.right > 0 && getComputedStyle(up).visibility === "visible";
    for (; shown && up; up = up === root ? null : up.parentElement) shown = !clipped(up);
    if (shown) found.push(text.data);
  }
  return found.join(" ").replace(/\s+/g, " ").trim();
};
const pressed = "a[href],button,summary,[role=button],[role=link],[role=tab],[role=menuitem],[role=switch]";
const words = (one) => {
  if (one.matches("input[type=submit],input[type=button],input[type=reset]")) return one.value;
  if (one.matches(pressed)) return seen(one);
  return one.labels ? [...one.labels].map(seen).join(" ") : "";
};
const every = [...document.querySelectorAll("*")];
const asked = new Set(document.querySelectorAll(`${pressed},input:not([type=hidden]),select,textarea`));
return every.flatMap((one, place) => (asked.has(one) ? [[place, words(one), one.name || ""]] : []));
