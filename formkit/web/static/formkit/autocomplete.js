// Puts a box over a long select, in which people find an option by typing a part of it. The select stays what is posted.
import "../accessible-autocomplete/accessible-autocomplete-3.0.1.min.js";

/** Make words comparable: "Côte d’Ivoire" is found as "cote divoire", and "U.K." as "UK". */
const plain = (words) =>
  words
    .normalize("NFD")
    .replace(/[\p{M}.'’‘]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

const nameOf = (option) => (typeof option === "string" ? option : (option?.text ?? ""));

/** How well a name fits what was typed: 0 is the very same, Infinity not at all. */
const distance = (name, typed) => {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`)) return 2;
  return name.includes(typed) ? 3 : Infinity;
};

/** The options of a select by all that they are called. */
export class Options {
  constructor(select, most) {
    this.most = most;
    this.all = [...select.options].filter((option) => option.value).map((option) => this.#entry(option));
  }

  #entry(option) {
    const synonyms = option.dataset.synonyms?.split("\n") ?? [];
    return { option, names: [option.text, ...synonyms].map(plain) };
  }

  /** The best few, those whose label fits before those that a synonym finds, else in the order of the list. */
  search(words) {
    const typed = plain(words);
    const found = this.all.map(({ option, names }) => ({ option, far: this.#far(names, typed) }));
    const near = found.filter(({ far }) => typed && far < Infinity).sort((one, other) => one.far - other.far);
    return near.slice(0, this.most).map(({ option }) => option);
  }

  #far(names, typed) {
    return Math.min(...names.map((name, place) => 2 * distance(name, typed) + (place ? 1 : 0)));
  }

  /** The option that is called just so: by its label, or by a synonym that no other option has. */
  called(words) {
    const typed = plain(words);
    const labelled = this.all.filter(({ names }) => names[0] === typed);
    const found = labelled.length ? labelled : this.all.filter(({ names }) => names.includes(typed));
    return typed && found.length === 1 ? found[0].option : undefined;
  }
}

const escaped = (words) => {
  const span = document.createElement("span");
  span.textContent = words;
  return span.innerHTML;
};

const settings = (select, words, options) => ({
  selectElement: select,
  name: `${select.name}-typed`,
  defaultValue: select.dataset.typed,
  minLength: 1,
  // What people have not chosen is never chosen for them, neither when they leave the box nor by the first letters.
  autoselect: false,
  confirmOnBlur: false,
  displayMenu: "overlay", // inline, the button below would jump away from under the pointer
  inputClasses: select.classList.contains("govuk-select--error") ? "govuk-input govuk-input--error" : "govuk-input",
  menuAttributes: { "aria-labelledby": `${select.id}-label` },
  menuClasses: "govuk-body",
  source: (typed, show) => show(options.search(typed)),
  templates: { inputValue: nameOf, suggestion: (option) => escaped(nameOf(option)) },
  onConfirm: (option) => {
    if (option) select.value = option.value ?? options.called(option)?.value ?? "";
  },
  tNoResults: () => words.no_results,
  tAssistiveHint: () => words.help,
  tStatusNoResults: () => words.no_results,
  tStatusQueryTooShort: () => "",
  tStatusResults: (count) => words.results[count].replace("%{count}", count),
  tStatusSelectedOption: (option, count, index) =>
    words.marked
      .replace("%{place}", index + 1)
      .replace("%{count}", count)
      .replace("%{option}", () => option),
});

/** Keep the hint and the error of the select with the box: the widget describes it by its own help alone. */
const describe = (input, own) => {
  const help = `${input.id}__assistiveHint`;
  const set = () => {
    const ids = input.value ? own : `${own} ${help}`;
    if (input.getAttribute("aria-describedby") !== ids) input.setAttribute("aria-describedby", ids);
  };
  new MutationObserver(set).observe(input, { attributeFilter: ["aria-describedby"] });
  set();
};

/** Search for what stands in the box though nothing was typed: the widget would offer those words as an option. */
const searchAgain = (input) => {
  const typed = input.value;
  for (const words of ["", typed]) {
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

/** Put a box over a select. */
export function enhance(select) {
  const words = JSON.parse(select.dataset.autocomplete);
  const options = new Options(select, words.results.length - 1);
  const { id, form } = select;
  const own = select.getAttribute("aria-describedby");
  document.querySelector(`label[for="${id}"]`).id = `${id}-label`;
  window.accessibleAutocomplete.enhanceSelectElement(settings(select, words, options));

  const input = document.getElementById(id);
  // The box is what people see, so it decides: the widget alone would leave an old option selected under new words.
  const settle = () => {
    if (select.selectedOptions[0]?.text === input.value && select.value) return;
    select.value = options.called(input.value)?.value ?? "";
  };
  input.addEventListener("input", settle);
  input.addEventListener("focus", () => {
    if (input.value && !select.value) searchAgain(input);
  });
  form.addEventListener("submit", settle);
  if (own) describe(input, own);
}

for (const select of document.querySelectorAll("select[data-autocomplete]")) enhance(select);
