import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { courierOf } from "../courier-of";
import type CourierService from "../modules/courier/service";
import { ProofBook } from "../proof/proof-book";
import { GuessLimit } from "../tracking/guess-limit";
import { StreamHub } from "../tracking/stream-hub";
import { TrackingBook } from "../tracking/tracking-book";
import { ActionBook } from "./action-book";
import { PositionBook } from "./position-book";
import { PositionPace } from "./position-pace";
import { RoundBook } from "./round-book";

/** The books of what happens between the shop and the door. */
export type Road = {
  actions: ActionBook;
  positions: PositionBook;
  pace: PositionPace;
  proofs: ProofBook;
  round: RoundBook;
  tracking: TrackingBook;
  guesses: GuessLimit;
  hub: StreamHub;
};

const roads = new WeakMap<CourierService, Road>();

/** One of each for a process. */
export function roadOf(scope: MedusaContainer): Road {
  const courier = courierOf(scope);
  const known = roads.get(courier);
  if (known) {
    return known;
  }
  const { connection, deliveries, cash, options } = courier;
  const { secret } = options;
  const logger = scope.resolve(ContainerRegistrationKeys.LOGGER);
  const tracking = new TrackingBook(connection, secret);
  const made: Road = {
    actions: new ActionBook({ connection, deliveries, cash, secret }),
    positions: new PositionBook(connection),
    pace: new PositionPace(),
    proofs: new ProofBook({ connection, secret, folder: options.proofsDir }),
    round: new RoundBook(connection),
    tracking,
    guesses: new GuessLimit(),
    hub: new StreamHub(tracking, ({ message }) =>
      logger.warn(`courier: streams look again: ${message}`),
    ),
  };
  roads.set(courier, made);
  return made;
}
