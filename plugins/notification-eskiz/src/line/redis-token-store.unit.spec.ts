import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { RedisTokenStore } from "./redis-token-store";

/** As much of Redis as the store uses; times in real ms. */
class FakeRedis {
  readonly values = new Map<string, { value: string; until: number }>();
  isDown = false;

  async get(key: string): Promise<string | null> {
    return this.living(key);
  }

  async set(key: string, value: string, _px: "PX", ms: number, nx?: "NX"): Promise<string | null> {
    if (nx && this.living(key) !== null) {
      return null;
    }
    this.living(key);
    this.values.set(key, { value, until: Date.now() + ms });
    return "OK";
  }

  async eval(_script: string, _keys: number, key: string, mine: string): Promise<number> {
    const isMine = this.living(key) === mine;
    if (isMine) {
      this.values.delete(key);
    }
    return Number(isMine);
  }

  private living(key: string): string | null {
    if (this.isDown) {
      throw new Error("Connection is closed");
    }
    const found = this.values.get(key);
    return found && found.until > Date.now() ? found.value : null;
  }
}

function build() {
  const redis = new FakeRedis();
  const open = () => new RedisTokenStore(redis as unknown as Redis, "eskiz:token:shop");
  return { redis, one: open(), other: open() };
}

it("shares a token between processes for as long as it lives", async () => {
  const { one, other } = build();
  await one.write("t1", 50);
  expect(await other.read()).toBe("t1");
  await pause(60);
  expect(await other.read()).toBeNull();
});

it("lets one process in at a time, and the next one after it, also when the work fails", async () => {
  const { one, other } = build();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await pause(30);
    order.push(`${name} ends`);
    if (name === "one") {
      throw new Error("no token");
    }
  };
  const results = await Promise.allSettled([one.locked(work("one")), other.locked(work("other"))]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(order).toEqual(["one begins", "one ends", "other begins", "other ends"]);
});

it("does not free a lock that has become another's", async () => {
  const { redis, one } = build();
  await one.locked(async () => {
    redis.values.set("eskiz:token:shop:lock", { value: "theirs", until: Date.now() + 1_000 });
  });
  expect(redis.values.get("eskiz:token:shop:lock")?.value).toBe("theirs");
});

it("works with a token of its own while Redis is away", async () => {
  const { redis, one, other } = build();
  redis.isDown = true;
  expect(await one.locked(async () => "done")).toBe("done");
  await one.write("t1", 1_000);
  expect(await one.read()).toBe("t1");
  expect(await other.read()).toBeNull();
});
