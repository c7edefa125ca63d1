import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ChatBubbleLeftRight } from "@medusajs/icons";
import { Input } from "@medusajs/ui";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { NOTIFY_TYPES } from "../../../message-types";
import { CHANNELS } from "../../../types";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { useDictionary } from "../../i18n/use-dictionary";
import { MessagesList } from "../../log/messages-list";
import { useMessages } from "../../log/use-messages";
import { Choice } from "../../parts/choice";

const STATES = ["due", "unknown", "sent", "delivered", "muted", "dead", "stopped"] as const;

/** Every message of the shop. The address of the page holds the filters, so that it can be sent to a colleague. */
const MessagesPage = () => {
  const { t, word, typeName } = useDictionary();
  const [address, setAddress] = useSearchParams();
  const [page, setPage] = useState(0);
  const value = (name: string) => address.get(name) ?? "";
  const filter = {
    type: value("type") || undefined,
    state: value("state") || undefined,
    channel: value("channel") || undefined,
    q: value("q") || undefined,
  };
  const query = useMessages(filter, page);

  const change = (name: string, chosen: string) => {
    setPage(0);
    const next = new URLSearchParams(address);
    if (chosen) next.set(name, chosen);
    else next.delete(name);
    setAddress(next, { replace: true });
  };

  return (
    <AreaPage title="log.title" subtitle="log.subtitle">
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <Choice
          label={t("log.type")}
          any={t("log.allTypes")}
          value={value("type")}
          options={NOTIFY_TYPES.filter((type) => type !== "login_code").map((type) => ({
            value: type,
            label: typeName(type),
          }))}
          change={(chosen) => change("type", chosen)}
        />
        <Choice
          label={t("log.state")}
          any={t("log.allStates")}
          value={value("state")}
          options={STATES.map((state) => ({ value: state, label: word("states", state) }))}
          change={(chosen) => change("state", chosen)}
        />
        <Choice
          label={t("log.channel")}
          any={t("log.allChannels")}
          value={value("channel")}
          options={CHANNELS.map((one) => ({ value: one, label: word("channels", one) }))}
          change={(chosen) => change("channel", chosen)}
        />
        <div className="w-[calc(50%-6px)] sm:w-44">
          <Input
            size="small"
            type="search"
            inputMode="numeric"
            aria-label={t("log.search")}
            placeholder={t("log.search")}
            value={value("q")}
            onChange={(event) => change("q", event.target.value)}
          />
        </div>
      </div>
      <MessagesList
        query={query}
        page={page}
        turnTo={setPage}
        empty="log.empty"
        emptyHint="log.emptyHint"
      />
    </AreaPage>
  );
};

export const config = defineRouteConfig({
  label: "log.title",
  translationNs: "notify",
  icon: ChatBubbleLeftRight,
});

export const handle = areaBreadcrumb("log.title");

export default MessagesPage;
