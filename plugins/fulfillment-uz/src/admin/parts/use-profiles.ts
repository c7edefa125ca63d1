import { useQuery } from "@tanstack/react-query";
import { DELIVERY_KEY, useDeliveryApi } from "../delivery-api";

/** The shop's shipping profiles; none, where a member of staff may not see them. */
export function useProfiles(): { id: string; name: string }[] {
  const api = useDeliveryApi();
  const { data } = useQuery({
    queryKey: [DELIVERY_KEY, "profiles"],
    queryFn: api.profiles,
    retry: false,
  });
  return data ?? [];
}
