import { defineMiddlewares } from "@medusajs/framework/http";
import { limitReports } from "./rate-limit";

export default defineMiddlewares({
  routes: [
    {
      matcher: "/hooks/eskiz/:secret",
      methods: ["POST"],
      // Eskiz does not say whether it sends JSON or a form; Medusa's parser would refuse a malformed body itself.
      bodyParser: false,
      middlewares: [limitReports],
    },
  ],
});
