/**
 * Whether a passage holds what reads like an order to a machine: pasted on purpose or by accident, it is
 * nothing that happened, so what a model makes of it is not shown. Orders in other guises are the guard's.
 */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules|guardrails)\b/i,
  /\bfrom now on,? you (?:are|will|must|act)\b/i,
  /(?:^|[\s([{<*#])(?:system|assistant|developer|admin)(?: (?:note|prompt|message|override|instruction))?\s?[:>\]]/im,
  /\b(?:end|begin|start|finish|preface)\b[^.!?\n]{0,20}\b(?:rewrites?|outputs?|repl(?:y|ies)|responses?|answers?)\b[^.!?\n]{0,20}\bwith\b/i,
  /\b(?:tell|instruct|order)\b the (?:ai|bot|computer|model|machine|software)\b/i,
  /\b(?:you are|act as|behave as) (?:an? |the )?(?:ai|bot|language model|chatgpt|assistant)\b/i,
]

export const holdsOrder = (text: string): boolean => ORDERS.some((order) => order.test(text))
