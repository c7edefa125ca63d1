/** The card page: a full code goes by itself, the wait for another one is counted down, a result shows up alone. */
import { formatLeft } from "../islands/time-left";

const ASK_EVERY = 2000;

const code = document.querySelector<HTMLInputElement>("[data-code]");
const length = Number(code?.dataset["code"]);
code?.addEventListener("input", () => {
  const digits = code.value.replace(/\D/g, "").slice(0, length);
  if (digits !== code.value) code.value = digits;
  if (digits.length === length) code.form?.requestSubmit();
});

const wait = document.querySelector<HTMLElement>("[data-resend]");
const resend = wait?.parentElement?.querySelector("button");
if (wait && resend) {
  const end = Date.now() + Number(wait.dataset["resend"]) * 1000;
  const text = wait.dataset["text"]!;
  resend.disabled = true;
  const tick = () => {
    const left = end - Date.now();
    wait.textContent = text.replace("{time}", formatLeft(Math.max(0, left)));
    if (left > 0) return;
    clearInterval(timer);
    resend.disabled = false;
    wait.hidden = true;
  };
  const timer = setInterval(tick, 1000);
  tick();
}

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
