import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import PhoneOtpProvider from "./service";

export default ModuleProvider(Modules.AUTH, { services: [PhoneOtpProvider] });
