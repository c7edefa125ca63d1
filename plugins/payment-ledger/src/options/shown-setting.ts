import type { ProtocolSettingsView } from "../protocols/protocol";

type Setting = ProtocolSettingsView["settings"][number];

/** A setting that staff may read. */
export const shownSetting = (
  name: string,
  value: string | number | boolean | undefined,
): Setting => ({
  name,
  value: value === undefined ? null : String(value),
  secret: false,
  set: value !== undefined,
});

/** A secret: only said to be set. */
export const hiddenSetting = (name: string, value: string | undefined): Setting => ({
  name,
  value: null,
  secret: true,
  set: value !== undefined,
});
