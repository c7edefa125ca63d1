import { Button } from "@medusajs/ui";
import { useState } from "react";
import type { AdminDelivery } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";
import { actionsOf, type OperatorAction } from "./actions-of";
import { AssignForm } from "./assign-form";
import { CarrierForm } from "./carrier-form";
import { ReasonForm } from "./reason-form";
import { RescheduleForm } from "./reschedule-form";

/** What an operator can do with the delivery now; the form of the chosen action opens below the buttons. */
export function DeliveryActions({ delivery }: { delivery: AdminDelivery }) {
  const { t } = useDictionary();
  const [chosen, setChosen] = useState<OperatorAction | null>(null);
  const actions = actionsOf(delivery);
  if (actions.length === 0) {
    return null;
  }
  const action = chosen && actions.includes(chosen) ? chosen : null;
  const word = (one: OperatorAction) =>
    t(one === "assign" && delivery.courier ? "actions.reassign" : `actions.${one}`);
  const close = () => setChosen(null);
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap gap-2">
        {actions.map((one) => (
          <Button
            key={one}
            size="small"
            variant={one === action ? "primary" : "secondary"}
            type="button"
            aria-expanded={one === action}
            onClick={() => setChosen(one === action ? null : one)}
          >
            {word(one)}
          </Button>
        ))}
      </div>
      {action && <ActionForm delivery={delivery} action={action} close={close} />}
    </div>
  );
}

type FormProps = { delivery: AdminDelivery; action: OperatorAction; close: () => void };

function ActionForm({ delivery, action, close }: FormProps) {
  switch (action) {
    case "assign":
      return <AssignForm delivery={delivery} close={close} />;
    case "reschedule":
      return <RescheduleForm delivery={delivery} close={close} />;
    case "carrier":
      return <CarrierForm delivery={delivery} close={close} />;
    default:
      return <ReasonForm key={action} delivery={delivery} action={action} close={close} />;
  }
}
