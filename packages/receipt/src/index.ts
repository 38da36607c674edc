export { canonicalJson } from './canonical-json.ts';
export { type ChainCheck, type ChainedEvent, chainHash, verifyChain } from './chain.ts';
export { saltedHash } from './hashes.ts';
export {
  keyInReceipt,
  type Receipt,
  type ReceiptCheck,
  receiptCovers,
  type SignedReceipt,
  type SigningKey,
  signingKey,
  signReceipt,
  verifyReceipt,
} from './receipt.ts';
