import { defineRouteConfig } from "@medusajs/admin-sdk";
import { DocumentText } from "@medusajs/icons";
import { Tabs, Text } from "@medusajs/ui";
import { useSearchParams } from "react-router-dom";
import { PRESCRIPTION_STATES } from "../../../prescription/states";
import { AreaPage } from "../../area/area-page";
import { areaBreadcrumb } from "../../area/breadcrumb";
import { useDictionary } from "../../i18n/use-dictionary";
import { Choice } from "../../parts/choice";
import { SearchField } from "../../parts/search-field";
import { NextButton } from "../../queue/next-button";
import { addressOf, filterOf, SHOWN, type QueueFilter } from "../../queue/queue-filter";
import { QueueList } from "../../queue/queue-list";
import { useDesk } from "../../queue/use-desk";

/** Who waits for a pharmacist. The address of the page holds the filters, so that it can be sent to a colleague. */
const QueuePage = () => {
  const { t, word } = useDictionary();
  const desk = useDesk();
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const change = (part: Partial<QueueFilter>) =>
    setAddress(addressOf({ ...filter, page: 0, ...part }), { replace: true });
  return (
    <AreaPage
      area="prescriptions"
      title="queue.title"
      subtitle="queue.subtitle"
      action={<NextButton />}
    >
      {desk && !desk.is_on && <Said text={t("queue.off")} />}
      {desk && desk.role === null && <Said text={t("queue.notPharmacist")} />}
      <div className="flex flex-wrap items-center gap-3 px-6 py-4">
        <Tabs
          value={filter.show}
          onValueChange={(show) => change({ show: SHOWN.find((one) => one === show) })}
        >
          <Tabs.List aria-label={t("queue.show")}>
            {SHOWN.filter((show) => show !== "mine" || desk?.role).map((show) => (
              <Tabs.Trigger key={show} value={show}>
                {t(`queue.${show}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
        <SearchField label={t("queue.search")} value={filter.q} change={(q) => change({ q })} />
        {filter.show === "all" && (
          <Choice
            label={t("queue.state")}
            any={t("queue.anyState")}
            value={filter.state}
            options={PRESCRIPTION_STATES.map((value) => ({ value, label: word("states", value) }))}
            change={(state) =>
              change({ state: PRESCRIPTION_STATES.find((one) => one === state) ?? "" })
            }
          />
        )}
      </div>
      <QueueList
        filter={filter}
        turnTo={(page, how) => setAddress(addressOf({ ...filter, page }), how)}
      />
    </AreaPage>
  );
};

function Said({ text }: { text: string }) {
  return (
    <Text size="small" role="note" className="text-ui-fg-subtle bg-ui-bg-subtle px-6 py-3">
      {text}
    </Text>
  );
}

export const config = defineRouteConfig({
  label: "menu.prescriptions",
  translationNs: "pharmacy",
  icon: DocumentText,
});

export const handle = areaBreadcrumb("menu.prescriptions");

export default QueuePage;
