/** A form that must go once: the second press of its button is ignored, and the button says it is being sent. */
export function enhanceSending(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-once]")) return;
    if (form.ariaBusy === "true") return event.preventDefault();
    form.ariaBusy = "true";
    const button = form.querySelector<HTMLButtonElement>("button[data-sending]");
    if (!button) return;
    button.ariaBusy = "true";
    button.textContent = button.dataset["sending"]!;
  });
  // Going back may bring a form as it was left: busy, or with an old cart.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("[data-once], [data-swap]")) location.reload();
  });
}
