import type { ChannelPort, Delivery, Outcome } from "../../../types";

/** A channel whose answers a test sets, and which remembers what it was asked. */
export class FakeChannel implements ChannelPort {
  readonly asked: Delivery[] = [];
  answer: (delivery: Delivery) => Outcome | Promise<Outcome> = ({ key }) => ({
    state: "accepted",
    ref: `ref-${key}`,
    parts: 1,
    cost: 50,
  });
  found: (key: string) => Outcome | null = () => null;

  async deliver(delivery: Delivery): Promise<Outcome> {
    this.asked.push(delivery);
    return this.answer(delivery);
  }

  async find(key: string): Promise<Outcome | null> {
    return this.found(key);
  }
}

/** The same, for a channel that takes many at once. */
export class FakeBatchChannel extends FakeChannel {
  readonly batches: number[] = [];

  async deliverMany(deliveries: Delivery[]): Promise<Outcome[]> {
    this.batches.push(deliveries.length);
    return Promise.all(deliveries.map((one) => this.deliver(one)));
  }
}
