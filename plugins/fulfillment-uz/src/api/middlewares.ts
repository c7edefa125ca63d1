import { defineMiddlewares } from "@medusajs/framework/http";
import {
  createPickupPointBody,
  createZoneBody,
  deleteZoneQuery,
  historyQuery,
  nothing,
  previewBody,
  updatePickupPointBody,
  updateZoneBody,
} from "./admin/uz-delivery/validators";
import { countCashIn } from "./carts/count-cash-in";
import { refuseChangedPrice } from "./carts/refuse-changed-price";
import { limitRate } from "./limit-rate";
import { normaliseAddresses } from "./normalise-addresses";
import { deliveryQuery } from "./store/uz/delivery/validators";
import { validateBody, validateQuery } from "./validate";

const cartAddresses = normaliseAddresses((body) => [body.shipping_address, body.billing_address]);
const customerAddress = normaliseAddresses((body) => [body]);

/** A storefront server asks for many buyers from one address, hence the generous allowance. */
const shoppers = limitRate(600);
const questions = limitRate(240);
const writes = limitRate(60);

export default defineMiddlewares({
  routes: [
    { matcher: "/store/uz/regions", methods: ["GET"], middlewares: [shoppers] },
    { matcher: "/store/uz/pickup-points", methods: ["GET"], middlewares: [shoppers] },
    {
      matcher: "/store/uz/delivery",
      methods: ["GET"],
      middlewares: [shoppers, validateQuery(deliveryQuery)],
    },
    { matcher: "/store/carts", methods: ["POST"], middlewares: [cartAddresses] },
    { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [cartAddresses] },
    { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [refuseChangedPrice] },
    {
      matcher: "/store/payment-collections/:id/payment-sessions",
      methods: ["POST"],
      middlewares: [countCashIn],
    },
    { matcher: "/store/customers/me/addresses", methods: ["POST"], middlewares: [customerAddress] },
    {
      matcher: "/store/customers/me/addresses/:address_id",
      methods: ["POST"],
      middlewares: [customerAddress],
    },
    // Medusa itself lets nobody but staff into /admin.
    { matcher: "/admin/uz-delivery/*", methods: ["GET"], middlewares: [questions] },
    { matcher: "/admin/uz-delivery/*", methods: ["POST", "DELETE"], middlewares: [writes] },
    {
      matcher: "/admin/uz-delivery/zones",
      methods: ["GET"],
      middlewares: [validateQuery(nothing)],
    },
    {
      matcher: "/admin/uz-delivery/zones",
      methods: ["POST"],
      middlewares: [validateBody(createZoneBody)],
    },
    {
      matcher: "/admin/uz-delivery/zones/:id",
      methods: ["POST"],
      middlewares: [validateBody(updateZoneBody)],
    },
    {
      matcher: "/admin/uz-delivery/zones/:id",
      methods: ["DELETE"],
      middlewares: [validateQuery(deleteZoneQuery)],
    },
    {
      matcher: "/admin/uz-delivery/history",
      methods: ["GET"],
      middlewares: [validateQuery(historyQuery)],
    },
    {
      matcher: "/admin/uz-delivery/preview",
      methods: ["POST"],
      middlewares: [validateBody(previewBody)],
    },
    {
      matcher: "/admin/uz-delivery/pickup-points",
      methods: ["GET"],
      middlewares: [validateQuery(nothing)],
    },
    {
      matcher: "/admin/uz-delivery/pickup-points",
      methods: ["POST"],
      middlewares: [validateBody(createPickupPointBody)],
    },
    {
      matcher: "/admin/uz-delivery/pickup-points/:id",
      methods: ["POST"],
      middlewares: [validateBody(updatePickupPointBody)],
    },
  ],
});
