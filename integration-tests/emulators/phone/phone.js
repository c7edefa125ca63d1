/** Keeps the phone's three screens fresh: what comes in is shown within a second. Text is only ever set as text. */
const EVERY_MS = 1000;
const t = JSON.parse(document.body.dataset.texts);
const locale = document.body.dataset.locale;
const query = new URLSearchParams(location.search);

const state = {
  letters: null,
  chats: [],
  chat: null,
  messages: null,
  from: {},
  topic: {},
  reply: null,
  number: "",
  openMail: null,
  shown: {},
};

const byId = (id) => document.getElementById(id);

/** An element with properties and children; a child that is text stays text. */
function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== "list") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const timeOf = (at) =>
  new Intl.DateTimeFormat(locale === "uz" ? "ru" : locale, {
    timeZone: "Asia/Tashkent",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(at);

const phoneOf = (digits) =>
  digits.replace(/^(998)(\d{2})(\d{3})(\d{2})(\d{2})$/, "+$1 $2 $3 $4 $5");

async function ask(path, body) {
  const answer = await fetch(
    path,
    body && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    },
  );
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Draws a part again only when what it shows has changed, so that nothing flickers or loses its place. */
function draw(name, shown, make) {
  const key = JSON.stringify(shown);
  if (state.shown[name] === key) return;
  state.shown[name] = key;
  make();
}

function drawSms() {
  const { sms } = state.letters;
  const numbers = [...new Set(sms.map(({ to }) => to))];
  draw("numbers", [numbers, state.number], () => {
    byId("numbers").replaceChildren(
      el("option", { value: "" }, t.all_phones),
      ...numbers.map((to) =>
        el("option", { value: to, selected: to === state.number }, phoneOf(to)),
      ),
    );
  });
  const own = sms.filter(({ to }) => !state.number || to === state.number);
  draw("sms", own, () =>
    byId("sms-list").replaceChildren(...(own.length ? own.map(smsItem) : [empty(t.no_sms)])),
  );
}

function smsItem({ to, text, at, state: sent }) {
  const code = /(?<!\d)\d{4,6}(?!\d)/.exec(text)?.[0];
  return el(
    "li",
    { className: "letter" },
    el("p", { className: "meta" }, el("span", {}, phoneOf(to)), el("time", {}, timeOf(at))),
    el("p", { className: "bubble" }, text),
    el(
      "p",
      { className: "meta" },
      el("span", { className: "sent" }, sent.toLowerCase()),
      code ? copyButton(code) : null,
    ),
  );
}

function copyButton(code) {
  const button = el("button", { type: "button", className: "small", title: t.copy }, code);
  button.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(code);
    button.textContent = t.copied;
    setTimeout(() => (button.textContent = code), 1200);
  });
  return button;
}

function drawMail() {
  const { mails } = state.letters;
  draw("mail", [mails, state.openMail], () =>
    byId("mail-list").replaceChildren(...(mails.length ? mails.map(mailItem) : [empty(t.no_mail)])),
  );
}

function mailItem(mail) {
  const isOpen = state.openMail === mail.id;
  const toggle = () => {
    state.openMail = isOpen ? null : mail.id;
    drawMail();
  };
  return el(
    "li",
    { className: "letter mail" },
    el(
      "p",
      { className: "meta" },
      el("span", {}, mail.to.join(", ")),
      el("time", {}, timeOf(mail.at)),
    ),
    el("h3", {}, mail.subject),
    isOpen
      ? el("iframe", { src: `/mail/messages/${mail.id}/html`, title: mail.subject, sandbox: "" })
      : el("p", { className: "bubble" }, mail.text),
    el(
      "p",
      { className: "meta" },
      el("span", {}, `${t.from}: ${mail.from}`),
      mail.has_html
        ? el(
            "button",
            { type: "button", className: "small", onclick: toggle },
            isOpen ? t.as_text : t.as_html,
          )
        : null,
    ),
  );
}

const empty = (text) => el("li", { className: "empty" }, text);

