import { RESERVATION_WORDS } from "../reservation/problem-words";
import { COUNTER_WORDS } from "../counter/problem-words";
import type { Locale } from "../types";
import type { PrescriptionProblemCode } from "./problem";

type Words = Record<Locale, string>;

const LOOK_AGAIN: Words = {
  uz: "Bu orada o'zgarish bo'ldi. Qayta ko'ring.",
  ru: "За это время что-то изменилось. Посмотрите ещё раз.",
  en: "It has changed meanwhile. Please look again.",
};
const ON_PRESCRIPTION: Words = {
  uz: "Bu dori tasdiqlangan retsept bo'yicha beriladi",
  ru: "Это лекарство отпускается по одобренному рецепту",
  en: "This item needs an approved prescription",
};

/** What every refusal says. None names a medicine or an illness. */
export const PROBLEM_WORDS: Record<PrescriptionProblemCode, Words> = {
  prescription_not_found: {
    uz: "Bunday retsept yo'q",
    ru: "Такого рецепта нет",
    en: "There is no such prescription",
  },
  illegal_jump: {
    uz: "Hozirgi holatda buni qilib bo'lmaydi",
    ru: "В текущем состоянии это невозможно",
    en: "This cannot be done in its present state",
  },
  changed_meanwhile: LOOK_AGAIN,
  already_claimed: {
    uz: "Retseptni boshqa dorixonachi ko'ryapti",
    ru: "Рецепт уже смотрит другой фармацевт",
    en: "Another pharmacist is looking at it",
  },
  lease_lost: {
    uz: "Retsept sizda emas: vaqt tugagan yoki u qaytarilgan. Qayta oling.",
    ru: "Рецепт уже не у вас: время вышло или он возвращён. Возьмите его снова.",
    en: "It is no longer yours: the time is over or it was given back. Claim it again.",
  },
  queue_empty: {
    uz: "Navbatda retsept yo'q",
    ru: "В очереди нет рецептов",
    en: "No prescription is waiting",
  },
  not_a_pharmacist: {
    uz: "Bu faqat dorixonachilar uchun",
    ru: "Это доступно только фармацевтам",
    en: "This is for pharmacists only",
  },
  senior_only: {
    uz: "Bu katta dorixonachining ishi",
    ru: "Это делает старший фармацевт",
    en: "This is for a senior pharmacist",
  },
  own_prescription: {
    uz: "O'z retseptingizni o'zingiz tekshira ham, bera ham olmaysiz: hamkasbingizdan so'rang",
    ru: "Свой рецепт нельзя ни рассматривать, ни отпускать: попросите коллегу",
    en: "You can neither review nor hand over your own prescription: ask a colleague",
  },
  other_reviewer_needed: {
    uz: "Ikkinchi tasdiqni boshqa dorixonachi beradi",
    ru: "Второе одобрение даёт другой фармацевт",
    en: "The second approval is another pharmacist's",
  },
  phone_wrong: {
    uz: "Telefon raqami noto'g'ri: +998 90 123-45-67 ko'rinishida yozing",
    ru: "Неверный номер телефона: напишите в виде +998 90 123-45-67",
    en: "The phone number is wrong: write it like +998 90 123-45-67",
  },
  licence_missing: {
    uz: "Litsenziya yoki diplom raqamini kiriting",
    ru: "Укажите номер лицензии или диплома",
    en: "Enter the number of the licence or diploma",
  },
  pages_missing: {
    uz: "Retseptning kamida bitta sahifasini yuklang",
    ru: "Загрузите хотя бы одну страницу рецепта",
    en: "Upload at least one page of the prescription",
  },
  lines_missing: {
    uz: "Har bir qator bo'yicha qaror qabul qiling",
    ru: "Примите решение по каждой строке",
    en: "Decide every line",
  },
  line_unknown: {
    uz: "Bunday qator yo'q",
    ru: "Такой строки нет",
    en: "There is no such line",
  },
  reason_missing: { uz: "Sababni tanlang", ru: "Выберите причину", en: "Choose a reason" },
  note_too_short: {
    uz: "Kamida 10 ta belgi bilan izohlang",
    ru: "Напишите пояснение не короче 10 знаков",
    en: "Explain it in at least 10 characters",
  },
  quantity_wrong: {
    uz: "Miqdor noto'g'ri",
    ru: "Количество указано неверно",
    en: "The quantity is wrong",
  },
  variant_missing: {
    uz: "Mahsulotni tanlang",
    ru: "Выберите товар",
    en: "Choose a product",
  },
  not_an_alternative: {
    uz: "O'rniga faqat tarkibi, dozasi va shakli bir xil dori beriladi",
    ru: "Заменить можно только на то же вещество в той же дозе и форме",
    en: "Only the same substance, strength and form can replace it",
  },
  refill_days_missing: {
    uz: "Bir martalik miqdor necha kunga yetishini kiriting",
    ru: "Укажите, на сколько дней хватает одного отпуска",
    en: "Enter how many days one fill lasts",
  },
  issued_on_wrong: {
    uz: "Retsept yozilgan sanani tekshiring",
    ru: "Проверьте дату рецепта",
    en: "Check the date of the prescription",
  },
  forbidden_remote: {
    uz: "Bu dori internet orqali berilmaydi",
    ru: "Это лекарство не отпускается через интернет",
    en: "This item is not dispensed online",
  },
  e_prescription_required: {
    uz: "Elektron retsept raqami kerak",
    ru: "Нужен номер электронного рецепта",
    en: "The number of an electronic prescription is needed",
  },
  no_prescription_needed: {
    uz: "Bu mahsulot uchun retsept kerak emas, uni savatga soling",
    ru: "Для этого товара рецепт не нужен, положите его в корзину",
    en: "This item needs no prescription: put it into the cart",
  },
  prescription_required: ON_PRESCRIPTION,
  prescription_pending: {
    uz: "Retsept hali ko'rib chiqilmoqda",
    ru: "Рецепт ещё рассматривается",
    en: "The prescription is still being reviewed",
  },
  prescription_expired: {
    uz: "Retseptning muddati o'tgan",
    ru: "Срок действия рецепта истёк",
    en: "The prescription has expired",
  },
  prescription_qty_exceeded: {
    uz: "Retsept bo'yicha buncha qolmagan",
    ru: "По рецепту столько не осталось",
    en: "The prescription does not have so many left",
  },
  refill_too_early: {
    uz: "Keyingi miqdorni olishga hali erta",
    ru: "Следующий отпуск ещё рано",
    en: "It is too early for the next fill",
  },
  consent_needed: {
    uz: "Avval almashtirishga rozilik bering",
    ru: "Сначала согласитесь на замену",
    en: "Accept the substitute first",
  },
  pom_pickup_only: {
    uz: "Retseptli dori faqat dorixonadan olib ketiladi",
    ru: "Рецептурное лекарство выдаётся только в аптеке",
    en: "Prescription items are picked up at the pharmacy only",
  },
  pom_pay_at_counter: {
    uz: "Retseptli dori uchun to'lov dorixonada olinadi",
    ru: "Рецептурное лекарство оплачивается в аптеке",
    en: "Prescription items are paid at the pharmacy",
  },
  e_rx_number_used: {
    uz: "Bu elektron retsept allaqachon ishlatilgan",
    ru: "Этот электронный рецепт уже использован",
    en: "This electronic prescription has been used already",
  },
  pack_expired: {
    uz: "Qadoqning yaroqlilik muddati o'tgan",
    ru: "Срок годности упаковки истёк",
    en: "The pack is past its last day of use",
  },
  too_many_today: {
    uz: "Bugun juda ko'p retsept yuborildi. Ertaga urinib ko'ring.",
    ru: "Сегодня отправлено слишком много рецептов. Попробуйте завтра.",
    en: "Too many prescriptions today. Try again tomorrow.",
  },
  ...COUNTER_WORDS,
  ...RESERVATION_WORDS,
  unsupported_image: {
    uz: "Fayl o'qilmadi. JPEG, PNG, WebP yoki HEIC rasm yoki PDF yuboring.",
    ru: "Файл не читается. Отправьте снимок JPEG, PNG, WebP, HEIC или PDF.",
    en: "The file cannot be read. Send a JPEG, PNG, WebP or HEIC picture or a PDF.",
  },
  image_too_large: {
    uz: "Rasm 40 megapikseldan katta. Kichikroq qilib suratga oling.",
    ru: "Снимок больше 40 мегапикселей. Снимите с меньшим разрешением.",
    en: "The picture has more than 40 megapixels. Take a smaller one.",
  },
  file_too_large: {
    uz: "Fayl 10 MB dan katta",
    ru: "Файл больше 10 МБ",
    en: "The file is larger than 10 MB",
  },
  empty_file: {
    uz: "Fayl bo'sh",
    ru: "Файл пуст",
    en: "The file is empty",
  },
  too_many_files: {
    uz: "Ko'pi bilan 5 ta sahifa yuboriladi",
    ru: "Можно отправить не больше 5 страниц",
    en: "At most 5 pages can be sent",
  },
  file_duplicate: {
    uz: "Bu fayl avval yuborilgan",
    ru: "Этот файл уже был отправлен",
    en: "This file was sent before",
  },
  pdf_refused: {
    uz: "Bu PDF himoyalangan yoki buzilgan. Qog'ozni suratga olib yuboring.",
    ru: "Этот PDF защищён или повреждён. Сфотографируйте бумагу и отправьте снимок.",
    en: "This PDF is protected or damaged. Take a photo of the paper and send that.",
  },
  pdf_too_long: {
    uz: "PDF ko'pi bilan 5 sahifali bo'ladi",
    ru: "В PDF может быть не больше 5 страниц",
    en: "A PDF may have at most 5 pages",
  },
  file_infected: {
    uz: "Faylda virus topildi, u qabul qilinmadi",
    ru: "В файле найден вирус, он не принят",
    en: "A virus was found in the file; it was not taken",
  },
  file_not_found: {
    uz: "Bunday sahifa yo'q",
    ru: "Такой страницы нет",
    en: "There is no such page",
  },
  file_unreadable: {
    uz: "Bu sahifani ochib bo'lmaydi. Uni qayta yuborish kerak.",
    ru: "Эту страницу открыть нельзя. Её нужно отправить снова.",
    en: "This page cannot be opened. It has to be sent again.",
  },
  file_link_over: {
    uz: "Havola muddati tugadi. Sahifani qayta oching.",
    ru: "Срок ссылки истёк. Откройте страницу снова.",
    en: "The link is over. Open the page again.",
  },
  prescription_locked: {
    uz: "Retsept yuborilgan, sahifalarini o'zgartirib bo'lmaydi",
    ru: "Рецепт уже отправлен, его страницы менять нельзя",
    en: "The prescription was handed in; its pages cannot be changed",
  },
  storage_full: {
    uz: "Faylni saqlashga joy yo'q. Birozdan keyin urinib ko'ring.",
    ru: "Нет места для файла. Попробуйте немного позже.",
    en: "There is no room for the file. Please try a little later.",
  },
  try_later: {
    uz: "Hozir bajarib bo'lmadi. Birozdan keyin urinib ko'ring.",
    ru: "Сейчас не получилось. Попробуйте немного позже.",
    en: "It could not be done now. Please try a little later.",
  },
  prescriptions_off: {
    uz: "Do'kon hozir retsept qabul qilmaydi",
    ru: "Магазин сейчас не принимает рецепты",
    en: "The shop takes no prescriptions at present",
  },
};
