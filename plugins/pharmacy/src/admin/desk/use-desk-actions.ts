import { toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { prescriptionPath, PRESCRIPTIONS_ROOT } from "../area/areas";
import { useDictionary } from "../i18n/use-dictionary";
import {
  askCustomer,
  claimNext,
  decide,
  extend,
  PRESCRIPTIONS_KEY,
  release,
  type DecideBody,
  type Prescription,
} from "../prescriptions-api";

/** Where one prescription is kept; only here, so that reading it again (which is written down) happens on purpose. */
export const oneKey = (id: string) => [PRESCRIPTIONS_KEY, "one", id];

/** What whoever holds the lease does; after a decision the next one comes by itself, if that is wanted. */
export function useDeskActions({ id, no }: Pick<Prescription, "id" | "no">, isNextWanted: boolean) {
  const { t, word } = useDictionary();
  const client = useQueryClient();
  const navigate = useNavigate();
  const failed = (error: Error) => {
    toast.error(t("common.notDone"), { description: error.message });
  };
  const keep = (prescription: Prescription) => client.setQueryData(oneKey(id), { prescription });
  const leave = async () => {
    client.removeQueries({ queryKey: oneKey(id) });
    void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "queue"] });
    if (!isNextWanted) {
      await navigate(PRESCRIPTIONS_ROOT);
      return;
    }
    try {
      const next = await claimNext();
      client.setQueryData(oneKey(next.prescription.id), next);
      await navigate(prescriptionPath(next.prescription.id), { replace: true });
    } catch {
      toast.info(t("queue.nobodyLeft"));
      await navigate(PRESCRIPTIONS_ROOT, { replace: true });
    }
  };
  const send = useMutation({
    mutationFn: (body: DecideBody) => decide(id, body),
    onSuccess: ({ prescription }) => {
      toast.success(
        prescription.status === "submitted"
          ? t("desk.parked", { number: no })
          : t("desk.decided", { number: no, state: word("states", prescription.status) }),
      );
      return leave();
    },
    onError: failed,
  });
  const asking = useMutation({
    mutationFn: (note: string) => askCustomer(id, note),
    onSuccess: () => {
      toast.success(t("desk.askedDone"));
      return leave();
    },
    onError: failed,
  });
  const extending = useMutation({
    mutationFn: () => extend(id),
    onSuccess: ({ prescription }) => {
      keep(prescription);
      toast.success(t("desk.extended"));
    },
    onError: failed,
  });
  const releasing = useMutation({
    mutationFn: () => release(id),
    onSuccess: async () => {
      toast.success(t("desk.released"));
      client.removeQueries({ queryKey: oneKey(id) });
      void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "queue"] });
      await navigate(PRESCRIPTIONS_ROOT);
    },
    onError: failed,
  });
  return { send, asking, extending, releasing, keep };
}
