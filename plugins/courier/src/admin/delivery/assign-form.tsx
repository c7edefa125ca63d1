import { useState } from "react";
import type { AdminDelivery } from "../../api/wire";
import { assign } from "../courier-api";
import { CourierChoice } from "../deliveries/courier-choice";
import { useDictionary } from "../i18n/use-dictionary";
import { FormButtons } from "./form-buttons";
import { useAction } from "./use-action";

type Props = { delivery: AdminDelivery; close: () => void };

/** Gives one delivery to a courier, if it is still with the one who is shown. */
export function AssignForm({ delivery, close }: Props) {
  const { t, word } = useDictionary();
  const [courier_id, setCourier] = useState("");
  // The courier at the moment of choosing, not one who came by a refresh in between.
  const [from] = useState(delivery.courier?.id ?? null);
  const give = useAction(async () => {
    const { refused } = await assign({
      courier_id,
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
        act={() => give.mutate(undefined)}
        close={close}
      />
    </div>
  );
}
