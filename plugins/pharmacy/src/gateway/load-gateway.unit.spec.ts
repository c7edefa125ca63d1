import { readPrescriptionOptions } from "../modules/prescription/options";
import { FakeGateway, fakeGateway } from "./fake";
import { manualGateway } from "./manual";

const chosen = (ePrescriptions?: unknown) =>
  readPrescriptionOptions({ ePrescriptions }).ePrescriptions;

describe("where electronic prescriptions are kept", () => {
  it("is the pharmacist's own word, a fake, or an adapter of the shop's own", () => {
    const own = new FakeGateway();
    expect([chosen(), chosen("manual"), chosen("fake"), chosen(own)]).toEqual([
      manualGateway,
      manualGateway,
      fakeGateway,
      own,
    ]);
  });

  it.each(["no-such-module", "node:path", { find: () => null }, 7])(
    "stops the start with %p",
    (wrong) => expect(() => chosen(wrong)).toThrow(/ePrescriptions/),
  );
});

describe("the fake", () => {
  const line = (number: string) => ({ number, line_id: "line_1" });

  it("finds, locks and dispenses, however often it is told", async () => {
    const fake = new FakeGateway();
    expect(await fake.find("DMED-1")).toBe("found");
    expect([await fake.lock(line("DMED-1")), await fake.lock(line("DMED-1"))]).toEqual([
      true,
      true,
    ]);
    await fake.dispense(line("DMED-1"), "A1", "2027-03-31", 2);
    await fake.dispense(line("DMED-1"), "A1", "2027-03-31", 2);
    expect([fake.dispensed.size, fake.locked.size]).toEqual([1, 0]);
  });

  it("has none that ends with 404, and leaves those that end with 409 to others", async () => {
    const fake = new FakeGateway();
    expect([await fake.find("1-404"), await fake.find("1-409")]).toEqual(["not_found", "taken"]);
    expect(await fake.lock(line("1-409"))).toBe(false);
  });
});
