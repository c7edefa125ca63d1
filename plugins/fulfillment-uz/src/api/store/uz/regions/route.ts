import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { DIVISIONS, Division } from "../../../../divisions";
import { RegionsQuery } from "./validators";

/**
 * `GET /store/uz/regions`: the divisions of Uzbekistan with their districts, for an address form.
 * The table changes with a release only, so browsers and proxies may keep it for a day.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = RegionsQuery.safeParse(req.query);
  if (!query.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      query.error.issues.map((issue) => issue.message).join("; "),
    );
  }
  const answer = query.data.code ? answerFor(query.data.code) : ALL;

  res.set("Cache-Control", "public, max-age=86400, stale-while-revalidate=604800");
  res.set("ETag", answer.etag);
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  res.type("application/json").send(answer.body);
}

type Answer = { body: string; etag: string };

const ALL = prepare(DIVISIONS);

function answerFor(code: string): Answer {
  return prepare(DIVISIONS.filter((division) => division.code === code));
}

function prepare(divisions: readonly Division[]): Answer {
  const regions = divisions.map(({ code, iso, name, delivery_zone, districts }) => ({
    code,
    iso,
    name,
    delivery_zone,
    districts: districts.map(({ soato, slug, kind, name }) => ({ soato, slug, kind, name })),
  }));
  const body = JSON.stringify({ regions });
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
