import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { UzcardPaymentProvider } from "./service";

export default ModuleProvider(Modules.PAYMENT, { services: [UzcardPaymentProvider] });
