import { GatewayError } from "./gateway-error.ts";

/** Reads a request's fields; everything that is missing is told in one `ERROR_FIELDS`, as the gateway does. */
export class Fields {
  private readonly body: Record<string, unknown>;
  private readonly wrong: string[] = [];

  constructor(body: Record<string, unknown>) {
    this.body = body;
  }

  text(name: string, longest = 255): string {
    const value = this.body[name];
    const ok = (typeof value === "string" && value !== "") || typeof value === "number";
    return ok && String(value).length <= longest ? String(value) : this.miss(name, "");
  }

  optionalText(name: string): string | null {
    const value = this.body[name];
    return value === undefined || value === null || value === "" ? null : this.text(name);
  }

  url(name: string): string {
    const value = this.text(name, 2000);
    return /^https?:\/\//.test(value) && URL.canParse(value) ? value : this.miss(name, "");
  }

  optionalUrl(name: string): string | null {
    return this.body[name] ? this.url(name) : null;
  }

  /** A JSON integer: the gateway does not take sums as text. */
  integer(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.body[name];
    return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : this.miss(name, least);
  }

  /** An integer that may also come as digits, as `store_id` does in practice. */
  id(name: string): number {
    const value = this.body[name];
    return /^\d{1,15}$/.test(String(value)) ? Number(value) : this.miss(name, 0);
  }

  cardToken(): string {
    const card = this.body.card;
    const token =
      typeof card === "object" && card !== null && "token" in card ? card.token : undefined;
    return typeof token === "string" && token !== "" ? token : this.miss("card.token", "");
  }

  /** @throws GatewayError naming every field that was missing or wrong */
  done(): void {
    if (this.wrong.length > 0) {
      throw new GatewayError(
        "ERROR_FIELDS",
        `Не переданы обязательные поля: ${[...new Set(this.wrong)].join(", ")}`,
      );
    }
  }

  private miss<Value>(name: string, instead: Value): Value {
    this.wrong.push(name);
    return instead;
  }
}
