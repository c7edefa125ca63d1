import type { EPrescriptionGateway } from "./port";

/** The pharmacist looks the number up on the platform, ticks that it was checked, and enters series and expiry there. */
export const manualGateway: EPrescriptionGateway = {
  find: async () => "unchecked",
  lock: async () => true,
  dispense: async () => undefined,
  release: async () => undefined,
};
