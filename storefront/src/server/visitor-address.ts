/** The header in which `server.mjs` tells the pages whose request it is; what a visitor sends in it is written over. */
export const VISITOR_ADDRESS = "x-visitor-address";
