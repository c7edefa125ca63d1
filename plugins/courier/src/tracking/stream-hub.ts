import type { Watching, Watched, WatchedPosition, WatchedStep } from "./tracking-book";

/** What one open stream wants to hear. */
export type Listener = {
  /** In order, each once. */
  onSteps(steps: WatchedStep[]): void;
  onPosition(position: WatchedPosition): void;
};

/** How the hub looks. */
export type Source = {
  stepsAfter(watching: Watching): Promise<WatchedStep[]>;
  positionsOf(ids: string[]): Promise<WatchedPosition[]>;
};

/** What is watched: deliveries and the last step each that the listener knows, and an order whose later ones count too. */
export type Interest = { watched: Watched[]; order_id: string | null };

type Seat = {
  listener: Listener;
  order_id: string | null;
  seen: Map<string, number>;
  positions: Map<string, string>;
};

const EVERY_MS = 1_000;

/**
 * Looks once a second for everybody in this process who watches a parcel: two questions to the database, however many
 * watch. It sleeps while nobody does.
 */
export class StreamHub {
  private readonly seats = new Set<Seat>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly source: Source,
    private readonly onError: (error: Error) => void = () => undefined,
    private readonly everyMs = EVERY_MS,
  ) {}

  /** @returns ends it */
  watch({ watched, order_id }: Interest, listener: Listener): () => void {
    const seen = new Map(watched.map(({ id, seq }) => [id, seq]));
    const seat: Seat = { listener, order_id, seen, positions: new Map() };
    this.seats.add(seat);
    this.timer ??= this.later();
    return () => {
      this.seats.delete(seat);
    };
  }

  get size(): number {
    return this.seats.size;
  }

  private later(): NodeJS.Timeout {
    return setTimeout(() => void this.look(), this.everyMs).unref();
  }

  private async look(): Promise<void> {
    try {
      if (this.seats.size > 0) {
        await this.tell();
      }
    } catch (error) {
      this.onError(error as Error);
    } finally {
      this.timer = this.seats.size > 0 ? this.later() : null;
    }
  }

  private async tell(): Promise<void> {
    const watching = this.watching();
    const [steps, positions] = await Promise.all([
      this.source.stepsAfter(watching),
      this.source.positionsOf(watching.watched.map(({ id }) => id)),
    ]);
    for (const seat of this.seats) {
      tellSteps(seat, steps);
      tellPositions(seat, positions);
    }
  }

  /** Each delivery once, from where the slowest listener stands; of an order what each of its listeners knows. */
  private watching(): Watching {
    const slowest = new Map<string, number>();
    const known = new Map<string, Set<string>>();
    for (const { seen, order_id } of this.seats) {
      for (const [id, seq] of seen) {
        slowest.set(id, Math.min(seq, slowest.get(id) ?? seq));
      }
      if (order_id !== null) {
        const before = known.get(order_id);
        const ids = [...seen.keys()].filter((id) => !before || before.has(id));
        known.set(order_id, new Set(ids));
      }
    }
    return {
      watched: [...slowest].map(([id, seq]) => ({ id, seq })),
      orders: [...known.keys()],
      known: [...known.values()].flatMap((ids) => [...ids]),
    };
  }
}

function tellSteps({ listener, order_id, seen }: Seat, steps: WatchedStep[]): void {
  const lastOf = (step: WatchedStep) =>
    seen.get(step.delivery_id) ?? (step.order_id === order_id ? 0 : Infinity);
  const fresh = steps.filter((step) => step.seq > lastOf(step));
  for (const { delivery_id, seq } of fresh) {
    seen.set(delivery_id, seq);
  }
  if (fresh.length > 0) {
    listener.onSteps(fresh);
  }
}

function tellPositions({ listener, seen, positions }: Seat, all: WatchedPosition[]): void {
  for (const position of all) {
    const { delivery_id, at } = position;
    if (seen.has(delivery_id) && positions.get(delivery_id) !== at) {
      positions.set(delivery_id, at);
      listener.onPosition(position);
    }
  }
}
