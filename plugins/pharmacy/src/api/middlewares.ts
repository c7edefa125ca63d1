import { defineMiddlewares } from "@medusajs/framework/http";
import { guardAdding, guardChanging, guardCompleting, guardOpening } from "./guard-sales";
import { HAND_OVER_GUARDS } from "./guard-hand-over";
import { medicineRoutes } from "./admin/medicines/middlewares";
import { ADMIN_PRESCRIPTION_ROUTES } from "./admin/prescriptions/admin-routes";
import { CART_WISH_ROUTES } from "./store/carts/cart-routes";
import { classesQuery, searchQuery } from "./store/medicines/validators";
import { STORE_PRESCRIPTION_ROUTES } from "./store/prescriptions/store-routes";
import { validateQuery } from "./validate";

export default defineMiddlewares({
  routes: [
    ...medicineRoutes,
    ...ADMIN_PRESCRIPTION_ROUTES,
    ...STORE_PRESCRIPTION_ROUTES,
    ...HAND_OVER_GUARDS,
    ...CART_WISH_ROUTES,
    {
      matcher: "/store/medicines/search",
      methods: ["GET"],
      middlewares: [validateQuery(searchQuery)],
    },
    {
      matcher: "/store/medicines/classes",
      methods: ["GET"],
      middlewares: [validateQuery(classesQuery)],
    },
    // What may not be sold is refused wherever a cart takes something up, and once more at the end.
    { matcher: "/store/carts", methods: ["POST"], middlewares: [guardOpening] },
    { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares: [guardAdding] },
    {
      matcher: "/store/carts/:id/line-items/:line_id",
      methods: ["POST"],
      middlewares: [guardChanging],
    },
    { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [guardCompleting] },
  ],
});
