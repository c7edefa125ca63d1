import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { SHIPMENT_STATES, type CarriedState } from "./shipment-state";
import { TIMEOUT_MS } from "./carrier-line";

const address = (example: string) =>
  z
    .url({ protocol: /^https?$/, message: `must be an address like ${example}` })
    .transform((url) => url.replace(/\/+$/, ""));
const timeoutMs = z.number().int().min(100).max(30_000).default(TIMEOUT_MS);
const text = z.string().trim().min(1);

const sender = z
  .object({
    name: text,
    phone: z.string().regex(/^\+\d{9,15}$/, "must be a number like +998901234567"),
    address: text,
    pin: z
      .object({ lat: z.number().min(37.1).max(45.7), lng: z.number().min(55.9).max(73.2) })
      .nullable()
      .default(null),
    email: z.email().nullable().default(null),
  })
  .strict();

const uzpost = z
  .object({
    baseUrl: address("https://prodapi.pochta.uz").default("https://prodapi.pochta.uz"),
    /** At the post's Shipox; without it parcels are only followed. */
    account: z
      .object({
        username: text,
        password: text,
        /** Where parcels are handed in: the number of a place of the post's own list. */
        fromPlace: z.number().int(),
        serviceType: text.default("NATIONAL"),
      })
      .strict()
      .optional(),
    timeoutMs,
  })
  .strict();

const carried = SHIPMENT_STATES.filter(
  (state): state is CarriedState => !["making", "unknown", "not_made"].includes(state),
);

const bts = z
  .object({
    /** Their documentation has plain http on port 8080: ask for TLS before sending addresses. */
    baseUrl: address("http://api.bts.uz:8080"),
    username: text,
    password: text,
    inn: text,
    senderCityId: z.number().int(),
    /** BTS's own numbers of towns by SOATO of the district or by code of the division: `{ "uz-sa": 101 }`. */
    cities: z.record(z.string(), z.number().int()).refine((map) => Object.keys(map).length > 0),
    packageId: z.number().int().default(7),
    postTypeId: z.number().int().default(1),
    /** What the contract's own numbers mean, where they differ from the plugin's table. */
    statuses: z.record(z.string(), z.enum(carried)).default({}),
    timeoutMs,
  })
  .strict();

const yandex = z
  .object({
    baseUrl: address("https://b2b.taxi.yandex.net").default("https://b2b.taxi.yandex.net"),
    /** OAuth token of the cabinet. */
    token: text,
    /** A claim that is priced higher is not accepted but shown to staff, whole so'm. */
    maxPrice: z.number().int().positive().default(100_000),
    /** `courier`, `express` or `cargo`; by weight when it is not set. */
    taxiClass: z.enum(["courier", "express", "cargo"]).optional(),
    timeoutMs,
  })
  .strict();

const schema = z
  .object({
    /** Who hands parcels over; BTS, Yandex and an account at the post need it. */
    sender: sender.optional(),
    /** This server's public address and the secret part of where carriers report to: `<it>/hooks/carriers/<carrier>/<secret>`. */
    webhooks: z
      .object({
        baseUrl: address("https://shop.uz"),
        secret: z.string().regex(/^[\w-]{32,128}$/, "must be 32 to 128 letters, digits, - or _"),
      })
      .strict()
      .optional(),
    uzpost: uzpost.optional(),
    bts: bts.optional(),
    yandex: yandex.optional(),
  })
  .strict()
  .refine((o) => !o.bts || o.sender, { path: ["sender"], message: "is needed by bts" })
  .refine((o) => !o.yandex || o.sender?.pin, {
    path: ["sender", "pin"],
    message: "is needed by yandex",
  });

export type CarrierSettings = z.output<typeof schema>;
export type UzpostSettings = z.output<typeof uzpost>;
export type BtsSettings = z.output<typeof bts>;
export type YandexSettings = z.output<typeof yandex>;

/** Checks the plugin's option `carriers` at boot. @throws MedusaError listing everything that is wrong, never the values */
export function readCarrierSettings(options: unknown): CarrierSettings {
  const read = schema.safeParse(options ?? {});
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `carriers.${i.path.join(".")}: ${i.message}`);
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@medusa-uz/courier options: ${wrong.join("; ")}`,
    );
  }
  return read.data;
}
