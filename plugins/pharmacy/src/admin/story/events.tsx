import { Button, Heading, Text } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";
import { verifyAll } from "../prescriptions-api";
import { nameOf, useDesk } from "../queue/use-desk";
import { useStory } from "./use-story";

/** What happened to a prescription, oldest first, and whether the chain of it is whole. */
export function Events({ id }: { id: string }) {
  const { t, word, language } = useDictionary();
  const desk = useDesk();
  const reasonOf = (reason: string) => {
    const known = word("reasons", reason);
    return known === reason ? word("codes", reason) : known;
  };
  const { data, error, refetch } = useStory(id);
  return (
    <section aria-label={t("story.title")}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h2">{t("story.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("story.subtitle")}
          </Text>
        </div>
        <Verify id={id} />
      </div>
      {!data ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : (
        <ol className="flex flex-col gap-y-3 px-6 pb-6">
          {data.events.map((event) => (
            <li key={event.seq} className="flex gap-x-3">
              <span className="txt-compact-xsmall text-ui-fg-muted w-6 pt-0.5 text-right tabular-nums">
                {event.seq}
              </span>
              <div className="min-w-0">
                <Text size="small" leading="compact" weight="plus">
                  {word("events", event.type)}
                </Text>
                <Text size="xsmall" leading="compact" className="text-ui-fg-subtle tabular-nums">
                  {tashkentTime(event.at, language)} · {word("roles", event.actor_role)}
                  {event.actor_id && desk?.names[event.actor_id]
                    ? `, ${nameOf(desk, event.actor_id)}`
                    : ""}
                </Text>
                {event.reason && (
                  <Text size="xsmall" leading="compact" className="break-words pt-0.5">
                    {reasonOf(event.reason)}
                  </Text>
                )}
                <span title={event.hash} className="text-ui-fg-muted font-mono text-[11px]">
                  {event.hash.slice(0, 12)}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Verify({ id }: { id: string }) {
  const { t } = useDictionary();
  const verify = useMutation({ mutationFn: verifyAll });
  const own = verify.data?.broken.find(({ prescription_id }) => prescription_id === id);
  const words = verify.error
    ? verify.error.message
    : own
      ? t("story.broken", { seq: own.seq })
      : verify.data && verify.data.broken.length > 0
        ? t("story.brokenElsewhere", { count: verify.data.broken.length })
        : verify.data
          ? t("story.intact", { count: verify.data.checked })
          : null;
  const isBad = Boolean(verify.error) || (verify.data?.broken.length ?? 0) > 0;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {words && (
        <Text
          size="small"
          role="status"
          className={isBad ? "text-ui-fg-error" : "text-ui-fg-subtle"}
        >
          {words}
        </Text>
      )}
      <Button
        size="small"
        variant="secondary"
        type="button"
        isLoading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {t("story.verify")}
      </Button>
    </div>
  );
}
