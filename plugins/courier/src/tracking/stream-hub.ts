import type { Watched, WatchedPosition, WatchedStep } from "./tracking-book";

/** What one open stream wants to hear. */
export type Listener = {
  /** In order, each once. */
  onSteps(steps: WatchedStep[]): void;
  onPosition(position: WatchedPosition): void;
};

/** How the hub looks. */
export type Source = {
  stepsAfter(watched: Watched[]): Promise<WatchedStep[]>;
  positionsOf(ids: string[]): Promise<WatchedPosition[]>;
};

type Seat = { listener: Listener; seen: Map<string, number>; positions: Map<string, string> };

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

  /**
   * @param watched deliveries and the last step each that the listener knows
   * @returns ends it
   */
  watch(watched: Watched[], listener: Listener): () => void {
    const seen = new Map(watched.map(({ id, seq }) => [id, seq]));
    const seat: Seat = { listener, seen, positions: new Map() };
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
    const watched = this.watched();
    const [steps, positions] = await Promise.all([
      this.source.stepsAfter(watched),
      this.source.positionsOf(watched.map(({ id }) => id)),
    ]);
    for (const seat of this.seats) {
      tellSteps(seat, steps);
      tellPositions(seat, positions);
    }
  }

  /** Each delivery once, from where the slowest listener stands. */
  private watched(): Watched[] {
    const slowest = new Map<string, number>();
    for (const { seen } of this.seats) {
      for (const [id, seq] of seen) {
        slowest.set(id, Math.min(seq, slowest.get(id) ?? seq));
      }
    }
    return [...slowest].map(([id, seq]) => ({ id, seq }));
  }
}

function tellSteps({ listener, seen }: Seat, steps: WatchedStep[]): void {
  const fresh = steps.filter(({ delivery_id, seq }) => seq > (seen.get(delivery_id) ?? Infinity));
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
