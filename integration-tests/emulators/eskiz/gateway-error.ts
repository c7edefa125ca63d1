/** A refusal of the gateway; `message` is text or an object of fields, as inconsistent as its own. */
export class GatewayError extends Error {
  readonly status: number;
  readonly words: string | Record<string, string[]>;

  constructor(status: number, words: string | Record<string, string[]>) {
    super(typeof words === "string" ? words : "validation");
    this.status = status;
    this.words = words;
  }
}

export const NOT_APPROVED =
  "Этот смс текст еще не прошёл модерацию. Для отправки смс текста добавьте текст через API или в личном кабинете: СМС - Мои тексты";
