import type { Logger } from "@medusajs/framework/types";
import { FakeGateway } from "../gateway/fake";
import { eRxLinesOf, lockingOnPlatform } from "./lock-on-platform";

const lenders = [
  { id: "paper", external_no: null },
  { id: "one", external_no: "DMED-1" },
  { id: "two", external_no: "DMED-2" },
];
const lent = [
  { line_id: "a", prescription_id: "paper" },
  { line_id: "b", prescription_id: "one" },
  { line_id: "c", prescription_id: "two" },
  { line_id: "d", prescription_id: "two" },
];
const packs = (...ids: string[]) => ids.map((line_id) => ({ line_id }));

it("names each line under the number of its own prescription, paper under none, what stays here not at all", () => {
  expect(eRxLinesOf(packs("a", "b", "c", "c"), lent, lenders)).toEqual([
    { number: "DMED-1", line_id: "b" },
    { number: "DMED-2", line_id: "c" },
  ]);
});

describe("locking on the platform", () => {
  const warned: string[] = [];
  const logger = { warn: (words: string) => warned.push(words) } as unknown as Logger;
  const locking = (
    fake: FakeGateway,
    more: { numbers?: string[]; isBegun?: boolean; act?: () => Promise<string> } = {},
  ) =>
    lockingOnPlatform(fake, {
      lines: (more.numbers ?? ["1", "2"]).map((number) => ({ number, line_id: `l${number}` })),
      patientKeyOf: async (number) => `patient of ${number}`,
      act: more.act ?? (async () => [...fake.locked].join(" ")),
      isBegun: async () => more.isBegun ?? false,
      logger,
    });

  it("asks for every number, and holds every line meanwhile", async () => {
    const fake = new FakeGateway();
    const find = jest.spyOn(fake, "find");
    expect(await locking(fake)).toBe("l1 l2");
    expect(find).toHaveBeenCalledWith("1", "patient of 1");
    expect(find).toHaveBeenCalledWith("2", "patient of 2");
  });

  it.each([
    ["1-404", "e_rx_not_found"],
    ["1-409", "e_rx_taken"],
  ])("refuses when one number of two is wrong: %s", async (number, code) => {
    const fake = new FakeGateway();
    await expect(locking(fake, { numbers: ["2", number] })).rejects.toMatchObject({ code });
    expect(fake.locked.size).toBe(0);
  });

  it("lets go when it fails, unless the lines were handed over meanwhile", async () => {
    const act = () => Promise.reject(new Error("other packs"));
    const [lost, begun] = [new FakeGateway(), new FakeGateway()];
    await expect(locking(lost, { act })).rejects.toThrow("other packs");
    await expect(locking(begun, { act, isBegun: true })).rejects.toThrow("other packs");
    expect([lost.locked.size, begun.locked.size]).toEqual([0, 2]);
  });

  it("says to try later when the platform is down, and lets go of a lock whose answer was lost", async () => {
    const fake = new FakeGateway();
    fake.lock = async ({ line_id }) => {
      fake.locked.add(line_id);
      throw new Error("socket hang up");
    };
    await expect(locking(fake)).rejects.toMatchObject({ code: "try_later" });
    expect([fake.locked.size, warned.length]).toEqual([0, 1]);
  });
});
