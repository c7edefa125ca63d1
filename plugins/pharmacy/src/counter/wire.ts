import type { CounterPayment } from "../modules/prescription/hand-over-book";
import type { PrescriptionState } from "../prescription/states";
import type { Day } from "../prescription/validity";
import type { Requirement } from "./may-hand-over";

export type CounterPacks = { series: string; expires_on: Day; quantity: number };

/** A line of a prescription at the counter. */
export type CounterLine = {
  /** Of the prescription: what is handed over is named by it. */
  line_id: string;
  prescription_id: string;
  variant_id: string;
  title: string | null;
  /** Packs reserved for the order; after the hand-over, those that were handed over. */
  quantity: number;
  /** So'm a pack; null where the order does not say. */
  price: number | null;
  /** Which packs to take, what expires first being first; what no batch has is not there. */
  suggested: CounterPacks[];
  handed: CounterPacks[];
};

/** A prescription that lends to an order. */
export type CounterPrescription = {
  id: string;
  number: string;
  status: PrescriptionState;
  valid_until: Day | null;
  e_rx_number: string | null;
  requires: Requirement;
};

/** `GET /admin/prescriptions/dispense?code=` */
export type DispenseAnswer = {
  order: {
    id: string;
    display_id: number;
    status: string;
    /** So'm. */
    total: number;
    currency: string;
    /** So'm paid already. */
    paid: number;
    /** So'm still to be paid if all of it is taken. */
    due: number;
    /** Money is held on a card: it is paid by `hold`, and by nothing else. */
    is_held: boolean;
    /** Whether it is paid and taken here; otherwise it is packed and goes on as any other parcel. */
    at_counter: boolean;
    /** Until when it is reserved; null when it is not any more. */
    deadline: string | null;
    customer: { name: string; phone_masked: string | null };
  };
  /** The first of them, where several prescriptions lend to the order. */
  prescription: CounterPrescription;
  /** All of them: of each that something is taken on, what it requires is looked at. */
  prescriptions: CounterPrescription[];
  lines: CounterLine[];
  /** Null while it waits. */
  hand_over: HandOver | null;
};

/** What was handed over. */
export type HandOver = {
  order_id: string;
  display_id: number;
  /** `finishing`: it is handed over, and Medusa has still to follow; that goes on by itself. */
  state: "finishing" | "done";
  payment: CounterPayment;
  /** So'm; known when it is done. */
  total: number | null;
  currency: string;
  by: string;
  at: string;
  lines: ({ line_id: string } & CounterPacks)[];
};

/** `POST /admin/prescriptions/dispense/:order_id` */
export type HandOverAnswer = { hand_over: HandOver };
