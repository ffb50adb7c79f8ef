export type TypedField = { name: string; type: string };

/** EIP-712 as wallets take it. Every value that is no list and no struct is text, exactly as it was written. */
export type TypedData = {
  types: Readonly<Record<string, readonly TypedField[]>>;
  primaryType: string;
  domain: Readonly<Record<string, unknown>>;
  message: Readonly<Record<string, unknown>>;
};
