import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { fetchStory, type StoryView } from "../ledger-api";
import { refreshInterval } from "./explain-story";

/**
 * The story of an order, looked at again while it can change. When the money has moved, the rest of the order page
 * is refreshed too.
 */
export function useStory(order_id: string): UseQueryResult<StoryView> {
  const result = useQuery({
    queryKey: ["payment-ledger", "story", order_id],
    queryFn: () => fetchStory(order_id),
    refetchInterval: ({ state }) => refreshInterval(state.data),
  });

  const client = useQueryClient();
  const moment = result.data && momentOf(result.data);
  const seen = useRef(moment);
  useEffect(() => {
    if (seen.current !== undefined && moment !== seen.current) {
      // The dashboard keeps all of its order queries under this key.
      void client.invalidateQueries({ queryKey: ["orders"] });
    }
    seen.current = moment;
  }, [client, moment]);
  return result;
}

/** Changes whenever something that the order page shows may have changed. */
function momentOf({ status, settlement, transfers }: StoryView): string {
  const settled = settlement.filter(({ done_at }) => done_at).length;
  const moved = transfers.filter(({ state }) => state === "done").length;
  return `${status} ${settled} ${moved}`;
}
