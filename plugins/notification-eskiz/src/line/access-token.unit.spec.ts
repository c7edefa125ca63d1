import { AccessToken, type TokenIssuer } from "./access-token";
import { EskizError } from "./eskiz-error";
import { MemoryTokenStore } from "./token-store";

const DAY = 86_400_000;
const START = Date.parse("2026-11-21T00:00:00Z");

function jwt(name: string, issued_at: number, life_ms: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const iat = Math.floor(issued_at / 1000);
  const claims = { iat, exp: iat + life_ms / 1000, role: "user", sub: name };
  return `${part({ alg: "HS256" })}.${part(claims)}.${name}`;
}

function build({ life = 30 * DAY, store = new MemoryTokenStore() } = {}) {
  const clock = { now: START };
  let issued = 0;
  const issue = () => jwt(`t${(issued += 1)}`, clock.now, life);
  const issuer = {
    login: jest.fn<Promise<string>, []>(async () => issue()),
    refresh: jest.fn<Promise<string>, [string]>(async () => issue()),
  } satisfies TokenIssuer;
  const nameOf = (token: string) => token.split(".")[2];
  const access = new AccessToken(issuer, store, () => clock.now);
  return { access, clock, issuer, store, get: async () => nameOf(await access.get()) };
}

it("logs in once for everybody who waits", async () => {
  const { get, issuer } = build();
  expect(await Promise.all([get(), get(), get()])).toEqual(["t1", "t1", "t1"]);
  expect(await get()).toBe("t1");
  expect(issuer.login).toHaveBeenCalledTimes(1);
});

it.each([
  ["a day before it ends", 30 * DAY, 29 * DAY],
  ["at half of a short life", DAY, DAY / 2],
])("refreshes %s, and keeps the new token", async (_when, life, after) => {
  const { get, clock, issuer, access } = build({ life });
  await get();
  const first = await access.get();
  clock.now += after - 1;
  expect(await get()).toBe("t1");
  clock.now += 1;
  expect(await get()).toBe("t2");
  expect(await get()).toBe("t2");
  expect(issuer.refresh.mock.calls).toEqual([[first]]);
  expect(issuer.login).toHaveBeenCalledTimes(1);
});

it("logs in when the token has ended", async () => {
  const { get, clock, issuer } = build();
  await get();
  clock.now += 31 * DAY;
  expect(await get()).toBe("t2");
  expect(issuer.refresh).not.toHaveBeenCalled();
});

it("goes on with a living token when the refresh got no answer, and asks again a minute later", async () => {
  const { get, clock, issuer } = build();
  await get();
  clock.now += 29 * DAY;
  issuer.refresh.mockRejectedValueOnce(new EskizError("unknown", "ETIMEDOUT"));
  expect(await get()).toBe("t1");
  expect(await get()).toBe("t1");
  expect(issuer.refresh).toHaveBeenCalledTimes(1);
  clock.now += 60_000;
  expect(await get()).toBe("t2");
});

it("logs in when the refresh is refused", async () => {
  const { get, clock, issuer } = build();
  await get();
  clock.now += 29 * DAY;
  issuer.refresh.mockRejectedValueOnce(new EskizError("auth", "401"));
  expect(await get()).toBe("t2");
  expect(issuer.login).toHaveBeenCalledTimes(2);
});

it("replaces a refused token by a login, but not a newer one", async () => {
  const { access, get, issuer } = build();
  const first = await access.get();
  access.drop(first);
  expect(await get()).toBe("t2");
  access.drop(first);
  expect(await get()).toBe("t2");
  expect(issuer.refresh).not.toHaveBeenCalled();
  expect(issuer.login).toHaveBeenCalledTimes(2);
});

it("does not knock again for half a minute after a refused login", async () => {
  const { access, clock, issuer } = build();
  issuer.login.mockRejectedValue(new EskizError("auth", "401"));
  await expect(access.get()).rejects.toThrow("401");
  await expect(access.get()).rejects.toThrow("401");
  expect(issuer.login).toHaveBeenCalledTimes(1);
  clock.now += 30_000;
  await expect(access.get()).rejects.toThrow("401");
  expect(issuer.login).toHaveBeenCalledTimes(2);
});

it("tries again at once when the login got no answer", async () => {
  const { access, get, issuer } = build();
  issuer.login.mockRejectedValueOnce(new EskizError("unavailable", "ECONNREFUSED"));
  await expect(access.get()).rejects.toThrow("ECONNREFUSED");
  expect(await get()).toBe("t1");
});

it("takes the token that another process has fetched", async () => {
  const store = new MemoryTokenStore();
  const one = build({ store });
  const other = build({ store });
  expect(await one.get()).toBe("t1");
  expect(await other.get()).toBe("t1");
  expect(other.issuer.login).not.toHaveBeenCalled();
});

it("keeps a token that does not say when it ends for half a day", async () => {
  const { get, access, clock, issuer } = build();
  issuer.login.mockResolvedValueOnce("opaque");
  expect(await access.get()).toBe("opaque");
  clock.now += DAY / 2 - 1;
  expect(await access.get()).toBe("opaque");
  clock.now += 1;
  expect(await get()).toBe("t1");
});
