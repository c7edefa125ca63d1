import type { CarrierProblemCode, Words } from "../api/wire";
import { CarrierError } from "./carrier-error";

const PROBLEMS: Record<
  CarrierProblemCode,
  { status: 400 | 402 | 404 | 409 | 502 | 503; words: Words }
> = {
  carrier_unknown: {
    status: 404,
    words: {
      uz: "Bunday tashuvchi sozlanmagan",
      ru: "Такой перевозчик не настроен",
      en: "There is no such carrier here",
    },
  },
  carrier_cannot: {
    status: 409,
    words: {
      uz: "Bu tashuvchi buni qila olmaydi",
      ru: "Этот перевозчик так не умеет",
      en: "This carrier cannot do that",
    },
  },
  carrier_refused: {
    status: 409,
    words: {
      uz: "Tashuvchi rad etdi",
      ru: "Перевозчик отказал",
      en: "The carrier refused",
    },
  },
  carrier_unavailable: {
    status: 503,
    words: {
      uz: "Tashuvchi bilan aloqa yo'q. Hech narsa yuborilmadi, keyinroq urinib ko'ring.",
      ru: "Перевозчик недоступен. Ничего не отправлено, попробуйте позже.",
      en: "The carrier cannot be reached. Nothing was sent, try again later.",
    },
  },
  carrier_outcome_unknown: {
    status: 502,
    words: {
      uz: "Tashuvchi javob bermadi. Buyurtma qabul qilinganini tekshiryapmiz, qayta yubormang.",
      ru: "Перевозчик не ответил. Проверяем, принял ли он заказ, не отправляйте ещё раз.",
      en: "The carrier gave no answer. We are looking whether it took the parcel, do not send it again.",
    },
  },
  carrier_busy: {
    status: 409,
    words: {
      uz: "Jo'natma allaqachon tashuvchida. Avval uni bekor qiling.",
      ru: "Отправление уже у перевозчика. Сначала отмените его.",
      en: "A carrier has it already. Cancel that first.",
    },
  },
  carrier_takes_no_cash: {
    status: 409,
    words: {
      uz: "Tashuvchi naqd pul olmaydi. Buyurtma oldindan to'lanishi kerak.",
      ru: "Перевозчик не берёт наличные. Заказ должен быть оплачен заранее.",
      en: "Carriers take no cash. The order has to be paid first.",
    },
  },
  barcode_wrong: {
    status: 400,
    words: {
      uz: "Shtrix-kod noto'g'ri. To'g'risi: RR473124829UZ",
      ru: "Неверный штрихкод. Верный выглядит так: RR473124829UZ",
      en: "The barcode is wrong. A right one looks like RR473124829UZ",
    },
  },
  place_unknown: {
    status: 409,
    words: {
      uz: "Tashuvchi bu joyni bilmaydi. Tuman yoki viloyatni tekshiring.",
      ru: "Перевозчик не знает этого места. Проверьте район и область.",
      en: "The carrier does not know this place. Check the district and the region.",
    },
  },
  pin_needed: {
    status: 409,
    words: {
      uz: "Buning uchun manzilning xaritadagi nuqtasi kerak",
      ru: "Для этого нужна точка адреса на карте",
      en: "This needs the address's point on the map",
    },
  },
  phone_needed: {
    status: 409,
    words: {
      uz: "Buning uchun xaridorning telefoni kerak",
      ru: "Для этого нужен телефон покупателя",
      en: "This needs the buyer's phone",
    },
  },
  cancel_costs: {
    status: 402,
    words: {
      uz: "Endi bekor qilish pullik",
      ru: "Отмена теперь платная",
      en: "Cancelling costs money now",
    },
  },
  too_late: {
    status: 409,
    words: {
      uz: "Endi bekor qilib bo'lmaydi: jo'natma yo'lda",
      ru: "Отменить уже нельзя: отправление в пути",
      en: "It is too late to cancel: it is on its way",
    },
  },
  no_shipment: {
    status: 404,
    words: {
      uz: "Bu yetkazib berish tashuvchiga topshirilmagan",
      ru: "Эта доставка не передана перевозчику",
      en: "This delivery was not given to a carrier",
    },
  },
  no_label: {
    status: 404,
    words: {
      uz: "Tashuvchining yorlig'i hali yo'q",
      ru: "Ярлыка перевозчика ещё нет",
      en: "The carrier has no label yet",
    },
  },
};

/** A clear refusal about carriers; the edge words it in the language of the request. */
export class CarrierProblem extends Error {
  readonly code: CarrierProblemCode;
  /** What the carrier itself said, a code with words. */
  readonly detail: string | null;

  constructor(code: CarrierProblemCode, detail: string | null = null) {
    super(code);
    this.name = "CarrierProblem";
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  get words(): Words {
    return PROBLEMS[this.code].words;
  }
}

/** What staff are told of a call that failed. */
export function problemOf(error: CarrierError): CarrierProblem {
  if (isProblemCode(error.code)) {
    return new CarrierProblem(error.code);
  }
  const codes = {
    refused: "carrier_refused",
    unknown: "carrier_outcome_unknown",
    unavailable: "carrier_unavailable",
  } as const;
  return new CarrierProblem(codes[error.failure], error.message);
}

const isProblemCode = (code: string): code is CarrierProblemCode => Object.hasOwn(PROBLEMS, code);
