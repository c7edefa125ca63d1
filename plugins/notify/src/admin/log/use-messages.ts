import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchMessages, NOTIFY_KEY, type MessagesRequest } from "../notify-api";

export const PAGE_SIZE = 20;
const FRESH_MS = 10_000;

/** A page of the log that keeps itself fresh. */
export function useMessages(filter: Omit<MessagesRequest, "limit" | "offset">, page: number) {
  const request = { ...filter, limit: PAGE_SIZE, offset: page * PAGE_SIZE };
  return useQuery({
    queryKey: [NOTIFY_KEY, "messages", request],
    queryFn: () => fetchMessages(request),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
}
