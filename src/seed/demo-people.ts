/** The demo's owner. */
export const DEMO_ADMIN = { email: "admin@demo.uz", password: "demo-admin-password" };

/** Who reviews prescriptions in the demo; risky groups need both. The licences are invented. */
export const DEMO_PHARMACISTS = [
  {
    email: "pharmacist@demo.uz",
    name: "Gulnora Yusupova",
    role: "pharmacist",
    licence: "DEMO-1001",
    phone: "+998901110031",
  },
  {
    email: "senior@demo.uz",
    name: "Botir Rahimov",
    role: "senior",
    licence: "DEMO-1002",
    phone: "+998901110032",
  },
] as const;
export const DEMO_PHARMACIST_PASSWORD = "demo-pharmacist-password";

/** The demo's courier signs in at /courier; the code lies in the inbox of the played phone. */
export const DEMO_COURIER = { name: "Jasur Aliyev", phone: "+998901110022" };
