/** The phone is grouped as it is typed. */
import { formatTyped } from "./phone-typing";

const phone = document.querySelector<HTMLInputElement>("#phone");
phone?.addEventListener("input", () => {
  // Only while typing at the end: a correction in the middle must not throw the caret about.
  if (phone.selectionStart === phone.value.length) phone.value = formatTyped(phone.value);
});
