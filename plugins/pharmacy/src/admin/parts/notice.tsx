import { Button, Text } from "@medusajs/ui";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";

/** Fills the place of content that is not there: nothing yet, nothing found. */
export function EmptyNotice({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="flex flex-col items-center gap-y-1 px-6 py-8 text-center">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {hint && (
        <Text size="small" className="text-ui-fg-muted text-balance">
          {hint}
        </Text>
      )}
    </div>
  );
}

type FailureProps = { title: string; error: unknown; retry: () => void };

/** Says what failed, why as far as known, and lets staff try again. */
export function FailureNotice({ title, error, retry }: FailureProps) {
  const { t } = useDictionary();
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-muted break-words">
          {error instanceof Error ? error.message : String(error)}
        </Text>
      </div>
      <Button size="small" variant="secondary" type="button" onClick={retry}>
        {t("common.retry")}
      </Button>
    </div>
  );
}

/** What is shown is older than it should be. */
export function StaleNotice({ updatedAt }: { updatedAt: number }) {
  const { t, language } = useDictionary();
  return (
    <Text role="status" size="small" className="text-ui-fg-error">
      {t("common.stale", { time: tashkentTime(updatedAt, language) })}
    </Text>
  );
}
