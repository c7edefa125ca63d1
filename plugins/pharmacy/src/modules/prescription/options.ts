import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { PROFILES } from "../../compliance/profiles";
import type { ChargeHold } from "../../counter/charge-hold";
import { isGateway, loadGateway } from "../../gateway/load-gateway";
import type { EPrescriptionGateway } from "../../gateway/port";
import { DEFAULT_GROUPS } from "../../prescription/groups";

const group = z
  .object({
    code: z.string().min(1),
    atc: z.array(z.string().regex(/^[A-Z][A-Z0-9]{0,6}$/i)).min(1),
    valid: z
      .union([
        z.object({ days: z.number().int().min(1).max(730) }).strict(),
        z.object({ months: z.number().int().min(1).max(24) }).strict(),
      ])
      .optional(),
    double_check: z.boolean().optional(),
    e_prescription: z.boolean().optional(),
  })
  .strict();

const schema = z.object({
  /** How prescription medicines may be sold. */
  profile: z.enum(PROFILES).default("uz_strict"),
  /** Seals patients' names and makes them findable; without it no prescription is taken. */
  prescriptionSecret: z.string().min(32).optional(),
  /** The one of before: what was sealed with it still opens, but is not found by name. */
  previousPrescriptionSecret: z.string().min(32).optional(),
  /** How long a pharmacist holds a prescription. */
  leaseMinutes: z.number().int().min(1).max(240).default(15),
  /** How long a customer has to answer. */
  answerHours: z.number().int().min(1).max(720).default(48),
  /** After so long in the queue a prescription expires. */
  waitingHours: z.number().int().min(1).max(720).default(72),
  /** A customer hands in at most so many prescriptions in 24 hours. */
  perDay: z.number().int().min(1).max(1000).default(10),
  /** How long packs are held for a cart or an order. */
  reservationHours: z.number().int().min(1).max(720).default(24),
  /** Payment providers that hold money on a card until staff take it, for the profile `uz_hold`. */
  holdProviders: z.array(z.string().min(1)).default([]),
  /** How held money is taken, where Medusa's own capture does not do it. */
  chargeHold: z.custom<ChargeHold>((given) => typeof given === "function").optional(),
  /** How long they hold it, hours; packs must not be held longer. */
  holdHours: z.number().int().min(1).max(720).default(72),
  /** Payment providers by which money is taken at the counter; the first is that of reservations. */
  counterProviders: z.array(z.string().min(1)).min(1).default(["pp_system_default"]),
  /** Types (by code) of shipping options that mean picking up, besides those of fulfillment sets for pick-up. */
  pickUpTypes: z.array(z.string().min(1)).default(["pickup"]),
  /** A module that knows pick-up points beyond stock locations, as `uz_delivery` does. */
  pickUpModule: z.string().min(1).optional(),
  /** Customers are reminded of a reservation so long before its time is over. */
  remindHours: z.number().int().min(1).max(48).default(3),
  /** A draft that nobody hands in is given up after so many days. */
  draftDays: z.number().int().min(1).max(90).default(7),
  /** A prescription is good for so many days after its own, unless less is printed on it. */
  validDays: z.number().int().min(1).max(730).default(30),
  /** The part of a fill's days that has to be over before the next one. */
  refillShare: z.number().min(0).max(1).default(0.8),
  /** Whether an electronic prescription is demanded for the groups that say so. */
  eRxMandatory: z.boolean().default(true),
  /** Rules of groups of medicines, instead of the ones that come with the plugin. */
  groups: z.array(group).default([...DEFAULT_GROUPS] as z.infer<typeof group>[]),
  /** Where electronic prescriptions are kept: `manual`, `fake`, an adapter, or the path of a module that exports one. */
  ePrescriptions: z
    .union([z.string(), z.custom<EPrescriptionGateway>(isGateway)])
    .default("manual")
    .transform((given, context): EPrescriptionGateway => {
      const gateway = typeof given === "string" ? loadGateway(given) : given;
      if (!gateway) {
        context.addIssue({ code: "custom", message: "names no gateway" });
        return z.NEVER;
      }
      return gateway;
    }),
  /** The words the customer consents to. */
  consentVersion: z.string().min(1).default("1"),
  /** Files of refused, expired, revoked and cancelled prescriptions are kept so many days, */
  keepRefusedDays: z.number().int().min(1).max(3650).default(30),
  /** and those of used ones so many. */
  keepUsedDays: z.number().int().min(1).max(3650).default(90),
});

export type PrescriptionOptions = z.infer<typeof schema>;

/** Checks the plugin's options at boot. @throws MedusaError listing every wrong one */
export function readPrescriptionOptions(options: unknown): PrescriptionOptions {
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(
      // Medusa hands every module its database settings among the options, and other modules of the plugin have their own.
      ([name, value]) => value !== undefined && name in schema.shape,
    ),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `@medusa-uz/pharmacy options: ${wrong}`);
  }
  const { profile, holdProviders, holdHours, reservationHours } = read.data;
  if (profile === "uz_hold" && (holdProviders.length === 0 || holdHours <= reservationHours)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "@medusa-uz/pharmacy options: the profile uz_hold needs holdProviders, payment providers that hold money on a card, for holdHours beyond reservationHours",
    );
  }
  return read.data;
}
