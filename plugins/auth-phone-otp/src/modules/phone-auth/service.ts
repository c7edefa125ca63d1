import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Keys } from "../../keys";
import {
  askListedCode,
  checkListedCode,
  type Asked,
  type Checked,
  type ListedCode,
} from "../../account/listed-codes";
import { Accounts } from "./accounts";
import { Challenges } from "./challenges";
import { GuestOrderIndex } from "./guest-order-index";
import { Limits } from "./limits";
import { readPhoneAuthOptions, type PhoneAuthOptions } from "./options";
import { Sessions } from "./sessions";

type Injected = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex;
  [ContainerRegistrationKeys.LOGGER]: Logger;
};

/** Keeps codes, accounts, sessions and how often anybody may try. */
export default class PhoneAuthService {
  readonly options: PhoneAuthOptions;
  readonly keys: Keys;
  readonly challenges: Challenges;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly guestOrderIndex: GuestOrderIndex;
  /** Now, ms; tests set it. */
  clock = () => Date.now();

  readonly __hooks = {
    // Not waited for: a shop with many orders answers meanwhile.
    onApplicationStart: async () => void this.indexGuestOrders(),
    onApplicationShutdown: async () => this.limits.close(),
  };

  constructor(
    private readonly injected: Injected,
    options: unknown,
  ) {
    const knex = injected[ContainerRegistrationKeys.PG_CONNECTION];
    const now = () => this.clock();
    this.options = readPhoneAuthOptions(options);
    this.keys = new Keys(this.options.secret);
    this.challenges = new Challenges(knex, this.keys, this.options, now);
    const { previousSecret } = this.options;
    const previous = previousSecret ? new Keys(previousSecret) : null;
    const warn = (line: string) => injected[ContainerRegistrationKeys.LOGGER].warn(line);
    this.accounts = new Accounts(knex, this.keys, previous, warn);
    this.guestOrderIndex = new GuestOrderIndex(knex);
    this.sessions = new Sessions(knex, this.keys, this.options, now);
    this.limits = new Limits(this.options);
  }

  /**
   * For plugins whose people are on a list of their own, like couriers: sends a code to a number, with the same limits as
   * the sign-in of shoppers. Nothing in the answer or its time tells whether the number is on the list.
   */
  async askCode(
    scope: MedusaContainer,
    asking: ListedCode & { is_listed: boolean },
  ): Promise<Asked> {
    return askListedCode(scope, asking);
  }

  /** Whether this is the code that went to the number for this purpose; a right one is used up. */
  async checkCode(scope: MedusaContainer, guess: ListedCode & { code: string }): Promise<Checked> {
    return checkListedCode(scope, guess);
  }

  /** Guest orders are found without it too, only slowly; the nightly job tries again. */
  private async indexGuestOrders(): Promise<void> {
    try {
      await this.guestOrderIndex.make();
    } catch (error) {
      this.injected[ContainerRegistrationKeys.LOGGER].warn(
        `phone-auth: no index for guest orders: ${String(error)}`,
      );
    }
  }
}
