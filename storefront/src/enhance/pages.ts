/** Pages of a prescription go one by one, each with its progress; then the page shows them as the server has them. */
import { shrinkPage } from "./shrink-page";

type Answer = { ok: boolean; text: string | null };

const room = document.querySelector<HTMLElement>("[data-pages]");
const form = room?.querySelector<HTMLFormElement>("[data-page-form]");
const input = form?.querySelector<HTMLInputElement>("input[type=file]");
const list = room?.querySelector<HTMLElement>("[data-page-list]");

if (room && form && input && list) {
  const words = room.dataset;
  room.classList.add("scripted");
  input.multiple = true;
  input.addEventListener("change", async () => {
    for (const old of list.querySelectorAll(".failed")) old.remove();
    const left = Number(words["most"]) - list.querySelectorAll(".page-card").length;
    const files = [...(input.files ?? [])].slice(0, Math.max(0, left));
    if (files.length === 0) return;
    form.ariaBusy = "true";
    let failed = false;
    // One at a time: on a slow line the first is there while the second is still going.
    for (const file of files) failed = !(await send(file)) || failed;
    form.ariaBusy = null;
    input.value = "";
    if (!failed) location.reload();
  });

  const send = async (file: File): Promise<boolean> => {
    const card = addCard(words["sending"]!);
    const page = await shrinkPage(file);
    if (page.size > Number(words["largest"])) return fail(card, words["tooLarge"]!);
    const answer = await upload(page, card);
    return answer.ok || fail(card, answer.text ?? words["failed"]!);
  };

  const addCard = (text: string): HTMLElement => {
    const card = document.createElement("li");
    card.className = "page-card sending";
    const label = document.createElement("span");
    label.setAttribute("role", "status");
    label.textContent = text;
    const progress = document.createElement("progress");
    progress.max = 1;
    progress.value = 0;
    progress.ariaLabel = text;
    card.append(label, progress);
    list.append(card);
    return card;
  };

  const fail = (card: HTMLElement, text: string): false => {
    card.classList.add("failed");
    card.querySelector("progress")?.remove();
    card.querySelector("span")!.textContent = text;
    return false;
  };

  // Only XMLHttpRequest tells how far an upload is.
  const upload = (page: Blob, card: HTMLElement): Promise<Answer> =>
    new Promise((resolve) => {
      const none = () => resolve({ ok: false, text: null });
      const request = new XMLHttpRequest();
      request.open("POST", words["pages"]!);
      request.responseType = "json";
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Content-Type", page.type || "application/octet-stream");
      request.upload.onprogress = ({ loaded, total }) => {
        const progress = card.querySelector("progress")!;
        progress.value = loaded / total;
        if (loaded === total) card.querySelector("span")!.textContent = words["checking"]!;
      };
      request.onload = () =>
        request.status === 200 && request.response ? resolve(request.response as Answer) : none();
      request.onerror = none;
      request.ontimeout = none;
      request.timeout = 120_000;
      request.send(page);
    });
}
