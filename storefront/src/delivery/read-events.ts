/** One event of a text/event-stream; `data` is what its lines said. */
export type SentEvent = { id: string | null; event: string; data: string };

/** Reads a text/event-stream piece by piece, however it was cut. Comments are left out. */
export class EventReader {
  private rest = "";

  /** The events that are whole now. */
  read(piece: string): SentEvent[] {
    const blocks = (this.rest + piece).split("\n\n");
    this.rest = blocks.pop() ?? "";
    return blocks.map(toEvent).filter((event) => event !== null);
  }
}

function toEvent(block: string): SentEvent | null {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    const known = fields.get(name);
    fields.set(name, name === "data" && known !== undefined ? `${known}\n${value}` : value);
  }
  const data = fields.get("data");
  if (data === undefined) return null;
  return { id: fields.get("id") ?? null, event: fields.get("event") ?? "message", data };
}

/** An event as it goes over the wire; `data` on one line. */
export const writeEvent = ({ id, event, data }: SentEvent): string =>
  `${id === null ? "" : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;
