import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Channel, Subject } from "../challenges";
import type PhoneAuthService from "../service";
import { buildPhoneAuth, openPhoneAuthDatabase } from "./phone-auth-database";

let connection: Knex;
let now: number;
let numbers = 0;

beforeAll(async () => {
  connection = await openPhoneAuthDatabase();
});
afterAll(() => connection.destroy());
beforeEach(() => {
  now = Date.parse("2026-11-21T12:00:00Z");
});

const phoneAuth = (options: object = {}): PhoneAuthService => {
  const service = buildPhoneAuth(connection, options);
  service.clock = () => now;
  return service;
};
const nextSubject = (more: Partial<Subject> = {}): Subject => ({
  phone: `99890${String(++numbers).padStart(7, "0")}`,
  purpose: "sign_in",
  ...more,
});
const later = (seconds: number) => (now += seconds * 1000);
const wrongFor = (code: string) => (code === "0000" ? "1111" : "0000");

async function issued(
  service: PhoneAuthService,
  subject: Subject,
  channel: Channel = "sms",
): Promise<string> {
  const turn = await service.challenges.takeTurn(subject.phone, channel);
  if ("wait" in turn) {
    throw new Error("too early");
  }
  return service.challenges.issue(subject, channel, turn.id);
}

const checked = async (service: PhoneAuthService, subject: Subject, code: string) =>
  (await service.challenges.check(subject, code)).verdict;

describe("a code", () => {
  it.each([
    [119, { verdict: "right" }],
    [120, { verdict: "code_expired" }],
    [121, { verdict: "code_expired" }],
  ])("after %i s", async (seconds, verdict) => {
    const [service, subject] = [phoneAuth(), nextSubject()];
    const code = await issued(service, subject);
    later(seconds);
    expect(await checked(service, subject, code)).toEqual(verdict);
  });

  it.each([
    [59, { wait: 1 }],
    [60, { id: expect.any(String) }],
    [61, { id: expect.any(String) }],
  ])("may be asked for again after %i s", async (seconds, turn) => {
    const [service, subject] = [phoneAuth(), nextSubject()];
    await issued(service, subject);
    later(seconds);
    expect(await service.challenges.takeTurn(subject.phone, "sms")).toEqual(turn);
  });

  it("is sent once though asked for a hundred times at once, from two processes", async () => {
    const { phone } = nextSubject();
    const processes = [phoneAuth(), phoneAuth()];
    const turns = await Promise.all(
      Array.from({ length: 100 }, (_, i) => processes[i % 2]!.challenges.takeTurn(phone, "sms")),
    );
    expect(turns.filter((turn) => "id" in turn)).toHaveLength(1);
    expect(turns.filter((turn) => "wait" in turn && turn.wait === 60)).toHaveLength(99);
  });

  it("has five tries in all, however many guesses come at once from two processes", async () => {
    const [one, two, subject] = [phoneAuth(), phoneAuth(), nextSubject()];
    const code = await issued(one, subject);
    const wrong = wrongFor(code);
    const verdicts = await Promise.all(
      Array.from({ length: 40 }, (_, i) => checked([one, two][i % 2]!, subject, wrong)),
    );
    const left = verdicts.flatMap((v) => (v.verdict === "code_wrong" ? [v.tries_left] : []));
    expect(left.sort()).toEqual([1, 2, 3, 4]);
    expect(verdicts.filter((v) => v.verdict === "code_used_up")).toHaveLength(36);
    expect(await checked(one, subject, code)).toEqual({ verdict: "code_used_up" });
  });

  it("opens once, though the right one comes ten times at once", async () => {
    const [service, subject] = [phoneAuth(), nextSubject()];
    const code = await issued(service, subject);
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => checked(service, subject, code)),
    );
    expect(verdicts.filter((v) => v.verdict === "right")).toHaveLength(1);
    expect(verdicts.filter((v) => v.verdict === "code_expired")).toHaveLength(9);
  });

  it("gives way to the next one", async () => {
    const [service, subject] = [phoneAuth({ codeLength: 8 }), nextSubject()];
    const old = await issued(service, subject);
    later(60);
    const code = await issued(service, subject);
    expect(await checked(service, subject, old)).toMatchObject({ verdict: "code_wrong" });
    expect(await checked(service, subject, code)).toEqual({ verdict: "right" });
  });

  it("by another channel leaves the one under way good, and has no tries of its own", async () => {
    const [service, subject] = [phoneAuth({ codeLength: 8 }), nextSubject()];
    const sms = await issued(service, subject);
    const telegram = await issued(service, subject, "telegram");
    expect(await checked(service, subject, "wrong")).toEqual({
      verdict: "code_wrong",
      tries_left: 4,
    });
    expect(await checked(service, subject, sms)).toEqual({ verdict: "right" });
    expect(await checked(service, subject, telegram)).toEqual({ verdict: "code_expired" });

    later(60);
    const both = [await issued(service, subject), await issued(service, subject, "telegram")];
    for (let tries = 0; tries < 5; tries++) {
      await checked(service, subject, "wrong");
    }
    for (const code of both) {
      expect(await checked(service, subject, code)).toEqual({ verdict: "code_used_up" });
    }
  });

  it("opens nothing but what it was asked for, and for nobody else", async () => {
    const [service, subject] = [phoneAuth(), nextSubject({ customer_id: "cus_1" })];
    const code = await issued(service, subject);
    for (const other of [
      { ...subject, purpose: "reset_password" as const },
      { ...subject, customer_id: "cus_2" },
      { ...subject, customer_id: undefined },
      { ...subject, phone: nextSubject().phone },
    ]) {
      expect(await checked(service, other, code)).toEqual({ verdict: "code_expired" });
    }
    expect(await checked(service, subject, code)).toEqual({ verdict: "right" });
  });

  it("that was not sent is worth nothing, and the number need not wait", async () => {
    const [service, subject] = [phoneAuth(), nextSubject()];
    const turn = await service.challenges.takeTurn(subject.phone, "sms");
    const { id } = turn as { id: string };
    const code = await service.challenges.issue(subject, "sms", id);
    await service.challenges.withdraw(subject, "sms", id);
    expect(await checked(service, subject, code)).toEqual({ verdict: "code_expired" });
    expect(await service.challenges.takeTurn(subject.phone, "sms")).toHaveProperty("id");
  });
});

