import { BlockList, isIP } from "node:net";

/** Addresses and subnets that may call; everybody when there is no list. */
export class AddressList {
  private readonly list: BlockList | null;

  constructor(allowed: string[] | undefined) {
    this.list = allowed ? new BlockList() : null;
    for (const one of allowed ?? []) {
      const [address = "", bits] = one.split("/");
      this.list?.addSubnet(
        address,
        Number(bits ?? (familyOf(address) === "ipv4" ? 32 : 128)),
        familyOf(address),
      );
    }
  }

  has(address: string): boolean {
    return (
      this.list === null || (isIP(address) !== 0 && this.list.check(address, familyOf(address)))
    );
  }
}

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 4 ? "ipv4" : "ipv6");
