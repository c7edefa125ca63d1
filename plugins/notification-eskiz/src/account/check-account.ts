import type { Logger } from "@medusajs/framework/types";
import type { EskizApi } from "../line/eskiz-api";
import { EskizError } from "../line/eskiz-error";
import type { Emit } from "../messages/tell";
import type { EskizOptions } from "../modules/eskiz/options";
import type { AccountBook } from "./account-book";
import { isLowNews, problemOf } from "./judge-account";

export const BALANCE_LOW = "eskiz.balance_low";

type Parts = {
  api: EskizApi;
  account: AccountBook;
  options: EskizOptions;
  logger: Logger;
  emit: Emit;
};

/** Asks the account for its balance, role and senders, and tells once when it runs low. Never throws for trouble with Eskiz. */
export async function checkAccount({ api, account, options, logger, emit }: Parts): Promise<void> {
  const before = await account.read();
  try {
    const [balance, user, nicks] = [await api.balance(), await api.user(), await api.nicks()];
    const problem = problemOf({ role: user.role, status: user.status, nicks }, options.from);
    if (problem && problem !== before?.problem) {
      logger.warn(`eskiz: ${problem}: sender ${options.from}, account ${user.role} ${user.status}`);
    }
    const { tell, is_low_told } = isLowNews(balance, options.lowBalance, before?.is_low_told);
    await account.write({ balance, role: user.role, nicks, problem, is_low_told });
    if (tell) {
      logger.warn(`eskiz: ${balance} so'm are left`);
      await emit(BALANCE_LOW, { balance, threshold: options.lowBalance });
    }
  } catch (error) {
    if (!(error instanceof EskizError)) {
      throw error;
    }
    const problem = error.failure === "auth" ? "login_refused" : "no_answer";
    if (problem !== before?.problem) {
      logger.warn(`eskiz: the account could not be asked (${error.message})`);
    }
    await account.writeProblem(problem);
  }
}
