import { useQuery } from "@tanstack/react-query";
import { fetchStory, PRESCRIPTIONS_KEY } from "../prescriptions-api";

export const storyKey = (id: string) => [PRESCRIPTIONS_KEY, "story", id];

/** What happened to a prescription, oldest first. */
export const useStory = (id: string) =>
  useQuery({ queryKey: storyKey(id), queryFn: () => fetchStory(id) });
