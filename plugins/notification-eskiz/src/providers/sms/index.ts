import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { EskizSmsProvider } from "./service";

export default ModuleProvider(Modules.NOTIFICATION, { services: [EskizSmsProvider] });
