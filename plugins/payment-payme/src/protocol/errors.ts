/** Text a payer may see in the Payme app. */
export type Localized = { uz: string; ru: string; en: string };

/** The protocol's error object, section 3 of the Payme Merchant API. */
export type PaymeError =
  { code: number; message: Localized } | { code: number; message: Localized; data: string };

/** Code for a new transaction while another one holds the order; Payme's sandbox accepts either. */
export type BusyCode = -31099 | -31008;

const text = (uz: string, ru: string, en: string): Localized => ({ uz, ru, en });

export const notPost = (): PaymeError => ({
  code: -32300,
  message: text(
    "So'rov POST usulida yuborilishi kerak",
    "Запрос должен быть отправлен методом POST",
    "The request must use the POST method",
  ),
});

export const notJson = (): PaymeError => ({
  code: -32700,
  message: text(
    "So'rov JSON formatida emas",
    "Запрос не является корректным JSON",
    "The request is not valid JSON",
  ),
});

export const badRequest = (): PaymeError => ({
  code: -32600,
  message: text(
    "So'rov maydonlari to'liq emas yoki noto'g'ri",
    "В запросе не хватает полей или их тип неверен",
    "The request lacks fields or has fields of a wrong type",
  ),
});

export const unknownMethod = (method: string): PaymeError => ({
  code: -32601,
  message: text("Bunday metod yo'q", "Метод не найден", "Method not found"),
  data: method.slice(0, 100),
});

export const notAuthorized = (): PaymeError => ({
  code: -32504,
  message: text(
    "Metodni bajarish uchun huquq yetarli emas",
    "Недостаточно прав для выполнения метода",
    "Insufficient privileges to perform the method",
  ),
});

export const internalFailure = (): PaymeError => ({
  code: -32400,
  message: text(
    "Ichki xatolik. Birozdan keyin qayta urinib ko'ring",
    "Внутренняя ошибка. Повторите попытку позже",
    "Internal error. Please try again later",
  ),
});

export const wrongAmount = (): PaymeError => ({
  code: -31001,
  message: text(
    "Summa buyurtma summasiga mos emas",
    "Сумма не совпадает с суммой заказа",
    "The amount differs from the order's total",
  ),
});

export const transactionNotFound = (): PaymeError => ({
  code: -31003,
  message: text("Tranzaksiya topilmadi", "Транзакция не найдена", "Transaction not found"),
});

export const alreadyProvided = (): PaymeError => ({
  code: -31007,
  message: text(
    "Buyurtma topshirilgan, to'lovni bekor qilib bo'lmaydi",
    "Заказ уже выдан, отменить платёж нельзя",
    "The order has been handed over, the payment cannot be cancelled",
  ),
});

export const wrongState = (): PaymeError => ({
  code: -31008,
  message: text(
    "Tranzaksiyaning hozirgi holatida bu amalni bajarib bo'lmaydi",
    "Операция невозможна в текущем состоянии транзакции",
    "The operation is impossible in the transaction's current state",
  ),
});

/** As {@link wrongState}, for a shop that takes no payment it cannot give a fiscal receipt for. */
export const noReceiptPossible = (): PaymeError => ({
  code: -31008,
  message: text(
    "Bu buyurtma uchun fiskal chek chiqarib bo'lmaydi. Do'kon bilan bog'laning",
    "На этот заказ нельзя выдать фискальный чек. Свяжитесь с магазином",
    "No fiscal receipt can be issued for this order. Please contact the shop",
  ),
});

export const orderNotFound = (field: string): PaymeError => ({
  code: -31050,
  message: text(
    "Buyurtma topilmadi. Raqamini tekshiring",
    "Заказ не найден. Проверьте номер",
    "Order not found. Please check its number",
  ),
  data: field,
});

export const orderNotPayable = (field: string): PaymeError => ({
  code: -31051,
  message: text(
    "Buyurtma to'langan, bekor qilingan yoki uni Payme orqali to'lab bo'lmaydi",
    "Заказ уже оплачен, отменён или не может быть оплачен через Payme",
    "The order is paid, cancelled or cannot be paid with Payme",
  ),
  data: field,
});

export const orderBusy = (field: string, code: BusyCode): PaymeError => ({
  code,
  message: text(
    "Bu buyurtma uchun boshqa to'lov kutilmoqda",
    "По этому заказу уже ожидается другой платёж",
    "Another payment for this order is in progress",
  ),
  data: field,
});

/** SetFiscalData has codes of its own for the same two mistakes. */
export const receiptNotFound = (): PaymeError => ({ ...transactionNotFound(), code: -32001 });
export const badFiscalData = (): PaymeError => ({ ...badRequest(), code: -32602 });