function drawChats() {
  draw(
    "chats",
    [
      state.chats.map(({ id, title, blocked, last }) => [id, title, blocked, last?.message_id]),
      state.chat,
    ],
    () =>
      byId("chats").replaceChildren(
        ...state.chats
          .filter(({ migrated_to }) => migrated_to === undefined)
          .map((chat) =>
            el(
              "li",
              {},
              el(
                "button",
                {
                  type: "button",
                  className: "chat-choice",
                  "aria-current": chat.id === state.chat ? "true" : undefined,
                  onclick: () => chooseChat(chat.id),
                },
                el("span", { className: "avatar", "aria-hidden": "true" }, chat.title.slice(0, 1)),
                el(
                  "span",
                  { className: "chat-name" },
                  el("strong", {}, chat.title),
                  el("small", {}, chat.blocked ? t.blocked : (chat.last?.text ?? kindOf(chat))),
                ),
              ),
            ),
          ),
      ),
  );
}

const kindOf = ({ type, is_forum }) =>
  type === "private" ? t.shopper : is_forum ? t.forum : t.staff_group;

async function chooseChat(id) {
  state.chat = id;
  state.messages = null;
  state.reply = null;
  state.shown.chat = undefined;
  await refreshChat();
}

function drawChat() {
  const chat = state.chats.find(({ id }) => id === state.chat);
  if (!chat || !state.messages) return;
  draw("frame", [chat.id, chat.blocked, chat.topics, state.reply], () => drawFrame(chat));
  draw("messages", [chat.id, state.messages], () => {
    const list = byId("messages");
    const { messages } = state.messages;
    list.replaceChildren(
      ...(messages.length
        ? messages.map((one) => bubble(chat, one))
        : [empty(chat.type === "private" ? t.no_messages : t.no_group_messages)]),
    );
    list.scrollTop = list.scrollHeight;
  });
  drawToast();
}

function drawFrame(chat) {
  const field = el("input", {
    id: "text",
    autocomplete: "off",
    placeholder: t.write,
    "aria-label": t.write,
    value: byId("text")?.value ?? "",
  });
  const isGroup = chat.type !== "private";
  const form = el(
    "form",
    { className: "writer", onsubmit: (event) => void write(event, chat, field) },
    state.reply
      ? el(
          "p",
          { className: "replying" },
          el("span", {}, t.replying.replace("{text}", state.reply.text.slice(0, 60))),
          el(
            "button",
            { type: "button", className: "small", onclick: () => reply(null) },
            t.cancel,
          ),
        )
      : null,
    isGroup
      ? choice(
          t.who,
          chat.members.map(({ id, first_name }) => [id, first_name]),
          state.from,
          chat.id,
        )
      : null,
    chat.topics.length
      ? choice(
          t.topic,
          [["", t.no_topic], ...chat.topics.map(({ id, name }) => [id, name])],
          state.topic,
          chat.id,
        )
      : null,
    el(
      "div",
      { className: "line" },
      field,
      el("button", { className: "primary", type: "submit" }, t.send),
    ),
  );
  const block = el(
    "button",
    {
      type: "button",
      className: "small",
      onclick: () => act(chat, chat.blocked ? "unblock" : "block", {}),
    },
    isGroup ? (chat.blocked ? t.add_back : t.kick) : chat.blocked ? t.unblock : t.block,
  );
  byId("chat").replaceChildren(
    el(
      "header",
      {},
      el("div", {}, el("strong", {}, chat.title), el("small", {}, kindOf(chat))),
      block,
    ),
    starter(chat) ?? "",
    el("ol", { id: "messages", "aria-live": "polite" }),
    el("p", { id: "toast", role: "status", hidden: true }),
    form,
  );
  state.shown.messages = undefined;
}

function choice(label, options, kept, chatId) {
  const select = el(
    "select",
    { "aria-label": label, onchange: (event) => (kept[chatId] = event.target.value) },
    ...options.map(([value, name]) =>
      el(
        "option",
        { value: String(value), selected: String(kept[chatId] ?? "") === String(value) },
        name,
      ),
    ),
  );
  return select;
}

/** What a deep link opens: one press sends its token to the bot. */
function starter(chat) {
  const token = query.get("start");
  const forGroup = query.get("startgroup");
  const isPrivate = chat.type === "private";
  if (isPrivate ? !token : !forGroup) return null;
  const text = isPrivate ? `/start ${token}` : `/start@bot ${forGroup}`;
  return el(
    "div",
    { className: "starter" },
    el("strong", {}, isPrivate ? t.start_title : t.startgroup_title),
    el("p", {}, isPrivate ? t.start_hint : chat.title),
    el(
      "button",
      {
        type: "button",
        className: "primary",
        onclick: async () => {
          query.delete("start");
          query.delete("startgroup");
          history.replaceState(null, "", `?${query}#telegram`);
          state.shown.frame = undefined;
          await act(chat, "send", { text });
        },
      },
      isPrivate ? t.start : chat.title,
    ),
  );
}

