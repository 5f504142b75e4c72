// What listens to the mouse or the finger going down, and is no slider, list, map or thing to drag.
const eye = window[Symbol.for("formkit.audit")];
const own = "input, select, textarea, canvas, [draggable=true], [role=option], [role=slider], [role=listbox], [role=combobox]";
return [...document.querySelectorAll("body *")]
  .filter((one) => !one.matches(own) && eye.hears(one, "mousedown", "pointerdown", "touchstart") && eye.isSeen(one))
  .map(eye.tell);
