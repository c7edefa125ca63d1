import { readDoing, readPrescription, readPrescriptionInput } from "./prescription-form";

const now = new Date("2026-11-21T09:00:00Z");
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const good = { relation: "self", name: "Dilnoza  Karimova", birth_year: "1985", consent: "yes" };
const read = (more: Record<string, string> = {}) =>
  readPrescription(readPrescriptionInput(form({ ...good, ...more })), now);

describe("readPrescription", () => {
  it("takes what is needed, and leaves out what was left empty", () => {
    expect(read()).toEqual({
      entry: { patient: { relation: "self", name: "Dilnoza Karimova", birth_year: 1985 } },
    });
    expect(read({ note: " 2 quti ", e_rx: "12 34" }).entry).toMatchObject({
      note: "2 quti",
      e_rx_number: "1234",
    });
  });

  it.each([
    [{ relation: "" }, { relation: "error.relation" }],
    [{ name: "" }, { name: "error.name" }],
    [{ name: "x".repeat(101) }, { name: "error.nameLong" }],
    [{ birth_year: "" }, { birth_year: "error.birthYear" }],
    [{ birth_year: "2027" }, { birth_year: "error.birthYear" }],
    [{ birth_year: "1896" }, { birth_year: "error.birthYear" }],
    [{ birth_year: "85x" }, { birth_year: "error.birthYear" }],
    [{ note: "x".repeat(501) }, { note: "error.long" }],
    [{ consent: "" }, { consent: "error.consent" }],
  ])("%j is refused", (fields, errors) => {
    expect(read(fields as Record<string, string>)).toEqual({ errors });
  });
});

describe("readDoing", () => {
  const line = "rxline_01KAVK7X2J3";
  it.each([
    [{ do: "submit" }, { do: "submit" }],
    [
      { do: "answer", text: " ha " },
      { do: "answer", text: "ha" },
    ],
    [
      { do: "consent", line, accept: "no" },
      { do: "consent", line, accept: false },
    ],
    [
      { do: "reserve", location: "../x" },
      { do: "reserve", location: undefined },
    ],
    [
      { do: "reserve", payment: "hold" },
      { do: "reserve", payment: "hold" },
    ],
    [{ do: "reserve", payment: "online" }, { do: "reserve" }],
    [{ do: "consent", line: "../x", accept: "yes" }, null],
    [{ do: "approve" }, null],
    [{}, null],
  ])("%j is %j", (fields, doing) => {
    expect(readDoing(form(fields as Record<string, string>))).toEqual(doing);
  });
});
