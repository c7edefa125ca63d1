import { connect } from "node:net";

/** Looks for what is harmful in a file before anything else opens it. */
export interface FileScanner {
  /** @returns the name of what was found, or null. @throws Error when it could not look */
  scan(bytes: Buffer): Promise<string | null>;
}

const ANSWER_MS = 15_000;
const LONGEST_ANSWER = 1_000;

/** ClamAV's own daemon, by its INSTREAM command. */
export class ClamdScanner implements FileScanner {
  constructor(private readonly address: { host: string; port: number }) {}

  async scan(bytes: Buffer): Promise<string | null> {
    const answer = await this.ask(bytes);
    const found = /^stream: (.+) FOUND$/.exec(answer);
    if (!found && answer !== "stream: OK") {
      throw new Error("clamd could not look at it");
    }
    return found?.[1] ?? null;
  }

  private ask(bytes: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      let answer = "";
      socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error("clamd does not answer")));
      socket.on("error", reject);
      socket.on("data", (part) => {
        answer = (answer + part.toString("latin1")).slice(0, LONGEST_ANSWER);
      });
      // A zero byte ends its answer.
      socket.on("close", () => resolve(answer.replaceAll("\0", "").trim()));
      const size = Buffer.alloc(4);
      size.writeUInt32BE(bytes.length);
      socket.write(Buffer.concat([Buffer.from("zINSTREAM\0"), size, bytes, Buffer.alloc(4)]));
    });
  }
}
