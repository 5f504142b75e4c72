// What the other scripts of this room know of a page: what is seen, what takes the focus, what is acted upon.
// Installed once a page; gives `true`. `getEventListeners` is there only where the protocol lends the console's words.
(() => {
  const ABOUT = Symbol.for("formkit.audit");
  if (window[ABOUT]) return true;

  const NATIVE = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], " +
    "video[controls], [contenteditable=''], [contenteditable=true], option, optgroup";
  const WIDGETS = ["button", "link", "checkbox", "radio", "switch", "tab", "menuitem", "menuitemcheckbox",
    "menuitemradio", "option", "slider", "spinbutton", "combobox", "textbox", "searchbox", "treeitem"];
  const COMPOSITES = "[role=tablist], [role=listbox], [role=menu], [role=menubar], [role=tree], [role=grid], " +
    "[role=treegrid], [role=radiogroup], [role=toolbar]";
  const POINTED = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend"];
  const STRUCTURE = "html, body, main, form, fieldset, header, footer, label, legend, table, thead, tbody, template";

  const BLOCKS = "h1, h2, h3, h4, h5, h6, p, ul, ol, dl, table, section, article, div";

  const listeners = new Map();
  if (typeof getEventListeners === "function") {
    for (const one of [window, document, ...document.querySelectorAll("*")]) {
      const heard = getEventListeners(one);
      const types = Object.keys(heard);
      if (types.length) listeners.set(one, new Set(types));
    }
  }
  const jquery = window.jQuery && window.jQuery._data;
  if (jquery) {
    for (const one of [...listeners.keys()].filter((each) => each !== window)) {
      for (const [type, those] of Object.entries(jquery(one, "events") || {})) {
        for (const { selector } of those.filter((each) => each.selector)) {
          for (const each of one.querySelectorAll(selector)) {
            listeners.set(each, (listeners.get(each) || new Set()).add(type));
          }
        }
      }
    }
  }

  const hears = (one, ...types) =>
    types.some((type) => listeners.get(one)?.has(type) || typeof one[`on${type}`] === "function");
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
  const isSeen = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const isStop = (one) => one.tabIndex >= 0 && isShown(one) && !one.matches(":disabled") && !one.closest("[inert]") &&
    (one.hasAttribute("tabindex") || (one.matches(NATIVE) && !one.matches("option, optgroup, [type=hidden]"))) &&
    !(one.localName === "summary" && one.parentElement?.querySelector(":scope > summary") !== one);
  const group = (one) => [...document.querySelectorAll(`[type=radio][name="${CSS.escape(one.name)}"]`)]
    .filter((each) => each.form === one.form && isStop(each));
  const stand = (one) => {
    if (one.type !== "radio" || !one.name) return one;
    const those = group(one);
    return those.find((each) => each.checked) || those[0] || one;
  };
  const stops = () => [...new Set([...document.querySelectorAll("*")].filter(isStop).map(stand))];

  const found = (one) => {
    if (one.id && document.querySelector(`[id="${CSS.escape(one.id)}"]`) === one) return `#${CSS.escape(one.id)}`;
    if (!one.parentElement) return one.localName;
    const alike = [...one.parentElement.children].filter((each) => each.localName === one.localName);
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(one) + 1})` : "";
    return `${found(one.parentElement)} > ${one.localName}${place}`;
  };
  const opening = (one) => {
    const bare = one.cloneNode(false);
    bare.removeAttribute("value");
    return bare.outerHTML.split("</")[0].slice(0, 200);
  };
  const words = (one) => (one.innerText || one.getAttribute("aria-label") || one.value || "").trim().replace(/\s+/g, " ");
  const say = (one) => ({ mark: [found(one), opening(one)], tag: one.localName, name: one.name || "",
    words: words(one).slice(0, 60) });

  const roleOf = (one) => (one.getAttribute("role") || "").trim().split(/\s+/)[0];
  const isRoved = (one) => {
    const whole = one.closest(COMPOSITES);
    if (!whole) return roleOf(one) === "option";
    return isStop(whole) || [...whole.querySelectorAll("*")].some(isStop) || Boolean(whole.id &&
      document.querySelector(`[aria-controls~="${CSS.escape(whole.id)}"], [aria-owns~="${CSS.escape(whole.id)}"]`));
  };
  const holds = (one) => [...one.querySelectorAll("*")].some((each) => isStop(each) || each.matches(NATIVE));
  const isWithin = (one) => {
    const above = one.parentElement?.closest(`${NATIVE}, label, [role=button], [role=link], [tabindex]`);
    return Boolean(above && !above.matches("main, [tabindex='-1']:not([role])"));
  };
  const isPointed = (one) => getComputedStyle(one).cursor === "pointer" &&
    !(one.parentElement && getComputedStyle(one.parentElement).cursor === "pointer");
  // What a mouse may act on: why it looks so, or "" where it does not.
  const why = (one) => {
    if (one.matches(NATIVE) || one.matches(STRUCTURE) || isWithin(one) || one.closest("svg svg, svg > *"))
      return "";
    if (WIDGETS.includes(roleOf(one))) return isRoved(one) || one.ariaDisabled === "true" ? "" : "role";
    if (holds(one)) return "";
    if (hears(one, ...POINTED)) return getComputedStyle(one).cursor === "pointer" || !one.querySelector(BLOCKS) ? "listens" : "";
    return isPointed(one) && words(one) ? "pointer" : "";
  };
  const acted = () => [...document.querySelectorAll("body *")].map((one) => [one, why(one)]).filter(([, reason]) => reason);

  // A stop at which there is nothing to do: no control, no widget, nothing that scrolls or listens to keys or the mouse.
  const scrolls = (one) => (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) &&
    /auto|scroll/.test(getComputedStyle(one).overflow);
  const isInert = (one) => one.hasAttribute("tabindex") && !one.matches(NATIVE) && one.localName !== "a" && !scrolls(one) &&
    ![...WIDGETS, "application", "grid", "gridcell", "listbox", "tree", "menu", "menubar", "tablist", "tabpanel",
      "radiogroup", "scrollbar", "separator", "slider", "toolbar", "treegrid", "columnheader", "rowheader", "row", "progressbar",
      "dialog", "alertdialog"].includes(roleOf(one)) && !hears(one, ...POINTED, "keydown", "keyup", "keypress");

  // A second way to do what something beside it does for the keyboard too: a card's link, a combo box's button.
  const isPaired = (one) => one.localName === "a" && [...document.querySelectorAll("a[href]")]
    .some((each) => each !== one && each.href === one.href && isStop(each)) ||
    Boolean(one.parentElement?.querySelector(":scope > [role=combobox], :scope > [list], :scope > [type=file]"));

  const numbered = [];
  const number = (one) => {
    if (!numbered.includes(one)) numbered.push(one);
    return numbered.indexOf(one);
  };
  const tell = (one) => ({ ...say(one), number: number(one) });
  const inSight = (one) => {
    const box = one.getBoundingClientRect();
    return isSeen(one) && box.right > 0 && box.bottom + scrollY > 0;
  };
  // What is seen of the page, and the topmost of what was not seen then and is now.
  const look = () => new Set([...document.querySelectorAll("body *")].filter(inSight));
  const appeared = (before) => [...document.querySelectorAll("body *")]
    .filter((one) => !before.has(one) && inSight(one) && words(one))
    .filter((one, _, those) => !those.includes(one.parentElement));

  window[ABOUT] = { numbered, number, tell, inSight, look, appeared, isRoved, isPaired, isInert, NATIVE, WIDGETS, POINTED, listeners, hears, isShown, isSeen, isStop, stand, group, stops, say, words,
    roleOf, why, acted };
  return true;
})();
