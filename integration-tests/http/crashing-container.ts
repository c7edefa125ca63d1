import { asValue } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

class Killed extends Error {}

/**
 * A container whose payment, order and inventory modules do `after` more calls and then fail each further one after
 * its effect is in the database: the worst moment to fail at.
 */
export function crashingContainer(container: MedusaContainer, after: number): MedusaContainer {
  const scope = container.createScope() as MedusaContainer;
  let calls = 0;
  for (const name of [Modules.PAYMENT, Modules.ORDER, Modules.INVENTORY]) {
    const real = container.resolve(name) as object;
    const crashing = new Proxy(real, {
      get(target, property) {
        const member: unknown = Reflect.get(target, property, target);
        if (typeof member !== "function" || String(property).startsWith("__")) {
          return member;
        }
        return async (...args: unknown[]) => {
          const result: unknown = await member.apply(target, args);
          if (++calls > after) {
            throw new Killed(`killed after ${name}.${String(property)}`);
          }
          return result;
        };
      },
    });
    scope.register(name, asValue(crashing));
  }
  return scope;
}
