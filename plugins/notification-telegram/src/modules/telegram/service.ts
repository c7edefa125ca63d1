import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { TOKEN_LIFE_MS } from "../../binding/token";
import { BotLine } from "../../bot-api/bot-line";
import { failureOfError, wordsOf } from "../../bot-api/failure-of-error";
import { sendText, type SentText, type TextMessage } from "../../bot-api/send-text";
import { verdictOf } from "../../bot-api/verdict";
import {
  DELIVERY_UPDATED,
  LINKED,
  type Delivery,
  type Locale,
  type Outcome,
} from "../../channel-port";
import { deliver } from "../../delivery/deliver";
import { textsOf } from "../../texts/texts";
import { setUpWebhook } from "../../updates/set-up-webhook";
import { BotStateBook, type BotState } from "./bot-state";
import { GroupBook, type GroupName } from "./group-book";
import { LinkBook, type Link } from "./link-book";
import { MessageBook } from "./message-book";
import { readTelegramOptions, type TelegramOptions } from "./options";
import { OrderBook } from "./order-book";
import { Sweeper } from "./sweep";
import { ThreadBook } from "./thread-book";
import { TokenBook, type TokenPurpose } from "./token-book";
import { UpdateQueue } from "./update-queue";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [Modules.EVENT_BUS]?: IEventBusModuleService;
};

/** A way into the bot: press the link, or send the command. */
export type DeepLink = { url: string; token: string; expires_in: number };

/** The shop's Telegram bot: who is linked to it, and how it speaks. */
export default class TelegramService {
  readonly options: TelegramOptions;
  readonly logger: Logger;
  readonly line: BotLine;
  readonly links: LinkBook;
  readonly tokens: TokenBook;
  readonly groups: GroupBook;
  readonly updates: UpdateQueue;
  readonly messages: MessageBook;
  readonly orders: OrderBook;
  readonly threads: ThreadBook;
  readonly state: BotStateBook;
  readonly sweeper: Sweeper;
  private readonly injected: Injected;

  readonly __hooks = {
    // Telegram may be slow or unreachable; the shop opens all the same, and a job tries again.
    onApplicationStart: async (): Promise<void> => void this.keepWebhook(),
  };

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readTelegramOptions(options);
    this.logger = injected[ContainerRegistrationKeys.LOGGER];
    this.line = new BotLine(this.options);
    const connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    this.links = new LinkBook(connection);
    this.tokens = new TokenBook(connection);
    this.groups = new GroupBook(connection);
    this.updates = new UpdateQueue(connection);
    this.messages = new MessageBook(connection);
    this.orders = new OrderBook(connection);
    this.threads = new ThreadBook(connection);
    this.state = new BotStateBook(connection);
    this.sweeper = new Sweeper(connection);
  }

  /** Sends one message to a customer's chat or to a group of staff, once per key. Never throws for Telegram's trouble. */
  async deliver(delivery: Delivery): Promise<Outcome> {
    return deliver(this, delivery);
  }

  /** What became of a delivery, for 30 days after it; null when nothing was sent under this key. */
  async find(key: string): Promise<Outcome | null> {
    const known = await this.messages.find(key);
    return known?.state === "unsettled" ? { state: "unknown", reason: "timeout" } : known;
  }

  /** Gives a chat to a customer, and tells: the modules by an event, and the chat that the customer had before. */
  async link(link: Omit<Link, "state">): Promise<void> {
    const before = await this.links.bind(link);
    if (before && before.chat_id !== link.chat_id) {
      this.tell(before, "linked_elsewhere");
    }
    try {
      await this.injected[Modules.EVENT_BUS]?.emit({
        name: LINKED,
        data: { customer_id: link.customer_id },
      });
    } catch (error) {
      this.logger.warn(`telegram: nobody hears of a new link: ${wordsOf(error)}`);
    }
  }

  /**
   * Takes a customer's chat away, and links that are on their way to one: whoever holds them may not be the customer.
   * The chat is told, so that an honest one can be linked again.
   */
  async unlink(customer_id: string): Promise<void> {
    await this.tokens.revoke("customer", customer_id);
    const before = await this.links.unbindCustomer(customer_id);
    if (before) {
      this.tell(before, "unlinked");
    }
  }

  /** Sends a text, and notices what it teaches about the chat. @throws as sendText does */
  async send(message: TextMessage): Promise<SentText> {
    try {
      const sent = await sendText(this.line, message);
      if (sent.chat_id !== message.chat_id) {
        await this.groups.migrate(message.chat_id, sent.chat_id);
      }
      return sent;
    } catch (error) {
      await this.learn(message.chat_id, error);
      throw error;
    }
  }

  /** The person of this chat cannot be written to: what was in doubt will not arrive any more. */
  async loseChat(chat_id: string, why: "blocked" | "not_reachable"): Promise<void> {
    await this.links.lose(chat_id, why);
    for (const key of await this.messages.takeInDoubt(chat_id)) {
      await this.injected[Modules.EVENT_BUS]?.emit({
        name: DELIVERY_UPDATED,
        data: { channel: "telegram", key, ref: null, state: "blocked" },
      });
    }
  }

  /** A link into the bot for a customer, or for a group of staff. Null while the bot's name is not known. */
  async deepLink(purpose: TokenPurpose, subject: string, locale: Locale): Promise<DeepLink | null> {
    const { username } = await this.known();
    if (!username) {
      return null;
    }
    const token = await this.tokens.issue(purpose, subject, locale);
    const url = new URL(`${this.options.linkBase}/${username}`);
    url.searchParams.set(purpose === "group" ? "startgroup" : "start", token);
    return { url: url.href, token, expires_in: TOKEN_LIFE_MS / 1000 };
  }

  groupLink(name: GroupName, locale: Locale): Promise<DeepLink | null> {
    return this.deepLink("group", name, locale);
  }

  /** What is known of the bot; asks Telegram when that is nothing yet. */
  async known(): Promise<BotState> {
    const state = await this.state.read();
    if (state.username) {
      return state;
    }
    await this.keepWebhook();
    return this.state.read();
  }

  /** Asks who the bot is and sees to it that updates come here. Failures are kept for the merchant to see. */
  async keepWebhook(): Promise<void> {
    try {
      await setUpWebhook(this);
    } catch (error) {
      this.logger.warn(`telegram: the webhook is not set: ${wordsOf(error)}`);
    }
  }

  /** A word to a chat that is linked no more; nobody waits for it. */
  private tell({ chat_id, locale, state }: Link, what: "unlinked" | "linked_elsewhere"): void {
    if (state === "active") {
      this.send({ chat_id, text: textsOf(locale)[what] }).catch((error: unknown) =>
        this.logger.warn(`telegram: a chat was not told that it is unlinked: ${wordsOf(error)}`),
      );
    }
  }

  private async learn(chat_id: string, error: unknown): Promise<void> {
    const failure = failureOfError(error);
    const verdict = failure && verdictOf(failure);
    if (verdict?.do === "forget_chat") {
      await this.loseChat(chat_id, verdict.why);
      await this.groups.lose(chat_id);
    } else if (verdict && verdict.do !== "pause") {
      await this.state.note("send", wordsOf(error));
    }
  }
}
