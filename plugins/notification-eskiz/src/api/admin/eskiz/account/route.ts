import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { eskizOf } from "../eskiz-of-request";
import { accountView, type AccountView } from "../views";

type AccountResponse = { account: AccountView };

/** What the account said when it was last asked. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AccountResponse>,
): Promise<void> {
  const { account, options } = eskizOf(req);
  res.json({ account: accountView(options, await account.read()) });
}

/** Asks it now. */
export async function POST(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse<AccountResponse>,
): Promise<void> {
  const eskiz = eskizOf(req);
  await eskiz.checkAccount();
  res.json({ account: accountView(eskiz.options, await eskiz.account.read()) });
}
