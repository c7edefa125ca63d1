import { callStore, StoreRefusal } from "../commerce/store-api";
import { SessionEnded } from "./session-ended";
import { toTokens, type TokenAnswer, type Tokens } from "./tokens";

/** One exchange of a refresh token at the backend. @throws SessionEnded when it refuses */
export async function refreshTokens(refresh: string): Promise<Tokens> {
  try {
    const answer = await callStore<TokenAnswer>("/store/auth/refresh", {
      method: "POST",
      locale: "uz",
      body: { refresh_token: refresh },
    });
    return toTokens(answer, Date.now());
  } catch (error) {
    if (error instanceof StoreRefusal && error.status !== 429) throw new SessionEnded();
    throw error;
  }
}
