import type { ProblemCode, Words } from "../api/wire";

export const PROBLEM_WORDS: Record<ProblemCode | "invalid", Words> = {
  invalid: {
    uz: "So'rov noto'g'ri",
    ru: "Запрос составлен неверно",
    en: "The request is wrong",
  },
  illegal_jump: {
    uz: "Yetkazib berishning hozirgi holatida bunday qilib bo'lmaydi",
    ru: "В нынешнем состоянии доставки этого сделать нельзя",
    en: "The delivery is in a state that does not allow this",
  },
  already_assigned: {
    uz: "Uni boshqa xodim allaqachon tayinlab bo'lgan",
    ru: "Её уже назначил другой сотрудник",
    en: "Somebody else has assigned it already",
  },
  changed_meanwhile: {
    uz: "Bu orada o'zgardi, qayta qarang",
    ru: "За это время она изменилась, взгляните ещё раз",
    en: "It has changed meanwhile, look again",
  },
  courier_not_found: {
    uz: "Bunday kuryer yo'q",
    ru: "Такого курьера нет",
    en: "There is no such courier",
  },
  courier_inactive: {
    uz: "Bu kuryer hozir ishlamaydi",
    ru: "Этот курьер сейчас не работает",
    en: "This courier does not work now",
  },
  delivery_not_found: {
    uz: "Bunday yetkazib berish yo'q",
    ru: "Такой доставки нет",
    en: "There is no such delivery",
  },
  phone_taken: {
    uz: "Bu raqam boshqa kuryerniki",
    ru: "Этот номер у другого курьера",
    en: "Another courier has this number",
  },
  phone_invalid: {
    uz: "O'zbekiston mobil raqamini kiriting: +998 90 123 45 67",
    ru: "Введите мобильный номер Узбекистана: +998 90 123 45 67",
    en: "Enter a mobile number of Uzbekistan: +998 90 123 45 67",
  },
  more_than_held: {
    uz: "Kuryerda buncha pul yo'q",
    ru: "У курьера нет столько денег",
    en: "The courier does not hold that much",
  },
  window_backwards: {
    uz: "Vaqt oralig'i noto'g'ri: oxiri boshidan keyin va hozirdan keyin bo'lsin",
    ru: "Промежуток неверен: конец должен быть позже начала и позже нынешнего времени",
    en: "The window is wrong: it has to end after it begins, and after now",
  },
  code_wrong: {
    uz: "Kod noto'g'ri",
    ru: "Код неверен",
    en: "The code is wrong",
  },
  code_used_up: {
    uz: "Kod juda ko'p marta noto'g'ri kiritildi. Operatordan rasm yoki imzoga ruxsat so'rang.",
    ru: "Код слишком часто вводили неверно. Попросите оператора разрешить фото или подпись.",
    en: "The code was wrong too often. Ask the operator to allow a photo or a signature.",
  },
  proof_needed: {
    uz: "Topshirilganini tasdiqlang: kod, rasm yoki imzo",
    ru: "Подтвердите вручение: код, фото или подпись",
    en: "Prove the hand-over: code, photo or signature",
  },
  proof_locked: {
    uz: "Rasm yoki imzoga operator ruxsat berishi kerak",
    ru: "Фото или подпись должен разрешить оператор",
    en: "An operator has to allow a photo or a signature",
  },
  cash_differs: {
    uz: "Olingan summa to'lanishi kerak bo'lgan summaga teng emas",
    ru: "Полученная сумма не равна той, которую нужно получить",
    en: "The sum taken is not the sum due",
  },
  order_unpaid: {
    uz: "Buyurtma to'lanmagan: to'lanmaguncha yoki naqd to'lash tanlanmaguncha olib chiqmang",
    ru: "Заказ не оплачен: не увозите его, пока он не оплачен или не выбрана оплата наличными",
    en: "The order is not paid: it stays here until it is paid, or cash is promised for it",
  },
  on_the_way_with_another: {
    uz: "Boshqa kuryer uni allaqachon olib ketyapti",
    ru: "Другой курьер уже везёт её",
    en: "Another courier is on the way with it already",
  },
  nothing_to_see_to: {
    uz: "Bu yerda tekshiriladigan narsa yo'q",
    ru: "Здесь проверять нечего",
    en: "There is nothing to see to here",
  },
  not_a_photo: {
    uz: "Bu rasm emas",
    ru: "Это не фотография",
    en: "This is not a photo",
  },
  photo_too_large: {
    uz: "Rasm juda katta: 10 MB gacha bo'lsin",
    ru: "Фото слишком большое: не больше 10 МБ",
    en: "The photo is too large: 10 MB at most",
  },
  not_on_the_way: {
    uz: "Hozir yo'lda hech narsa yo'q",
    ru: "Сейчас в пути ничего нет",
    en: "Nothing is on the way now",
  },
  signed_out: {
    uz: "Qayta kiring",
    ru: "Войдите снова",
    en: "Sign in again",
  },
  sign_in_wrong: {
    uz: "Kod yoki havola yaroqsiz",
    ru: "Код или ссылка не подходит",
    en: "The code or the link does not work",
  },
  link_only: {
    uz: "Bu yerda kod yuborilmaydi. Operatordan kirish havolasini so'rang.",
    ru: "Здесь коды не отправляются. Попросите у оператора ссылку для входа.",
    en: "No codes are sent here. Ask an operator for a link to sign in.",
  },
  too_often: {
    uz: "So'rovlar juda ko'p. Bir daqiqadan keyin urinib ko'ring.",
    ru: "Слишком много запросов. Попробуйте через минуту.",
    en: "Too many requests. Try again in a minute.",
  },
};
