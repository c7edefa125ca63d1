import {
  DEMO_ADMIN,
  DEMO_COURIER,
  DEMO_PHARMACIST_PASSWORD,
  DEMO_PHARMACISTS,
} from "../src/seed/demo-people.ts";
import { table } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** The last words of a successful start: where everything is and how to enter. */
export function welcome({ env }: Settings, seconds: number): string {
  const rows: [string, string][] = [
    ["Shop", env.STOREFRONT_URL],
    ["Admin", `${env.BACKEND_URL}/app`],
  ];
  if (env.DEMO) {
    rows.push(
      ["Admin login", `${DEMO_ADMIN.email} / ${DEMO_ADMIN.password}`],
      [
        "Pharmacists",
        `${DEMO_PHARMACISTS.map(({ email }) => email).join(", ")} / ${DEMO_PHARMACIST_PASSWORD}`,
      ],
      ["Courier's page", `${env.STOREFRONT_URL}/courier`],
      ["Courier's phone", `${DEMO_COURIER.phone}, the code comes to the phone below`],
      ["Emulated providers", `http://localhost:${env.EMULATOR_PORT}`],
      ["SMS, Telegram, e-mail", `http://localhost:${env.EMULATOR_PORT}/phone`],
    );
  }
  rows.push(["Logs", ".logs/*.log"]);
  return `\n  Medusa UZ is open (${seconds.toFixed(1)} s)\n\n${table(rows)}\n\n  Ctrl-C closes it.\n`;
}
