import { AccessToken, type IssuedToken } from "./access-token";

const HOUR = 3_600_000;

function build(expires_in: number | null = 24 * HOUR) {
  const clock = { now: 1_000_000 };
  let issued = 0;
  const issue = jest.fn(async (): Promise<IssuedToken> => {
    issued += 1;
    return { token: `t${issued}`, expires_at: expires_in === null ? null : clock.now + expires_in };
  });
  return { clock, issue, access: new AccessToken(issue, () => clock.now) };
}

it("fetches once for everybody who waits", async () => {
  const { access, issue } = build();
  expect(await Promise.all([access.get(), access.get(), access.get()])).toEqual(["t1", "t1", "t1"]);
  expect(await access.get()).toBe("t1");
  expect(issue).toHaveBeenCalledTimes(1);
});

it.each([
  ["five minutes before it ends", HOUR, HOUR - 5 * 60_000],
  ["after 23 hours, whatever it says", 100 * HOUR, 23 * HOUR],
  ["after 23 hours, when it says nothing", null, 23 * HOUR],
])("renews %s", async (_when, life, renewed_after) => {
  const { access, clock } = build(life);
  await access.get();
  clock.now += renewed_after - 1;
  expect(await access.get()).toBe("t1");
  clock.now += 1;
  expect(await access.get()).toBe("t2");
});

it("forgets a refused token, but not a newer one", async () => {
  const { access } = build();
  await access.get();
  access.drop("t1");
  expect(await access.get()).toBe("t2");
  access.drop("t1");
  expect(await access.get()).toBe("t2");
});

it("tries again after a failure", async () => {
  const issue = jest.fn<Promise<IssuedToken>, []>().mockRejectedValueOnce(new Error("down"));
  const access = new AccessToken(issue.mockResolvedValue({ token: "t", expires_at: null }));
  await expect(access.get()).rejects.toThrow("down");
  expect(await access.get()).toBe("t");
});
