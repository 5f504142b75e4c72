// Shows and announces how far an upload is. The form is posted as it would be without this; the server says what came of it.
import { initAll } from "../govuk-frontend/govuk-frontend-6.3.0.min.js";

const STEP = 20; // per cent between two announcements: a screen reader must be able to finish one

/** Watch over the form of a page that asks for files; `form` is replaced when the server shows the page again. */
export function watchUploads(form) {
  const status = document.body.appendChild(document.createElement("div"));
  status.className = "govuk-visually-hidden";
  status.setAttribute("role", "status");
  let busy = false;

  const tell = (words) => {
    if (status.textContent !== words) status.textContent = words; // each change of a live region is announced
  };

  const chosen = () => [...document.querySelectorAll("#answers [data-files]")].filter((field) => field.querySelector("input[type=file]").files.length);

  const show = (field, words, share) => {
    const line = field.querySelector("[data-progress]");
    line.hidden = !words;
    line.querySelector("[data-progress-words]").textContent = words;
    line.querySelector("progress").hidden = share === undefined;
    line.querySelector("progress").value = share ?? 0;
  };

  const progress = (field, share) => {
    const words = share < 100 ? field.dataset.uploading.replace("%{count}", share) : field.dataset.checking;
    show(field, words, share);
    if (share < 100) tell(field.dataset.uploading.replace("%{count}", share - (share % STEP)));
    else tell(words);
  };

  const breakOff = (field) => {
    busy = false;
    document.getElementById("answers").inert = false;
    show(field, field.dataset.brokenOff);
    tell(field.dataset.brokenOff);
  };

  // The page comes again with errors, or with what was uploaded: take its content over, as if the browser had gone there.
  const takeOver = (answer, words) => {
    busy = false;
    document.title = answer.title;
    const main = document.getElementById("main-content");
    main.replaceWith(document.adoptNode(answer.getElementById("main-content")));
    const next = document.getElementById("main-content");
    initAll({ scope: next });
    listen(document.getElementById("answers"));
    const summary = next.querySelector(".govuk-error-summary");
    if (summary) summary.focus();
    else next.querySelector("[data-files] button, [data-files] input")?.focus();
    tell(summary ? "" : words);
  };

  const send = (event) => {
    const fields = chosen();
    const button = event.submitter;
    if (busy || !fields.length || (button?.name ?? "").endsWith("language")) return;
    event.preventDefault();
    const [field] = fields;
    const data = new FormData(event.target);
    if (button?.name) data.append(button.name, button.value);
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.upload.addEventListener("progress", (at) => progress(field, Math.floor((100 * at.loaded) / (at.total || 1))));
    request.addEventListener("error", () => breakOff(field));
    request.addEventListener("abort", () => breakOff(field));
    request.addEventListener("load", () => {
      const answer = request.responseXML;
      const here = new URL(event.target.action, window.location.href);
      if (!answer?.getElementById("main-content") || request.status === 413) return breakOff(field);
      if (new URL(request.responseURL).pathname !== here.pathname) return window.location.assign(request.responseURL);
      return takeOver(answer, field.dataset.finished);
    });
    busy = true;
    event.target.inert = true; // what would be typed now is not in what is on its way
    progress(field, 0);
    request.open("POST", event.target.action);
    request.send(data);
  };

  const listen = (watched) => watched.addEventListener("submit", send);
  listen(form);
}
