import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { limitRate } from "../../limit-rate";
import { validateBody, validateQuery } from "../../validate";
import {
  answerBody,
  anything,
  consentBody,
  lendBody,
  nothing,
  pageQuery,
  pointsQuery,
  prescriptionBody,
  reserveBody,
} from "./validators";

const signedIn = authenticate("customer", ["session", "bearer"]);
const questions = limitRate(120);
const writes = limitRate(30);

type Schema = Parameters<typeof validateBody>[0];

const get = (matcher: string, query: Schema): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [signedIn, questions, validateQuery(query)],
});

const post = (matcher: string, body: Schema): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  bodyParser: { sizeLimit: "32kb" },
  middlewares: [signedIn, writes, validateBody(body)],
});

/** A page as it comes: the route itself reads no more of it than it takes. */
const page: MiddlewareRoute = {
  matcher: "/store/prescriptions/:id/files",
  methods: ["POST"],
  bodyParser: false,
  middlewares: [signedIn, writes],
};

/** What a customer does with their own prescriptions. */
export const STORE_PRESCRIPTION_ROUTES: MiddlewareRoute[] = [
  get("/store/prescriptions", pageQuery),
  post("/store/prescriptions", prescriptionBody),
  get("/store/prescriptions/pick-up-points", pointsQuery),
  // The one above matches this too.
  get("/store/prescriptions/:id", anything),
  { matcher: "/store/prescriptions/:id", methods: ["DELETE"], middlewares: [signedIn, writes] },
  post("/store/prescriptions/:id/submit", nothing),
  post("/store/prescriptions/:id/answer", answerBody),
  post("/store/prescriptions/:id/cancel", nothing),
  post("/store/prescriptions/:id/consent", consentBody),
  post("/store/prescriptions/:id/reserve", reserveBody),
  post("/store/prescriptions/:id/lend", lendBody),
  {
    matcher: "/store/prescriptions/:id/reservation",
    methods: ["DELETE"],
    middlewares: [signedIn, writes],
  },
  page,
  get("/store/prescriptions/:id/files/:file_id", nothing),
  {
    matcher: "/store/prescriptions/:id/files/:file_id",
    methods: ["DELETE"],
    middlewares: [signedIn, writes],
  },
];
