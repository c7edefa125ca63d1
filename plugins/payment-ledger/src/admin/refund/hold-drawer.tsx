import { Button, Drawer, Text } from "@medusajs/ui";
import { useState } from "react";
import { askCharge, askRelease, type TransferView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { somText, tiyinOfInput } from "../format/som-input";
import { tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { AttemptView } from "../ledger-api";
import { MoneyField } from "./money-field";
import { TransferResult } from "./transfer-result";
import { useTransfer } from "./use-transfer";

type Props = {
  attempt: AttemptView;
  kind: "charge" | "release";
  transfers: TransferView[];
  close: () => void;
};

/** Takes blocked money, all or in part, or unblocks it; shows how it goes. */
export function HoldDrawer({ attempt, kind, transfers, close }: Props) {
  const { t, language } = useDictionary();
  const [most] = useState(() => BigInt(attempt.amount));
  const [typed, setTyped] = useState(somText(most));
  const transfer = useTransfer(
    (amount: string) =>
      kind === "charge" ? askCharge(attempt.id, { amount }) : askRelease(attempt.id),
    transfers,
  );
  const sum = kind === "charge" ? tiyinOfInput(typed) : most;
  const isWrong = sum === null || sum <= 0n || sum > most;
  const mostWords = formatTiyin(most.toString(), language);
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t(`area.hold.${kind}Title`)}</Drawer.Title>
          <Drawer.Description>
            {[
              providerName(attempt.provider),
              attempt.hold_expires_at > 0 &&
                t("area.hold.lapses", { time: tashkentTime(attempt.hold_expires_at, language) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          {transfer.transfer ? (
            <TransferResult transfer={transfer.transfer} provider={attempt.provider} />
          ) : (
            <>
              {kind === "charge" && (
                <MoneyField
                  value={typed}
                  most={mostWords}
                  wrong={isWrong}
                  disabled={transfer.isPending}
                  change={setTyped}
                />
              )}
              <Text size="small" className="text-ui-fg-subtle">
                {t(`area.hold.${kind}Hint`, { sum: mostWords })}
              </Text>
              {transfer.error && (
                <Text role="alert" size="small" className="text-ui-fg-error break-words">
                  {transfer.error.message}
                </Text>
              )}
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t(transfer.transfer ? "area.common.close" : "area.common.cancel")}
          </Button>
          {!transfer.transfer && (
            <Button
              size="small"
              type="button"
              isLoading={transfer.isPending}
              disabled={isWrong}
              onClick={() => sum !== null && transfer.ask(somText(sum))}
            >
              {t(`area.hold.${kind}Submit`, {
                sum: isWrong ? "" : formatTiyin(sum.toString(), language),
              })}
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
