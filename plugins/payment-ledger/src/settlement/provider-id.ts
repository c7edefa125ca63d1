/** Medusa's id of a protocol's provider: `payme` is `pp_payme_payme`. */
export function providerIdOf(provider: string): string {
  return `pp_${provider}_${provider}`;
}
