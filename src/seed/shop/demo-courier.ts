import { COURIER_MODULE, type Courier } from "@medusa-uz/courier";
import type { MedusaContainer } from "@medusajs/framework/types";
import { readEnvironment } from "../../env";
import { DEMO_COURIER } from "../demo-people";

/** The demo has somebody who brings its parcels. A real shop hires its own. */
export async function ensureDemoCourier(container: MedusaContainer): Promise<void> {
  if (!readEnvironment(process.env).DEMO) return;
  const { couriers } = container.resolve<Courier>(COURIER_MODULE);
  const { phone } = DEMO_COURIER;
  if (!(await couriers.find({ phone }))) await couriers.create(DEMO_COURIER);
}
