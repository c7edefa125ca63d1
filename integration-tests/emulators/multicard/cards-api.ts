import type { Endpoint, Gateway } from "./endpoint.ts";
import { Fields } from "./fields.ts";
import { cardModel, draftCardModel } from "./models.ts";

/** Binding a card on the hosted form, looking at it and forgetting it. */
export const cardEndpoints = (gateway: Gateway): Endpoint[] => [
  {
    method: "POST",
    path: /^\/payment\/card\/bind$/,
    handle: ({ body, origin }) => {
      const fields = new Fields(body);
      const asked = {
        store_id: fields.id("store_id"),
        redirect_url: fields.url("redirect_url"),
        redirect_decline_url: fields.url("redirect_decline_url"),
        callback_url: fields.optionalUrl("callback_url"),
      };
      fields.done();
      gateway.ownStore(asked.store_id);
      const binding = gateway.books.bindings.open(asked);
      const form_url = `${origin}/multicard/card/${binding.id}`;
      return { data: { session_id: binding.id, form_url }, about: binding };
    },
  },
  {
    method: "GET",
    path: /^\/payment\/card\/bind\/(\w+)$/,
    handle: ({ path }) => {
      const binding = gateway.binding(path[0]);
      const card = gateway.books.cards.find(binding.card);
      return { data: card ? cardModel(card) : draftCardModel(binding), about: binding };
    },
  },
  {
    method: "GET",
    path: /^\/payment\/card\/(\w+)$/,
    handle: ({ path }) => {
      const card = gateway.activeCard(path[0]);
      return { data: cardModel(card), about: card };
    },
  },
  {
    method: "DELETE",
    path: /^\/payment\/card\/(\w+)$/,
    handle: ({ path }) => {
      const card = gateway.activeCard(path[0]);
      card.status = "deleted";
      return { data: [], about: card };
    },
  },
];
