import { setTimeout as pause } from "node:timers/promises";
import { settleDue } from "@medusa-uz/payment-ledger/settlement/settle";
import { MulticardGateway } from "@medusa-uz/payment-uzcard/gateway/multicard/multicard-gateway";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CardGateway } from "./card-gateway";
import type { Shopper } from "./shoppers";

const OTP = "112233";

type Card = { uzcard: { step: string; form_url?: string; held?: boolean } };
type Uzcard = {
  options: ConstructorParameters<typeof MulticardGateway>[0] & { callbackBaseUrl: string };
  settings: object;
};

/** The emulated card gateway, where holds wait for staff. */
export class CardHold {
  private constructor(
    private readonly container: MedusaContainer,
    private readonly gateway: CardGateway,
  ) {}

  static async open(container: MedusaContainer, backend: string): Promise<CardHold> {
    const gateway = await CardGateway.open(backend);
    const uzcard = container.resolve<Uzcard>("uzcard");
    Object.assign(uzcard.options, {
      callbackBaseUrl: backend,
      baseUrl: `${gateway.url}/multicard`,
      requestTimeoutMs: 3_000,
    });
    Object.assign(uzcard, { gateway: new MulticardGateway(uzcard.options) });
    Object.assign(uzcard.settings, { mode: "hold", capture: "manual" });
    await gateway.control.habits();
    return new CardHold(container, gateway);
  }

  close = () => this.gateway.close();

  /** The shopper blocks the sum of an order on their card. */
  async hold(shopper: Shopper, order_id: string): Promise<void> {
    const path = `/store/orders/${order_id}/uzcard`;
    const look = async () => ((await shopper.get(path)).data as unknown as Card).uzcard;
    const act = async (body: object) =>
      ((await shopper.send(path, body)).data as unknown as Card).uzcard;
    const { form_url } = await act({ action: "begin" });
    await this.gateway.control.bind(form_url ?? "", "uzcard");
    await act({ action: "bound" });
    for (let tries = 0; (await look()).step !== "otp" && tries < 100; tries++) {
      await pause(100);
    }
    await act({ action: "otp", code: OTP });
    await this.settled();
  }

  /** `active` or `revert` of every payment at the gateway, in tiyin what was charged of it. */
  async payments(): Promise<string[]> {
    const all = await this.gateway.control.payments();
    return all.map(({ status, charged }) => `${status} ${charged}`);
  }

  /** Waits until Medusa knows what the ledger has decided. */
  async settled(): Promise<void> {
    const connection = this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    for (let tries = 0; tries < 100; tries++) {
      const { rows } = await connection.raw<{ rows: { n: number }[] }>(
        "select count(*)::int as n from ledger_outbox where done_at is null",
      );
      if (rows[0]!.n === 0) {
        return;
      }
      await connection.raw("update ledger_outbox set next_try_at = now() where done_at is null");
      await settleDue(this.container);
      await pause(100);
    }
    throw new Error("the outbox did not drain");
  }
}
