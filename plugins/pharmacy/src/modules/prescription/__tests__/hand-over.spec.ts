import type { HandOverBook, NewHandOver } from "../hand-over-book";
import { ANVAR, NOW, PrescriptionWorld } from "./prescription-world";

const TOTAL = 300_000;
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

describe("an order that follows its hand-over", () => {
  let world: PrescriptionWorld;
  let book: HandOverBook;

  beforeAll(async () => {
    world = await PrescriptionWorld.open();
    book = world.service.handOvers;
    await world.connection.raw(
      `create table medicine_batch (id text, variant_id text, series text, expires_on date, quantity integer,
         updated_at timestamptz, deleted_at timestamptz)`,
    );
  }, 60_000);
  afterEach(async () => {
    expect(await world.broken()).toEqual([]);
    await world.connection.raw("truncate prescription_hand_over");
    await world.clear();
  });
  afterAll(() => world.connection.destroy());

  /** One that is handed over, on paper and on an electronic prescription. */
  async function begun() {
    const paper = await world.approved();
    const electronic = await world.approved();
    const lines = [(await world.lines(paper))[0]!, (await world.lines(electronic))[0]!];
    await world.reserve(paper, "order_1", [{ line_id: lines[0]!.id, quantity: 1 }]);
    await world.reserve(electronic, "order_1", [{ line_id: lines[1]!.id, quantity: 1 }]);
    const entry: NewHandOver = {
      order_id: "order_1",
      payment: "cash",
      at_counter: true,
      checked: "both",
      e_rx_lines: [{ number: "DMED-1", line_id: lines[1]!.id }],
      packs: lines.map(({ id }) => ({
        line_id: id,
        series: "A1",
        expires_on: "2027-05-31",
        quantity: 1,
      })),
      currency_code: "uzs",
    };
    await book.begin(entry, ANVAR, NOW);
    return { entry, prescriptions: [paper, electronic] };
  }

  it("knows each line under its own number", async () => {
    const { entry } = await begun();
    expect(await book.find("order_1")).toMatchObject({
      checked: "both",
      e_rx_lines: entry.e_rx_lines,
      settled_at: null,
    });
  });

  it("is one process's as long as that goes on, however long it takes", async () => {
    await begun();
    const row = (await book.take("order_1", NOW))!;
    await book.renew(row, later(50));
    expect([await book.take("order_1", later(100)), await book.due(later(100))]).toEqual([
      null,
      [],
    ]);
    expect(await book.due(later(111))).toEqual(["order_1"]);
  });

  it("is not gone on with, settled or left by a process that lost it", async () => {
    await begun();
    const lost = (await book.take("order_1", NOW))!;
    const row = (await book.take("order_1", later(61)))!;
    await expect(book.renew(lost, later(62))).rejects.toThrow("another process");
    await book.settled(lost, 1, later(62));
    await book.leave(lost, "too late");
    expect(await book.find("order_1")).toMatchObject({ settled_at: null, problem: null });
    expect(await book.take("order_1", later(63))).toBeNull();
    await book.renew(row, later(63));
  });

  it("ends once its order has followed and the platform was told, with one event each", async () => {
    const { prescriptions } = await begun();
    const row = (await book.take("order_1", NOW))!;
    await book.finish("order_1", later(1));
    expect((await book.find("order_1"))!.state).toBe("begun");
    await book.settled(row, TOTAL, later(1));
    await book.leave(row, "the platform is down");
    expect((await book.take("order_1", later(20)))!.settled_at).toEqual(later(1));
    await book.finish("order_1", later(21));
    await book.finish("order_1", later(22));
    expect(await book.find("order_1")).toMatchObject({ state: "done", total: TOTAL });
    for (const id of prescriptions) {
      const story = await world.service.story(id);
      expect(story.filter(({ type }) => type === "handed_over")).toHaveLength(1);
    }
  });
});
