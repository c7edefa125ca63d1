/** "Share my location" puts the phone's own position into the address, as a link to check it and a way to take it back. */
import { isPin, mapLink, writePin } from "../commerce/pin";

const PATIENCE_MS = 15_000;
/** Beyond this many metres the point is called rough. */
const ROUGH = 100;
const DENIED = 1;

const field = document.querySelector<HTMLElement>("[data-pin-field]");
const find = <T extends HTMLElement>(name: string) => field?.querySelector<T>(`[data-${name}]`);
const input = find<HTMLInputElement>("pin");
const link = find<HTMLAnchorElement>("pin-link");
const shown = find("pin-set");
const share = find<HTMLButtonElement>("pin-share");
const remove = find<HTMLButtonElement>("pin-remove");
const status = find("pin-status");

if (field && input && link && shown && share && remove && status) {
  const words = field.dataset;
  const show = (pin: string) => {
    input.value = pin;
    shown.hidden = pin === "";
    share.hidden = pin !== "" || !navigator.geolocation;
    field.hidden = shown.hidden && share.hidden;
  };
  const say = (text = "") => {
    status.textContent = text;
    share.ariaBusy = null;
  };
  remove.hidden = false;
  show(input.value);

  remove.addEventListener("click", () => {
    show("");
    say(words["removed"]);
    share.focus();
  });
  share.addEventListener("click", () => {
    if (share.ariaBusy) return;
    say(words["finding"]);
    share.ariaBusy = "true";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const pin = { lat: coords.latitude, lng: coords.longitude };
        if (!isPin(pin)) return say(words["outside"]);
        link.href = mapLink(pin);
        show(writePin(pin));
        const metres = String(Math.round(coords.accuracy));
        say(coords.accuracy > ROUGH ? words["rough"]?.replace("{metres}", metres) : "");
        link.focus();
      },
      ({ code }) => say(code === DENIED ? words["denied"] : words["failed"]),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  });
}
