import { digitsOf, maskCard } from "../test-cards.ts";
import type { PageAnswer, PageRequest } from "../web.ts";
import {
  boundPage,
  cardPage,
  codePage,
  gonePage,
  localeIn,
  providerIn,
  type Form,
} from "./buyer-pages.ts";
import type { Gateway } from "./endpoint.ts";
import type { Binding, Card } from "./payment.ts";
import { CARD_PHONE, EXPIRE, OTP, testCard, UZCARD_CARD } from "./test-cards.ts";
import { say } from "./texts.ts";

/** The hosted card form: a card, a code from a message, and back to the shop. */
export class CardDesk {
  private readonly gateway: Gateway;

  constructor(gateway: Gateway) {
    this.gateway = gateway;
  }

  async show(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    return "html" in opened
      ? opened
      : { html: cardPage({ ...opened.form, card: digitsOf(request.query.get("card")) }, true) };
  }

  async submit(request: PageRequest): Promise<PageAnswer> {
    const opened = this.open(request);
    if ("html" in opened) {
      return opened;
    }
    const { binding, form } = opened;
    const { outcome, step, expire, code } = request.body;
    if (outcome === "decline" || outcome === "close") {
      binding.state = "declined";
      this.gateway.books.save();
      return { html: boundPage(form.slip, "declined", binding.redirect_decline_url) };
    }
    const card = outcome === "success" ? UZCARD_CARD : digitsOf(request.body.card);
    const isGivenExpire = outcome !== "success" && step !== "code";
    if (!testCard(card, isGivenExpire ? digitsOf(expire) : EXPIRE)) {
      return { html: cardPage({ ...form, card, error: "unknown_card" }, true), status: 422 };
    }
    if (isGivenExpire) {
      return { html: codePage({ ...form, card }) };
    }
    if (step === "code" && digitsOf(code) !== OTP) {
      return { html: codePage({ ...form, card, error: "bad_otp" }), status: 422 };
    }
    this.bind(binding, card);
    return { html: boundPage(form.slip, "bound", binding.redirect_url) };
  }

  /** Binds one of the test cards, as the form does after the code. */
  bind(binding: Binding, number: string): Card {
    const card = newCard(this.gateway, binding.id, number);
    binding.state = "bound";
    binding.card = card.id;
    this.gateway.books.save();
    void this.gateway.line.bound(binding, card).then(() => this.gateway.books.save());
    return card;
  }

  private open(
    request: PageRequest,
  ): { binding: Binding; form: Form } | { html: string; status: number } {
    const locale = localeIn(request);
    const binding = this.gateway.books.bindings.find(request.path[0]);
    if (!binding) {
      return { html: gonePage(locale, "unknown_text"), status: 404 };
    }
    if (binding.state !== "open" || Date.now() > binding.expires_at) {
      return { html: gonePage(locale), status: 410 };
    }
    const slip = {
      provider: providerIn(locale),
      locale,
      amount: "0",
      heading: say("bind_title", locale),
      rows: [[say("store", locale), String(binding.store_id)] as [string, string]],
    };
    return { binding, form: { here: `/multicard/card/${binding.id}`, slip } };
  }
}

/** A test card that can be debited from now on. */
export function newCard(gateway: Gateway, session_id: string, number: string): Card {
  const kind = testCard(number, EXPIRE) ?? { ps: "uzcard", fate: "declined" };
  return gateway.books.cards.bind({
    ...kind,
    session_id,
    pan: maskCard(number),
    phone: CARD_PHONE,
  });
}
