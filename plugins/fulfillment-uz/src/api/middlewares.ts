import { defineMiddlewares } from "@medusajs/framework/http";
import { limitRate } from "./limit-rate";
import { normaliseAddresses } from "./normalise-addresses";

const cartAddresses = normaliseAddresses((body) => [body.shipping_address, body.billing_address]);
const customerAddress = normaliseAddresses((body) => [body]);

export default defineMiddlewares({
  routes: [
    { matcher: "/store/uz/regions", methods: ["GET"], middlewares: [limitRate] },
    { matcher: "/store/carts", methods: ["POST"], middlewares: [cartAddresses] },
    { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [cartAddresses] },
    { matcher: "/store/customers/me/addresses", methods: ["POST"], middlewares: [customerAddress] },
    {
      matcher: "/store/customers/me/addresses/:address_id",
      methods: ["POST"],
      middlewares: [customerAddress],
    },
  ],
});
