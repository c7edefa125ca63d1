import { toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { COURIER_KEY } from "../courier-api";
import { useDictionary } from "../i18n/use-dictionary";
import { reasonOf } from "../parts/reason-of";

/** One thing done by an operator: says whether it was done, and shows everything anew either way. */
export function useAction<Input>(run: (input: Input) => Promise<unknown>, done: () => void) {
  const { t } = useDictionary();
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      toast.success(t("common.done"));
      done();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: reasonOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: [COURIER_KEY] }),
  });
}
