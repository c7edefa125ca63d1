import Medusa from "@medusajs/js-sdk";
import { getI18n } from "react-i18next";
import type {
  AssignAnswer,
  AssignBody,
  BoardAnswer,
  CarrierBody,
  CarrierCancelBody,
  CarrierLabelAnswer,
  CarriersAnswer,
  CashAnswer,
  CheckPriceAnswer,
  CheckPriceBody,
  CorrectionBody,
  CourierAnswer,
  CourierBody,
  CouriersAnswer,
  DeliveriesAnswer,
  DeliveriesQuery,
  DeliveryAnswer,
  HandInAnswer,
  HandInBody,
  HandOverQuery,
  LabelsBody,
  PerformanceAnswer,
  PositionsAnswer,
  RescheduleBody,
  ShipmentsAnswer,
  SignInLinkAnswer,
} from "../api/wire";
import { languageOf } from "./i18n/use-dictionary";

/** Query keys of everything here begin with this, so that one action refreshes all of it. */
export const COURIER_KEY = "courier";

/** What can be done with one delivery without saying more than why. */
export type PlainAction =
  "unassign" | "cancel" | "retry" | "return" | "unlock" | "attend" | "cash-arrived";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

type Query = Record<string, string | number | undefined>;

/** Refusals come in the language of the dashboard. */
const headers = (more: Record<string, string> = {}) => ({
  ...more,
  "accept-language": languageOf(getI18n()?.language),
});

const get = <T>(path: string, query?: Query): Promise<T> =>
  medusa.client.fetch<T>(`/admin/courier/${path}`, { query, headers: headers() });

const post = <T>(path: string, body: object = {}): Promise<T> =>
  medusa.client.fetch<T>(`/admin/courier/${path}`, { method: "POST", body, headers: headers() });

/** An answer that is a file. Without JSON asked for, the client hands out the answer as it came. */
async function file(path: string, init: { method?: string; body?: object; query?: Query }) {
  const answer = await medusa.client.fetch<Response>(`/admin/courier/${path}`, {
    ...init,
    headers: headers({ accept: "application/octet-stream" }),
  });
  return answer.blob();
}

const segment = encodeURIComponent;

export const fetchBoard = () => get<BoardAnswer>("board");
export const fetchDeliveries = (query: DeliveriesQuery) =>
  get<DeliveriesAnswer>("deliveries", query);
export const fetchDelivery = (id: string) => get<DeliveryAnswer>(`deliveries/${segment(id)}`);
export const fetchProof = (id: string, proof_id: string) =>
  file(`deliveries/${segment(id)}/proof/${segment(proof_id)}`, {});
export const assign = (body: AssignBody) => post<AssignAnswer>("assign", body);
export const act = (id: string, action: PlainAction, reason?: string) =>
  post<DeliveryAnswer>(`deliveries/${segment(id)}/${action}`, { reason });
export const reschedule = (id: string, body: RescheduleBody) =>
  post<DeliveryAnswer>(`deliveries/${segment(id)}/reschedule`, body);
export const giveToCarrier = (id: string, body: CarrierBody) =>
  post<DeliveryAnswer>(`deliveries/${segment(id)}/carrier`, body);
export const fetchShipments = (id: string) =>
  get<ShipmentsAnswer>(`deliveries/${segment(id)}/shipments`);
export const askCarrier = (id: string) =>
  post<ShipmentsAnswer>(`deliveries/${segment(id)}/carrier/ask`);
export const cancelAtCarrier = (id: string, body: CarrierCancelBody) =>
  post<DeliveryAnswer>(`deliveries/${segment(id)}/carrier/cancel`, body);
export const fetchCarrierLabel = (id: string) =>
  get<CarrierLabelAnswer>(`deliveries/${segment(id)}/carrier/label`);
export const fetchCarriers = () => get<CarriersAnswer>("carriers");
export const checkPrice = (carrier: string, body: CheckPriceBody) =>
  post<CheckPriceAnswer>(`carriers/${segment(carrier)}/check-price`, body);

export const fetchCouriers = () => get<CouriersAnswer>("couriers");
export const createCourier = (body: CourierBody) => post<CourierAnswer>("couriers", body);
export const changeCourier = (id: string, body: Partial<CourierBody>) =>
  post<CourierAnswer>(`couriers/${segment(id)}`, body);
export const makeSignInLink = (id: string) =>
  post<SignInLinkAnswer>(`couriers/${segment(id)}/sign-in-link`);
export const endSessions = (id: string) => post<CourierAnswer>(`couriers/${segment(id)}/sign-out`);

export const fetchPositions = () => get<PositionsAnswer>("positions");
export const fetchCash = (day: string) => get<CashAnswer>("cash", { day });
export const handIn = (body: HandInBody) => post<HandInAnswer>("cash/hand-in", body);
export const correctCash = (body: CorrectionBody) => post<HandInAnswer>("cash/correction", body);
export const fetchPerformance = (query: { from: string; to: string }) =>
  get<PerformanceAnswer>("performance", query);

export const fetchLabels = (body: LabelsBody) => file("labels", { method: "POST", body });
export const fetchHandOver = (query: HandOverQuery) => file("hand-over", { query });

/** Names of staff by their id, where this member of staff may see them. */
export async function fetchStaffNames(): Promise<Record<string, string>> {
  const { users } = await medusa.admin.user.list({
    limit: 200,
    fields: "id,email,first_name,last_name",
  });
  return Object.fromEntries(
    users.map(({ id, email, first_name, last_name }) => [
      id,
      [first_name, last_name].filter(Boolean).join(" ") || email,
    ]),
  );
}
