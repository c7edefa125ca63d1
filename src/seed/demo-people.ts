/** The demo's courier signs in at /courier; the code lies in the inbox of the played phone. */
export const DEMO_COURIER = { name: "Jasur Aliyev", phone: "+998901110022" };
