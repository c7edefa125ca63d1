import { Button } from "@medusajs/ui";
import { useState } from "react";
import type { TransferView } from "../area/area-api";
import { useDictionary } from "../i18n/use-dictionary";
import type { AttemptView } from "../ledger-api";
import { HoldDrawer } from "../refund/hold-drawer";
import { RefundDrawer } from "../refund/refund-drawer";

type Props = { attempt: AttemptView; transfers: TransferView[] };

/** What staff can do with the money of a payment: refund it, or take or unblock what is held. */
export function AttemptActions({ attempt, transfers }: Props) {
  const { t } = useDictionary();
  const [open, setOpen] = useState<"refund" | "charge" | "release" | null>(null);
  const isUnderWay = transfers.some(({ state }) => state === "queued" || state === "sent");
  const close = () => setOpen(null);
  return (
    <>
      {attempt.state === "performed" && !isUnderWay && (
        <Action words={t("area.refund.button")} press={() => setOpen("refund")} />
      )}
      {attempt.state === "held" && !isUnderWay && (
        <div className="flex gap-x-2">
          {!attempt.refund_due && (
            <Action words={t("area.hold.charge")} press={() => setOpen("charge")} />
          )}
          <Action words={t("area.hold.release")} press={() => setOpen("release")} />
        </div>
      )}
      {open === "refund" && <RefundDrawer attempt={attempt} transfers={transfers} close={close} />}
      {(open === "charge" || open === "release") && (
        <HoldDrawer attempt={attempt} kind={open} transfers={transfers} close={close} />
      )}
    </>
  );
}

function Action({ words, press }: { words: string; press: () => void }) {
  return (
    <Button size="small" variant="secondary" type="button" className="self-start" onClick={press}>
      {words}
    </Button>
  );
}
