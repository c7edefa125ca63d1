import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import type { TokenStore } from "./token-store";

/** Longer than a login takes with its repeats, ms. */
const LOCK_MS = 30_000;
const ASK_AGAIN_MS = 100;

/** Frees the lock only when it is still ours. */
const UNLOCK = `if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) else return 0 end`;

/** One token for all processes. When Redis does not answer, each works with a token of its own. */
export class RedisTokenStore implements TokenStore {
  private readonly redis: Redis;
  private readonly key: string;
  private own: string | null = null;

  /** @param key says whose token it is, without saying the account */
  constructor(redis: Redis, key: string) {
    this.redis = redis;
    this.key = key;
  }

  async read(): Promise<string | null> {
    return (await this.ask(() => this.redis.get(this.key))) ?? this.own;
  }

  async write(token: string, life_ms: number): Promise<void> {
    this.own = token;
    await this.ask(() => this.redis.set(this.key, token, "PX", Math.max(Math.round(life_ms), 1)));
  }

  async locked<T>(work: () => Promise<T>): Promise<T> {
    const lock = `${this.key}:lock`;
    const mine = randomUUID();
    const give_up_at = Date.now() + LOCK_MS;
    while ((await this.ask(() => this.tryLock(lock, mine))) === false && Date.now() < give_up_at) {
      await pause(ASK_AGAIN_MS);
    }
    try {
      return await work();
    } finally {
      await this.ask(() => this.redis.eval(UNLOCK, 1, lock, mine));
    }
  }

  private async tryLock(lock: string, mine: string): Promise<boolean> {
    return (await this.redis.set(lock, mine, "PX", LOCK_MS, "NX")) === "OK";
  }

  private async ask<T>(question: () => Promise<T>): Promise<T | null> {
    try {
      return await question();
    } catch {
      return null;
    }
  }
}
