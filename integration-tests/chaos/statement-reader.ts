/** A message of the start-up, or one or more messages that belong to one statement; `runs` is its text if it runs one. */
export type Part = { bytes: Buffer; runs: string | null };

type Message = { type: string; bytes: Buffer; body: Buffer };

/** Cuts what a client of PostgreSQL sends into statements, however TCP has cut it, and knows the texts behind names. */
export class StatementReader {
  private rest = Buffer.alloc(0);
  private started = false;
  private readonly texts = new Map<string, string>();
  private bound = "";
  private waiting: Buffer[] = [];
  private runs: string | null = null;

  /** What this chunk completes. The parts are all of the stream, in its order. */
  read(chunk: Buffer): Part[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const parts: Part[] = [];
    for (let message = this.next(); message; message = this.next()) {
      this.waiting.push(message.bytes);
      this.note(message);
      // Parse, Bind and Execute are for PostgreSQL one statement, which ends with Sync.
      if (!["P", "B", "D", "E", "C"].includes(message.type)) {
        parts.push({ bytes: Buffer.concat(this.waiting), runs: this.runs });
        this.waiting = [];
        this.runs = null;
      }
    }
    return parts;
  }

  private next(): Message | null {
    // The start-up message has no type.
    const header = this.started ? 1 : 0;
    if (this.rest.length < header + 4) {
      return null;
    }
    const end = header + this.rest.readUInt32BE(header);
    if (this.rest.length < end) {
      return null;
    }
    const bytes = this.rest.subarray(0, end);
    this.rest = this.rest.subarray(end);
    const type = this.started ? String.fromCharCode(bytes[0]) : "";
    this.started = true;
    return { type, bytes, body: bytes.subarray(header + 4) };
  }

  private note({ type, body }: Message): void {
    const [first, second] = body.toString("utf8").split("\0", 2);
    switch (type) {
      case "P":
        this.texts.set(first, second);
        break;
      case "B":
        this.bound = this.texts.get(second) ?? "";
        break;
      case "E":
        this.runs = this.bound;
        break;
      case "Q":
        this.runs = first;
        break;
    }
  }
}
