import { useQuery } from "@tanstack/react-query";
import { COURIER_KEY, fetchCouriers } from "../courier-api";

/** All couriers, also those who no longer work: lists and histories name them. */
export function useCouriers() {
  return useQuery({ queryKey: [COURIER_KEY, "couriers"], queryFn: fetchCouriers });
}
