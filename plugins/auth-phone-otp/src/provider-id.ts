/** Under this id the provider is registered in Medusa's auth module. */
export const PROVIDER = "phone-otp";
