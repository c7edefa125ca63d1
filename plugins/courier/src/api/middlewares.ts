import { defineMiddlewares } from "@medusajs/framework/http";
import { ADMIN_ROUTES } from "./admin/courier/admin-routes";
import { CARRIER_ROUTES } from "./admin/courier/carriers/carrier-routes";
import { PAPER_ROUTES } from "./admin/courier/paper-routes";
import { COURIER_ROUTES } from "./courier/courier-routes";
import { WEBHOOK_ROUTES } from "./hooks/carriers/webhook-routes";
import { STORE_ROUTES } from "./store/store-routes";

export default defineMiddlewares({
  routes: [
    ...COURIER_ROUTES,
    ...ADMIN_ROUTES,
    ...CARRIER_ROUTES,
    ...PAPER_ROUTES,
    ...WEBHOOK_ROUTES,
    ...STORE_ROUTES,
  ],
});
