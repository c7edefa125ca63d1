import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { testProvider } from "../area/area-api";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";

/** Steps that the ledger itself reports, whichever the provider. */
const OWN_STEPS: Record<string, DictionaryKey> = {
  failed: "area.setup.failedStep",
  no_address: "area.setup.noAddress",
};

/** Checks a provider's set-up by harmless calls, and shows each step. */
export function SelfTest({ provider }: { provider: string }) {
  const { t, word } = useDictionary();
  const test = useMutation({ mutationFn: () => testProvider(provider) });
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t(test.isPending ? "area.setup.testing" : "area.setup.selfTest")}
        </Button>
        <Text
          role="status"
          size="small"
          className={test.data?.ok ? "text-ui-tag-green-text" : "text-ui-fg-error"}
        >
          {test.data && t(test.data.ok ? "area.setup.allWell" : "area.setup.notWell")}
          {test.error && `${t("area.setup.testFailed")}: ${test.error.message}`}
        </Text>
      </div>
      {test.data && (
        <ul className="flex flex-col gap-y-2">
          {test.data.steps.map(({ code, ok, detail }) => (
            <li key={code} className="flex items-start gap-x-2">
              {ok ? (
                <CheckCircleSolid
                  aria-label={t("area.setup.yes")}
                  className="text-ui-tag-green-icon mt-0.5 shrink-0"
                />
              ) : (
                <XCircleSolid
                  aria-label={t("area.setup.no")}
                  className="text-ui-tag-red-icon mt-0.5 shrink-0"
                />
              )}
              <div className="min-w-0">
                <Text size="small">
                  {word(provider, "checks", code, code in OWN_STEPS ? t(OWN_STEPS[code]) : code)}
                </Text>
                {detail && (
                  <Text size="small" className="text-ui-fg-muted break-words">
                    {detail}
                  </Text>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
