import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaService, Modules } from "@medusajs/framework/utils";
import { Redis } from "ioredis";
import { AccountBook } from "../../account/account-book";
import { checkAccount } from "../../account/check-account";
import { EskizApi } from "../../line/eskiz-api";
import { EskizLine } from "../../line/eskiz-line";
import { RedisTokenStore } from "../../line/redis-token-store";
import { MemoryTokenStore, type TokenStore } from "../../line/token-store";
import { deliver } from "../../messages/deliver";
import { deliverMany } from "../../messages/deliver-many";
import type { Delivery, Outcome } from "../../messages/delivery";
import { phoneHash, type Desk } from "../../messages/desk";
import { MessageBook, type MessageRow } from "../../messages/message-book";
import {
  listMessages,
  totalsOf,
  type MessageFilter,
  type MessageTotal,
} from "../../messages/message-list";
import { outcomeRemembered } from "../../messages/outcome";
import { takeReport, type Report } from "../../messages/take-report";
import { followModeration } from "../../templates/follow-moderation";
import { TemplateRegistry } from "../../templates/registry";
import { TemplateBook } from "../../templates/template-book";
import EskizAccount from "./models/eskiz-account";
import EskizMessage from "./models/eskiz-message";
import EskizTemplate from "./models/eskiz-template";
import { callbackUrlOf, readEskizOptions, type EskizOptions } from "./options";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [Modules.EVENT_BUS]?: IEventBusModuleService;
};

/** SMS through Eskiz: sent once for a key, in approved words, and followed until they are delivered. */
export default class EskizService extends MedusaService({
  EskizMessage,
  EskizTemplate,
  EskizAccount,
}) {
  readonly options: EskizOptions;
  readonly desk: Desk;
  readonly account: AccountBook;
  /** Medusa calls them when everything is loaded, and when it goes. */
  readonly __hooks = {
    onApplicationStart: () => this.start(),
    onApplicationShutdown: async () => this.redis?.disconnect(),
  };
  private readonly injected: Injected;
  private readonly connection: Knex;
  private readonly redis: Redis | null;

  constructor(injected: Injected, options: unknown) {
    super(injected);
    this.injected = injected;
    this.options = readEskizOptions(options);
    const connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    this.connection = connection;
    this.redis = this.options.redisUrl ? openRedis(this.options.redisUrl) : null;
    const { email = "", password = "", from, templates, submitTemplatesAtStart } = this.options;
    this.account = new AccountBook(connection);
    const line = new EskizLine({ ...this.options, email, password }, this.tokenStore());
    const api = new EskizApi(line, () => ({ from, callback_url: callbackUrlOf(this.options) }));
    this.desk = {
      options: this.options,
      line,
      api,
      messages: new MessageBook(connection),
      templates: new TemplateRegistry(new TemplateBook(connection), api, {
        templates,
        submits: submitTemplatesAtStart && this.options.mode === "live",
      }),
      logger: injected[ContainerRegistrationKeys.LOGGER],
      hash: phoneHash(this.options),
    };
  }

  /** Sends one SMS, once for its key. Never throws for trouble with Eskiz. */
  async deliver(delivery: Delivery): Promise<Outcome> {
    return deliver(this.desk, delivery);
  }

  /** Sends many, a hundred in a call; outcomes in the same order. */
  async deliverMany(deliveries: Delivery[]): Promise<Outcome[]> {
    return deliverMany(this.desk, deliveries);
  }

  /** What is known of a message: null when it was never sent, or surely not. */
  async find(key: string): Promise<Outcome | null> {
    const row = (await this.desk.messages.find([key])).get(key);
    return row ? outcomeRemembered(row) : null;
  }

  /** The newest first. */
  async messagesPage(filter: MessageFilter): Promise<{ rows: MessageRow[]; count: number }> {
    return listMessages(this.connection, filter);
  }

  /** How many there were since a moment, by state. */
  async messageTotals(since: Date): Promise<MessageTotal[]> {
    return totalsOf(this.connection, since);
  }

  /** One delivery report of Eskiz. */
  async takeReport(report: Report): Promise<string> {
    return takeReport(this.desk, (name, data) => this.emit(name, data), report);
  }

  /** Asks what has become of the texts. @throws EskizError */
  async followModeration(): Promise<void> {
    const { mode, submitTemplatesAtStart } = this.options;
    if (mode === "live") {
      const tell = {
        emit: (name: string, data: object) => this.emit(name, data),
        logger: this.desk.logger,
      };
      await followModeration(this.desk.templates, submitTemplatesAtStart, tell);
    }
  }

  /** Asks the account for its balance and senders. */
  async checkAccount(): Promise<void> {
    if (this.options.mode !== "log") {
      const { api, logger } = this.desk;
      const emit = (name: string, data: object) => this.emit(name, data);
      await checkAccount({ api, account: this.account, options: this.options, logger, emit });
    }
  }

  async emit(name: string, data: object): Promise<void> {
    await this.injected[Modules.EVENT_BUS]?.emit({ name, data });
  }

  /** Nobody waits for Eskiz when the shop starts: what fails now is tried again by the jobs. */
  private async start(): Promise<void> {
    const { logger, templates } = this.desk;
    await templates.register();
    void (async () => {
      await this.followModeration();
      await this.checkAccount();
    })().catch((error: unknown) => {
      logger.warn(`eskiz: not ready yet (${error instanceof Error ? error.message : "?"})`);
    });
  }

  private tokenStore(): TokenStore {
    if (!this.redis) {
      return new MemoryTokenStore();
    }
    const { baseUrl, email } = this.options;
    const account = createHash("sha256").update(`${baseUrl} ${email}`).digest("hex").slice(0, 24);
    return new RedisTokenStore(this.redis, `eskiz:token:${account}`);
  }
}

function openRedis(url: string): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    enableReadyCheck: false,
  });
  // Every question falls back to a token of this process; an unheard error event would end it.
  redis.on("error", () => undefined);
  return redis;
}
