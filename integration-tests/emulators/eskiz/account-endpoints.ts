import { text, type Answer, type Endpoint } from "./endpoint.ts";
import type { Gateway } from "./gateway.ts";
import { GatewayError } from "./gateway-error.ts";

/** Tokens, texts and what belongs to the account (sections 2, 5 and 6 of the reference). */
export function accountEndpoints(gateway: Gateway): Endpoint[] {
  const { templates, tokens } = gateway;
  const issued = (token: string): Answer => ({
    body: { message: "token_generated", data: { token }, token_type: "bearer" },
  });
  return [
    {
      method: "POST",
      path: /\/auth\/login/,
      open: true,
      handle: ({ body }) => {
        const role = gateway.login(body.email, body.password);
        if (!role) {
          throw new GatewayError(401, "Invalid credentials");
        }
        return issued(tokens.issue(role, gateway.habits.token_life_s));
      },
    },
    {
      method: "PATCH",
      path: /\/auth\/refresh/,
      handle: ({ headers }) =>
        issued(tokens.refresh(headers.authorization, gateway.habits.token_life_s) ?? ""),
    },
    {
      method: "GET",
      path: /\/auth\/user/,
      handle: ({ role }) => {
        const { balance } = gateway.habits;
        const data = { id: 1, name: "Demo", role, status: "active", is_vip: false, balance };
        return { body: { status: "success", data, id: null } };
      },
    },
    {
      method: "POST",
      path: /\/user\/template/,
      handle: ({ body }) => {
        const template = text(body.template);
        if (template === "") {
          throw new GatewayError(422, { template: ["Поле template обязательно"] });
        }
        templates.submit(template, gateway.habits);
        return { body: { success: true, message: "Текст отправлен на модерацию", template } };
      },
    },
    {
      method: "GET",
      path: /\/user\/templates/,
      handle: () => ({
        body: {
          success: true,
          result: templates.list(gateway.habits).map(({ id, text, status }) => ({
            id,
            template: text,
            original_text: text,
            status,
          })),
        },
      }),
    },
    {
      method: "GET",
      path: /\/user\/get-limit/,
      handle: () => ({ body: { data: { balance: gateway.habits.balance }, status: "success" } }),
    },
    {
      method: "GET",
      path: /\/nick\/me/,
      handle: () => ({ body: gateway.nicks }),
    },
  ];
}
