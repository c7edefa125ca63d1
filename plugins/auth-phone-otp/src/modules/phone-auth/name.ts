export const PHONE_AUTH_MODULE = "phone_auth";
