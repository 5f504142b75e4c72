// Starts what makes pages easier to use where there is JavaScript. Every page works without any of it.
import { initAll } from "../govuk-frontend/govuk-frontend-6.3.0.min.js";
import { watchSession } from "./session.js";
import { watchUploads } from "./upload.js";

initAll();

const dialog = document.getElementById("time-out");
if (dialog instanceof HTMLDialogElement) watchSession(dialog);

const answers = document.getElementById("answers");
if (answers?.querySelector("[data-files]")) watchUploads(answers);

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
