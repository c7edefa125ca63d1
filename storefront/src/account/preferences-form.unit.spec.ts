import type { Preferences } from "./notifications";
import { readPreferences } from "./preferences-form";

const all = { telegram: true, sms: true };
const known: Preferences = {
  locale: "uz",
  marketing: false,
  channels: all,
  quiet_hours: { from: "22:00", to: "08:00" },
  types: [
    { type: "order_paid", title: "", mandatory: true, channels: all },
    { type: "order_packed", title: "", mandatory: false, channels: all },
  ],
};

it("reads ticks, takes a missing one for off, and never touches a locked row", () => {
  const form = new FormData();
  for (const name of [
    "marketing",
    "channel.sms",
    "type.order_packed.telegram",
    "type.order_paid.sms",
  ])
    form.set(name, "on");
  expect(readPreferences(form, known)).toEqual({
    marketing: true,
    channels: { telegram: false, sms: true },
    types: [{ type: "order_packed", channels: { telegram: true, sms: false } }],
  });
});
