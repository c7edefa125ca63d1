import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TELEGRAM_MODULE } from "../../../modules/telegram";
import type { BotState, Trouble } from "../../../modules/telegram/bot-state";
import { GROUP_NAMES, type GroupName } from "../../../modules/telegram/group-book";
import type TelegramService from "../../../modules/telegram/service";

const THREADS = 50;
const TROUBLES = 10;

export type GroupView = {
  name: GroupName;
  /** Null for a group that is not bound. */
  title: string | null;
  is_forum: boolean;
  state: "active" | "lost" | "none";
};

export type ThreadView = {
  /** The shopper's chat. */
  id: string;
  /** Name and masked phone. */
  title: string;
  waits: boolean;
  opened_at: Date;
  last_message_at: Date;
};

export type TelegramView = {
  bot: BotState & {
    /** Ms of quiet that Telegram has asked for. */
    paused_ms: number;
    /** Address of the bot for people. */
    link: string | null;
  };
  links: { active: number; blocked: number };
  groups: GroupView[];
  threads: ThreadView[];
  troubles: Trouble[];
};

/** Everything the admin page shows. */
export async function GET(req: MedusaRequest, res: MedusaResponse<TelegramView>): Promise<void> {
  const telegram = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const [bot, links, bound, threads, troubles] = await Promise.all([
    telegram.state.read(),
    telegram.links.counts(),
    telegram.groups.all(),
    telegram.threads.openOnes(THREADS),
    telegram.state.troubles(TROUBLES),
  ]);
  const { linkBase } = telegram.options;
  res.json({
    bot: {
      ...bot,
      paused_ms: telegram.line.pauseLeft,
      link: bot.username && `${linkBase}/${bot.username}`,
    },
    links,
    groups: GROUP_NAMES.map((name) => {
      const group = bound.find((one) => one.name === name);
      return {
        name,
        title: group?.title ?? null,
        is_forum: group?.is_forum ?? false,
        state: group?.state ?? "none",
      };
    }),
    threads: threads.map(({ chat_id: id, title, waits, opened_at, last_message_at }) => ({
      ...{ id, title, waits, opened_at, last_message_at },
    })),
    troubles,
  });
}
