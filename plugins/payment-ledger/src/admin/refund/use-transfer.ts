import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AREA_KEY, type TransferView } from "../area/area-api";

/**
 * Asks for a transfer and follows it: the backend answers it as it stands, and the story that is looked at again
 * meanwhile has it as it goes on.
 */
export function useTransfer<Wish>(
  ask: (wish: Wish) => Promise<{ transfer: TransferView }>,
  story: TransferView[],
) {
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: ask,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [AREA_KEY] });
      // The dashboard keeps all of its order queries under this key.
      await client.invalidateQueries({ queryKey: ["orders"] });
    },
  });
  const known = asked.data?.transfer;
  const transfer = known && (story.find(({ id }) => id === known.id) ?? known);
  return { transfer, ask: asked.mutate, isPending: asked.isPending, error: asked.error };
}
