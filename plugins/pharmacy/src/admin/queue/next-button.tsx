import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { prescriptionPath } from "../area/areas";
import { oneKey } from "../desk/use-desk-actions";
import { useDictionary } from "../i18n/use-dictionary";
import { claimNext, PRESCRIPTIONS_KEY } from "../prescriptions-api";
import { useDesk } from "./use-desk";

/** Takes the one that has waited longest. */
export function NextButton() {
  const { t } = useDictionary();
  const navigate = useNavigate();
  const client = useQueryClient();
  const desk = useDesk();
  const next = useMutation({
    mutationFn: claimNext,
    onSuccess: (answer) => {
      client.setQueryData(oneKey(answer.prescription.id), answer);
      return navigate(prescriptionPath(answer.prescription.id));
    },
    onError: (error) => {
      toast.info(error.message);
      void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "queue"] });
    },
  });
  return desk?.role ? (
    <Button size="small" type="button" isLoading={next.isPending} onClick={() => next.mutate()}>
      {t("queue.next")}
    </Button>
  ) : null;
}
