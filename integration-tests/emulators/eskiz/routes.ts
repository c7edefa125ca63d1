import path from "node:path";
import type { EmulatorSettings } from "../settings.ts";
import type { Route } from "../web.ts";
import { apiRoutes } from "./api.ts";
import { controlRoutes } from "./control.ts";
import { Gateway } from "./gateway.ts";
import { smsBook } from "./sms-book.ts";
import { TemplateBook } from "./template-book.ts";

/** The emulated SMS gateway of Eskiz: API, inbox of every phone, control API. `close` writes everything down. */
export function openEskiz(settings: EmulatorSettings): { routes: Route[]; close: () => void } {
  smsBook.open(path.join(settings.dataFolder, "eskiz-sms.json"));
  const templates = new TemplateBook(path.join(settings.dataFolder, "eskiz-templates.json"));
  const gateway = new Gateway(smsBook, templates, settings.eskiz);
  return {
    close: () => {
      smsBook.close();
      templates.close();
    },
    routes: [...controlRoutes(gateway), ...apiRoutes(gateway)],
  };
}
