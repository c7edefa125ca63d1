/**
 * Forms of the cart replace the cart's part of the page with the server's new one, in place: no reload, no jump,
 * and the keyboard focus stays on the same button.
 */
export function enhanceSwapping(): void {
  let running: AbortController | undefined;
  document.addEventListener("submit", async (event) => {
    const form = event.target as HTMLFormElement;
    const part = form.closest<HTMLElement>("[data-swap]");
    if (!form.matches("[data-swap-form]") || !part) return;
    event.preventDefault();
    const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    running?.abort();
    running = new AbortController();
    part.ariaBusy = "true";
    try {
      const body = new URLSearchParams(
        new FormData(form, pressed) as unknown as Record<string, string>,
      );
      countOn(form, Number(pressed?.value));
      const answer = await fetch(form.action, { method: "POST", body, signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(`[data-swap="${part.dataset["swap"]}"]`);
      if (!fresh) return location.assign(answer.url);
      const label = pressed?.ariaLabel;
      part.replaceWith(fresh);
      document
        .querySelector("[data-cart-count]")
        ?.replaceWith(page.querySelector("[data-cart-count]")!);
      const again = [...fresh.querySelectorAll("button")].find(
        (button) => button.ariaLabel === label,
      );
      (again ?? document.getElementById("main"))?.focus({ preventScroll: true });
    } catch (error) {
      if ((error as Error).name !== "AbortError") location.reload();
    }
  });
}

/** Shows the asked quantity at once, so that a second press counts on from it. */
function countOn(form: HTMLFormElement, asked: number): void {
  const count = form.querySelector("output");
  const [less, more] = form.querySelectorAll<HTMLButtonElement>("button");
  if (!count || !less || !more || asked < 1) return;
  count.textContent = String(asked);
  less.value = String(asked - 1);
  more.value = String(asked + 1);
}
