import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { UzFulfillmentProvider } from "./service";

export default ModuleProvider(Modules.FULFILLMENT, { services: [UzFulfillmentProvider] });
