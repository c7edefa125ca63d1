/** The address form: region first, then its districts; the phone grouped as it is typed; the point on the map. */
import "./phone-field";
import "./pin-field";

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
