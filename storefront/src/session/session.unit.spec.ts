import type { AstroCookies } from "astro";
import { callStore } from "../commerce/store-api";
import { Session } from "./session";
import { SessionEnded } from "./session-ended";
import { duringVisit } from "./visit";

type Asked = { path: string; bearer: string | null };

const asked: Asked[] = [];
/** What the backend says to a path and a bearer. */
let answers: (asked: Asked) => { status: number; body?: object };
let refreshes = 0;

beforeEach(() => {
  asked.splice(0);
  refreshes = 0;
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const path = new URL(String(input)).pathname;
    const one = { path, bearer: new Headers(init?.headers).get("authorization") };
    asked.push(one);
    const { status, body = {} } = answers(one);
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => jest.restoreAllMocks());

/** A browser that is signed in; each test has a refresh token of its own, for renewed ones are remembered. */
function browser(tokens: { access?: string; refresh: string; endsIn?: number }): AstroCookies {
  const jar = new Map([
    ["session", tokens.access ?? "old-access"],
    ["session_refresh", tokens.refresh],
    ["session_ends", String(Date.now() + (tokens.endsIn ?? 900_000))],
    ["cart", "cart_0123456789AB"],
  ]);
  return {
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  } as unknown as AstroCookies;
}

const visit = <T>(cookies: AstroCookies, work: () => Promise<T>) =>
  duringVisit({ address: "", userAgent: "", session: Session.read(cookies) }, work);

const me = (signedIn: "must" | "may") =>
  callStore<{ id: string }>("/store/customers/me", { locale: "uz", signedIn });

/** Good tokens are those that a refresh has given. */
const renewing = ({ path, bearer }: Asked) => {
  if (path === "/store/auth/refresh") {
    refreshes += 1;
    const access_token = `new-access-${refreshes}`;
    return { status: 200, body: { access_token, refresh_token: "newer-refresh", expires_in: 900 } };
  }
  return bearer?.startsWith("Bearer new-access")
    ? { status: 200, body: { id: "cus_1" } }
    : { status: 401 };
};

it("renews an old token before it is used, once for all who ask at the same time", async () => {
  answers = renewing;
  const cookies = browser({ refresh: "refresh-a", endsIn: 10_000 });
  const both = await Promise.all([
    visit(cookies, () => me("must")),
    visit(cookies, () => me("must")),
  ]);
  expect(both).toEqual([{ id: "cus_1" }, { id: "cus_1" }]);
  expect(refreshes).toBe(1);
  expect(asked.map(({ bearer }) => bearer)).not.toContain("Bearer old-access");
  expect(cookies.get("session_refresh")?.value).toBe("newer-refresh");
});

it("renews a token that is refused though it looks good, and asks again", async () => {
  answers = renewing;
  const cookies = browser({ refresh: "refresh-b" });
  expect(await visit(cookies, () => me("must"))).toEqual({ id: "cus_1" });
  expect(cookies.get("session")?.value).toBe("new-access-1");
});

it("forgets tokens and cart when the session has ended", async () => {
  answers = () => ({ status: 401, body: { code: "session_ended" } });
  const cookies = browser({ refresh: "refresh-c" });
  await expect(visit(cookies, () => me("must"))).rejects.toThrow(SessionEnded);
  for (const name of ["session", "session_refresh", "session_ends", "cart"]) {
    expect([name, cookies.get(name)]).toEqual([name, undefined]);
  }
});

it("goes on in nobody's name where that is enough", async () => {
  answers = ({ path, bearer }) =>
    bearer || path === "/store/auth/refresh"
      ? { status: 401, body: { code: "session_ended" } }
      : { status: 200, body: { id: "for all" } };
  const cookies = browser({ refresh: "refresh-d" });
  expect(await visit(cookies, () => me("may"))).toEqual({ id: "for all" });
});

it("keeps the sign-in while the backend is away", async () => {
  answers = () => ({ status: 502 });
  const cookies = browser({ refresh: "refresh-e", endsIn: 0 });
  await expect(visit(cookies, () => me("must"))).rejects.toThrow("HTTP 502");
  expect(cookies.get("session_refresh")?.value).toBe("refresh-e");
});

it("asks nothing for a visitor who is not signed in but must be", async () => {
  answers = () => ({ status: 200 });
  const nobody = { get: () => undefined } as unknown as AstroCookies;
  await expect(visit(nobody, () => me("must"))).rejects.toThrow(SessionEnded);
  expect(asked).toEqual([]);
});
