type Added = { ok: boolean; count: number; text: string };
const SHOWN = 4000;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** "Add to cart" stays on the page: the count in the header changes and a line at the bottom says so. */
export function enhanceAdding(): void {
  document.addEventListener("submit", async (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-add]")) return;
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button");
    if (button?.ariaBusy === "true") return;
    if (button) button.ariaBusy = "true";
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
        headers: { Accept: "application/json" },
        // Leaving the page at once must not take the product back out.
        keepalive: true,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      tell((await answer.json()) as Added);
    } catch {
      // The plain form shows the server's own page about what is wrong.
      form.submit();
    } finally {
      if (button) button.ariaBusy = null;
    }
  });
}

function tell({ ok, count, text }: Added): void {
  const badge = document.querySelector("[data-cart-count]");
  if (badge) badge.textContent = count > 0 ? String(count) : "";
  const toast = document.querySelector<HTMLElement>("[data-toast]");
  if (!toast) return;
  toast.hidden = false;
  toast.querySelector("[data-toast-text]")!.textContent = text;
  toast.querySelector("a")!.hidden = !ok;
  clearTimeout(hiding);
  hiding = setTimeout(() => (toast.hidden = true), SHOWN);
}
