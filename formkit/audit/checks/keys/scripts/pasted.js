// Pastes words into each text field, as an event with the words; gives the fields that refuse it and do nothing with them,
// and those that refuse the keys for it.
const eye = window[Symbol.for("formkit.audit")];
const TEXT = "textarea, input:not([type]), " +
  ["text", "password", "email", "tel", "url", "search", "number"].map((type) => `input[type=${type}]`).join();
const values = () => [...document.querySelectorAll("input, textarea")].map((one) => one.value).join("\n");
const refuses = (one) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", "12");
  const before = values();
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  const keys = new KeyboardEvent("keydown", { key: "v", code: "KeyV", keyCode: 86, which: 86, ctrlKey: true, bubbles: true,
    cancelable: true });
  return (!one.dispatchEvent(event) && before === values()) || !one.dispatchEvent(keys);
};
return eye.stops().filter((one) => one.matches(TEXT) && !one.readOnly).filter(refuses).map(eye.tell);
