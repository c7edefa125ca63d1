import type { ShipmentsAnswer } from "../../../../../wire";
import { askingCarriers, sendShipments } from "../../../carriers/asking-carriers";

/** Every try to send it by a carrier. */
export const GET = askingCarriers<unknown, ShipmentsAnswer>(sendShipments);
