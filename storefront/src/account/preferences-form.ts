import {
  channels,
  type PerChannel,
  type Preferences,
  type PreferencesChange,
} from "./notifications";

/** The table as it was sent. Locked rows are not in a form, and are left as they are. */
export function readPreferences(form: FormData, known: Preferences): PreferencesChange {
  return {
    marketing: form.has("marketing"),
    channels: ticked(form, "channel"),
    types: known.types
      .filter(({ mandatory }) => !mandatory)
      .map(({ type }) => ({ type, channels: ticked(form, `type.${type}`) })),
  };
}

function ticked(form: FormData, name: string): PerChannel {
  const entries = channels.map((channel) => [channel, form.has(`${name}.${channel}`)] as const);
  return Object.fromEntries(entries) as PerChannel;
}
