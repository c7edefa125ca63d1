import { setTimeout as pause } from "node:timers/promises";
import { CarrierError } from "../carrier-error";
import type { ShipmentRow } from "../shipment-book";
import { Follower } from "./follower";

const row = (id: string, carrier: string) =>
  ({ id, carrier, state: "created", misses: 0, changed_at: new Date() }) as ShipmentRow;

const never = () => {
  throw new Error("nobody asked for this");
};

/** @param asking how each carrier takes a question */
function buildFollower(due: ShipmentRow[], asking: Record<string, () => Promise<void>>) {
  const waiting = [...due];
  const asked: string[] = [];
  const port = (id: string) => ({
    id,
    pause: () => 1000,
    track: async (one: ShipmentRow) => {
      await asking[id]!();
      asked.push(one.id);
      throw new CarrierError("unavailable", "silent");
    },
  });
  const book = {
    untold: async () => [],
    write: async () => null,
    claimDue: async (carrier: string, limit: number) => {
      const claimed = waiting.filter((one) => one.carrier === carrier).slice(0, limit);
      for (const one of claimed) {
        waiting.splice(waiting.indexOf(one), 1);
      }
      return claimed;
    },
  };
  const logger = { warn: never, error: never };
  const parts = { book, carriers: { find: port }, logger, deliveries: {}, wake: never };
  return { follower: new Follower(parts as never), asked, waiting };
}

const atOnce = async () => undefined;

it("asks a carrier while another one keeps silent, and the silent one about one parcel at a time", async () => {
  let answer = () => undefined as void;
  const silence = new Promise<void>((resolve) => (answer = resolve));
  const due = [row("u1", "uzpost"), row("u2", "uzpost"), row("y1", "yandex"), row("y2", "yandex")];
  const { follower, asked, waiting } = buildFollower(due, {
    uzpost: () => silence,
    yandex: atOnce,
  });
  const first = follower.followDue();
  await pause(5);
  expect(asked).toEqual(["y1", "y2"]);
  waiting.push(row("y3", "yandex"), row("u3", "uzpost"));
  const second = follower.followDue();
  await pause(5);
  expect(asked).toEqual(["y1", "y2", "y3"]);
  expect(waiting.map(({ id }) => id)).toEqual(["u3"]);
  answer();
  await Promise.all([first, second]);
  expect(asked).toEqual(["y1", "y2", "y3", "u1", "u2"]);
});

it("goes on until nothing is due", async () => {
  const due = Array.from({ length: 11 }, (_, n) => row(`b${n}`, "bts"));
  const { follower, asked } = buildFollower(due, { bts: atOnce });
  await follower.followDue();
  expect(asked).toEqual(due.map(({ id }) => id));
});
