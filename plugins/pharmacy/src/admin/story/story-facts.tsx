import { Badge, Text } from "@medusajs/ui";
import { tashkentDay, tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { Fact } from "../parts/fact";
import type { Prescription } from "../prescriptions-api";
import { nameOf, useDesk } from "../queue/use-desk";

type Props = { prescription: Prescription; isHeld: boolean };

/** What everybody at the desk may know of a prescription: nothing of what is on it. */
export function StoryFacts({ prescription, isHeld }: Props) {
  const { t, word, language } = useDictionary();
  const desk = useDesk();
  const time = (at: string | null) => (at ? tashkentTime(at, language) : "—");
  const day = (at: string) => tashkentDay(`${at}T12:00:00+05:00`, language);
  const { contents } = prescription;
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 sm:max-w-xl">
        <Fact name={t("story.created")}>{time(prescription.created_at)}</Fact>
        <Fact name={t("story.source")}>
          {word("sources", prescription.source)}
          {prescription.pages > 0 && `, ${t("queue.pages", { count: prescription.pages })}`}
        </Fact>
        {prescription.waiting_since && (
          <Fact name={t("story.waitsFor")}>{time(prescription.waiting_since)}</Fact>
        )}
        {prescription.lease_by && (
          <Fact name={t("queue.who")}>{nameOf(desk, prescription.lease_by)}</Fact>
        )}
        {prescription.decided_at && (
          <>
            <Fact name={t("story.decidedAt")}>{time(prescription.decided_at)}</Fact>
            <Fact name={t("story.decidedBy")}>{nameOf(desk, prescription.decided_by)}</Fact>
          </>
        )}
        {prescription.issued_on && (
          <Fact name={t("desk.issuedOn")}>{day(prescription.issued_on)}</Fact>
        )}
        {prescription.valid_until && (
          <Fact name={t("story.validUntil")}>{day(prescription.valid_until)}</Fact>
        )}
        {prescription.reject_code && (
          <Fact name={t("story.reason")}>{word("codes", prescription.reject_code)}</Fact>
        )}
        {contents?.e_rx_number && <Fact name={t("desk.eRx")}>{contents.e_rx_number}</Fact>}
      </dl>
      {isHeld && (
        <Badge size="2xsmall" color="orange" className="w-fit">
          {t("story.held")}
        </Badge>
      )}
      {!contents && (
        <Text size="small" className="text-ui-fg-muted">
          {t("story.hidden")}
        </Text>
      )}
    </div>
  );
}
