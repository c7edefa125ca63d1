import type { Receipt } from "../emulators/payme/receipt.ts";

/** Payme behind the scenes. */
export class PaymeControl {
  constructor(private readonly emulator: string) {}

  /** The newest receipt of an order, by its number. @throws Error when Payme has none */
  async receiptOf(display_id: number): Promise<Receipt> {
    const { receipts } = await this.ask<{ receipts: Receipt[] }>("GET", "receipts");
    const found = receipts.find(({ account }) => Object.values(account)[0] === String(display_id));
    if (!found) {
      throw new Error(`Payme has no receipt of order ${display_id}`);
    }
    return found;
  }

  /** Tells the shop of the fiscal receipt of an order's payment; returns its link. */
  async sendFiscalReceipt(display_id: number): Promise<string> {
    const { id } = await this.receiptOf(display_id);
    const { receipt } = await this.ask<{ receipt: Receipt }>("POST", `receipts/${id}/fiscal`);
    return fiscalLink(receipt);
  }

  private async ask<Answer>(method: string, path: string): Promise<Answer> {
    const answer = await fetch(`${this.emulator}/payme/control/${path}`, { method });
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as Answer;
  }
}

/** The link of the fiscal receipt that the shop was told of last. */
export function fiscalLink({ calls }: Receipt): string {
  type Told = { fiscal_data?: { qr_code_url: string } };
  const told = calls.filter(({ method }) => method === "SetFiscalData").at(-1);
  return (told?.params as Told | undefined)?.fiscal_data?.qr_code_url ?? "";
}
