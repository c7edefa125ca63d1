/** Text a payer may see in the Payme app. */
export type Localized = { uz: string; ru: string; en: string };

/** The protocol's error object, section 3 of the Payme Merchant API. */
export type PaymeError =
  { code: number; message: Localized } | { code: number; message: Localized; data: string };

/** Code for a new transaction while another one holds the order; Payme's sandbox accepts either. */
export type BusyCode = -31099 | -31008;

const error = (code: number, message: Localized, data?: string): PaymeError => ({
  code,
  message,
  ...(data !== undefined && { data }),
});

export const notPost = (): PaymeError =>
  error(-32300, {
    uz: "So'rov POST usulida yuborilishi kerak",
    ru: "Запрос должен быть отправлен методом POST",
    en: "The request must use the POST method",
  });

export const notJson = (): PaymeError =>
  error(-32700, {
    uz: "So'rov JSON formatida emas",
    ru: "Запрос не является корректным JSON",
    en: "The request is not valid JSON",
  });

export const badRequest = (): PaymeError =>
  error(-32600, {
    uz: "So'rov maydonlari to'liq emas yoki noto'g'ri",
    ru: "В запросе не хватает полей или их тип неверен",
    en: "The request lacks fields or has fields of a wrong type",
  });

export const unknownMethod = (method: string): PaymeError =>
  error(
    -32601,
    {
      uz: "Bunday metod yo'q",
      ru: "Метод не найден",
      en: "Method not found",
    },
    method.slice(0, 100),
  );

export const notAuthorized = (): PaymeError =>
  error(-32504, {
    uz: "Metodni bajarish uchun huquq yetarli emas",
    ru: "Недостаточно прав для выполнения метода",
    en: "Insufficient privileges to perform the method",
  });

export const internalFailure = (): PaymeError =>
  error(-32400, {
    uz: "Ichki xatolik. Birozdan keyin qayta urinib ko'ring",
    ru: "Внутренняя ошибка. Повторите попытку позже",
    en: "Internal error. Please try again later",
  });

export const wrongAmount = (): PaymeError =>
  error(-31001, {
    uz: "Summa buyurtma summasiga mos emas",
    ru: "Сумма не совпадает с суммой заказа",
    en: "The amount differs from the order's total",
  });

export const transactionNotFound = (): PaymeError =>
  error(-31003, {
    uz: "Tranzaksiya topilmadi",
    ru: "Транзакция не найдена",
    en: "Transaction not found",
  });

export const alreadyProvided = (): PaymeError =>
  error(-31007, {
    uz: "Buyurtma topshirilgan, to'lovni bekor qilib bo'lmaydi",
    ru: "Заказ уже выдан, отменить платёж нельзя",
    en: "The order has been handed over, the payment cannot be cancelled",
  });

export const wrongState = (): PaymeError =>
  error(-31008, {
    uz: "Tranzaksiyaning hozirgi holatida bu amalni bajarib bo'lmaydi",
    ru: "Операция невозможна в текущем состоянии транзакции",
    en: "The operation is impossible in the transaction's current state",
  });

/** As {@link wrongState}, for a shop that takes no payment it cannot give a fiscal receipt for. */
export const noReceiptPossible = (): PaymeError =>
  error(-31008, {
    uz: "Bu buyurtma uchun fiskal chek chiqarib bo'lmaydi. Do'kon bilan bog'laning",
    ru: "На этот заказ нельзя выдать фискальный чек. Свяжитесь с магазином",
    en: "No fiscal receipt can be issued for this order. Please contact the shop",
  });

export const orderNotFound = (field: string): PaymeError =>
  error(
    -31050,
    {
      uz: "Buyurtma topilmadi. Raqamini tekshiring",
      ru: "Заказ не найден. Проверьте номер",
      en: "Order not found. Please check its number",
    },
    field,
  );

export const orderNotPayable = (field: string): PaymeError =>
  error(
    -31051,
    {
      uz: "Buyurtma to'langan, bekor qilingan yoki uni Payme orqali to'lab bo'lmaydi",
      ru: "Заказ уже оплачен, отменён или не может быть оплачен через Payme",
      en: "The order is paid, cancelled or cannot be paid with Payme",
    },
    field,
  );

export const orderBusy = (field: string, code: BusyCode): PaymeError =>
  error(
    code,
    {
      uz: "Bu buyurtma uchun boshqa to'lov kutilmoqda",
      ru: "По этому заказу уже ожидается другой платёж",
      en: "Another payment for this order is in progress",
    },
    field,
  );

/** SetFiscalData has codes of its own for the same two mistakes. */
export const receiptNotFound = (): PaymeError => ({ ...transactionNotFound(), code: -32001 });
export const badFiscalData = (): PaymeError => ({ ...badRequest(), code: -32602 });
