/** The card page: a full code goes by itself, the wait for another one is counted down, a result shows up alone. */
import "./code-field";

const ASK_EVERY = 2000;

const page = document.querySelector<HTMLElement>("[data-card-step]");
// The gateway may have taken the card, or the code, behind this page's back.
if (page?.dataset["cardStep"] === "processing") {
  setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch(`${page.dataset["path"]}.json`).catch(() => null);
    const state = answer?.ok ? ((await answer.json()) as { step: string }) : null;
    if (state && state.step !== "processing") location.replace(page.dataset["path"]!);
  }, ASK_EVERY);
}
