import { type PerChannel, type Preferences, type PreferencesChange } from "./notifications";

/** The table as it was sent. Locked rows are not in a form, and are left as they are. */
export function readPreferences(form: FormData, known: Preferences): PreferencesChange {
  return {
    marketing: form.has("marketing"),
    channels: ticked(form, "channel", known.channels),
    types: known.types
      .filter(({ mandatory }) => !mandatory)
      .map(({ type, channels }) => ({
        type,
        channels: ticked(form, `type.${type}`, channels),
      })),
  };
}

function ticked(form: FormData, name: string, known: PerChannel): PerChannel {
  const entries = Object.keys(known).map((channel) => [channel, form.has(`${name}.${channel}`)]);
  return Object.fromEntries(entries) as PerChannel;
}
