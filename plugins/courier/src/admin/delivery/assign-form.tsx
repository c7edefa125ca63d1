import { useState } from "react";
import type { AdminDelivery } from "../../api/wire";
import { assign } from "../courier-api";
import { CourierChoice } from "../deliveries/courier-choice";
import { useDictionary } from "../i18n/use-dictionary";
import { Ask } from "../parts/ask";
import { FormButtons } from "./form-buttons";
import { useAction } from "./use-action";

type Props = { delivery: AdminDelivery; close: () => void };

/** Gives one delivery to a courier, if it is still with the one who is shown. */
export function AssignForm({ delivery, close }: Props) {
  const { t, word } = useDictionary();
  const [courier_id, setCourier] = useState("");
  // The courier at the moment of choosing, not one who came by a refresh in between.
  const [from] = useState(delivery.courier?.id ?? null);
  const [asking, setAsking] = useState(false);
  const give = useAction(async (take_over: boolean) => {
    const { refused } = await assign({
      courier_id,
      take_over,
      deliveries: [{ id: delivery.id, from_courier_id: from }],
    });
    if (refused[0]) throw new Error(word("refusals", refused[0].code));
  }, close);
  return (
    <div className="flex flex-col gap-y-3">
      <CourierChoice value={courier_id} change={setCourier} />
      <FormButtons
        yes={t("actions.assign")}
        disabled={!courier_id}
        pending={give.isPending}
        act={() => (delivery.state === "on_the_way" ? setAsking(true) : give.mutate(false))}
        close={close}
      />
      {asking && (
        <Ask
          title={t("actions.takeOver")}
          hint={t("actions.askTakeOver", { count: 1 })}
          yes={t("actions.assign")}
          act={() => give.mutate(true)}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}
