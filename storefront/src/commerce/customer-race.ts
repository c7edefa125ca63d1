import { StoreRefusal } from "./store-api";

/**
 * Runs the call once more when Medusa says that the customer already exists: two requests with the same new e-mail
 * both tried to create the guest, and the second time the loser finds the winner's.
 */
export async function retryCustomerRace<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isCustomerRace(error)) throw error;
    return call();
  }
}

const isCustomerRace = (error: unknown): boolean =>
  error instanceof StoreRefusal &&
  error.status === 400 &&
  /customer with email.*already exists/i.test(error.message);
