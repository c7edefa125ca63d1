import { defineMiddlewares } from "@medusajs/framework/http";
import { ADMIN_ROUTES } from "./admin/courier/admin-routes";
import { COURIER_ROUTES } from "./courier/courier-routes";
import { STORE_ROUTES } from "./store/store-routes";

export default defineMiddlewares({ routes: [...COURIER_ROUTES, ...ADMIN_ROUTES, ...STORE_ROUTES] });
