import { defineMiddlewares } from "@medusajs/framework/http";
import { limitRate } from "./limit-rate";

export default defineMiddlewares({
  routes: [
    { matcher: "/ready", methods: ["GET"], middlewares: [limitRate] },
    { matcher: "/metrics", methods: ["GET"], middlewares: [limitRate] },
  ],
});
