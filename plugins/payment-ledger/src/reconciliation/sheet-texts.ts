import type { Locale } from "../protocols/protocol";
import type { DifferenceKind } from "./compare";

type Texts = {
  sheet: string;
  columns: {
    day: string;
    provider: string;
    order: string;
    kind: string;
    reference: string;
    provider_reference: string;
    ledger_state: string;
    ledger_amount: string;
    ledger_refunded: string;
    provider_state: string;
    provider_amount: string;
    provider_refunded: string;
    status: string;
    note: string;
    resolved_at: string;
  };
  kinds: Record<DifferenceKind, string>;
  states: Record<string, string>;
  open: string;
  resolved: string;
  agreesNow: string;
};

const uz: Texts = {
  sheet: "Farqlar",
  columns: {
    day: "Kun",
    provider: "Tizim",
    order: "Buyurtma",
    kind: "Farq",
    reference: "Tranzaksiya",
    provider_reference: "Tizimdagi raqami",
    ledger_state: "Do'konda holati",
    ledger_amount: "Do'konda summa, so'm",
    ledger_refunded: "Do'konda qaytarilgan, so'm",
    provider_state: "Tizimda holati",
    provider_amount: "Tizimda summa, so'm",
    provider_refunded: "Tizimda qaytarilgan, so'm",
    status: "Hal qilinganmi",
    note: "Izoh",
    resolved_at: "Hal qilingan vaqti",
  },
  kinds: {
    missing_at_provider: "Tizimda yo'q",
    missing_in_ledger: "Do'konda yo'q",
    amount_differs: "Summa har xil",
    state_differs: "Holat har xil",
    refund_differs: "Qaytarilgan summa har xil",
  },
  states: {
    created: "boshlangan",
    open: "boshlangan",
    held: "muzlatilgan",
    performed: "to'langan",
    paid: "to'langan",
    cancelled: "bekor qilingan",
    refunded: "qaytarilgan",
  },
  open: "ochiq",
  resolved: "hal qilingan",
  agreesNow: "endi mos",
};

const ru: Texts = {
  sheet: "Расхождения",
  columns: {
    day: "День",
    provider: "Система",
    order: "Заказ",
    kind: "Расхождение",
    reference: "Транзакция",
    provider_reference: "Номер в системе",
    ledger_state: "Состояние в магазине",
    ledger_amount: "Сумма в магазине, сум",
    ledger_refunded: "Возвращено в магазине, сум",
    provider_state: "Состояние в системе",
    provider_amount: "Сумма в системе, сум",
    provider_refunded: "Возвращено в системе, сум",
    status: "Решено ли",
    note: "Примечание",
    resolved_at: "Когда решено",
  },
  kinds: {
    missing_at_provider: "Нет в системе",
    missing_in_ledger: "Нет в магазине",
    amount_differs: "Разные суммы",
    state_differs: "Разные состояния",
    refund_differs: "Разные суммы возврата",
  },
  states: {
    created: "начат",
    open: "начат",
    held: "заморожен",
    performed: "оплачен",
    paid: "оплачен",
    cancelled: "отменён",
    refunded: "возвращён",
  },
  open: "открыто",
  resolved: "решено",
  agreesNow: "теперь сходится",
};

const en: Texts = {
  sheet: "Differences",
  columns: {
    day: "Day",
    provider: "Provider",
    order: "Order",
    kind: "Difference",
    reference: "Transaction",
    provider_reference: "Provider's number",
    ledger_state: "State in the shop",
    ledger_amount: "Sum in the shop, so'm",
    ledger_refunded: "Given back in the shop, so'm",
    provider_state: "State at the provider",
    provider_amount: "Sum at the provider, so'm",
    provider_refunded: "Given back at the provider, so'm",
    status: "Resolved",
    note: "Note",
    resolved_at: "Resolved at",
  },
  kinds: {
    missing_at_provider: "Missing at the provider",
    missing_in_ledger: "Missing in the shop",
    amount_differs: "Sums differ",
    state_differs: "States differ",
    refund_differs: "Refunds differ",
  },
  states: {
    created: "started",
    open: "started",
    held: "held",
    performed: "paid",
    paid: "paid",
    cancelled: "cancelled",
    refunded: "refunded",
  },
  open: "open",
  resolved: "resolved",
  agreesNow: "agrees now",
};

/** The words of the exported sheet. */
export const SHEET_TEXTS: Record<Locale, Texts> = { uz, ru, en };
