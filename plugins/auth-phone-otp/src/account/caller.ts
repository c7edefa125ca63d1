import type { Language } from "../texts/language";

/** Who is asking, as far as a request tells. */
export type Caller = {
  /** Whole, for counting; stored masked. */
  address: string;
  user_agent: string | undefined;
  language: Language;
};
