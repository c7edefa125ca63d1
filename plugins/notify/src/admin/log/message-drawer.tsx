import { Button, Drawer, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { grouped } from "../format/number";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchStory, NOTIFY_KEY, type LogStory } from "../notify-api";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";
import { DismissButton } from "./dismiss-button";
import { ResendButton } from "./resend-button";
import { StateBadge } from "./state-badge";

const FRESH_MS = 5_000;

/** One message from the moment it was written down, beside the list. */
export function MessageDrawer({ id, close }: { id: string; close: () => void }) {
  const { t, typeName } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [NOTIFY_KEY, "message", id],
    queryFn: () => fetchStory(id),
    refetchInterval: FRESH_MS,
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{data ? typeName(data.message.type) : t("log.title")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="divide-y overflow-y-auto p-0">
          {data ? (
            <>
              <Facts message={data.message} />
              <Deliveries deliveries={data.deliveries} />
            </>
          ) : error ? (
            <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
          ) : (
            <LoadingRows />
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.close")}
          </Button>
          {data?.message.state === "dead" && (
            <>
              <DismissButton id={id} />
              <ResendButton id={id} />
            </>
          )}
          {data?.message.order && (
            <Button size="small" asChild>
              <Link to={`/orders/${data.message.order.id}`}>{t("story.openOrder")}</Link>
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

function Facts({ message }: { message: LogStory["message"] }) {
  const { t, language, word } = useDictionary();
  const time = (at: string) => tashkentTime(at, language);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 px-6 py-4">
      <Fact name={t("log.state")}>
        <StateBadge state={message.state} />
        {message.reason && <> {word("reasons", message.reason)}</>}
      </Fact>
      <Fact name={t("story.created")}>{time(message.created_at)}</Fact>
      {message.phone_masked && <Fact name={t("story.phone")}>{message.phone_masked}</Fact>}
      {message.locale && <Fact name={t("story.language")}>{message.locale}</Fact>}
      {message.next_at && ["due", "unknown"].includes(message.state) && (
        <Fact name={t("story.next")}>{time(message.next_at)}</Fact>
      )}
      {message.read_at && <Fact name={t("story.read")}>{time(message.read_at)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="txt-compact-small text-ui-fg-muted">{name}</dt>
      <dd className="txt-compact-small tabular-nums">{children}</dd>
    </>
  );
}

function Deliveries({ deliveries }: Pick<LogStory, "deliveries">) {
  const { t, language, word } = useDictionary();
  return (
    <section aria-label={t("story.tried")} className="px-6 py-4">
      <Text size="small" weight="plus">
        {t("story.tried")}
      </Text>
      {deliveries.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("story.nothing")}
        </Text>
      )}
      <ol className="divide-y">
        {deliveries.map((one) => (
          <li key={one.key} className="flex flex-col gap-y-1 py-3">
            <div className="flex items-center justify-between gap-x-3">
              <Text size="small" weight="plus">
                {word("channels", one.channel)}
              </Text>
              <StateBadge state={one.state} />
            </div>
            {one.reason && (
              <Text size="small" className="text-ui-fg-subtle">
                {word("reasons", one.reason)}
              </Text>
            )}
            {one.detail && (
              <Text size="xsmall" className="text-ui-fg-muted break-words">
                {one.detail}
              </Text>
            )}
            <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
              {[
                tashkentTime(one.updated_at, language),
                ...(one.tries > 1 ? [t("story.tries", { count: one.tries })] : []),
                ...(one.cost === null
                  ? []
                  : [t("story.cost", { sum: grouped(one.cost), parts: one.parts ?? 1 })]),
              ].join(" · ")}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
