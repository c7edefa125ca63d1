import type { Dictionary } from "./dictionary";

export const uz: Dictionary = {
  language: { label: "Til", uz: "O'zbekcha", ru: "Русский", en: "English" },
  title: "Xodimlar",
  subtitle: "Bu boshqaruvda kimga nima mumkin",
  invite: "Taklif qilish",
  unowned:
    "Hali do'kon egasi belgilanmagan, shuning uchun hammaga hamma narsa mumkin. Birinchi rolni do'konni ochgan kishi beradi va ega bo'ladi; roli yo'qlar hech narsani ko'rmaydi.",
  person: "Xodim",
  role: "Rol",
  you: "siz",
  failed: "Xodimlarni yuklab bo'lmadi",
  retry: "Qayta urinish",
  loading: "Xodimlar yuklanmoqda",
  saved: "{{name}}, yangi roli: {{role}}",
  notSaved: "Rol o'zgarmadi",
  lastOwner: "Do'konga ega kerak. Avval boshqa kishini ega qiling.",
  noRole: "Rolsiz",
  roles: {
    owner: "Ega",
    operator: "Operator",
    pharmacist: "Farmatsevt",
    courier: "Kuryer",
    auditor: "Auditor",
  },
  does: {
    owner: "Hammasi: sozlamalar, kalitlar, xodimlar.",
    operator:
      "Tovarlar, buyurtmalar, pul qaytarish, xabarlar. Sozlamalar, kalitlar va xodimlar emas.",
    pharmacist: "Buyurtma va tovarlarni ko'radi, retseptlar bilan ishlaydi.",
    courier: "Boshqaruvga kiradi, do'konni ko'rmaydi; yetkazish uchun alohida sahifa bor.",
    auditor: "Buyurtmalar, pul va sozlamalarni ko'radi. Hech narsani o'zgartirmaydi.",
  },
  table: {
    title: "Har bir rolga nima ochiq",
    hint: "Boshqaruv qismlari manzili bo'yicha. Bu yerda yo'q qism faqat egaga ochiq.",
    part: "Qism",
    none: "yo'q",
    read: "Ko'radi",
    write: "O'zgartiradi",
    show: "Jadvalni ko'rsatish",
    hide: "Jadvalni yashirish",
  },
};
