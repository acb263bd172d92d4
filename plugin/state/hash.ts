/** SHA-256 of a string, at once: the browser's own is asynchronous and missing on plain HTTP. */

const PRIMES = firstPrimes(64)
const K = PRIMES.map((prime) => fractionOf(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)))

/** The hash in lower-case hexadecimal, 64 characters. */
export function sha256(text: string): string {
  const words = toWords(new TextEncoder().encode(text))
  let hash: readonly number[] = START
  for (let block = 0; block < words.length; block += 16) {
    const mixed = mix(hash, words.slice(block, block + 16))
    hash = hash.map((word, i) => (word + at(mixed, i)) | 0)
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The 64 rounds over one block. */
function mix(hash: readonly number[], w: number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let i = 0; i < 64; i++) {
    if (i > 15) {
      const [early, late] = [at(w, i - 15), at(w, i - 2)]
      const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      w.push((at(w, i - 16) + one + at(w, i - 7) + two) | 0)
    }
    const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = h + one + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)
    const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = two + ((a & b) ^ (a & c) ^ (b & c))
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  return [a, b, c, d, e, f, g, h]
}

function toWords(bytes: Uint8Array): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0)
  for (const [i, byte] of [...bytes, 0x80].entries()) {
    words[i >> 2] = at(words, i >> 2) | (byte << (24 - (i % 4) * 8))
  }
  words[words.length - 1] = bytes.length * 8
  return words
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function fractionOf(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  return primes
}