function bubble(chat, message) {
  const isBot = message.from_id === null;
  const replied = state.messages.messages.find((one) => one.message_id === message.reply_to);
  const topic = chat.topics.find(({ id }) => id === message.topic_id);
  return el(
    "li",
    { className: isBot ? "said bot" : "said" },
    el(
      "div",
      { className: "bubble" },
      el(
        "p",
        { className: "meta" },
        el("strong", {}, isBot ? "Bot" : message.from),
        topic ? el("span", { className: "topic" }, `# ${topic.name}`) : null,
      ),
      replied ? el("blockquote", {}, replied.text.slice(0, 80)) : null,
      el("p", { className: "text" }, message.text),
      el(
        "p",
        { className: "meta" },
        el("time", {}, timeOf(message.at)),
        chat.type === "private" || !isBot
          ? null
          : el(
              "button",
              { type: "button", className: "small", onclick: () => reply(message) },
              t.reply,
            ),
      ),
    ),
    ...message.buttons.map((row) =>
      el(
        "div",
        { className: "keys" },
        ...row.map(({ text, data }) =>
          el(
            "button",
            {
              type: "button",
              onclick: () =>
                act(chat, "press", {
                  message_id: message.message_id,
                  data,
                  from: memberOf(chat),
                }),
            },
            text,
          ),
        ),
      ),
    ),
  );
}

/** The little window over the chat after a press; it goes by itself. */
function drawToast() {
  const toast = state.messages.toasts.at(-1);
  const shown = byId("toast");
  if (!toast || !shown) return;
  shown.textContent = toast.text;
  shown.hidden = Date.now() - toast.at > 8000;
}

const memberOf = (chat) => Number(state.from[chat.id] ?? chat.members[0].id);

function reply(message) {
  state.reply = message;
  drawChat();
  byId("text")?.focus();
}

async function write(event, chat, field) {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  const reply_to = state.reply?.message_id;
  state.reply = null;
  const topic_id = Number(state.topic[chat.id]) || undefined;
  await act(chat, "send", { text, from: memberOf(chat), reply_to, topic_id });
  byId("text")?.focus();
}

async function act(chat, verb, body) {
  await ask(`/telegram/chats/${chat.id}/${verb}`, body);
  await refresh();
}

async function refreshChat() {
  if (state.chat === null) return;
  state.messages = await ask(`/telegram/chats/${state.chat}/messages`);
  drawChats();
  drawChat();
}

function drawCounts() {
  const counts = {
    sms: state.letters.sms.length,
    telegram: state.chats.reduce((sum, { count }) => sum + count, 0),
    mail: state.letters.mails.length,
  };
  for (const [name, count] of Object.entries(counts)) {
    const badge = document.querySelector(`[role=tab][data-tab="${name}"] .count`);
    badge.textContent = String(count);
    badge.hidden = count === 0;
  }
}

async function refresh() {
  try {
    const [letters, { chats }] = await Promise.all([ask("/phone/letters"), ask("/telegram/chats")]);
    Object.assign(state, { letters, chats });
    state.chat ??= (
      query.has("startgroup") ? chats.find(({ type }) => type !== "private") : chats[0]
    ).id;
    drawSms();
    drawMail();
    drawCounts();
    await refreshChat();
    document.querySelector(".offline").hidden = true;
  } catch {
    document.querySelector(".offline").hidden = false;
  }
}

function showTab() {
  const name = ["sms", "telegram", "mail"].find((one) => location.hash === `#${one}`) ?? "sms";
  document.body.dataset.tab = name;
  for (const tab of document.querySelectorAll("[data-tab][role=tab]")) {
    tab.setAttribute("aria-selected", String(tab.dataset.tab === name));
  }
}

for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => {
    history.replaceState(null, "", `${location.search}#${tab.dataset.tab}`);
    showTab();
  });
}
byId("numbers").addEventListener("change", (event) => {
  state.number = event.target.value;
  drawSms();
});
addEventListener("hashchange", showTab);
showTab();

async function keepFresh() {
  if (!document.hidden) await refresh();
  setTimeout(keepFresh, EVERY_MS);
}
void keepFresh();
