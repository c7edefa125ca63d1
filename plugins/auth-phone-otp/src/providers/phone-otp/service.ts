import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types";
import { AbstractAuthModuleProvider, MedusaError } from "@medusajs/framework/utils";
import { Keys } from "../../keys";
import { customerOfProof } from "../../proof";

type Options = { secret: string };

const REFUSED: AuthenticationResponse = {
  success: false,
  error: "Ask for a code at POST /store/auth/code and sign in at POST /store/auth/verify",
};

/**
 * Auth identities of customers who sign in with their number. The identity is named after the customer, not the number:
 * numbers change. Only this plugin's own routes can make the proof it asks for.
 */
export default class PhoneOtpProvider extends AbstractAuthModuleProvider {
  static override identifier = "phone-otp";
  static override DISPLAY_NAME = "Phone number";
  private readonly keys: Keys;

  static validateOptions(options: Record<string, unknown>): void {
    if (typeof options.secret !== "string" || options.secret.length < 32) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "auth provider phone-otp: the option secret must be at least 32 characters long",
      );
    }
  }

  constructor(_injected: unknown, options: Options) {
    super();
    this.keys = new Keys(options.secret);
  }

  override async register(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const entity_id = customerOfProof(this.keys, body?.proof);
    return entity_id
      ? { success: true, authIdentity: await identities.create({ entity_id }) }
      : REFUSED;
  }

  override async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const entity_id = customerOfProof(this.keys, body?.proof);
    return entity_id
      ? { success: true, authIdentity: await identities.retrieve({ entity_id }) }
      : REFUSED;
  }
}
