import type { Language } from "../texts/language";

/** Who is asking, as far as a request tells. */
export type Caller = {
  /** Whole; it is stored masked. */
  address: string | undefined;
  /** Whom to count as. */
  network: string;
  user_agent: string | undefined;
  language: Language;
};
