/** The address form: region first, then its districts; the phone grouped as it is typed. */
import { formatTyped } from "./phone-typing";

const field = document.querySelector<HTMLElement>("[data-region-field]");
const region = document.querySelector<HTMLSelectElement>("[data-region]");
const district = document.querySelector<HTMLSelectElement>("[data-district]");

if (field && region && district) {
  const groups = [...district.querySelectorAll("optgroup")];
  const chosen = groups.findIndex((group) => group.querySelector("option[selected]"));
  const show = (index: number) => {
    for (const group of groups) group.remove();
    const group = groups[index];
    if (group) district.append(group);
    district.disabled = !group;
  };
  region.value = chosen < 0 ? "" : String(chosen);
  show(chosen);
  field.hidden = false;
  region.addEventListener("change", () => {
    district.value = "";
    show(region.value === "" ? -1 : Number(region.value));
  });
}

const phone = document.querySelector<HTMLInputElement>("#phone");
phone?.addEventListener("input", () => {
  // Only while typing at the end: a correction in the middle must not throw the caret about.
  if (phone.selectionStart === phone.value.length) phone.value = formatTyped(phone.value);
});
