/** What a module that we asked has refused, in its own words and already in the caller's language; answered as it is. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
  ) {
    super(String(body.code ?? "refused"));
    this.name = "Refusal";
  }
}
