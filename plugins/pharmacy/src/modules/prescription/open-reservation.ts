import { generateEntityId } from "@medusajs/framework/utils";
import { whyNotAllocated } from "../../prescription/allocation";
import { PrescriptionProblem } from "../../prescription/problem";
import { endOfDay } from "../../prescription/validity";
import type { ReservationPayment } from "../../reservation/wire";
import { allocate, packsToHave, toSell, type SoldPacks, type WantedPacks } from "./allocate";
import { allocationsOf } from "./allocation-rows";
import { lockPrescription, recordEvent } from "./chain-book";
import { linesOf } from "./line-book";
import type { PrescriptionOptions } from "./options";
import {
  liveOf,
  RESERVATION_COLUMNS,
  type ReservationRow,
  type StoredLocation,
} from "./reservation-rows";
import { firstOf, type LineRow, type PrescriptionRow, type Sql } from "./rows";

const HOUR_MS = 3_600_000;
/** Nobody else touches a reservation whose order is being made. */
const CLAIM_MS = 120_000;

export type Wanted = {
  prescription_id: string;
  customer_id: string;
  /** Without them, everything that can be had now. */
  packs?: readonly WantedPacks[];
  payment: ReservationPayment;
  location: StoredLocation;
};

export type Opened = {
  reservation: ReservationRow;
  /** Whether this call has to make its order. */
  is_new: boolean;
  lines: SoldPacks[];
};

/** Holds packs under the lock of their prescription, or finds the reservation that holds them already. */
export async function openReservation(
  trx: Sql,
  wanted: Wanted,
  options: PrescriptionOptions,
  now: Date,
): Promise<Opened> {
  const { prescription_id, customer_id, payment, location } = wanted;
  const prescription = await lockPrescription(trx, prescription_id);
  if (prescription.customer_id !== customer_id) {
    throw new PrescriptionProblem("prescription_not_found");
  }
  const live = await liveOf(trx, prescription_id);
  if (live) {
    return { reservation: live, is_new: false, lines: [] };
  }
  const lines = await linesOf(trx, prescription_id, "lock");
  const packs = wanted.packs ?? (await everything(trx, prescription, lines, options, now));
  const id = generateEntityId(undefined, "rxres");
  const deadline = deadlineOf(packs, lines, options.reservationHours, now);
  const holder = { type: "cart" as const, id };
  await allocate(trx, { prescription, lines }, { holder, packs, until: deadline }, options, now);
  const reservation = await firstOf<ReservationRow>(
    trx,
    `insert into prescription_reservation (id, prescription_id, customer_id, payment, location, deadline, claimed_until)
       values (:id, :prescription_id, :customer_id, :payment, :location, :deadline, :claimed_until)
       returning ${RESERVATION_COLUMNS}`,
    {
      id,
      prescription_id,
      customer_id,
      payment,
      location: JSON.stringify(location),
      deadline,
      claimed_until: new Date(now.getTime() + CLAIM_MS),
    },
  );
  await recordEvent(trx, prescription, {
    at: now,
    actor: { role: "customer", id: customer_id },
    type: "reserve",
    meta: { holder: id, lines: packs.map((one) => ({ ...one })) },
  });
  return { reservation: reservation!, is_new: true, lines: toSell(packs, lines) };
}

async function everything(
  trx: Sql,
  prescription: PrescriptionRow,
  lines: readonly LineRow[],
  options: PrescriptionOptions,
  now: Date,
): Promise<WantedPacks[]> {
  const taken = await allocationsOf(trx, prescription.id);
  const packs = packsToHave(prescription, lines, taken, options, now);
  if (packs.length > 0) {
    return packs;
  }
  for (const line of lines) {
    const own = taken.filter(({ line_id }) => line_id === line.id);
    const rules = { now, share: options.refillShare };
    const answer = whyNotAllocated(1, prescription.status, line, own, rules);
    if (typeof answer === "string" && answer !== "prescription_required") {
      throw new PrescriptionProblem(answer);
    }
  }
  throw new PrescriptionProblem("prescription_required");
}

/** So many hours from now, and no longer than the first of the lines is good for. */
function deadlineOf(
  packs: readonly WantedPacks[],
  lines: readonly LineRow[],
  hours: number,
  now: Date,
): Date {
  const ends = lines
    .filter(({ id }) => packs.some(({ line_id }) => line_id === id))
    .flatMap(({ valid_until }) => (valid_until ? [endOfDay(valid_until).getTime()] : []));
  return new Date(Math.min(now.getTime() + hours * HOUR_MS, ...ends));
}
