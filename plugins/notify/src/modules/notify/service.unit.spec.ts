import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import NotifyService from "./service";

const code = {
  phone: "998901234567",
  purpose: "sign_in",
  code: "4821",
  locale: "ru",
  channel: "sms",
  key: "otp_1",
} as const;

const warnings: string[] = [];
beforeEach(() => (warnings.length = 0));

/** The service over a database that does not answer. */
function buildService(): NotifyService {
  const injected = {
    [ContainerRegistrationKeys.LOGGER]: { warn: (line: string) => warnings.push(line) },
    [ContainerRegistrationKeys.PG_CONNECTION]: {
      raw: () => Promise.reject(new Error("too many connections")),
      transaction: () => Promise.reject(new Error("too many connections")),
    },
  };
  return new NotifyService(injected as never, { channels: [{ channel: "sms", module: "eskiz" }] });
}

it("says what became of a code when it cannot be counted", async () => {
  const service = buildService();
  const accepted = { state: "accepted", ref: "1", cost: 50 } as const;
  jest.spyOn(service.channels, "deliver").mockResolvedValue(accepted);
  expect(await service.sendCode(code)).toEqual(accepted);
  expect(warnings).toEqual([expect.stringContaining("could not be counted: too many connections")]);
  expect(warnings.join()).not.toMatch(/998901234567|4821/);
});

describe("a round", () => {
  type Inner = { workers: { round(): Promise<number> }[] };

  function buildRound() {
    const service = buildService();
    const advance = jest.fn().mockResolvedValue(false);
    jest.spyOn(service, "broadcasts", "get").mockReturnValue({ advance } as never);
    const [first, second] = (service as unknown as Inner).workers;
    return { service, advance, first, second };
  }

  it("ends only when every worker has, though one of them broke", async () => {
    const { service, first, second, advance } = buildRound();
    let rounds = 0;
    jest.spyOn(first, "round").mockRejectedValue(new Error("no database"));
    jest.spyOn(second, "round").mockImplementation(async () => {
      await new Promise(setImmediate);
      rounds++;
      return rounds < 5 ? 1 : 0;
    });
    await service.work();
    expect(rounds).toBe(5);
    expect(advance).toHaveBeenCalledTimes(2);
    expect(warnings).toEqual([expect.stringContaining("no database")]);
  });

  it("sends though a broadcast cannot be written down", async () => {
    const { service, first, second, advance } = buildRound();
    advance.mockRejectedValue(new Error("bad audience"));
    const sent = [first, second].map((worker) => jest.spyOn(worker, "round").mockResolvedValue(0));
    await service.work();
    expect(sent.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(warnings[0]).toContain("bad audience");
  });
});
