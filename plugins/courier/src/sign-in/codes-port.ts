import type { MedusaContainer } from "@medusajs/framework/types";
import { courierOf } from "../courier-of";
import { CourierProblem } from "../problem/courier-problem";
import { Refusal } from "./refusal";

export type Asking = {
  /** As typed. */
  phone: string;
  /** Whom to count: `req.ip`. */
  address: string | undefined;
  /** A locale or an `Accept-Language` header. */
  language: string | undefined;
};

type Refused = { refused: { status: number; body: Record<string, unknown> } };
type Purposeful = Asking & { purpose: "courier" };

/** The shape this plugin asks of the module that the option `codes` names. */
type CodesModule = {
  askCode(
    scope: MedusaContainer,
    asking: Purposeful & { is_listed: boolean },
  ): Promise<{ sent: { resend_after: number } } | Refused>;
  checkCode(
    scope: MedusaContainer,
    guess: Purposeful & { code: string },
  ): Promise<{ phone: string } | Refused>;
};

/**
 * Sends a code, to couriers alone; the answer is the same for everybody.
 *
 * @returns after how many seconds another one can be asked for
 * @throws Refusal the module's own: a wrong number, too often
 * @throws CourierProblem link_only
 */
export async function askCode(
  scope: MedusaContainer,
  { is_listed, ...asking }: Asking & { is_listed: boolean },
): Promise<number> {
  const { sent } = granted(
    await moduleOf(scope).askCode(scope, { ...asking, purpose: "courier", is_listed }),
  );
  return sent.resend_after;
}

/**
 * Uses a code up.
 *
 * @returns the phone in E.164
 * @throws Refusal a wrong code, an old one, too many wrong ones
 * @throws CourierProblem link_only
 */
export async function checkCode(
  scope: MedusaContainer,
  guess: Asking & { code: string },
): Promise<string> {
  const { phone } = granted(
    await moduleOf(scope).checkCode(scope, { ...guess, purpose: "courier" }),
  );
  return `+${phone}`;
}

function moduleOf(scope: MedusaContainer): CodesModule {
  const name = courierOf(scope).options.codes;
  const found = name
    ? scope.resolve<CodesModule | undefined>(name, { allowUnregistered: true })
    : undefined;
  if (typeof found?.askCode !== "function" || typeof found.checkCode !== "function") {
    throw new CourierProblem("link_only");
  }
  return found;
}

function granted<Answer extends object>(answer: Answer | Refused): Answer {
  if ("refused" in answer) {
    throw new Refusal(answer.refused.status, answer.refused.body);
  }
  return answer;
}
