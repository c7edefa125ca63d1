import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Keys } from "../../keys";
import { Accounts } from "./accounts";
import { Challenges } from "./challenges";
import { Limits } from "./limits";
import { readPhoneAuthOptions, type PhoneAuthOptions } from "./options";
import { Sessions } from "./sessions";

/** Keeps codes, accounts, sessions and how often anybody may try. */
export default class PhoneAuthService {
  readonly options: PhoneAuthOptions;
  readonly keys: Keys;
  readonly challenges: Challenges;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly limits: Limits;
  /** Now, ms; tests set it. */
  clock = () => Date.now();

  readonly __hooks = {
    onApplicationShutdown: async () => this.limits.close(),
  };

  constructor(injected: { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }, options: unknown) {
    const knex = injected[ContainerRegistrationKeys.PG_CONNECTION];
    const now = () => this.clock();
    this.options = readPhoneAuthOptions(options);
    this.keys = new Keys(this.options.secret);
    this.challenges = new Challenges(knex, this.keys, this.options, now);
    this.accounts = new Accounts(knex, this.keys);
    this.sessions = new Sessions(knex, this.keys, this.options, now);
    this.limits = new Limits(this.options);
  }
}
