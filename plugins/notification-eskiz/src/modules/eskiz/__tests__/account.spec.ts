import {
  events,
  fake,
  open,
  said,
  closeEskizWorld,
  emptyEskizWorld,
  openEskizWorld,
} from "./eskiz-world";

jest.setTimeout(60_000);

beforeAll(openEskizWorld);
beforeEach(emptyEskizWorld);
afterAll(closeEskizWorld);

describe("the account", () => {
  it("is told once when it runs low, and again after it was filled", async () => {
    const eskiz = open({ lowBalance: 10_000 });
    for (const balance of [20_000, 9_000, 8_000, 50_000, 1_000]) {
      fake.balance = balance;
      await eskiz.checkAccount();
    }
    expect(events.map(({ name, data }) => [name, data.balance])).toEqual([
      ["eskiz.balance_low", 9_000],
      ["eskiz.balance_low", 1_000],
    ]);
    expect(await eskiz.account.read()).toMatchObject({
      balance: 1_000,
      problem: null,
      nicks: ["4546"],
    });
  });

  it("warns of a sender that is not its own, once", async () => {
    const eskiz = open({ from: "NOBODY" });
    await eskiz.checkAccount();
    await eskiz.checkAccount();
    expect(said.filter((line) => line.includes("sender_unknown"))).toHaveLength(1);
  });

  it("keeps what it said when it does not answer", async () => {
    const eskiz = open();
    await eskiz.checkAccount();
    fake.answer("GET /user/get-limit", ...Array(3).fill({ cut: true }));
    await eskiz.checkAccount();
    expect(await eskiz.account.read()).toMatchObject({ balance: 1_000_000, problem: "no_answer" });
  });
});
