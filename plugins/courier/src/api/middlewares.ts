import { defineMiddlewares } from "@medusajs/framework/http";
import { ADMIN_ROUTES } from "./admin/courier/admin-routes";

export default defineMiddlewares({ routes: [...ADMIN_ROUTES] });
