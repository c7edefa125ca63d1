/** A code field sends itself when it is full, however the code got there; the wait for another code is counted down. */
import { formatLeft } from "../islands/time-left";

const code = document.querySelector<HTMLInputElement>("[data-code]");
const length = Number(code?.dataset["code"]);
code?.addEventListener("input", () => {
  const digits = code.value.replace(/\D/g, "").slice(0, length);
  if (digits !== code.value) code.value = digits;
  // A form that asks for more than the code waits for its button.
  if (digits.length === length && code.form?.querySelectorAll("[required]").length === 1) {
    code.form.requestSubmit();
  }
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
