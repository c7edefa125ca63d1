import Medusa from "@medusajs/js-sdk";
import { getI18n } from "react-i18next";
import type { AdminPrescriptionAnswer } from "../api/admin/prescriptions/reviewing";
import type { DeskAnswer } from "../api/admin/prescriptions/desk/route";
import type { EventsAnswer } from "../api/admin/prescriptions/[id]/events/route";
import type { PacksAnswer } from "../api/admin/prescriptions/packs/route";
import type { PharmacistsAnswer } from "../api/admin/prescriptions/pharmacists/route";
import type { QueueAnswer } from "../api/admin/prescriptions/route";
import type { StatisticsAnswer } from "../api/admin/prescriptions/statistics/route";
import type {
  DecideBody,
  DispenseBody,
  LineBody,
  PharmacistBody,
} from "../api/admin/prescriptions/validators";
import type { DispenseAnswer, HandOverAnswer } from "../counter/wire";
import type { Verification } from "../modules/prescription/chain-book";
import { languageOf } from "./i18n/use-dictionary";

export type Prescription = AdminPrescriptionAnswer["prescription"];
export type Contents = NonNullable<Prescription["contents"]>;
export type PageFile = Contents["files"][number];
export type ReviewedLine = Contents["lines"][number];
export type StoryEvent = EventsAnswer["events"][number];
export type DeskPack = PacksAnswer["packs"][number];
export type Pharmacist = PharmacistsAnswer["pharmacists"][number];
export type QueueLine = OnTheWire<QueueAnswer["prescriptions"][number]>;
export type Figures = StatisticsAnswer["statistics"];
export type { DeskAnswer, DecideBody, PharmacistBody, Verification };

/** What an answer is once it has been JSON: moments are texts. */
type OnTheWire<T> = {
  [Key in keyof T]: T[Key] extends Date | null ? string | Extract<T[Key], null> : T[Key];
};

/** Query keys of everything here begin with this, so that one action refreshes all of it. */
export const PRESCRIPTIONS_KEY = "prescriptions";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

const ROOT = "/admin/prescriptions";
const segment = encodeURIComponent;

type Query = Record<string, string | number | boolean | undefined>;

/** The server words reasons and refusals: in the language of the dashboard, not the browser's. */
const spoken = () => ({ "accept-language": languageOf(getI18n()?.language) });

const ask = <T>(path: string, query?: Query) =>
  medusa.client.fetch<T>(`${ROOT}${path}`, { query, headers: spoken() });
const tell = <T>(path: string, body: object = {}) =>
  medusa.client.fetch<T>(`${ROOT}${path}`, { method: "POST", body, headers: spoken() });

export const fetchDesk = () => ask<DeskAnswer>("/desk");
export const fetchQueue = (query: Query) =>
  ask<{ prescriptions: QueueLine[]; count: number }>("", query);
export const fetchPrescription = (id: string) => ask<AdminPrescriptionAnswer>(`/${segment(id)}`);
export const fetchStory = (id: string) => ask<EventsAnswer>(`/${segment(id)}/events`);
export const fetchPacks = (query: Query) => ask<PacksAnswer>("/packs", query);
export const fetchStatistics = (query: Query) => ask<StatisticsAnswer>("/statistics", query);
export const fetchPharmacists = () => ask<PharmacistsAnswer>("/pharmacists");
export const savePharmacist = (body: PharmacistBody) =>
  tell<PharmacistsAnswer>("/pharmacists", body);
export const verifyAll = () => tell<Verification>("/verify");

export const claimNext = () => tell<AdminPrescriptionAnswer>("/claim-next");
const act = (id: string, action: string, body?: object) =>
  tell<AdminPrescriptionAnswer>(`/${segment(id)}/${action}`, body);
export const claim = (id: string) => act(id, "claim");
export const release = (id: string) => act(id, "release");
export const extend = (id: string) => act(id, "extend");
export const decide = (id: string, body: DecideBody) => act(id, "decide", body);
export const askCustomer = (id: string, note: string) => act(id, "ask", { note });
export const addLine = (id: string, body: LineBody) => act(id, "lines", body);
export const revoke = (id: string, reason: string) => act(id, "revoke", { reason });
export const holdByLaw = (id: string, hold: boolean, reason: string) =>
  act(id, "legal-hold", { hold, reason });
export const breakGlass = (id: string, reason: string) =>
  tell<unknown>(`/${segment(id)}/break-glass`, { reason });

export const fetchCounter = (code: string) => ask<DispenseAnswer>("/dispense", { code });
export const handOver = (order: string, body: DispenseBody) =>
  tell<HandOverAnswer>(`/dispense/${segment(order)}`, body);

/** Its pages in their order, as far as whoever asks may see them. */
export const pagesOf = ({ contents }: Prescription): PageFile[] =>
  [...(contents?.files ?? [])].sort((a, b) => a.page_no - b.page_no);

/** A page of a prescription as bytes, through a short-lived address of this person alone; each fetch is written down as a view. */
export async function fetchPage(id: string, file: string): Promise<Blob> {
  const { url } = await tell<{ url: string }>(`/${segment(id)}/files/${segment(file)}/token`);
  const response = await medusa.client.fetch<Response>(url, {
    headers: { accept: "application/octet-stream", ...spoken() },
  });
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  return response.blob();
}

/** Staff of the shop, for whoever may manage them. */
export const fetchStaff = () =>
  medusa.client.fetch<{
    users: { id: string; email: string; first_name: string | null; last_name: string | null }[];
  }>("/admin/users", {
    query: { limit: 100, order: "email", fields: "id,email,first_name,last_name" },
  });
