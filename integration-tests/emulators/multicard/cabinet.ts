import { BadRequest, type PageAnswer, type PageRequest } from "../web.ts";
import { localeIn } from "./buyer-pages.ts";
import { actionsOf, cabinetPage, type CabinetView } from "./cabinet-page.ts";
import type { Gateway } from "./endpoint.ts";
import { changeHabits, FLAGS } from "./habits.ts";

const SHOWN_BINDINGS = 20;

/** What a merchant, or the gateway's own staff, does in the cabinet. */
export class Cabinet {
  private readonly gateway: Gateway;

  constructor(gateway: Gateway) {
    this.gateway = gateway;
  }

  async show(request: PageRequest, notice?: CabinetView["notice"]): Promise<PageAnswer> {
    const { books, log, habits } = this.gateway;
    const view = {
      payments: books.payments.list(),
      bindings: books.bindings.list().slice(0, SHOWN_BINDINGS),
      log: [...log].reverse(),
    };
    return { html: cabinetPage({ ...view, habits, locale: localeIn(request), notice }) };
  }

  /** A button that no longer fits the payment's state does nothing. */
  async act(request: PageRequest): Promise<PageAnswer> {
    const { books, teller, line } = this.gateway;
    const payment = books.payments.find(request.path[0]);
    if (!payment) {
      throw new BadRequest("no such payment", 404);
    }
    const action = actionsOf(payment).find((one) => one === request.body.do);
    if (!action) {
      return this.show(request);
    }
    if (action === "refund") {
      teller.revert(payment);
      return this.show(request, { key: "refunded", good: true });
    }
    if (action === "expire") {
      teller.release(payment, "expired");
      return this.show(request, { key: "expired", good: true });
    }
    const { status, text } = await line.sendSuccess(payment);
    return this.show(request, { key: "told", good: status === 200, detail: text.slice(0, 200) });
  }

  /** Boxes that are not ticked are absent from a form, so they are named here as off. */
  async change(request: PageRequest): Promise<PageAnswer> {
    const off = Object.fromEntries(FLAGS.map((name) => [name, false]));
    const { line } = this.gateway;
    line.habits = changeHabits(line.habits, { ...off, ...request.body });
    return this.show(request, { key: "habits_saved", good: true });
  }
}
