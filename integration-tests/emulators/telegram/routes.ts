import path from "node:path";
import type { EmulatorSettings } from "../settings.ts";
import type { PageAnswer, PageRequest, Route } from "../web.ts";
import { ApiError, answerOfError, REASONS } from "./api-error.ts";
import { Bot } from "./bot.ts";
import { ChatBook } from "./chat-book.ts";
import { controlRoutes } from "./control.ts";
import { goodHabits, takeFailure, type Habits } from "./habits.ts";
import { People } from "./people.ts";
import { Webhook } from "./webhook.ts";

/** The emulated Bot API with the chats of a shopper and of the merchant's staff. `close` writes them down. */
export function openTelegram(settings: EmulatorSettings): { routes: Route[]; close: () => void } {
  const book = new ChatBook(path.join(settings.dataFolder, "telegram-chats.json"));
  const habits: { current: Habits } = { current: goodHabits() };
  const webhook = new Webhook(() => habits.current);
  const bot = new Bot(book, webhook);
  const people = new People(book, webhook);

  const answer = async (request: PageRequest): Promise<PageAnswer> => {
    const [token = "", method = ""] = request.path;
    if (decodeURIComponent(token) !== settings.telegram.token) {
      return answerOfError(new ApiError(401, "Unauthorized"));
    }
    const fields = { ...Object.fromEntries(request.query), ...request.body };
    try {
      const failing = takeFailure(habits.current, method);
      if (failing && failing.failure !== "lost_answer") {
        return failing.failure === "hang_up" ? { hangUp: true } : refuse(failing);
      }
      const result = bot.call(method, fields);
      return failing ? { hangUp: true } : { json: { ok: true, result } };
    } catch (error) {
      if (error instanceof ApiError) {
        return answerOfError(error);
      }
      throw error;
    }
  };
  const api = /^\/telegram\/bot([^/]+)\/(\w+)$/;
  return {
    close: () => book.close(),
    routes: [
      { method: "POST", path: api, handle: answer },
      { method: "GET", path: api, handle: answer },
      ...controlRoutes({ book, people, webhook, habits }),
      {
        method: "GET",
        path: /^\/telegram\/link\/(\w+)$/,
        handle: async ({ query }) => ({ redirect: `/phone?${query.toString()}#telegram` }),
      },
    ],
  };
}

function refuse({ failure, retry_after = 1 }: Habits["failures"][number]): PageAnswer {
  const code = Number(failure);
  const reason = REASONS[code] ?? "";
  if (code === 429) {
    const words = `${reason}: retry after ${retry_after}`;
    return answerOfError(new ApiError(code, words, { retry_after }));
  }
  return answerOfError(
    new ApiError(code, code === 403 ? `${reason}: user is deactivated` : reason),
  );
}