describe("a session", () => {
  const open = (service: PhoneAuthService, customer_id = "cus_1") =>
    service.sessions.open(customer_id, "code", { device: "Chrome, Android", address_masked: null });

  it("gives parallel refreshes one successor", async () => {
    const [one, two] = [phoneAuth(), phoneAuth()];
    const opened = await open(one);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        [one, two][i % 2]!.sessions.refresh(opened.refresh_token),
      ),
    );
    const tokens = new Set(answers.map((answer) => answer?.refresh_token));
    expect(tokens.size).toBe(1);
    const [next] = tokens;
    later(9);
    expect((await one.sessions.refresh(opened.refresh_token))?.refresh_token).toBe(next);
    expect((await one.sessions.refresh(next!))?.refresh_token).not.toBe(next);
  });

  it("goes on when the answer to a refresh was lost, however late it is asked again", async () => {
    const service = phoneAuth();
    const opened = await open(service);
    const lost = await service.sessions.refresh(opened.refresh_token);
    later(3600);
    expect(await service.sessions.isLive(opened.session_id, opened.link)).toBe(true);
    expect(await service.sessions.refresh(opened.refresh_token)).toEqual(lost);
    const next = await service.sessions.refresh(lost!.refresh_token);
    expect(next?.session_id).toBe(opened.session_id);
    later(11);
    expect(await service.sessions.refresh(opened.refresh_token)).toBeNull();
    expect(await service.sessions.refresh(next!.refresh_token)).toBeNull();
  });

  it("ends as a whole when an old token comes back after the grace and somebody has gone on", async () => {
    const service = phoneAuth();
    const opened = await open(service);
    const other = await open(service);
    const next = await service.sessions.refresh(opened.refresh_token);
    expect(await service.sessions.isLive(opened.session_id, next!.link)).toBe(true);
    later(11);
    expect(await service.sessions.refresh(opened.refresh_token)).toBeNull();
    expect(await service.sessions.isLive(opened.session_id)).toBe(false);
    expect(await service.sessions.refresh(next!.refresh_token)).toBeNull();
    expect(await service.sessions.isLive(other.session_id)).toBe(true);
  });

  it("ends after sixty days without use, and lives as long as it is used", async () => {
    const service = phoneAuth();
    const opened = await open(service);
    later(59 * 86_400);
    const next = await service.sessions.refresh(opened.refresh_token);
    later(59 * 86_400);
    const last = await service.sessions.refresh(next!.refresh_token);
    later(60 * 86_400);
    expect(await service.sessions.refresh(last!.refresh_token)).toBeNull();
  });

  it("is ended by its owner alone", async () => {
    const service = phoneAuth();
    const [mine, another] = [await open(service, "cus_2"), await open(service, "cus_3")];
    expect(await service.sessions.end("cus_2", another.session_id, "ended_from_list")).toBe(false);
    expect(await service.sessions.isLive(another.session_id)).toBe(true);
    await service.sessions.endAll("cus_2", "signed_out_everywhere");
    expect(await service.sessions.isLive(mine.session_id)).toBe(false);
    expect(await service.sessions.list("cus_2")).toMatchObject([{ id: mine.session_id }]);
  });

  it("is forgotten half a year after its end", async () => {
    const service = phoneAuth();
    await open(service, "cus_4");
    later(61 * 86_400);
    await service.sessions.sweep();
    expect(await service.sessions.list("cus_4")).toMatchObject([{ ended_at: new Date(now) }]);
    later(181 * 86_400);
    await service.sessions.sweep();
    expect(await service.sessions.list("cus_4")).toEqual([]);
  });
});

describe("an account", () => {
  it("belongs to one of those who claim a number at once", async () => {
    const { phone } = nextSubject();
    const service = phoneAuth();
    const claims = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => service.accounts.add(`cus_claim_${i}`, phone)),
    );
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(claims.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { name: "PhoneTaken" },
    });
  });

  it("is found after the secret was changed", async () => {
    const { phone } = nextSubject();
    await connection("customer").insert({ id: "cus_kept", phone: `+${phone}` });
    await phoneAuth().accounts.add("cus_kept", phone);
    const changed = phoneAuth({ secret: "another secret of many characters" });
    expect(await changed.accounts.byPhone(phone)).toMatchObject({ customer_id: "cus_kept" });
  });
});

it("keeps no number, code or token in its tables", async () => {
  const [service, subject] = [phoneAuth({ codeLength: 8 }), nextSubject()];
  const code = await issued(service, subject);
  await service.accounts.add("cus_grep", subject.phone);
  const { refresh_token } = await service.sessions.open("cus_grep", "code", {
    device: null,
    address_masked: null,
  });
  const dump = await Promise.all(
    ["challenge", "pace", "account", "session", "refresh"].map((t) =>
      connection(`phone_auth_${t}`).select(),
    ),
  );
  const text = JSON.stringify(dump);
  expect(text).toContain("cus_grep");
  for (const secret of [subject.phone.slice(3), code, refresh_token]) {
    expect(text).not.toContain(secret);
  }
});
